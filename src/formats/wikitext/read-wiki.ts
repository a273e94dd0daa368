import { err, ok, type Result } from '#core/base/result';
import type { Doubt, SheetFault } from '#core/timing/sheet';
import { newDoubts } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { withoutFrame } from '#formats/text/without-frame';
import { type Noting, noting } from './reading/noting.ts';
import { isCalendar, readCalendar, type SeasonYear } from './reading/read-calendar.ts';
import { isEntryTable, readEntries } from './reading/read-entries.ts';
import { type Columns, columnsOf, type Grid, readGrid } from './reading/read-grid.ts';
import { readInline, shownText } from './reading/read-inline.ts';
import { isPointsTable, readScoring } from './reading/read-scoring.ts';
import { isStandings, readStandings } from './reading/read-standings.ts';
import { isTableOfFirsts, readFirsts } from './reading/read-winners.ts';
import { type Scanned, type SourceTable, scanTables } from './reading/scan-tables.ts';
import type { WikiArticle, WikiClass, WikiRound } from './wiki-article.ts';

/** What an article says, and what is uncertain in it. */
export interface WikiReading {
  readonly article: WikiArticle;
  readonly doubts: readonly Doubt[];
}

/** A season by its name: `2014 Asian Le Mans Series`, `2023–24 Asian Le Mans Series`. */
export interface SeasonName extends SeasonYear {
  readonly series: string;
}

/** No article has a longer title. */
const LONGEST_TITLE = 255;

/** @returns undefined for a text that does not begin with a year, or is no title. */
export function readSeasonName(title: string): SeasonName | undefined {
  if (title.length > LONGEST_TITLE) return undefined;
  const [, first, last, series] =
    /^\s*(189\d|(?:19|20)\d\d)(?:\s*[-–—/]\s*(\d\d|(?:19|20)\d\d))?\s+(\S.*?)(?:\s+season)?\s*$/i.exec(
      title,
    ) ?? [];
  if (first === undefined || series === undefined) return undefined;
  const end = last === undefined ? Number(first) : Number(first.slice(0, 4 - last.length) + last);
  return { series, year: Math.max(end, Number(first)), isOfTwoYears: last !== undefined };
}

/** An article of a season longer than this is none. */
const LONGEST = 10_000_000;

/**
 * The wiki text of an article on a season.
 *
 * @param named the title of the article, where the text does not have it.
 */
export function readWiki(text: string, named?: string): Result<WikiReading, SheetFault> {
  const whole = withoutFrame(text).replaceAll(/\r\n?/g, '\n');
  if (whole.length > LONGEST)
    return err({ code: 'too-large', line: 1, found: 'a longer text', expected: 'an article on a season' });
  const scanned = scanTables(whole);
  const title = named ?? titleIn(scanned);
  const season = title === undefined ? undefined : readSeasonName(title);
  if (season === undefined)
    return err({
      code: 'other-format',
      line: 1,
      found: title === undefined ? 'no title' : excerpt(title),
      expected: 'the title of an article on a season, such as 2014 Asian Le Mans Series',
    });
  const doubts = newDoubts();
  const note = noting(doubts);
  const tables = tablesOf(scanned, note);
  const calendar = calendarIn(tables, season, note);
  if (calendar.length === 0) return err(noRound(tables));
  const article = { title, tyre: tyreIn(scanned), rounds: calendar, ...parts(tables, calendar, note) };
  return ok({ article, doubts: doubts.all() });
}

function noRound(tables: readonly KnownTable[]): SheetFault {
  const empty = tables.find(({ kind }) => kind === 'calendar');
  return {
    code: 'empty',
    line: empty?.grid.line ?? 1,
    found: empty === undefined ? 'no calendar' : 'a calendar without a round that can be read',
    expected: 'a table of rounds with their dates',
  };
}

/** The first calendar with a round in it. */
function calendarIn(tables: readonly KnownTable[], season: SeasonYear, note: Noting): readonly WikiRound[] {
  const [first, ...others] = tables.filter(
    ({ kind, columns }) => kind === 'calendar' && columns.body.length > 0,
  );
  for (const { grid } of others)
    note(grid, {
      code: 'twice',
      found: 'another calendar',
      expected: 'one calendar',
      so: 'the first is taken',
    });
  return first === undefined ? [] : readCalendar(first.columns, season, note);
}

