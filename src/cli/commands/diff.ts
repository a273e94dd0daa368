import { diffJson } from '#answers/diff';
import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument } from '#core/documents/document.schema';
import { diff } from '#core/scoring/diff';
import type { AsOf } from '#core/season/as-of';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { aroundNamed } from '#office/named/moment-named';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, type Failure, notThere } from '../outcome.ts';
import { heading } from '../print/page.ts';
import { dim } from '../print/text.ts';
import { dayText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { diffLines } from '../views/diff.ts';
import { documentTitle } from '../views/document-words.ts';
import { seasonName } from '../views/heading.ts';

export default command({
  operands: [
    {
      name: 'document|day',
      what: 'A document (25) or a day (2014-10-12): what it changed. With a second one, from its state …',
      required: true,
    },
    { name: 'document|day', what: '… to this one.' },
  ],
  about:
    'What changed: calendar, entries, results, points and ranks. With one argument what that document or that day ' +
    'changed; with two, between the states after each of them.',
  examples: [
    { typed: 'diff 24', shows: 'what the result of Shanghai changed' },
    { typed: 'diff 2014-10-12', shows: 'what changed on the day Buriram went' },
    { typed: 'diff 2014-10-11 2014-12-07', shows: 'from after Shanghai to after Sepang' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const { season, key } = opened.value;
    const states = statesOf(season.board, words);
    if (!states.ok) return states.error;
    const { from, to, name } = states.value;
    const [before, after] = [from, to].map((board) => board.reduce(fold, emptySeason)) as [Season, Season];
    const made = to.filter((document) => !from.includes(document));
    return answer(
      (page) => [
        ...heading(
          page,
          `${seasonName(opened.value)}: ${name}`,
          `documents ${from.at(-1)?.document ?? 0} to ${to.at(-1)?.document ?? 0}`,
        ),
        ...(made.length > 0 && made.length <= MOST_NAMED
          ? [
              '',
              ...made.flatMap((document) =>
                paragraph(
                  dim(`document ${document.document}: ${documentTitle(season, document)}`),
                  page.width,
                  2,
                ),
              ),
            ]
          : []),
        ...diffLines(before, after, diff(before, after), page),
      ],
      () => diffJson(key, before, after),
    );
  },
});

const MOST_NAMED = 8;

interface States {
  readonly from: readonly OfficialDocument[];
  readonly to: readonly OfficialDocument[];
  readonly name: string;
}

function statesOf(
  board: readonly OfficialDocument[],
  [one = '', other]: readonly string[],
): Result<States, Failure> {
  const first = aroundNamed(board, one);
  if (!first.ok) return err(notThere(first.error));
  const last = other === undefined ? first : aroundNamed(board, other);
  if (!last.ok) return err(notThere(last.error));
  const from = other === undefined ? first.value.before : first.value.after;
  const name =
    other === undefined
      ? `what ${whenText(first.value.when)} changed`
      : `from ${whenText(first.value.when)} to ${whenText(last.value.when)}`;
  return ok({ from, to: last.value.after, name });
}

const whenText = (when: AsOf): string => ('day' in when ? dayText(when.day) : `document ${when.document}`);
