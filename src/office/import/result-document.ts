import { given } from '#core/base/given';
import { type CarNumber, RACE, type RoundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import type { ResultLine } from '#core/timing/result-line';
import type { SheetCar } from '#core/timing/sheet';
import type { Stint } from '#core/timing/stints';
import { type ImportedResult, isIncomplete } from './imported-result.ts';
import { type MatchedCar, nameIn } from './match-cars.ts';

export type SaidKind = 'classification' | 'pit-stops' | 'decision' | 'drivers' | 'entry-list';
/** What a document says, without its number, its day and who posts it. */
export type Said<Kind extends SaidKind> = Kind extends SaidKind
  ? Omit<Of<Kind>, 'document' | 'posted' | 'by' | 'kind'>
  : never;

type Line = Of<'classification'>['results'][number];
type Stints = NonNullable<Line['stints']>;

/** How a result is posted. */
export interface Posted {
  readonly state: 'provisional' | 'final';
  /** Decisions whose penalties the order already has in it. */
  readonly includes: readonly number[];
  readonly attachments: NonNullable<Of<'classification'>['attachments']>;
}

/**
 * The classification of a session. Cars without a number are left out, since nobody could say whose they are: then it is
 * not complete.
 */
export function resultDocument(
  round: RoundKey,
  imported: ImportedResult,
  { state, includes, attachments }: Posted,
): Said<'classification'> {
  const { session, cars, result } = imported;
  const lines = result.lines.flatMap((line) => {
    const car = cars.get(line.car);
    return car?.number === undefined ? [] : [lineOf(line, car, car.number, session === RACE)];
  });
  const { run, ran, green, flag } = result;
  const fastestLap = fastestOf(imported);
  return {
    for: round,
    session,
    state,
    ...(isIncomplete(imported) ? { complete: false } : {}),
    ...(includes.length === 0 ? {} : { includes: [...includes] }),
    ...given({ run, ran, green }),
    ...(flag === undefined ? {} : { ended: { flag } }),
    results: lines,
    ...(fastestLap.length === 0 ? {} : { fastestLap }),
    ...(attachments.length === 0 ? {} : { attachments: [...attachments] }),
  };
}

function lineOf(line: ResultLine, car: MatchedCar, number: CarNumber, isRace: boolean): Line {
  const { place, classPlace, out, laps, time, gap, best, secondBest, by } = line;
  const stints = isRace && !isAlone(car) ? stintsOf(line, car) : [];
  return {
    ...given({ place, classPlace }),
    car: number,
    ...(isRace || place !== undefined || classPlace !== undefined ? given({ out }) : withoutTime(out)),
    ...given({ laps, time, gap, best: best === time ? undefined : best, secondBest }),
    ...given({ driver: nameIn(car, by) }),
    ...(stints.length === 0 ? {} : { stints }),
  };
}

/** Whoever set no time in qualifying has no place, for that reason. */
const withoutTime = (out: Line['out']): Pick<Line, 'out' | 'reason'> =>
  out === undefined ? { out: 'NC', reason: 'no time' } : { out };

/** Whoever has a car to himself drove all of it. */
const isAlone = ({ starter, drivers }: MatchedCar): boolean =>
  drivers.length <= 1 && (starter === undefined || starter.crew.length <= 1);

/**
 * All of a car's stints, or none of them: with one missing, its driver would have driven less than he did, and where the
 * clock of the file runs back nobody can tell how long any was.
 */
function stintsOf({ stints }: ResultLine, car: MatchedCar): Stints {
  const written = stints.flatMap((stint) => stintOf(stint, car));
  const isWhole = written.length === stints.length && stints.some(({ driver }) => driver !== undefined);
  return isWhole && isInOrder(written) ? written : [];
}

const isInOrder = (stints: Stints): boolean =>
  stints.every(({ from, to }, index) => (stints[index - 1]?.to ?? 0) <= from && from <= to);

function stintOf({ driver, laps, from, to, pit }: Stint, car: MatchedCar): Stints {
  if (from === undefined || to === undefined) return [];
  return [{ ...given({ driver: nameIn(car, driver) }), laps, from, to, ...(pit === 0 ? {} : { pit }) }];
}

/** All of the cars that were equally fast, or none: an award that they share is else that of the others. */
function fastestOf({ cars, result }: ImportedResult): NonNullable<Of<'classification'>['fastestLap']> {
  const written = result.fastest.flatMap(({ car, time, by }) => {
    const matched = cars.get(car);
    if (matched?.number === undefined) return [];
    return [{ car: matched.number, ...given({ driver: nameIn(matched, by) }), time }];
  });
  return written.length === result.fastest.length ? written : [];
}

/** The stops of a race, and how long each car was in the pit lane; undefined where the files tell none. */
export function stopsDocument(
  round: RoundKey,
  { session, cars, result }: ImportedResult,
): Said<'pit-stops'> | undefined {
  if (session !== RACE) return undefined;
  const stops = result.lines.flatMap(({ car, stops: made }) => {
    const number = cars.get(car)?.number;
    if (number === undefined) return [];
    return made.map(({ lap, duration }) => ({ car: number, lap, ...given({ duration }) }));
  });
  return stops.length === 0 ? undefined : { for: round, session, title: 'Time in the pit lane', stops };
}

/** Penalties that a file lists and that its order has not in it: one decision for each that adds time. */
export function penaltyDocuments(
  round: RoundKey,
  { session, cars }: ImportedResult,
  sheetCars: readonly SheetCar[],
): readonly Said<'decision'>[] {
  return sheetCars.flatMap((sheet) => {
    const number = cars.get(sheet)?.number;
    return (sheet.penalties ?? []).flatMap(({ what, reason, time }): readonly Said<'decision'>[] => {
      if (number === undefined || time === undefined) return [];
      const facts = reason === undefined ? `Car ${number}: ${what}.` : `Car ${number}: ${what}, ${reason}.`;
      return [{ for: round, facts, measures: [{ act: 'addTime', addTime: time, car: number, session }] }];
    });
  });
}
