import type { Moment } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import { type Case, cases } from '#core/season/cases';
import type { Season } from '#core/season/season';
import { meant, type NotThere } from './not-there.ts';

/**
 * The stewards' case that a person means: by its name, or by the number of a document of it.
 *
 * @param now as of when: when the last document was posted, where nothing is said.
 */
export function caseNamed(season: Season, said: string, now?: Moment): Result<Case, NotThere> {
  const all = cases(season, now);
  const plain = said.toLowerCase();
  const found =
    all.find(({ key, isNamed }) => isNamed && key.toLowerCase() === plain) ??
    all.find(({ key }) => key.toLowerCase() === plain) ??
    all.find(({ documents }) => documents.some(({ document }) => String(document) === said));
  if (found !== undefined) return ok(found);
  const keys = all.map(({ key }) => key);
  const choice = keys.length === 0 ? 'nothing has come before the stewards yet' : `cases: ${keys.join(', ')}`;
  return err({ code: 'no-such-case', text: `there is no case '${said}'${meant(said, keys)}`, choice });
}
