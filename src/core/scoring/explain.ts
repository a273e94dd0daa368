import type { RoundKey, TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { NO_POINTS, type Points } from '#core/base/points';
import { type Criterion, citation } from '#core/rulebook/rulebook';
import { rulebookAt } from '#core/season/calendar';
import { contenderOf } from '#core/season/contender';
import type { Season } from '#core/season/season';
import type { Award } from './awarded.ts';
import { standings } from './standings.ts';
import type { Adjustment, Row, Standings } from './table.ts';

/** Why a contender has its points and its rank. */
export interface Explanation {
  readonly standings: Standings;
  readonly row: Row;
  readonly lines: readonly AwardLine[];
  readonly adjustments: readonly Adjustment[];
  /** Who shares the rank. */
  readonly sharedWith: readonly string[];
  /** What separates the row from the one above and from the one below. */
  readonly behind: { readonly contender: string; readonly by: Criterion } | undefined;
  readonly ahead: { readonly contender: string; readonly by: Criterion } | undefined;
}

/** One award, where it stands in the rulebook, and whether it counts. */
export interface AwardLine extends Award {
  readonly number: number;
  readonly race: string;
  readonly counts: boolean;
  /** The article of the scale and of the award, or their sources. */
  readonly cites: { readonly scale: string; readonly award: string };
}

/**
 * The reason for every point of a contender.
 *
 * @param said a car's number or key, or a driver in any known spelling.
 * @returns undefined if there is no such title, or its table does not list the contender.
 */
export function explain(season: Season, title: TitleKey, said: string): Explanation | undefined {
  const table = standings(season, title);
  if (table === undefined) return undefined;
  const contender = contenderOf(season, table, said);
  const index = table.rows.findIndex((row) => row.contender === contender);
  const row = table.rows[index];
  if (row === undefined) return undefined;
  const sharing = table.rows.filter(
    (other) => other !== row && other.position === row.position && row.position !== null,
  );
  const above = table.rows.slice(0, index).findLast((other) => other.position !== row.position);
  const firstOfRank = table.rows.find((other) => other.position === row.position) ?? row;
  const below = table.rows.slice(index + 1).find((other) => other.position !== row.position);
  return {
    standings: table,
    row,
    lines: linesOf(season, table, row),
    adjustments: row.adjustments,
    sharedWith: sharing.map((other) => other.contender),
    behind: gap(above, firstOfRank.separatedBy),
    ahead: gap(below, below?.separatedBy),
  };
}

function gap(row: Row | undefined, by: Criterion | undefined) {
  return row === undefined || by === undefined ? undefined : { contender: row.contender, by };
}

function linesOf(season: Season, table: Standings, row: Row): readonly AwardLine[] {
  return table.rounds.flatMap(({ key, number, race }, index) =>
    (row.cells[index]?.awards ?? [])
      .map((one) => barredFrom(one, row))
      .map((award) => ({
        ...award,
        number,
        race,
        counts:
          row.counted[index] === true ||
          (table.excluded[index] !== true && row.apart?.includes(award.clause) === true),
        cites: cites(season, key, award),
      })),
  );
}

/** A driver who is barred has a car that scores, and nothing of it. */
function barredFrom(award: Award, { barredBy }: Row): Award {
  if (barredBy === undefined) return award;
  const lost = award.lost ?? ({ code: 'barred', document: barredBy } as const);
  return { ...award, points: NO_POINTS, lost, decisions: [...award.decisions, barredBy] };
}

function cites(season: Season, round: RoundKey, award: Award) {
  const rulebook = rulebookAt(season, round);
  const [scale, clause] = [lookup(rulebook.scales, award.scale), lookup(rulebook.awards, award.clause)];
  return {
    scale: scale === undefined ? '' : citation(scale),
    award: clause === undefined ? '' : citation(clause),
  };
}

/** The sum of the awards that count and of the adjustments: what the row's points must be. */
export function sumOf(explanation: Pick<Explanation, 'lines' | 'adjustments'>): Points {
  const counted = explanation.lines.filter(({ counts }) => counts).map(({ points }) => points);
  const adjusted = explanation.adjustments.filter(({ counts }) => counts).map(({ points }) => points);
  return [...counted, ...adjusted].reduce<number>((sum, points) => sum + points, 0) as Points;
}
