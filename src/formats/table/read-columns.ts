import { meant, nearest } from '#core/base/nearest';
import { err, ok, type Result } from '#core/base/result';
import { excerpt } from '#formats/text/excerpt';
import { type ColumnRef, type Columns, columnRef, columnsCalled, headerOf } from './columns.ts';
import { isName, isOfDrivers, MEANINGS, type Meaning } from './meanings.ts';
import { type Assignment, readAssignments } from './read-assignments.ts';
import { type Table, type TableRow, widthOf } from './table.ts';

/** What is wrong with a mapping, and what there is instead. */
export interface ColumnsFault {
  readonly code: 'bad-syntax' | 'unknown-meaning' | 'unknown-column' | 'no-such-row' | 'twice' | 'unfit';
  readonly found: string;
  readonly expected: string;
}

/** A mapping that a person wrote or confirmed, as printColumns prints it. All that is wrong is told at once. */
export function readColumns(text: string, table: Table): Result<Columns, readonly ColumnsFault[]> {
  const read = readAssignments(text);
  if (!read.ok) return err([read.error]);
  const faults: ColumnsFault[] = [];
  const header = readHeader(read.value, table, faults);
  const row = headerOf(table, { ...header, of: {} });
  const of: Partial<Record<Meaning, readonly ColumnRef[]>> = {};
  for (const assignment of read.value) {
    const meaning = meaningIn(assignment, faults);
    if (meaning === undefined) continue;
    if (of[meaning] !== undefined) faults.push(twice(meaning, 'what a column means once'));
    of[meaning] = assignment.columns.flatMap((column) => refOf(column, row, table, faults));
  }
  faults.push(...unfit(of));
  return faults.length > 0 ? err(faults) : ok({ ...header, of });
}

const HEADER = 'header';
const twice = (found: string, expected: string): ColumnsFault => ({ code: 'twice', found, expected });

/** `header=5`, `header=none`. */
function readHeader(
  assignments: readonly Assignment[],
  { rows }: Table,
  faults: ColumnsFault[],
): Pick<Columns, 'header'> {
  const [given, again] = assignments.filter(({ meaning }) => meaning === HEADER);
  if (again !== undefined) faults.push(twice(HEADER, 'the header once'));
  const [written = '', ...more] = given?.columns ?? ['none'];
  if (given === undefined) return {};
  if (written === 'none' && more.length === 0) return { header: 'none' };
  const header = /^\d{1,7}$/.test(written) && more.length === 0 ? Number(written) : Number.NaN;
  if (rows.some(({ line }) => line === header)) return { header };
  const lines = `${rows[0]?.line ?? 1} to ${rows.at(-1)?.line ?? 1}`;
  const expected = `the line of a row in which something stands, ${lines}, or none`;
  faults.push({ code: 'no-such-row', found: excerpt(written), expected });
  return {};
}

function meaningIn({ meaning }: Assignment, faults: ColumnsFault[]): Meaning | undefined {
  if (meaning === HEADER) return undefined;
  const known = MEANINGS.find((each) => each === meaning);
  if (known === undefined) {
    const expected = `one of ${[HEADER, ...MEANINGS].join(', ')}${meant(nearest(meaning, MEANINGS))}`;
    faults.push({ code: 'unknown-meaning', found: excerpt(meaning), expected });
  }
  return known;
}

function refOf(
  text: string,
  header: TableRow | undefined,
  table: Table,
  faults: ColumnsFault[],
): readonly ColumnRef[] {
  const width = widthOf(table);
  const [at, ...others] = columnsCalled(header, text, width);
  if (at !== undefined && others.length === 0) return [columnRef(header, at)];
  const names = Array.from({ length: width }, (_, column) => columnRef(header, column).name);
  const found = excerpt(text);
  faults.push(
    at === undefined
      ? { code: 'unknown-column', found, expected: `one of ${listed(names)}${meant(nearest(text, names))}` }
      : twice(
          `${found}, the name of several columns`,
          `its letters: ${listed([at, ...others].map((at) => names[at] ?? ''))}`,
        ),
  );
  return [];
}

const MOST_NAMES = 40;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const unfitting = (found: string, expected: string): ColumnsFault => ({ code: 'unfit', found, expected });

/** What does not go together. */
function unfit(of: Columns['of']): readonly ColumnsFault[] {
  const meanings = MEANINGS.filter((meaning) => of[meaning] !== undefined);
  const several = meanings.filter((meaning) => !isOfDrivers(meaning) && (of[meaning]?.length ?? 0) > 1);
  const tellsCars = meanings.some((meaning) => meaning === 'number' || meaning === 'team' || isName(meaning));
  return [
    ...several.map((meaning) => unfitting(`several columns for ${meaning}`, 'one')),
    ...unfitNames(of, meanings.filter(isName)),
    ...(tellsCars ? [] : [unfitting('no column that tells cars apart', 'a number, a team or drivers')]),
    ...sameColumns(of, meanings),
  ];
}

/** Names stand in whole, or a crew in a cell, or in as many first names as surnames. */
function unfitNames(of: Columns['of'], names: readonly Meaning[]): readonly ColumnsFault[] {
  const isWhole = names.includes('driver') || names.includes('drivers');
  const expected = 'the names of drivers as driver, as drivers, or as first-name and surname';
  if (isWhole && names.length > 1) return [unfitting(names.join(' and '), expected)];
  const [first, last] = [of['first-name']?.length, of.surname?.length];
  if (first === undefined || last === undefined || first === last) return [];
  return [unfitting(`${first} of first-name and ${last} of surname`, 'as many columns of both')];
}

/** A column means one thing. */
function sameColumns(of: Columns['of'], meanings: readonly Meaning[]): readonly ColumnsFault[] {
  const columns = meanings.flatMap((meaning) => (of[meaning] ?? []).map((ref) => ({ meaning, ref })));
  const byColumn = Map.groupBy(columns, ({ ref }) => ref.at);
  return [...byColumn.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0
      ? []
      : [
          twice(
            `${excerpt(first.ref.name)} for ${[first, ...others].map(({ meaning }) => meaning).join(' and ')}`,
            'one meaning for each column',
          ),
        ],
  );
}
