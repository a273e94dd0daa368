import type { Entered } from '#answers/entered';
import { roundName } from '#answers/names';
import { roundNumbers } from '#answers/round-numbers';
import type { DriverKey } from '#core/base/ids';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { peopleIn } from '#core/season/entered';
import type { Reading } from '../reading.ts';
import { CarPlate, Team } from './car.tsx';
import { filled } from './filled.tsx';
import { Driver } from './names.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';
import { Typed } from './typed.tsx';

interface Props {
  readonly reading: Reading;
  readonly entered: readonly Entered[];
  /** One round alone: then nothing is said of rounds. */
  readonly isOneRound?: boolean;
  readonly label: string;
  /** Are they on different tyres? Then each says which. */
  readonly withTyres: boolean;
  /** false on the page of the team itself. */
  readonly withTeam?: boolean;
}

/** The entries of a class as the sport's lists have them: team, car and engine, and drivers with the rounds they drove. */
export const EntryTable = ({
  reading,
  entered,
  isOneRound = false,
  label,
  withTyres,
  withTeam = true,
}: Props) => {
  const { words } = reading;
  return (
    <Sheet label={label}>
      <table class={`entry-list ${isOneRound ? 'one' : ''}`}>
        <thead>
          <tr>
            <th scope="col" class="num">
              {words.entries.number}
            </th>
            {withTeam && <th scope="col">{words.entries.team}</th>}
            <th scope="col">{words.entries.car}</th>
            {withTyres && <th scope="col">{words.entries.tyre}</th>}
            <th scope="col">
              <span class="driven">
                <span>{words.entries.drivers}</span>
                {!isOneRound && <span>{words.entries.rounds}</span>}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entered.map((one) => (
            <Line
              key={one.entry.key}
              reading={reading}
              one={one}
              isOneRound={isOneRound}
              withTyres={withTyres}
              withTeam={withTeam}
            />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

interface LineProps {
  readonly reading: Reading;
  readonly one: Entered;
  readonly isOneRound: boolean;
  readonly withTyres: boolean;
  readonly withTeam: boolean;
}

const Line = ({ reading, one, isOneRound, withTyres, withTeam }: LineProps) => {
  const { words, known } = reading;
  const { season } = known;
  const { entry } = one;
  const last = one.in.at(-1)?.starter;
  const number = last?.number ?? entry.number;
  const teams = [...new Set([...one.in.map(({ starter }) => starter.team), entry.team])].filter(
    (team) => team !== undefined,
  );
  const tyres = [...modelsOf(one).keys()].flatMap((car) => season.models.get(car)?.tyre ?? []);
  const plate = <CarPlate reading={reading} car={{ entry: entry.key, number, class: one.class }} />;
  return (
    <tr id={`car-${entry.key}`}>
      {withTeam ? (
        <td class="num">{plate}</td>
      ) : (
        <th scope="row" class="num">
          {plate}
        </th>
      )}
      {withTeam && (
        <th scope="row">
          {teams.length === 0
            ? words.entries.openCar(number)
            : teams.map((team) => (
                <div key={team}>
                  <Team reading={reading} team={team} />
                  <Doubt reading={reading} text={season.teams.get(team)?.doubt} />
                </div>
              ))}
          <Doubt reading={reading} text={entry.doubt} />
          <Absences reading={reading} one={one} isOneRound={isOneRound} />
        </th>
      )}
      <td>
        <Models reading={reading} one={one} />
        {!withTeam && <Absences reading={reading} one={one} isOneRound={isOneRound} />}
      </td>
      {withTyres && <td class="tyre">{[...new Set(tyres)].join(words.between.items)}</td>}
      <td>
        <Drivers reading={reading} one={one} isOneRound={isOneRound} />
      </td>
    </tr>
  );
};

/** From which rounds it was withdrawn, and why; and whether it was in none. */
const Absences = ({
  reading: { words, known },
  one,
  isOneRound,
}: {
  readonly reading: Reading;
  readonly one: Entered;
  readonly isOneRound: boolean;
}) => (
  <>
    {one.in.map(
      ({ round, starter: { withdrawn } }) =>
        withdrawn !== undefined && (
          <div key={round.key} class="why">
            {filled([<Typed>{withdrawn.reason}</Typed>], (why) =>
              isOneRound
                ? words.entries.withdrawnHere(withdrawn.reason && why)
                : words.entries.withdrawn(roundName(known.season, round.key), withdrawn.reason && why),
            )}
          </div>
        ),
    )}
    {one.in.length === 0 && <div class="why">{words.entries.noRound}</div>}
  </>
);

/** The cars that it ran, with the rounds of each. */
function modelsOf({ entry, in: appearances }: Entered): ReadonlyMap<string, readonly CalendarRound[]> {
  const models = new Map<string, readonly CalendarRound[]>();
  for (const { round, starter } of appearances)
    if (starter.car !== undefined) models.set(starter.car, [...(models.get(starter.car) ?? []), round]);
  if (models.size === 0 && entry.car !== undefined) models.set(entry.car, []);
  return models;
}

const Models = ({ reading, one }: { readonly reading: Reading; readonly one: Entered }) => {
  const { words, known } = reading;
  const { season } = known;
  const models = modelsOf(one);
  return (
    <>
      {[...models].map(([car, rounds]) => {
        const model = season.models.get(car);
        return (
          <div key={car}>
            {model?.chassis ?? car}
            {models.size > 1 && <span class="soft">{words.brackets('', roundsText(reading, rounds))}</span>}
            <Doubt reading={reading} text={model?.doubt} />
            {model?.engine !== undefined && <small>{model.engine}</small>}
          </div>
        );
      })}
    </>
  );
};

const Drivers = ({
  reading,
  one,
  isOneRound,
}: {
  readonly reading: Reading;
  readonly one: Entered;
  readonly isOneRound: boolean;
}) => {
  const { words, known } = reading;
  const drivers = driversOf(one);
  if (drivers.length === 0) return <span class="soft">{words.entries.noCrew}</span>;
  return (
    <ul>
      {drivers.map(([driver, driven]) => (
        <li key={driver} class="driven">
          <span>
            <Driver reading={reading} driver={driver} />
            <Doubt reading={reading} text={known.season.people.known.get(driver)?.doubt} />
          </span>
          {!isOneRound && (
            <span class="n">
              {roundsText(
                reading,
                driven.map(({ round }) => round),
              )}
              <Doubt reading={reading} text={driven.find(({ starter }) => starter.doubt)?.starter.doubt} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

/** By the round in which each first drove, then by how often. */
function driversOf({ entry, in: appearances }: Entered): readonly (readonly [DriverKey, Entered['in']])[] {
  const drivers = new Map<DriverKey, Entered['in']>();
  if (appearances.length === 0) for (const driver of entry.crew?.names ?? []) drivers.set(driver, []);
  for (const one of appearances)
    for (const driver of peopleIn(one.starter.crew))
      drivers.set(driver, [...(drivers.get(driver) ?? []), one]);
  const first = (driven: Entered['in']) => driven[0]?.round.number ?? 0;
  return [...drivers].toSorted(([, a], [, b]) => first(a) - first(b) || b.length - a.length);
}

/** The numbers of rounds, out of all that stand: `All`, `1–3, 5`. */
function roundsText({ words, known }: Reading, driven: readonly CalendarRound[]): string {
  const numbers = driven.map(({ number }) => number);
  return roundNumbers(numbers, calendar(known.season).length, words.entries.all, words.between.items);
}
