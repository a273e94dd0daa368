import { given } from '#core/base/given';
import { type Changes, type Difference, diff, type RankLine } from '#core/scoring/diff';
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
  return {
    season: key,
    from: headOf(before),
    to: headOf(after),
    calendar: mapped(calendar, (round) => roundJson(round, round.number, posted)),
    entries,
    results,
    standings: standings.map(({ title, name, rows }) => ({ title, name, rows: mapped(rows, rankJson) })),
  };
}

const rankJson = ({ contender, number, position, points }: RankLine): RankJson => ({
  contender,
  ...given({ number }),
  position,
  ...pointsJson(points),
});

function mapped<A, B>({ added, updated, removed }: Changes<A>, map: (item: A) => B): Changes<B> {
  return {
    added: added.map(map),
    updated: updated.map(({ from, to }) => ({ from: map(from), to: map(to) })),
    removed: removed.map(map),
  };
}
