import { type Cited, citedBy, citedIn } from '#answers/text/cited-text';
import { lookup } from '#core/base/lookup';
import type { Reading } from '../reading.ts';
import { listOf } from './filled.tsx';
import { Typed } from './typed.tsx';

interface KeysProps {
  readonly reading: Reading;
  /** Keys of sources, or articles of a rulebook. */
  readonly keys: readonly string[];
}

/** Where something was read, behind each other: who published it, which leads there; an article as it is printed. */
export const Cites = ({ reading: { words, sources }, keys }: KeysProps) => {
  const cited = new Map(citedBy(sources, keys).map((one) => [one.key, one]));
  return (
    <>
      {listOf(
        words,
        [...new Set(keys)].map((key) => {
          const found = cited.get(key);
          return found === undefined ? key : <Named cited={found} />;
        }),
      )}
    </>
  );
};

const Named = ({ cited: { source, name } }: { readonly cited: Cited }) =>
  source.address === undefined ? (
    <abbr title={source.title} lang="">
      {name}
    </abbr>
  ) : (
    <a class="cited" href={source.address} title={source.title} rel="noreferrer" lang="">
      {name}
    </a>
  );

/** A text that somebody typed, with the sources that it names. */
export const SourcedText = ({ reading, text }: { readonly reading: Reading; readonly text: string }) => (
  <Typed>
    {citedIn(reading.sources, text).map((part, index) =>
      typeof part === 'string' ? part : <Named key={index} cited={part} />,
    )}
  </Typed>
);

/** Sources, each with its title, who published it and when; last the key by which documents name it. */
export const SourceList = ({ reading: { words, sources }, keys }: KeysProps) => {
  if (keys.length === 0) return null;
  return (
    <section>
      <h2>{words.paper.sources}</h2>
      <ul class="sources">
        {[...new Set(keys)].map((key) => {
          const source = lookup(sources, key);
          if (source === undefined) return <li key={key}>{key}</li>;
          const { title, address, publisher, date } = source;
          return (
            <li key={key} lang="">
              {address === undefined ? (
                title
              ) : (
                <a href={address} rel="noreferrer">
                  {title}
                </a>
              )}{' '}
              <small>
                {[publisher, date].filter((one) => one !== undefined).join(words.between.items)}{' '}
                <code>{key}</code>
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
