import type { ComponentChildren } from 'preact';
import type { Remark } from '#answers/notes-of';
import type { Remarked } from '#answers/remarks';
import { namedSources } from '#answers/text/cited-text';
import type { Reading } from '../reading.ts';
import { SourcedText } from './source.tsx';

export type { Remark };

/** The doubt and the note of a line, if it has any. */
export const remarksOn = (of: string, line: Remarked | undefined): readonly Remark[] =>
  (['doubt', 'note'] as const).flatMap((is) => {
    const text = line?.[is];
    return text === undefined ? [] : [{ of, is, text }];
  });

interface RemarksProps {
  readonly reading: Reading;
  readonly remarks: readonly Remark[];
  /** What a remark is about as it is drawn, where that is more than its name. */
  readonly subject?: (of: string) => ComponentChildren;
}

/** Doubts and notes, doubts first, each once. */
export const Remarks = ({ reading, remarks, subject = (of) => of }: RemarksProps) => {
  const { words } = reading;
  const all = [...new Map(remarks.map((one) => [`${one.is} ${one.of} ${one.text}`, one])).values()];
  if (all.length === 0) return null;
  return (
    <section class="remarks" aria-labelledby="remarks">
      <h2 id="remarks" tabIndex={-1}>
        {words.remarks.title}
      </h2>
      <dl>
        {all
          .toSorted((a, b) => Number(a.is === 'note') - Number(b.is === 'note'))
          .map(({ of, is, text }) => (
            <div key={`${is} ${of} ${text}`}>
              <dt>
                {subject(of)} {is === 'doubt' && <span class="sign soft">{words.remarks.doubt}</span>}
              </dt>
              <dd>
                <SourcedText reading={reading} text={text} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
};

/** A mark behind what is doubtful, which leads to the doubts of the page. */
export const Doubt = ({
  reading: { words, sources },
  text,
}: {
  readonly reading: Reading;
  readonly text: string | undefined;
}) => {
  if (text === undefined) return null;
  const said = namedSources(sources, text);
  return (
    <a class="doubt" href="#remarks" title={said} aria-label={words.remarks.doubtful(said)}>
      ?
    </a>
  );
};

/** A doubt where it is told at once. */
export const DoubtText = ({
  reading,
  text,
}: {
  readonly reading: Reading;
  readonly text: string | undefined;
}) =>
  text === undefined ? null : (
    <p class="note">
      <span class="sign soft">{reading.words.remarks.doubt}</span>{' '}
      <SourcedText reading={reading} text={text} />
    </p>
  );
