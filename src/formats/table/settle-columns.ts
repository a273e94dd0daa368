import type { NameSays } from './column-name.ts';
import type { ColumnRef } from './columns.ts';
import { isName, isOfDrivers, MEANING_WORDS, type Meaning } from './meanings.ts';
import type { Values } from './value-shapes.ts';

export interface ProposedColumn {
  readonly ref: ColumnRef;
  /** Undefined where it is unknown, and where it is nothing that is read. */
  readonly meaning: Meaning | undefined;
  /** Certain by its name; likely by its values, or by a name that may say other things. */
  readonly sureness: 'certain' | 'likely' | 'unknown';
  /** Of an unknown column: what it fits equally well. */
  readonly couldBe: readonly Meaning[];
  /** A clause: `its name says so`. */
  readonly reason: string;
  /** Of the second driver: 2. */
  readonly order?: number;
}

/** A column before it is held against the others. */
export interface ColumnSeen {
  readonly ref: ColumnRef;
  readonly values: Values;
  readonly says: NameSays | undefined;
  /** What its name says, as far as its values fit; of a name that says nothing, what its values suggest. */
  readonly candidates: readonly Meaning[];
}

/** What each column means once they are held against each other: what names say clearly goes before the rest. */
export function settle(seen: readonly ColumnSeen[]): readonly ProposedColumn[] {
  const clear = new Map(
    seen.flatMap((column) => (isClear(column) ? [[column, proposed(column, new Set())] as const] : [])),
  );
  const certain = withoutRivals([...clear.values()], seen);
  const taken = new Set(certain.flatMap(({ meaning }) => meaning ?? []));
  const likely = seen.filter((column) => !clear.has(column)).map((column) => proposed(column, taken));
  const all = [...certain, ...withoutRivals(likely, seen)];
  return withNamesOfOneKind(all.toSorted((a, b) => a.ref.at - b.ref.at));
}

const isClear = ({ says }: ColumnSeen) => says?.isClear === true;

/** @param taken what other columns certainly mean. */
function proposed(column: ColumnSeen, taken: ReadonlySet<Meaning>): ProposedColumn {
  const { ref, says, candidates } = column;
  const couldBe = isClear(column) ? candidates : candidates.filter((meaning) => isOpen(meaning, taken));
  const [meaning] = couldBe;
  const order = says?.order === undefined ? {} : { order: says.order };
  if (meaning === undefined || couldBe.length > 1)
    return {
      ref,
      meaning: undefined,
      sureness: 'unknown',
      couldBe,
      reason: whyUnknown(column, couldBe),
      ...order,
    };
  const sureness = says?.isClear === true ? 'certain' : 'likely';
  return { ref, meaning, sureness, couldBe: [], reason: whyKnown(column), ...order };
}

/** Two columns may mean something of two drivers; but no column of whole names goes with columns of parts of them. */
function isOpen(meaning: Meaning, taken: ReadonlySet<Meaning>): boolean {
  if (meaning === 'surname') return taken.has('first-name') && !taken.has('surname');
  if (isName(meaning)) return ![...taken].some((other) => isName(other) && other !== 'driver');
  return isOfDrivers(meaning) || !taken.has(meaning);
}

function whyKnown({ says }: ColumnSeen): string {
  if (says === undefined) return 'its values look like it';
  if (says.isClear) return 'its name says so';
  return says.meanings.length > 1
    ? 'its name may say so, and nothing else fits'
    : 'its name may say so, and its values fit';
}

function whyUnknown({ says, values }: ColumnSeen, couldBe: readonly Meaning[]): string {
  if (couldBe.length > 1) return `it may be ${inWords(couldBe)}`;
  if (says === undefined)
    return values.length === 0
      ? 'it has no name that is known, and no values'
      : 'its name is not known, and its values tell nothing';
  if (says.meanings.length === 0) return 'its name says what is not read';
  return says.isClear
    ? `its name says ${inWords(says.meanings)}, its values do not`
    : `its name may say ${inWords(says.meanings)}, but its values do not, or another column has it`;
}

const inWords = (meanings: readonly Meaning[]) =>
  meanings.map((meaning) => MEANING_WORDS[meaning]).join(' or ');

/**
 * Where two columns would mean what only one can, neither does. A column in which nothing stands is no rival; it is left
 * to the other.
 */
function withoutRivals(
  columns: readonly ProposedColumn[],
  seen: readonly ColumnSeen[],
): readonly ProposedColumn[] {
  const filled = new Set(seen.filter(({ values }) => values.length > 0).map(({ ref }) => ref));
  const byMeaning = Map.groupBy(columns, ({ meaning }) => meaning);
  return columns.map((column) => {
    const { meaning, ref } = column;
    if (meaning === undefined || isOfDrivers(meaning)) return column;
    const all = byMeaning.get(meaning) ?? [];
    const rivals = all.some((other) => filled.has(other.ref))
      ? all.filter((other) => filled.has(other.ref))
      : all;
    if (rivals.length === 1 && rivals[0] === column) return column;
    const names = all.map((other) => (other.ref === ref ? 'this' : other.ref.name)).join(' and ');
    return unknown(column, meaning, `${names} would both be ${MEANING_WORDS[meaning]}`);
  });
}

const unknown = (column: ProposedColumn, meaning: Meaning, reason: string): ProposedColumn => ({
  ...column,
  meaning: undefined,
  sureness: 'unknown',
  couldBe: [meaning],
  reason,
});

/** Names stand in whole, or a crew in a cell, or in as many first names as surnames: what goes with none is unknown. */
function withNamesOfOneKind(columns: readonly ProposedColumn[]): readonly ProposedColumn[] {
  const count = (meaning: Meaning) => columns.filter((column) => column.meaning === meaning).length;
  const areWhole = count('driver') + count('drivers') > 0;
  const areBoth = count('driver') > 0 && count('drivers') > 0;
  const areUneven =
    count('first-name') > 0 && count('surname') > 0 && count('first-name') !== count('surname');
  return columns.map((column) => {
    const { meaning } = column;
    if (meaning === undefined || !isName(meaning)) return column;
    const isPart = meaning === 'first-name' || meaning === 'surname';
    if (isPart && areWhole) return unknown(column, meaning, 'another column has whole names');
    if (isPart && areUneven) return unknown(column, meaning, 'there are not as many first names as surnames');
    return !isPart && areBoth
      ? unknown(column, meaning, 'one column has a whole crew, another a driver')
      : column;
  });
}
