import { subtractPoints } from '#core/base/points';
import type { Changes, Difference, EnteredLine, RankLine, ResultLine } from '#core/scoring/diff';
import { isUnchanged } from '#core/scoring/diff';
import type { CalendarRound } from '#core/season/calendar';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { driverName, numberedName, roundName, runBy, shortName } from '#office/json/names';
import type { Column, Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import type { Style } from '../print/style.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted, dayText, ordinal, pointsCell, signedPoints } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

/** What changed in calendar, entries, results, points and ranks; a sentence where nothing did. */
export function diffLines(before: Season, after: Season, change: Difference, page: Page): readonly Text[] {
  const lines = [
    ...section(page, 'Calendar', rows(change.calendar, calendarRow, page)),
    ...section(
      page,
      'Entries',
      rows(change.entries, (line, other) => entryRow(after, line, other), page),
    ),
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
  ].filter((one) => one !== '');
  return [bold(name), said.join('; ') || 'other terms'];
}

function entryRow(season: Season, line: EnteredLine, from: EnteredLine | undefined): Row {
  const where = line.round === undefined ? 'season' : roundName(season, line.round);
  const crew = line.crew.map((driver) => driverName(season, driver)).join(', ');
  const car: Text = [bold(`#${line.number}`), dim(` ${where}`)];
  if (from === undefined) {
    return [
      car,
      [line.class, runBy(season, line) ?? '', line.car ?? '', crew].filter((one) => one !== '').join(', '),
    ];
  }
  const said = [
    from.number === line.number ? '' : `number ${line.number}, was ${from.number}`,
    from.team === line.team ? '' : `team ${line.team}, was ${from.team}`,
    from.car === line.car ? '' : `${line.car}, was ${from.car}`,
    from.class === line.class ? '' : `class ${line.class}, was ${from.class}`,
    from.crew.join() === line.crew.join()
      ? ''
      : `${crew || 'no crew'}; was ${from.crew.map((driver) => driverName(season, driver)).join(', ') || 'open'}`,
    from.withdrawn === line.withdrawn ? '' : line.withdrawn ? 'withdrawn' : 'no longer withdrawn',
  ].filter((one) => one !== '');
  return [car, said.join('; ')];
}

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
      const name = numberedName(season, { for: kind }, line);
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
