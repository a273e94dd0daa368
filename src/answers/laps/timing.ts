import { hourIn, isTimed, RACE, type RoundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { recordOf, type Season } from '#core/season/season';
import type { LapRecord, SheetCar } from '#core/timing/sheet';

/** What the files attached to a classification tell of its race: every car of which they have laps. */
export interface Timing {
  /** Named as in a result that is imported: by the numbers and the drivers of the entries, as far as they are known. */
  readonly cars: readonly TimedCar[];
}
export type TimedCar = SheetCar & { readonly record: LapRecord };

/** What is known of the timing of a season. A file never changes, so this does not either: only documents are added. */
export interface Timings {
  /** The classifications whose files tell laps, by their numbers. */
  readonly told: ReadonlySet<number>;
  /** What they tell, where somebody looks at it: that of one round. */
  readonly read: ReadonlyMap<number, Timing>;
}
export const NO_TIMINGS: Timings = { told: new Set(), read: new Map() };

/** Is it the result of a race, and not how that stood at some hour? Its files may tell every lap of it. */
export const isOfRace = ({ session }: Of<'classification'>): boolean =>
  !isTimed(session) && hourIn(session) === undefined;

/** What is read of the classifications of one round, those that no longer stand among them. */
export function ofRound({ board }: Season, round: RoundKey, { told, read }: Timings): Timings {
  const own = new Set(board.flatMap((one) => ('for' in one && one.for === round ? [one.document] : [])));
  return { told, read: new Map([...read].filter(([document]) => own.has(document))) };
}

/** The classifications of a round that stand, and whose files tell laps: that of the race first. */
export function timedIn(
  season: Season,
  round: RoundKey,
  told: ReadonlySet<number>,
): readonly Of<'classification'>[] {
  const standing = [...recordOf(season, round).classifications.values()];
  return standing
    .filter((one) => told.has(one.document) && isOfRace(one))
    .toSorted((a, b) => Number(b.session === RACE) - Number(a.session === RACE));
}
