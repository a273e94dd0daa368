import { driverName } from '#answers/names';
import type { Answer, CheckAnswer } from '#core/season/answer';
import { rulebookAt } from '#core/season/calendar';
import { checks } from '#core/season/check';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import type { Style } from '../print/style.ts';
import { table } from '../print/table.ts';
import { dim, joined, styled, type Text } from '../print/text.ts';
import { counted } from '../print/words.ts';
import { doubtMark, type Note, notesOn } from './notes.ts';
import { becauseText, checkText } from './rule-words.ts';

const STYLES = { met: 'good', broken: 'bad', 'cannot tell': 'warning' } as const satisfies Record<
  Answer,
  Style
>;
const ANSWERS = ['met', 'broken', 'cannot tell'] as const;

/** Each check of the rulebook with what it asks and how often it was met, broken, or cannot be told. */
export function checkSummary(season: Season, page: Page, answers = checks(season)): readonly Text[] {
  const rows = Object.entries(rulebookAt(season).checks).map(([name, check]): Row => {
    const mine = answers.filter(({ clause }) => clause === `checks/${name}`);
    return [name, [checkText(check), doubtMark(check)], tally(mine)];
  });
  const columns = [
    { narrow: 'wrap', least: 12 },
    { narrow: 'wrap', least: 30, beneath: 1 },
    { narrow: 'wrap', least: 14 },
  ] as const;
  return table(columns, rows, { width: page.width });
}

/** `30 met, 2 cannot tell` */
function tally(answers: readonly CheckAnswer[]): Text {
  if (answers.length === 0) return dim('nothing to check');
  return joined(
    ANSWERS.map((answer) => {
      const count = answers.filter((other) => other.answer === answer).length;
      return count === 0 ? '' : styled(STYLES[answer])(`${count} ${answer}`);
    }),
    ', ',
  );
}

/** Answers one by one. */
export const checkLines = (season: Season, answers: readonly CheckAnswer[], page: Page): readonly Text[] =>
  answerTable(
    answers.map((answer) => answerRow(season, [answer])),
    page,
  );

/** Answers one by one, but in one line those to a check that nobody can tell for the same reason. */
export function openLines(season: Season, answers: readonly CheckAnswer[], page: Page): readonly Text[] {
  const reasonOf = (one: CheckAnswer, index: number) =>
    one.answer === 'cannot tell' && one.waivedBy === undefined ? becauseText(season, one.because) : index;
  const alike = Map.groupBy([...answers.entries()], ([index, one]) =>
    JSON.stringify([one.clause, reasonOf(one, index)]),
  );
  const rows = [...alike.values()].map((group) =>
    answerRow(
      season,
      group.map(([, one]) => one),
    ),
  );
  return answerTable(rows, page);
}

const MOST_NAMED = 3;

/** The answer of one, or of several to whom the same applies. */
function answerRow(season: Season, alike: readonly CheckAnswer[]): Row {
  const [one] = alike;
  if (one === undefined) return [];
  const { clause, driver, answer, because, waivedBy } = one;
  const cars = [...new Set(alike.map(({ starter: { number } }) => `#${number}`))];
  const drivers = new Set(alike.map((other) => other.driver)).size;
  const who =
    driver === undefined
      ? ''
      : `${drivers === 1 ? driverName(season, driver) : counted(drivers, 'driver')}: `;
  return [
    cars.length > MOST_NAMED ? counted(cars.length, 'car') : cars.join(' '),
    clause.replace('checks/', ''),
    [styled(STYLES[answer])(answer), waivedBy === undefined ? '' : dim(`, waived by document ${waivedBy}`)],
    dim(`${who}${becauseText(season, because)}`),
  ];
}

function answerTable(rows: readonly Row[], page: Page): readonly Text[] {
  const columns = [
    { align: 'right' },
    { narrow: 'wrap', least: 12 },
    { narrow: 'wrap', least: 11 },
    { narrow: 'wrap', least: 24, beneath: 1 },
  ] as const;
  return table(columns, rows, { width: page.width });
}

/** Doubts and notes on the checks themselves. */
export function checkNotes(season: Season): readonly Note[] {
  return Object.entries(rulebookAt(season).checks).flatMap(([of, check]) => notesOn(of, check));
}
