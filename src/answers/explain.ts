import { given } from '#core/base/given';
import type { TitleKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import type { Award } from '#core/scoring/awarded';
import { type AwardLine, type Explanation, explain } from '#core/scoring/explain';
import type { Reason } from '#core/scoring/scope';
import { standings } from '#core/scoring/standings';
import { type Unscored, unscored } from '#core/scoring/unscored';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { withBroughtIn } from './explain-documents.ts';
import { type Known, type KnownJson, knownJson, type PointsJson, pointsJson } from './known.ts';
import { contenderName } from './names.ts';
import { type AdjustmentJson, adjustmentJson } from './standings.ts';
import { type UnsettledJson, unsettledJsonOf } from './unsettled.ts';

/** The reason for every point of a title, or of one of its contenders. */
export interface ExplainJson extends KnownJson {
  readonly title: { readonly id: string; readonly name: string; readonly class: string | null };
  readonly contenders: readonly ContenderJson[];
  /** Those that awards, results and adjustments name, and those whose penalties these bring into effect. */
  readonly decisions: readonly Of<'decision'>[];
  /** What may still change the table of the title. */
  readonly unsettled: readonly UnsettledJson[];
}

export interface ContenderJson extends PointsJson {
  readonly position: number | null;
  readonly contender: string;
  readonly number?: string;
  readonly awards: readonly AwardJson[];
  /** Results that gave no points, each with its reason. */
  readonly withoutPoints: readonly UnscoredJson[];
  /** Points given or taken by decision. */
  readonly adjustments: readonly AdjustmentJson[];
  /** The decision by which it scores nothing for the title. */
  readonly barredBy?: number;
  /** Who has the same rank. */
  readonly sharedWith: readonly string[];
  /** The next one above, and the criterion that puts it there. */
  readonly behind: NeighbourJson | null;
  /** The next one below. */
  readonly ahead: NeighbourJson | null;
}

export interface NeighbourJson {
  readonly contender: string;
  readonly by: string;
}

export interface AwardJson extends PointsJson {
  readonly round: string;
  readonly number: number;
  readonly session: string;
  /** The first that it may be, where it is uncertain, and the last. */
  readonly place: number;
  readonly placeTo?: number;
  /** The statistic that the order goes by, where it is not places. */
  readonly by?: string;
  /** The number of the car, by its entry's key: for a driver who changed cars. */
  readonly entry: string;
  /** The clause of the rulebook, `awards/<clause>`, and its article or sources. */
  readonly clause: string;
  readonly scale: string;
  readonly cites: AwardLine['cites'];
  /** false where the rulebook drops the round. */
  readonly counts: boolean;
  /** The classification that it rests on. */
  readonly document: number;
  /** Decisions that changed it. */
  readonly decisions: readonly number[];
  /** The cup, where the order is that of one. */
  readonly cup?: string;
  /** The only driver, or the only drivers, of the car who have it. */
  readonly driver?: string;
  readonly drivers?: readonly string[];
  /** How many drivers of the car share it: the points are one's. */
  readonly sharedBy?: number;
  /** The decision by which nobody receives the points. */
  readonly withheldBy?: number;
  readonly withheldFrom?: Award['withheldFrom'];
  /** Why this driver scores nothing here. */
  readonly lost?: Reason;
}

export interface UnscoredJson extends Omit<Unscored, 'round' | 'starter' | 'place' | 'reason'> {
  readonly round: string;
  readonly number: number;
  readonly entry: string;
  /** The number on the car. */
  readonly car: string;
  readonly reason?: string;
}

/** @param said contenders as a person names them; all of the title where nothing is said. */
export function explainJson(
  known: Known,
  title: TitleKey,
  said?: readonly string[],
): ExplainJson | undefined {
  const { season } = known;
  const table = standings(season, title);
  if (table === undefined) return undefined;
  const wanted = said ?? table.rows.map((row) => row.contender);
  const contenders = wanted.flatMap((one) => {
    const found = explain(season, title, one);
    return found === undefined ? [] : [contenderJson(season, found)];
  });
  return {
    ...knownJson(known),
    title: { id: title, name: table.name, class: table.class ?? null },
    contenders,
    decisions: decisionsIn(season, contenders),
    unsettled: unsettledJsonOf(season, [title]),
  };
}

function decisionsIn(season: Season, contenders: readonly ContenderJson[]): ExplainJson['decisions'] {
  const named = new Set(
    contenders.flatMap(({ awards, withoutPoints, adjustments, barredBy }) => [
      ...[...awards, ...withoutPoints].flatMap(({ decisions }) => decisions),
      ...adjustments.map(({ document }) => document),
      ...(barredBy === undefined ? [] : [barredBy]),
    ]),
  );
  return withBroughtIn(season, named).filter((document) => document.kind === 'decision');
}

export function contenderJson(season: Season, found: Explanation): ContenderJson {
  const { standings: table, row } = found;
  const name = (contender: string) => contenderName(plain, season, table, contender);
  const neighbour = (gap: Explanation['behind']) => gap && { contender: name(gap.contender), by: gap.by };
  return {
    position: row.position,
    contender: name(row.contender),
    ...given({ number: row.number }),
    ...pointsJson(row.points),
    awards: found.lines.map(awardJson),
    withoutPoints: unscored(season, found).map(unscoredJson),
    adjustments: found.adjustments.filter(({ counts }) => counts).map(adjustmentJson),
    ...given({ barredBy: row.barredBy }),
    sharedWith: found.sharedWith.map(name),
    behind: neighbour(found.behind) ?? null,
    ahead: neighbour(found.ahead) ?? null,
  };
}

const awardJson = ({ race: _race, class: _class, points, withheldBy, ...award }: AwardLine): AwardJson => ({
  ...award,
  ...pointsJson(points),
  ...given({ withheldBy }),
});

const unscoredJson = ({ round, starter, place: _place, reason, ...result }: Unscored): UnscoredJson => ({
  round: round.key,
  number: round.number,
  entry: starter.entry,
  car: starter.number,
  ...result,
  ...given({ reason }),
});
