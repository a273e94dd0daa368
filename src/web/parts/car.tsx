import { Fragment } from 'preact';
import { teamName } from '#answers/names';
import type { CarNumber, DriverKey, EntryKey, RoundKey } from '#core/base/ids';
import { numbersAt, peopleIn } from '#core/season/entered';
import type { Reading } from '../reading.ts';
import { Driver, Nation, Plate } from './names.tsx';

interface Numbered {
  readonly entry: string;
  readonly number: string;
  readonly class: string | undefined;
}

/** The number on a car, which leads to its page. */
export const CarPlate = ({
  reading: { words, known, links },
  car: { entry, number, class: name },
}: {
  readonly reading: Reading;
  readonly car: Numbered;
}) => (
  <a class="plate" href={links.to({ page: 'car', entry })} aria-label={words.entries.openCar(number)}>
    <Plate season={known.season} number={number} class={name} />
  </a>
);

/** A team, which leads to its page; nothing where no list names one. */
export const Team = ({
  reading: { known, links },
  team,
}: {
  readonly reading: Reading;
  readonly team: string | undefined;
}) =>
  team === undefined ? null : (
    <span class="who">
      <a href={links.to({ page: 'team', team })}>{teamName(known.season, team)}</a>{' '}
      <Nation country={known.season.teams.get(team)?.country} />
    </span>
  );

/** Drivers behind each other, each of whom leads to his page. */
export const Crew = ({
  reading,
  crew,
}: {
  readonly reading: Reading;
  readonly crew: readonly DriverKey[];
}) => (
  <span class="crew">
    {peopleIn(crew).map((driver, index) => (
      <Fragment key={driver}>
        {index > 0 && ', '}
        <Driver reading={reading} driver={driver} />
      </Fragment>
    ))}
  </span>
);

/** Cars as measures and protests name them, each of which leads to its page where its number is known. */
export const Cars = ({
  reading,
  cars,
  entries,
}: {
  readonly reading: Reading;
  readonly cars: readonly string[];
  readonly entries: ReadonlyMap<string, EntryKey>;
}) => (
  <>
    {cars.map((number) => {
      const entry = entries.get(number);
      const name = entry && reading.known.season.entries.get(entry)?.class;
      return (
        <Fragment key={number}>
          {entry === undefined ? (
            `#${number}`
          ) : (
            <CarPlate reading={reading} car={{ entry, number, class: name }} />
          )}{' '}
        </Fragment>
      );
    })}
  </>
);

interface Props {
  readonly reading: Reading;
  readonly number: string;
  /** Where it had that number; the season's where nothing is said. */
  readonly round?: RoundKey | undefined;
}

/** The plate of a car as a document names it, which leads to its page where it is entered. */
export const Car = ({ reading, number, round }: Props) => {
  const { season } = reading.known;
  const entry = numbersAt(season, round).get(number as CarNumber);
  const plate = <Plate season={season} number={number} class={entry && season.entries.get(entry)?.class} />;
  return entry === undefined ? (
    plate
  ) : (
    <a class="plate" href={reading.links.to({ page: 'car', entry })}>
      {plate}
    </a>
  );
};

/** A note's subject: `#92` is a car. */
export const carIn = (of: string): string | undefined => /^#(.+)$/.exec(of)?.[1];
