import type { ComponentChildren } from 'preact';
import { FORMS, formsOf } from '#answers/forms';
import type { FormName, Takeable } from '#answers/place';
import type { Reading } from '../reading.ts';

interface TakeAwayProps {
  readonly reading: Reading;
  /** What else can be taken away: parts of the page, and what to copy where other pages may show it. */
  readonly more: ComponentChildren;
}

/** The page in other forms, to be taken away or shown elsewhere; nothing of what somebody supposes, since nobody posted that. */
export const TakeAway = ({ reading, more }: TakeAwayProps) => {
  const { words, known, links, where, timings, whatIf } = reading;
  const { place } = where;
  const forms = links.form === undefined ? [] : formsOf(known.season, place, timings.told);
  if (whatIf !== undefined || (forms.length === 0 && more === undefined)) return null;
  return (
    <nav class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{words.forms.title}</h2>
      {forms.length > 0 && (
        <ul>
          {forms.map((form) => (
            <FormItem key={form} reading={reading} place={place} form={form} text={words.forms.names[form]} />
          ))}
        </ul>
      )}
      {more}
    </nav>
  );
};

interface FormItemProps {
  readonly reading: Reading;
  readonly place: Takeable;
  readonly form: FormName;
  readonly text: string;
}

/** A page or a part in a form, as a line of a list. */
export const FormItem = ({ reading: { links }, place, form, text }: FormItemProps) => (
  <li>
    <a href={links.form?.(form, place) ?? ''} download={FORMS[form].isFeed !== true}>
      {text}
    </a>
  </li>
);
