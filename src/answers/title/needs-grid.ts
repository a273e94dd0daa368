import type { Season } from '#core/season/season';
import type { Condition, NeedRow, Needs } from '#core/title/needs';
import type { Words } from '#words/en';
import { type CarResult, carKey, carResult, NO_PLACE } from './car-result.ts';
import { placesText } from './place-words.ts';
import type { Outlook } from './title-names.ts';

/** Of two contenders that are left: the places of the one down, those of the other across, and who is then champion. */
export interface NeedsGrid {
  readonly across: readonly string[];
  readonly rows: readonly { readonly own: string; readonly marks: readonly GridMark[] }[];
  /** What the places leave open: `pole`. */
  readonly beside: readonly string[];
}
/** `either`: what they have beside their places decides. `none`: it cannot be so. */
export type GridMark = 'first' | 'second' | 'both' | 'open' | 'either' | 'none';

/** @returns undefined where it hangs on others too, or on more than places. */
export function needsGrid(
  words: Words,
  season: Season,
  state: Outlook,
  first: Needs,
  second: Needs,
): NeedsGrid | undefined {
  const [down, across] = [
    sideOf(words, season, state, first, second),
    sideOf(words, season, state, second, first),
  ];
  if (down === undefined || across === undefined) return undefined;
  const [rows, columns] = [placesOf(down), placesOf(across)];
  const marks = rows.map((row) => columns.map((column) => markOf(down, across, row, column)));
  const byRow = joinedLines(marks);
  const byColumn = joinedLines(transposed(byRow.map(({ marks: line }) => line)));
  const lines = transposed(byColumn.map(({ marks: line }) => line));
  const extras = new Set([...down, ...across].flatMap(({ own }) => own.extras));
  return {
    across: byColumn.map(({ members }) => labelOf(words, members, columns)),
    rows: byRow.map(({ members }, index) => ({
      own: labelOf(words, members, rows),
      marks: lines[index] ?? [],
    })),
    beside: lines.flat().includes('either') ? [...extras] : [],
  };
}

interface OwnRow {
  readonly own: CarResult;
  /** With such a result of the other it is not met. */
  readonly refused: ReadonlySet<string> | 'all';
}

/** Each result of one, with those of the other by which it is not champion; undefined where others matter. */
function sideOf(
  words: Words,
  season: Season,
  state: Outlook,
  { beside, clinch }: Needs,
  other: Needs,
): readonly OwnRow[] | undefined {
  const rows: OwnRow[] = [];
  for (const row of rowsOf(clinch)) {
    const refused = refusedOf(words, season, state, row, other);
    if (refused === undefined) return undefined;
    for (const shared of row.own)
      rows.push({ own: carResult(words, season, state, beside, shared), refused });
  }
  return rows.length === 0 || rows.some(({ own }) => own.place === undefined) ? undefined : rows;
}

const rowsOf = (condition: Condition): readonly NeedRow[] =>
  condition.code === 'rows' ? condition.rows : [];

function refusedOf(
  words: Words,
  season: Season,
  state: Outlook,
  { alternatives }: NeedRow,
  other: Needs,
): OwnRow['refused'] | undefined {
  const [limits, ...more] = alternatives;
  if (limits === undefined) return 'all';
  if (more.length > 0 || limits.some(({ contenders }) => !contenders.includes(other.contender)))
    return undefined;
  return new Set(
    limits.flatMap(({ contenders, refused }) =>
      refused.map((shared) => carKey(carResult(words, season, state, contenders, shared))),
    ),
  );
}

const placesOf = (side: readonly OwnRow[]): readonly number[] =>
  [...new Set(side.flatMap(({ own }) => own.place ?? []))].toSorted((a, b) => a - b);

const labelOf = (words: Words, members: readonly number[], places: readonly number[]): string =>
  placesText(
    words,
    members.map((index) => places[index] ?? 0),
    places,
  );

function markOf(down: readonly OwnRow[], across: readonly OwnRow[], row: number, column: number): GridMark {
  const marks = new Set<GridMark>();
  for (const mine of down.filter(({ own }) => own.place === row))
    for (const theirs of across.filter(({ own }) => own.place === column))
      if (canBoth(mine.own, theirs.own)) marks.add(winnerOf(isMet(mine, theirs), isMet(theirs, mine)));
  const [mark = 'none'] = marks;
  return marks.size > 1 ? 'either' : mark;
}

const isMet = ({ refused }: OwnRow, { own }: OwnRow): boolean =>
  refused !== 'all' && !refused.has(carKey(own));

const winnerOf = (first: boolean, second: boolean): GridMark =>
  first ? (second ? 'both' : 'first') : second ? 'second' : 'open';

/** Not both on one place, nor both with one award. */
const canBoth = (one: CarResult, other: CarResult): boolean =>
  (one.place !== other.place || one.place === NO_PLACE) &&
  !one.extras.some((extra) => other.extras.includes(extra));

interface Line {
  readonly members: readonly number[];
  readonly marks: readonly GridMark[];
}

/** Neighbours that say the same, where both say anything, as one. */
function joinedLines(lines: readonly (readonly GridMark[])[]): readonly Line[] {
  const found: Line[] = [];
  for (const [index, marks] of lines.entries()) {
    const last = found.at(-1);
    const isSame = last?.marks.every(
      (mark, at) => mark === marks[at] || mark === 'none' || marks[at] === 'none',
    );
    if (last === undefined || isSame !== true) found.push({ members: [index], marks });
    else
      found[found.length - 1] = {
        members: [...last.members, index],
        marks: marks.map((mark, at) => (mark === 'none' ? (last.marks[at] ?? mark) : mark)),
      };
  }
  return found;
}

const transposed = (lines: readonly (readonly GridMark[])[]): readonly (readonly GridMark[])[] =>
  (lines[0] ?? []).map((_, at) => lines.map((line) => line[at] ?? 'none'));
