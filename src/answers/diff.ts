import { given } from '#core/base/given';
import { type Changes, type Difference, diff, type RankLine } from '#core/scoring/diff';
import type { CalendarRound } from '#core/season/calendar';
import { headOf, type Season } from '#core/season/season';
import { postedTimes, type RoundJson, roundJson } from './calendar.ts';
import { type PointsJson, pointsJson } from './known.ts';

/** What changed between two states of a board. */
export interface DiffJson {
  readonly season: string;
  /** Numbers of the last documents of both states; 0 is the empty board. */
  readonly from: number;
  readonly to: number;
  readonly calendar: Changes<RoundJson>;
  readonly entries: Difference['entries'];
  readonly results: Difference['results'];
  readonly standings: readonly {
    readonly title: string;
    readonly name: string;
    readonly rows: Changes<RankJson>;
  }[];
}

export interface RankJson extends PointsJson {
  readonly contender: string;
  readonly number?: string;
  readonly position: number | null;
}

export function diffJson(key: string, before: Season, after: Season): DiffJson {
  const { calendar, entries, results, standings } = diff(before, after);
  const posted = postedTimes([...before.board, ...after.board]);
  const roundOf = (season: Season) => (round: CalendarRound) =>
    roundJson(season, round, round.number, posted);
  return {
    season: key,
    from: headOf(before),
    to: headOf(after),
    calendar: mapped(calendar, roundOf(before), roundOf(after)),
    entries,
    results,
    standings: standings.map(({ title, name, rows }) => ({
      title,
      name,
      rows: mapped(rows, rankJson, rankJson),
    })),
  };
}

const rankJson = ({ contender, number, position, points }: RankLine): RankJson => ({
  contender,
  ...given({ number }),
  position,
  ...pointsJson(points),
});

function mapped<A, B>(
  { added, updated, removed }: Changes<A>,
  before: (item: A) => B,
  after: (item: A) => B,
): Changes<B> {
  return {
    added: added.map(after),
    updated: updated.map(({ from, to }) => ({ from: before(from), to: after(to) })),
    removed: removed.map(before),
  };
}
