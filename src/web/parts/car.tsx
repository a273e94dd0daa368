import { Fragment } from 'preact';
import { teamName } from '#answers/names';
import type { CarNumber, DriverKey, RoundKey } from '#core/base/ids';
import { numbersAt, peopleIn } from '#core/season/entered';
import type { Reading } from '../reading.ts';
import { listOf } from './filled.tsx';
import { Driver, OfNation, Plate } from './names.tsx';

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
      <a href={links.to({ page: 'team', team })}>{teamName(known.season, team)}</a>
      <OfNation country={known.season.teams.get(team)?.country} />
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
    {listOf(
      reading.words,
      peopleIn(crew).map((driver) => <Driver reading={reading} driver={driver} />),
    )}
  </span>
);

interface NumberedProps {
  readonly reading: Reading;
  /** Where it had that number; the season's where nothing is said. */
  readonly round?: RoundKey | undefined;
}

/** The plate of a car as documents name it, which leads to its page where it is entered. */
export const Car = ({ reading, number, round }: NumberedProps & { readonly number: string }) => {
  const { season } = reading.known;
  const entry = numbersAt(season, round).get(number as CarNumber);
  if (entry === undefined) return <Plate season={season} number={number} class={undefined} />;
  return <CarPlate reading={reading} car={{ entry, number, class: season.entries.get(entry)?.class }} />;
};

/** Several of them behind each other. */
export const Cars = ({ reading, cars, round }: NumberedProps & { readonly cars: readonly string[] }) => (
  <>
    {cars.map((number) => (
      <Fragment key={number}>
        <Car reading={reading} number={number} round={round} />{' '}
      </Fragment>
    ))}
  </>
);

/** A note's subject: `#92` is a car. */
export const carIn = (of: string): string | undefined => /^#(.+)$/.exec(of)?.[1];