/** The heading of the highest level; else the first words in bold above all headings that begin with a year. */
function titleIn(scanned: Scanned): string | undefined {
  const top = scanned.headings.find(({ level }) => level === 1);
  if (top !== undefined) return shownText(readInline(scanned, [top.piece]));
  const [from, to] = scanned.lead;
  for (const [, bold = ''] of scanned.text.slice(from, to).matchAll(/'{3}([^'\n]{1,200})'{3}/g))
    if (readSeasonName(bold) !== undefined) return bold.trim();
  return undefined;
}

const TYRE = /^All (?:entries|entrants|cars|teams) (?:use|used) (\S.{0,80}?) tyres\b/m;

function tyreIn(scanned: Scanned): string | undefined {
  const found = TYRE.exec(scanned.text);
  if (found === null) return undefined;
  const from = found.index + found[0].indexOf(found[1] ?? '');
  return shownText(readInline(scanned, [[from, from + (found[1] ?? '').length]])) || undefined;
}

const KINDS = {
  standings: (_: Grid, columns: Columns) => isStandings(columns),
  entries: (_: Grid, columns: Columns) => isEntryTable(columns),
  winners: (_: Grid, columns: Columns) => isTableOfFirsts(columns, 'race'),
  poles: (_: Grid, columns: Columns) => isTableOfFirsts(columns, 'qualifying'),
  calendar: (_: Grid, columns: Columns) => isCalendar(columns),
  scoring: (grid: Grid) => isPointsTable(grid),
} as const;

interface KnownTable {
  readonly kind: keyof typeof KINDS;
  readonly grid: Grid;
  readonly columns: Columns;
}

/** The tables whose heads tell what they are. A calendar that names winners, too, is both. */
function tablesOf(scanned: Scanned, note: Noting): readonly KnownTable[] {
  return scanned.tables.flatMap((table) => {
    const grid = readGrid(scanned, table);
    if (grid === undefined) {
      note(table, {
        code: 'odd-row',
        found: 'a table',
        expected: 'fewer cells',
        so: 'the table is left out',
      });
      return [];
    }
    const columns = columnsOf(grid);
    const kinds = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((kind) => KINDS[kind](grid, columns));
    noteTable(table, grid, columns, kinds.length > 0, note);
    return kinds.map((kind) => ({ kind, grid, columns }));
  });
}

function noteTable(table: SourceTable, grid: Grid, { heads }: Columns, isKnown: boolean, note: Noting): void {
  const isShown = /\bwikitable\b/.test(table.attributes.get('class') ?? '');
  if (isShown && !isKnown)
    note(
      { ...grid, text: heads.join(', ') },
      {
        code: 'unknown-word',
        expected: 'the heads of a calendar, of entries, winners, points or standings',
        so: 'the table is left out',
      },
    );
  if (!isKnown) return;
  if (!grid.isClosed)
    note(grid, {
      code: 'odd-row',
      found: 'a table',
      expected: 'its end, |}',
      so: 'it is read up to the next heading',
    });
  for (const { line, column, unread } of new Set([grid, ...grid.rows.flat().flatMap((cell) => cell ?? [])]))
    for (const { text, expected } of unread)
      note({ line, column, text }, { code: 'unknown-word', expected, so: 'it is left out' });
}

function parts(
  tables: readonly KnownTable[],
  rounds: readonly WikiRound[],
  note: Noting,
): Pick<WikiArticle, 'classes' | 'winners' | 'poles' | 'scales' | 'tables'> {
  const numbers = rounds.map(({ number }) => number);
  const of = (kind: KnownTable['kind']) => tables.filter((table) => table.kind === kind);
  return {
    classes: merged(of('entries').flatMap(({ grid, columns }) => readEntries(grid, columns, numbers, note))),
    winners: of('winners').flatMap(({ columns }) => readFirsts(columns, 'race', numbers, note)),
    poles: of('poles').flatMap(({ columns }) => readFirsts(columns, 'qualifying', numbers, note)),
    scales: of('scoring').flatMap(({ grid }) => readScoring(grid, numbers, note)),
    tables: of('standings').flatMap(({ grid, columns }) => readStandings(grid, columns, rounds, note) ?? []),
  };
}

/** The lines of a class together, though several tables have some. */
const merged = (classes: readonly WikiClass[]): readonly WikiClass[] =>
  [...Map.groupBy(classes, ({ name }) => name)].map(([name, some]) => ({
    name,
    lines: some.flatMap(({ lines }) => lines),
  }));
