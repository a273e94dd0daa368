import { driverName, numberedName, roundName, runBy, shortName } from '#answers/names';
import { subtractPoints } from '#core/base/points';
import type { Changes, Difference, EnteredLine, RankLine, ResultLine } from '#core/scoring/diff';
import { isUnchanged } from '#core/scoring/diff';
import type { CalendarRound } from '#core/season/calendar';
import { calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import type { Column, Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import type { Style } from '../print/style.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted, dayText, listed, ordinal, pointsCell, signedPoints } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { dayStateText, timesText } from './timetable-words.ts';

/** What changed in calendar, entries, results, points and ranks; a sentence where nothing did. */
export function diffLines(before: Season, after: Season, change: Difference, page: Page): readonly Text[] {
  const lines = [
    ...section(page, 'Calendar', rows(change.calendar, calendarRow, page)),
    ...section(page, 'Entries', entryLines(before, after, change.entries, page)),
    ...section(
      page,
      'Results',
      rows(change.results, (line, other) => resultRow(after, line, other), page, RESULT_COLUMNS),
    ),
    ...section(
      page,
      'Points and ranks',
      change.standings.flatMap(({ name, title, rows: ranks }) => [
        `  ${name}`,
        ...rankLines(before, after, title, ranks, page),
      ]),
    ),
  ];
  return lines.length > 0 ? lines : ['', ...paragraph(dim(UNCHANGED), page.width, 2)];
}

const UNCHANGED = 'Nothing that is computed: calendar, entries, results and points stay as they were.';

const SIGNS = {
  added: ['+', 'good'],
  updated: ['~', 'warning'],
  removed: ['–', 'bad'],
} as const satisfies Record<keyof Changes<unknown>, readonly [string, Style]>;
const sign = (kind: keyof typeof SIGNS) => styled(SIGNS[kind][1], 'bold')(SIGNS[kind][0]);

const COLUMNS: readonly Column[] = [{}, { gap: 1 }, { narrow: 'wrap', least: 30, beneath: 1 }];

/** A row for each item: as it is, or as it was and is. */
function rows<Item>(
  changes: Changes<Item>,
  row: (item: Item, from: Item | undefined) => Row,
  page: Page,
  columns: readonly Column[] = COLUMNS,
): readonly Text[] {
  if (isUnchanged(changes)) return [];
  const all = [
    ...changes.removed.map((item): Row => [sign('removed'), ...row(item, undefined)]),
    ...changes.updated.map(({ from, to }): Row => [sign('updated'), ...row(to, from)]),
    ...changes.added.map((item): Row => [sign('added'), ...row(item, undefined)]),
  ];
  return table(columns, all, { width: page.width });
}

function calendarRow(round: CalendarRound, from: CalendarRound | undefined): Row {
  const name = shortName(round, round.key);
  if (from === undefined) return [bold(name), `round ${round.number}, ${dayText(round.date)}`];
  const before = shortName(from, from.key);
  const said = [
    before === name ? '' : `was called ${before}`,
    from.number === round.number ? '' : `now round ${round.number}, was ${from.number}`,
    from.date === round.date ? '' : `on ${dayText(round.date)}, was ${dayText(from.date)}`,
    from.alongside === round.alongside
      ? ''
      : round.alongside === undefined
        ? `no longer alongside ${from.alongside}`
        : `alongside ${round.alongside}`,
    round.sessions === undefined || from.sessions?.join() === round.sessions.join()
      ? ''
      : `with ${listed(round.sessions)}`,
    round.timetable === undefined || JSON.stringify(from.timetable) === JSON.stringify(round.timetable)
      ? ''
      : `timetable: ${timesText(round.timetable)}`,
    from.provisional === round.provisional ? '' : dayStateText(round.provisional === true),
  ].filter((one) => one !== '');
  return [bold(name), said.join('; ') || 'other terms'];
}

/** What is the same of an entry in several rounds is one line. */
function entryLines(
  before: Season,
  after: Season,
  { removed, updated, added }: Changes<EnteredLine>,
  page: Page,
): readonly Text[] {
  const all = [
    ...entryRows(
      before,
      'removed',
      removed.map((line) => [line, enteredText(before, line)]),
    ),
    ...entryRows(
      after,
      'updated',
      updated.map(({ from, to }) => [to, changedText(after, to, from)]),
    ),
    ...entryRows(
      after,
      'added',
      added.map((line) => [line, enteredText(after, line)]),
    ),
  ];
  return table(COLUMNS, all, { width: page.width });
}

function entryRows(
  season: Season,
  kind: keyof typeof SIGNS,
  said: readonly (readonly [EnteredLine, string])[],
): readonly Row[] {
  const alike = Map.groupBy(said, ([{ entry, number }, words]) => [entry, number, words].join('\n'));
  return [...alike.values()].flatMap((lines): readonly Row[] => {
    const [first] = lines;
    if (first === undefined) return [];
    const [{ number }, words] = first;
    const where = whereText(
      season,
      lines.map(([{ round }]) => round),
    );
    return [[sign(kind), [bold(`#${number}`), dim(` ${where}`)], words]];
  });
}

/** `season`, where that goes for every round of it; else the rounds by name. */
function whereText(season: Season, rounds: readonly EnteredLine['round'][]): string {
  const named = rounds.flatMap((round) => round ?? []);
  const isOfSeason = named.length < rounds.length;
  if (named.length === calendar(season).length) return isOfSeason ? 'season' : 'all rounds';
  return [...(isOfSeason ? ['season'] : []), ...named.map((round) => roundName(season, round))].join(', ');
}

function enteredText(season: Season, line: EnteredLine): string {
  const of = [line.class, runBy(season, line) ?? '', line.car ?? '', crewText(season, line)];
  return of.filter((one) => one !== '').join(', ');
}

function changedText(season: Season, line: EnteredLine, from: EnteredLine): string {
  const said = [
    from.number === line.number ? '' : `number ${line.number}, was ${from.number}`,
    from.team === line.team ? '' : `team ${line.team}, was ${from.team}`,
    from.car === line.car ? '' : `${line.car}, was ${from.car}`,
    from.class === line.class ? '' : `class ${line.class}, was ${from.class}`,
    from.crew.join() === line.crew.join()
      ? ''
      : `${crewText(season, line) || 'no crew'}; was ${crewText(season, from) || 'open'}`,
    from.withdrawn === line.withdrawn ? '' : line.withdrawn ? 'withdrawn' : 'no longer withdrawn',
  ];
  return said.filter((one) => one !== '').join('; ');
}

const crewText = (season: Season, { crew }: EnteredLine): string =>
  crew.map((driver) => driverName(season, driver)).join(', ');

const RESULT_COLUMNS: readonly Column[] = [
  {},
  { gap: 1 },
  {},
  { align: 'right' },
  { beneath: 2 },
  { narrow: 'wrap', least: 16, beneath: 1 },
];

function resultRow(season: Season, line: ResultLine, from: ResultLine | undefined): Row {
  const what = `${roundName(season, line.round)} ${line.session}`;
  const was =
    from === undefined
      ? ''
      : dim(`was ${placesText(from)}${from.state === line.state ? '' : `, ${from.state}`}`);
  return [what, dim(line.class), bold(`#${line.number}`), placesText(line), was];
}

/** `3rd, 1st in class`, `Ret` */
function placesText({ place, classPlace, out, laps }: ResultLine): string {
  const words = [
    place === undefined ? '' : place,
    classPlace === undefined ? '' : `${classPlace} in class`,
    out ?? '',
    laps === undefined ? '' : counted(laps, 'lap'),
  ].filter((one) => one !== '');
  return words.join(', ') || 'no place';
}

function rankLines(
  before: Season,
  after: Season,
  title: string,
  ranks: Changes<RankLine>,
  page: Page,
): readonly Text[] {
  const kind = rulebookAt(after).titles[title]?.for ?? rulebookAt(before).titles[title]?.for ?? 'entry';
  const row =
    (season: Season) =>
    (line: RankLine, from: RankLine | undefined): Row => {
      const name = numberedName(plain, season, { for: kind }, line);
      const moved =
        from === undefined || from.points === line.points
          ? ''
          : styled('points')(signedPoints(subtractPoints(line.points, from.points)));
      const was =
        from === undefined || from.position === line.position ? '' : dim(`was ${rankText(from.position)}`);
      return [name, rankText(line.position), bold(pointsCell(line.points)), moved, was];
    };
  const columns: readonly Column[] = [
    {},
    { gap: 1, narrow: 'cut', least: 20 },
    { align: 'right' },
    { align: 'right' },
    { align: 'right' },
    { beneath: 1 },
  ];
  return [
    ...rows({ ...ranks, added: [], updated: [] }, row(before), page, columns),
    ...rows({ ...ranks, removed: [] }, row(after), page, columns),
  ];
}

const rankText = (position: number | null) => (position === null ? 'no rank' : ordinal(position));
