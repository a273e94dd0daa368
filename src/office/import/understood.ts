import type { CarNumber, DriverKey } from '#core/base/ids';
import { numbersAt } from '#core/season/entered';
import type { ImportedSession } from './import-session.ts';
import type { CarProblem, MatchedCar } from './match-cars.ts';

/** A spelling that only a person can confirm. */
export interface Proposal {
  readonly car: CarNumber | undefined;
  readonly printed: string;
  readonly person: DriverKey;
}

export const proposalsIn = ({ cars }: ImportedSession): readonly Proposal[] =>
  cars.flatMap(({ number, drivers }) =>
    drivers.flatMap(({ is, sheet, person }) =>
      is === 'proposed' && person !== undefined ? [{ car: number, printed: sheet.name, person }] : [],
    ),
  );

/** A driver of the file who is in no crew, or not in that of his car. */
export interface Stranger {
  readonly car: CarNumber | undefined;
  readonly name: string;
}

export const strangersIn = ({ cars }: ImportedSession): readonly Stranger[] =>
  cars.flatMap(({ number, starter, drivers }) =>
    starter === undefined || starter.crew.length === 0
      ? []
      : drivers.flatMap(({ is, name }) => (is === 'new' ? [{ car: number, name }] : [])),
  );

/** A driver of the file whose name another has. */
export interface Namesake extends Stranger {
  readonly printed: string;
  readonly of: DriverKey;
  /** Is he somebody whom documents know by his id? */
  readonly isKnown: boolean;
}

export const namesakesIn = ({ cars }: ImportedSession): readonly Namesake[] =>
  cars.flatMap(({ number, drivers }) =>
    drivers.flatMap(({ sheet, name, namesake, otherName }) => {
      const of = namesake ?? otherName;
      if (of === undefined) return [];
      return [{ car: number, name, printed: sheet.name, of, isKnown: namesake === undefined }];
    }),
  );

/** What does not fit between a car of the file and its entry. */
export const problemsIn = ({ cars }: ImportedSession): readonly (readonly [MatchedCar, CarProblem])[] =>
  cars.flatMap((car) => car.problems.map((problem) => [car, problem] as const));

/** Cars of the file that are on no entry, with the draft on the board as well: what they did is nobody's. */
export function unplacedIn({ round, result, after }: ImportedSession): readonly MatchedCar[] {
  const entered = numbersAt(after, round.value);
  return [...result.cars.values()].filter(({ number }) => number === undefined || !entered.has(number));
}

/** Cars of which the files have no number, as the draft enters them: with numbers that nobody has given them. */
export const inventedIn = ({
  cars,
  result,
}: ImportedSession): readonly (readonly [MatchedCar, CarNumber])[] =>
  cars.flatMap((car) => {
    const given = car.number === undefined ? result.cars.get(car.sheet)?.number : undefined;
    return given === undefined ? [] : [[car, given] as const];
  });
