import { given } from '#core/base/given';
import type { RoundKey, TitleKey } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import type { Reason } from '#core/scoring/scope';
import { allStandings } from '#core/scoring/standings';
import { type Adjustment, isDropped, type Row, type Standings } from '#core/scoring/table';
import { unsettledFor } from '#core/scoring/unsettled';
import type { CalendarRound } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { type Known, type KnownJson, knownJson, type PointsJson, pointsJson } from './known.ts';
import { contenderName } from './names.ts';
import { type UnsettledJson, unsettledJsonOf } from './unsettled.ts';

/** The tables of titles. A contract for other programs: fields may be added, never renamed or taken away. */
export interface StandingsJson extends KnownJson {
  /** The round after which they are shown, where that was asked for. */
  readonly after?: string;
  readonly titles: readonly TitleJson[];
  /** What may still change these tables. */
  readonly unsettled: readonly UnsettledJson[];
}

export interface TitleJson {
  /** `gt-teams` */
  readonly id: string;
  readonly name: string;
  /** null for a title of no single class. */
  readonly class: string | null;
  /** The cup whose table it is. */
  readonly cup?: string;
  /** Who can win it. */
  readonly for: Standings['for'];
  readonly rows: readonly RowJson[];
  /** The documents of what may still change this table: provisional classifications, protests, appeals. */
  readonly unsettled: readonly number[];
}

export interface RowJson extends PointsJson {
  /** null for a contender that is listed without a rank. */
  readonly position: number | null;
  /** The team of an entry, or the driver. */
  readonly contender: string;
  /** The number on the car, for an entry. */
  readonly number?: string;
  /** Every round that stands, in time. */
  readonly rounds: readonly RoundCellJson[];
  /** Points given or taken by decision, where there are any. */
  readonly adjustments?: readonly AdjustmentJson[];
}

/** Points given or taken by a decision. */
export interface AdjustmentJson extends PointsJson {
  readonly document: number;
}

export interface RoundCellJson extends PointsJson {
  /** The key of the round. */
  readonly round: string;
  readonly number: number;
  /** `1`, `Ret`, `DNS`, `WD` …; empty where there is none. */
  readonly result: string;
  readonly pole: boolean;
  /** true where the rulebook drops the result, so that its points are not in the sum. */
  readonly dropped?: true;
  /** Why it can score nothing for the title here. */
  readonly out?: Reason;
}

/**
 * @param titles which tables; all of the rulebook's where nothing is said.
 * @param after a round, and the season as it stood then; the whole season where nothing is said.
 */
export function standingsJson(
  known: Known,
  titles?: readonly TitleKey[],
  after?: { readonly season: Season; readonly round: RoundKey },
): StandingsJson {
  const { season = known.season } = after ?? {};
  const tables = allStandings(season).filter(({ title }) => titles?.includes(title) ?? true);
  return {
    ...knownJson(known),
    ...(after === undefined ? {} : { after: after.round }),
    titles: tables.map((table) => titleJson(season, table)),
    unsettled: unsettledJsonOf(
      season,
      tables.map(({ title }) => title),
    ),
  };
}

function titleJson(season: Season, table: Standings): TitleJson {
  const { title: id, name, class: ofClass, cup, for: kind, rounds } = table;
  const rows = table.rows.map((row) => rowJson(season, table, row, rounds));
  const unsettled = unsettledFor(season, id).map(({ document }) => document);
  return { id, name, class: ofClass ?? null, ...given({ cup }), for: kind, rows, unsettled };
}

function rowJson(season: Season, table: Standings, row: Row, rounds: readonly CalendarRound[]): RowJson {
  const adjustments = row.adjustments.filter(({ counts }) => counts);
  return {
    position: row.position,
    contender: contenderName(plain, season, table, row.contender),
    ...given({ number: row.number }),
    ...pointsJson(row.points),
    rounds: rounds.map((round, index) => ({
      ...cellJson(round, row.cells[index]),
      ...(isDropped(row, index) ? { dropped: true as const } : {}),
    })),
    ...(adjustments.length === 0 ? {} : { adjustments: adjustments.map(adjustmentJson) }),
  };
}

export const adjustmentJson = ({ points, document }: Adjustment): AdjustmentJson => ({
  ...pointsJson(points),
  document,
});

const cellJson = ({ key, number }: CalendarRound, cell: Cell | undefined): RoundCellJson => ({
  round: key,
  number,
  result: cell?.result ?? '',
  pole: cell?.pole ?? false,
  ...pointsJson(cell?.points ?? NO_POINTS),
  ...given({ out: cell?.out }),
});
