import { FORMS, formsOf } from '#answers/forms';
import type { FormName, Takeable } from '#answers/place';
import type { Drawn } from '../drawn.ts';
import type { Reading } from '../reading.ts';
import { partName } from './part-name.ts';

interface TakeAwayProps {
  readonly reading: Reading;
  readonly drawn: Drawn;
}

/** The page in other forms, to be taken away or shown elsewhere; nothing of what somebody supposes, since nobody posted that. */
export const TakeAway = ({ reading, drawn: { parts = [], elsewhere } }: TakeAwayProps) => {
  const { words, known, where, whatIf } = reading;
  if (whatIf !== undefined) return null;
  const own = formsIn(reading, where.place);
  const offered = parts.flatMap((part) => formsIn(reading, part).map((form) => ({ part, form })));
  if (own.length === 0 && elsewhere === undefined) return null;
  const { title, names, parts: inParts } = words.forms;
  return (
    <nav class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{title}</h2>
      {own.length > 0 && (
        <ul>
          {own.map((form) => (
            <Item key={form} reading={reading} place={where.place} form={form} text={names[form]} />
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <details class="rest">
          <summary>{inParts}</summary>
          <ul>
            {offered.map(({ part, form }) => {
              const text = words.colon(partName(words, known.season, part), names[form]);
              return <Item key={text} reading={reading} place={part} form={form} text={text} />;
            })}
          </ul>
        </details>
      )}
      {elsewhere}
    </nav>
  );
};

/** None where no file of this moment lies. */
const formsIn = ({ known, links, timings }: Reading, place: Takeable): readonly FormName[] =>
  links.form === undefined ? [] : formsOf(known.season, place, timings.told);

interface ItemProps {
  readonly reading: Reading;
  readonly place: Takeable;
  readonly form: FormName;
  readonly text: string;
}

const Item = ({ reading: { links }, place, form, text }: ItemProps) => (
  <li>
    <a href={links.form?.(form, place) ?? ''} download={FORMS[form].isFeed ? undefined : ''}>
      {text}
    </a>
  </li>
);
