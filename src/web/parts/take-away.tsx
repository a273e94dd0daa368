import type { ComponentChildren } from 'preact';
import { FORMS, formsOf } from '#answers/forms';
import type { Reading } from '../reading.ts';

interface TakeAwayProps {
  readonly reading: Reading;
  /** What to copy, where other pages may show what this one shows. */
  readonly elsewhere: ComponentChildren;
}

/** The page in other forms, to be taken away or shown elsewhere; nothing of what somebody supposes, since nobody posted that. */
export const TakeAway = ({ reading, elsewhere }: TakeAwayProps) => {
  const { words, known, links, where, whatIf } = reading;
  const { form: address } = links;
  const forms =
    address === undefined
      ? []
      : formsOf(known.season, where.place).map((form) => ({ form, href: address(form) }));
  if (whatIf !== undefined || (forms.length === 0 && elsewhere === undefined)) return null;
  return (
    <nav class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{words.forms.title}</h2>
      {forms.length > 0 && (
        <ul>
          {forms.map(({ form, href }) => (
            <li key={form}>
              <a href={href} download={FORMS[form].isFeed !== true}>
                {words.forms.names[form]}
              </a>
            </li>
          ))}
        </ul>
      )}
      {elsewhere}
    </nav>
  );
};
