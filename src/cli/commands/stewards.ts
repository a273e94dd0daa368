import { type Case, cases } from '#core/season/cases';
import type { Season } from '#core/season/season';
import { stewardsJson } from '#office/json/stewards';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT, failure } from '../outcome.ts';
import { linesOr } from '../print/page.ts';
import { pageHeading } from '../views/heading.ts';
import { caseLines, stewardsLines } from '../views/stewards.ts';

export default command({
  operands: [
    { name: 'case', what: 'A case by its name, or by one of its documents: it is shown whole.', rest: true },
  ],
  about:
    "The stewards' cases, each from incident and summons to decision and appeal, and how it stands; and what every entry " +
    'and driver has before the stewards: reprimands, fines, penalties that apply, were served, are pending or suspended.',
  examples: [
    { typed: 'stewards', shows: 'every case, and the penalties of every entry and driver' },
    { typed: 'stewards 30', shows: 'one case, with all of its documents' },
    { typed: 'stewards --as-of 2014-10-12 --json', shows: 'as it was known then, for other programs' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const { season } = opened.value;
    const said = words.join(' ');
    const one = said === '' ? undefined : caseNamed(season, said);
    if (said !== '' && one === undefined) return noSuchCase(season, said);
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, one === undefined ? 'before the stewards' : `case ${one.key}`),
        ...(one === undefined
          ? linesOr(stewardsLines(season, page), 'Nothing has come before the stewards yet.')
          : caseLines(season, one, page)),
      ],
      () => stewardsJson(opened.value, one),
    );
  },
});

/** By its name, or by the number of a document of it. */
function caseNamed(season: Season, said: string): Case | undefined {
  const all = cases(season);
  const plain = said.toLowerCase();
  return (
    all.find(({ key }) => key.toLowerCase() === plain) ??
    all.find(({ documents }) => documents.some(({ document }) => String(document) === said))
  );
}

function noSuchCase(season: Season, said: string) {
  const keys = cases(season).map(({ key }) => key);
  return failure(
    EXIT.usage,
    `there is no case '${said}'`,
    keys.length === 0 ? 'nothing has come before the stewards yet' : `cases: ${keys.join(', ')}`,
  );
}
