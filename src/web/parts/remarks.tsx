import type { Reading } from '../reading.ts';

/** A doubt or a note, and what it is about, as a page prints it at its end. */
export interface Remark {
  readonly of: string;
  readonly is: 'doubt' | 'note';
  readonly text: string;
}

interface Remarked {
  readonly doubt?: string | undefined;
  readonly note?: string | undefined;
}

/** The doubt and the note of a line, if it has any. */
export const remarksOn = (of: string, line: Remarked | undefined): readonly Remark[] =>
  (['doubt', 'note'] as const).flatMap((is) => {
    const text = line?.[is];
    return text === undefined ? [] : [{ of, is, text }];
  });

/** Doubts and notes, doubts first, each once. */
export const Remarks = ({
  reading: { words },
  remarks,
}: {
  readonly reading: Reading;
  readonly remarks: readonly Remark[];
}) => {
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
            <div key={`${is} ${of} ${text}`} class={is}>
              <dt>
                {of} {is === 'doubt' && <span class="sign soft">{words.remarks.doubt}</span>}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
};

/** A mark behind what is doubtful, which leads to the doubts of the page. */
export const Doubt = ({
  reading: { words },
  text,
}: {
  readonly reading: Reading;
  readonly text: string | undefined;
}) =>
  text === undefined ? null : (
    <a class="doubted" href="#remarks" title={text} aria-label={words.remarks.doubtful(text)}>
      ?
    </a>
  );
