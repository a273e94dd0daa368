import { nowIn } from '#answers/known';
import { stewardsJson } from '#answers/stewards';
import { ok } from '#core/base/result';
import { caseNamed } from '#office/named/case-named';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, notThere } from '../outcome.ts';
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
    const named = said === '' ? ok(undefined) : caseNamed(season, said, nowIn(opened.value));
    if (!named.ok) return notThere(named.error);
    const one = named.value;
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, one === undefined ? 'before the stewards' : `case ${one.key}`),
        ...(one === undefined
          ? linesOr(
              stewardsLines(season, nowIn(opened.value), page),
              'Nothing has come before the stewards yet.',
            )
          : caseLines(season, one, page)),
      ],
      () => stewardsJson(opened.value, one),
    );
  },
});
