import { FORMS, formsOf } from '#answers/forms';
import type { Reading } from '../reading.ts';

/** The page in other forms, to be taken away; nothing of what somebody supposes, since nobody posted that. */
export const TakeAway = ({ reading }: { readonly reading: Reading }) => {
  const { words, known, links, where, whatIf } = reading;
  const { form: address } = links;
  const forms = formsOf(known.season, where.place);
  if (address === undefined || forms.length === 0 || whatIf !== undefined) return null;
  return (
    <nav class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{words.forms.title}</h2>
      <ul>
        {forms.map((form) => (
          <li key={form}>
            <a href={address(form)} download={FORMS[form].isFeed !== true}>
              {words.forms.names[form]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
