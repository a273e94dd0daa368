import { contenderName, numberedName } from '#answers/names';
import { type Points, printedPoints, subtractPoints } from '#core/base/points';
import { progress } from '#core/scoring/progress';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';

/** What somebody's lines in the charts go through, round by round: undefined before he is in the table. */
export interface ChartLine {
  readonly key: string;
  /** Whose line it is: of several, drivers of one car. */
  readonly names: readonly string[];
  /** What fits beside it. */
  readonly label: string;
  /** Points behind the first; 0 for him. */
  readonly gaps: readonly (number | undefined)[];
  readonly ranks: readonly (number | undefined)[];
}

const remembered = new WeakMap<Standings, readonly ChartLine[]>();

/** A line for each of the first who have points; drivers of one car, who have the same all along, are one. */
export function chartLines(words: Words, season: Season, table: Standings): readonly ChartLine[] {
  const known = remembered.get(table) ?? linesOf(words, season, table);
  remembered.set(table, known);
  return known;
}

function linesOf(words: Words, season: Season, table: Standings): readonly ChartLine[] {
  const tables = progress(season, table.title).map((one) => rowsOf(one.table));
  const scorers = table.rows.filter(({ points }) => points !== 0);
  const alike = Map.groupBy(scorers, ({ contender }) =>
    tables.map(({ of }) => `${of.get(contender)?.points} ${of.get(contender)?.position}`).join(),
  );
  const lines = [...alike.values()].slice(0, MOST).flatMap((rows) => {
    const [first] = rows;
    return first === undefined
      ? []
      : [{ first, rows, name: contenderName(words, season, table, first.contender) }];
  });
  return lines.map(({ first: { contender, number }, rows, name }) => {
    const label = number === undefined ? shortName(name, lines) : `#${number}`;
    return {
      key: contender,
      names: rows.map((row) => numberedName(words, season, table, row)),
      label: rows.length === 1 ? label : `${label} +${rows.length - 1}`,
      gaps: tables.map((one) => gapIn(one, contender)),
      ranks: tables.map((one) => rankIn(one, contender)),
    };
  });
}

/** A table by who is in it, with the points of its first. */
interface Rows {
  readonly of: ReadonlyMap<string, Row>;
  readonly most: Points;
}

const rowsOf = ({ rows }: Standings): Rows => ({
  of: new Map(rows.map((row) => [row.contender, row])),
  most: Math.max(...rows.map(({ points }) => points)) as Points,
});

const gapIn = ({ of, most }: Rows, contender: string): number | undefined => {
  const row = of.get(contender);
  return row && printedPoints(subtractPoints(row.points, most));
};

const rankIn = ({ of }: Rows, contender: string): number | undefined =>
  of.get(contender)?.position ?? undefined;

/** A line for everybody of a field of sixty says nothing of anybody; the table above has them all. */
const MOST = 12;

/** What fits beside a line: a family name, with an initial where another has the same, cut where it is long. */
function shortName(name: string, others: readonly { readonly name: string }[]): string {
  const last = familyName(name);
  const isOnly = others.filter((other) => familyName(other.name) === last).length === 1;
  const short = isOnly || last === name ? last : `${name.charAt(0)}. ${last}`;
  return short.length > LONG ? `${short.slice(0, LONG - 1)}…` : short;
}
const LONG = 10;

/** The last word of a name, with the particles before it as far as they fit: `De Angelis`, `Zande`. */
const familyName = (name: string): string => {
  const [family = name] = /(?:(?<= )(?:d[aeiou]|del|den|der|van|von) )*[^ ]+$/i.exec(name) ?? [];
  return family.length > LONG ? (family.split(' ').at(-1) ?? family) : family;
};
