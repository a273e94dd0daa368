import { given } from '#core/base/given';
import { isReserved } from '#core/base/reserved';
import type { Place } from '#formats/text/places';
import type { WikiName } from '../wiki-article.ts';
import { readFlag } from './country-names.ts';
import type { Noting } from './noting.ts';
import type { InlineLine } from './shown.ts';

/** Somebody who is not named yet. */
const NOBODY = /^(?:tb[acd]|to be (?:announced|confirmed|determined)|[-–—?]+)$/i;

/** The names of lines, each with its flag; a flag alone belongs to the name behind it. */
export function readNames(at: Place, lines: readonly InlineLine[], note: Noting): readonly WikiName[] {
  const names: WikiName[] = [];
  let before: string | undefined;
  for (const { text, flag = before, article } of lines) {
    before = text === '' ? flag : undefined;
    const name = withoutMarks(text);
    if (name === '') continue;
    if (NOBODY.test(name)) {
      note({ ...at, text: name }, { code: 'missing-value', expected: 'a name', so: 'nobody is named there' });
      continue;
    }
    const country = flag === undefined ? undefined : readFlag(flag);
    if (flag !== undefined && country === undefined)
      note(
        { ...at, text: flag },
        { code: 'unknown-word', expected: 'the flag of a country', so: `the country of ${name} is left out` },
      );
    names.push(given<WikiName>({ name, country, article }));
  }
  return names;
}

/** Signs behind a name lead to notes. */
const withoutMarks = (text: string): string => nameIn(text.replace(/[\s*†‡^]+$/, ''));

/** What was cut out of a text as a name; a name that JavaScript keeps for itself is none. */
export const nameIn = (text: string): string => (isReserved(text) ? '' : text);

/** `#1 OAK Racing Team Total`, `No. 1 OAK Racing Team Total`: the number on the car, and the team behind it. */
export function readNumbered(text: string): { readonly number: string; readonly team: string } | undefined {
  const [, number, team = ''] = /^(?:(?:#|No\.)\s*(?=\S)|No\s+(?=\d))(\S+)(?:\s+(.*))?$/i.exec(text) ?? [];
  return number === undefined || isReserved(number) ? undefined : { number, team };
}
