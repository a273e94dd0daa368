import { type Entered, enteredIn, tyresOf } from '#answers/entered';
import { roundNumbers } from '#answers/round-numbers';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { type EntryLine, entryLines, runsOf } from './entry-lines.ts';
import { driverText, teamText } from './wiki-names.ts';
import { heads, tableText, type WikiCell } from './wiki-table.ts';
import { wikiText } from './wiki-text.ts';
import { sourceRow, type Writing } from './writing.ts';

/** A table for each class: teams, cars, and drivers with the rounds they drove. Empty where nobody is entered. */
export function writeEntries(writing: Writing): string {
  const { season } = writing;
  const all = enteredIn(season);
  const tyres = tyresOf(season, all);
  const [tyre = ''] = tyres;
  const classes = Map.groupBy(all, (one) => one.class);
  const tables = [...classes].map(([name, entered]) => {
    const table = classTable(writing, entered, tyres.size > 1);
    return `=== ${wikiText(name)} ===\n${table}`;
  });
  const one = tyres.size === 1 && tyre !== '' ? [`All entries use ${wikiText(tyre)} tyres.`] : [];
  return tables.length === 0 ? '' : [...one, ...tables].join('\n\n');
}

interface Column {
  readonly head: string;
  /** What lines must have alike for one cell to stand for them; undefined where each has its own. */
  readonly key?: (line: EntryLine) => string;
  readonly of: (season: Season, line: EntryLine) => string;
}

const TEAM: Column = {
  head: 'Team',
  key: ({ team }) => JSON.stringify([team]),
  of: (season, { team }) => teamText(season, team),
};

const modelColumn = (head: string, term: 'chassis' | 'engine' | 'tyre'): Column => ({
  head,
  key: ({ team, car }) => JSON.stringify([team, car]),
  of: (season, { car }) => modelText(season, car, term),
});

const modelText = (season: Season, car: string | undefined, term: 'chassis' | 'engine' | 'tyre'): string =>
  wikiText(season.models.get(car ?? '')?.[term] ?? (term === 'chassis' ? (car ?? '') : ''));

const CAR_COLUMNS = [
  modelColumn('Car', 'chassis'),
  modelColumn('Engine', 'engine'),
  modelColumn('Tyre', 'tyre'),
];

const DRIVER_COLUMNS: readonly Column[] = [
  {
    head: 'No.',
    key: ({ team, car, entry }) => JSON.stringify([team, car, entry]),
    of: (_, { number }) => wikiText(number),
  },
  { head: 'Drivers', of: (season, { driver }) => (driver === undefined ? '' : driverText(season, driver)) },
  {
    head: 'Rounds',
    of: (season, { rounds }) => roundNumbers(rounds, calendar(season).length),
  },
];

function classTable(writing: Writing, entered: readonly Entered[], withTyres: boolean): string {
  const { season } = writing;
  const lines = entryLines(entered);
  const isSaid = ({ of, head }: Column) =>
    lines.some((line) => of(season, line) !== '') && (head !== 'Tyre' || withTyres);
  const columns = [TEAM, ...CAR_COLUMNS.filter(isSaid), ...DRIVER_COLUMNS];
  const runs = columns.map(({ key }) => (key === undefined ? undefined : runsOf(lines.map(key))));
  const documents = entered.flatMap(({ entry, in: appearances }) => [
    entry.document,
    ...appearances.map(({ starter }) => starter.document),
  ]);
  return tableText({
    rows: [
      heads(...columns.map(({ head }) => head)),
      ...lines.map((line, index) =>
        columns.flatMap(({ of }, column): readonly WikiCell[] => {
          const rows = runs[column] === undefined ? 1 : (runs[column][index] ?? 0);
          return rows === 0 ? [] : [rows === 1 ? of(season, line) : { text: of(season, line), rows }];
        }),
      ),
    ],
    foot: sourceRow(writing, documents, columns.length),
  });
}
