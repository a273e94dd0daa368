import { Fragment } from 'preact';
import { type Cited, citedBy, citedIn } from '#answers/text/cited-text';
import { lookup } from '#core/base/lookup';
import type { Reading } from '../reading.ts';

interface KeysProps {
  readonly reading: Reading;
  /** Keys of sources, or articles of a rulebook. */
  readonly keys: readonly string[];
}

/** Where something was read, behind each other: who published it, which leads there; an article as it is printed. */
export const Cites = ({ reading: { sources }, keys }: KeysProps) => {
  const cited = new Map(citedBy(sources, keys).map((one) => [one.key, one]));
  return (
    <>
      {[...new Set(keys)].map((key, index) => {
        const found = cited.get(key);
        return (
          <Fragment key={key}>
            {index > 0 && ', '}
            {found === undefined ? key : <Named cited={found} />}
          </Fragment>
        );
      })}
    </>
  );
};

const Named = ({ cited: { source, name } }: { readonly cited: Cited }) =>
  source.address === undefined ? (
    <abbr title={source.title}>{name}</abbr>
  ) : (
    <a class="cited" href={source.address} title={source.title} rel="noreferrer">
      {name}
    </a>
  );

/** A text of a document, with the sources that it names. */
export const SourcedText = ({ reading, text }: { readonly reading: Reading; readonly text: string }) => (
  <>
    {citedIn(reading.sources, text).map((part, index) =>
      typeof part === 'string' ? part : <Named key={index} cited={part} />,
    )}
  </>
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
            <li key={key}>
              {address === undefined ? (
                title
              ) : (
                <a href={address} rel="noreferrer">
                  {title}
                </a>
              )}{' '}
              <small>
                {[publisher, date].filter((one) => one !== undefined).join(', ')} <code>{key}</code>
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
