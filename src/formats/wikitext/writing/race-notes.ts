import { type EntryKey, QUALIFYING, RACE, type RoundKey } from '#core/base/ids';
import type { Cell } from '#core/scoring/cells';
import { classify } from '#core/scoring/classify';
import type { SessionLine } from '#core/scoring/session-result';
import { isDropped, type Row, type Standings } from '#core/scoring/table';
import { numbersAt, personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';

/** A cell of a title's table, with what is known of the result beside it. */
export interface RemarkedCell {
  readonly cell: Cell;
  /** Did the car stop, and has a place? */
  readonly hasStopped: boolean;
  readonly hasFastestLap: boolean;
  /** Its points are not in the sum. */
  readonly isDropped: boolean;
  /** A decision withholds what the pole is worth. */
  readonly isPoleWithheld: boolean;
}

/** Who of a race stopped and has a place, and who was fastest. */
export interface RaceNotes {
  readonly stopped: ReadonlySet<EntryKey>;
  /** By entry: the drivers of the lap, none where it is not known who drove it. */
  readonly fastest: ReadonlyMap<EntryKey, readonly string[]>;
}

export function raceNotes(season: Season, round: RoundKey): RaceNotes {
  const result = classify(season, round, RACE);
  const stopped = (result?.lines ?? []).filter(hasStopped).map(({ starter }) => starter.entry);
  const numbers = numbersAt(season, round);
  const fastest = new Map<EntryKey, readonly string[]>();
  for (const { car, driver } of result?.classification.fastestLap ?? []) {
    const entry = numbers.get(car);
    if (entry === undefined) continue;
    const drivers = driver === undefined ? [] : [personOf(season, driver)];
    fastest.set(entry, [...(fastest.get(entry) ?? []), ...drivers]);
  }
  return { stopped: new Set(stopped), fastest };
}

const hasStopped = ({ out, place, classPlace }: SessionLine): boolean =>
  out === 'Ret' && (place ?? classPlace) !== undefined;

/** @param index the round's place among those of the table. */
export function remarked(
  { for: kind }: Standings,
  row: Row,
  index: number,
  notes: RaceNotes | undefined,
): RemarkedCell | undefined {
  const cell = row.cells[index];
  if (cell === undefined) return undefined;
  const { entry } = cell.starter;
  const lap = notes?.fastest.get(entry);
  const isHis = kind !== 'driver' || lap?.length === 0 || lap?.includes(row.contender) === true;
  return {
    cell,
    hasStopped: notes?.stopped.has(entry) === true,
    hasFastestLap: lap !== undefined && isHis,
    isDropped: isDropped(row, index),
    isPoleWithheld: cell.pole && cell.awards.some(isWithheldPole),
  };
}

const isWithheldPole = ({ session, withheldBy }: Cell['awards'][number]): boolean =>
  session === QUALIFYING && withheldBy !== undefined;
