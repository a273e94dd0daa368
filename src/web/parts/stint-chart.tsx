import { crewOf, type Drove, droveIn } from '#answers/laps/crew';
import { type CarLaps, type RaceLaps, timeInPits } from '#answers/laps/race-laps';
import { printLapTime } from '#core/base/laptime';
import type { Phase } from '#core/timing/phases';
import { numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Car } from './car.tsx';
import { driverColour } from './driving.tsx';
import { classesOf } from './lap-chart.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  /** With what ids of its parts begin: the heading above it is `…-stints`. */
  readonly id: string;
  readonly reading: Reading;
  readonly race: RaceLaps;
  readonly classes: readonly string[];
}

/** Units along a bar: half of one is less than anybody sees. */
const WIDTH = 1800;

/** A bar for each car along the time of the race: who drove when, with its stops, and neutralised phases behind. */
export const StintChart = ({ id, reading, race, classes }: Props) => {
  const { words } = reading;
  const { cars, phases = [] } = race;
  const end = Math.max(0, ...cars.flatMap(({ stints }) => stints.map(({ to = 0 }) => to)));
  const x = (time: number) => (end === 0 ? 0 : Math.round((time / end) * WIDTH));
  const ground = `${id}-phases`;
  return (
    <>
      <svg class="unseen" aria-hidden="true">
        <g id={ground}>
          <Phases phases={phases} x={x} />
        </g>
      </svg>
      <Sheet labelledBy={`${id}-stints`}>
        <table class="stint-chart">
          <thead>
            <tr>
              <th scope="col">{words.result.number}</th>
              <th scope="col" class="bars">
                {words.driving.stints}
              </th>
              <th scope="col" class="n">
                {words.result.laps}
              </th>
              <th scope="col" class="n">
                {words.result.best}
              </th>
              {cars.some(({ stops }) => stops !== undefined) && (
                <>
                  <th scope="col" class="n">
                    {words.laps.stops}
                  </th>
                  <th scope="col" class="n">
                    {words.laps.inPits}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {cars.map((car, index) => (
              <Row
                key={index}
                reading={reading}
                car={car}
                kind={classesOf(reading, classes, car)}
                x={x}
                ground={ground}
              />
            ))}
          </tbody>
        </table>
      </Sheet>
    </>
  );
};

type Across = (time: number) => number;

const Phases = ({ phases, x }: { readonly phases: readonly Phase[]; readonly x: Across }) => (
  <>
    {phases.map(({ flag, from, to }) => (
      <rect key={from} class={flag} x={x(from)} width={Math.max(1, x(to) - x(from))} height="1" />
    ))}
  </>
);

interface RowProps {
  readonly reading: Reading;
  readonly car: CarLaps;
  /** By what the style sheet finds its class. */
  readonly kind: string;
  readonly x: Across;
  readonly ground: string;
}

const Row = ({ reading, car, kind, x, ground }: RowProps) => {
  const { words, known } = reading;
  const { run, stops, best, number } = car;
  const crew = crewOf(known.season, car);
  const pits = timeInPits(stops);
  return (
    <tr class={kind}>
      <th scope="row">{number === undefined ? '–' : <Car reading={reading} number={number} />}</th>
      <td class="bars">
        <Bar reading={reading} car={car} crew={crew} x={x} ground={ground} />
        <ul>
          {crew.map((drove) => (
            <li key={drove.number}>
              <b class={colourOf(drove)}>{drove.number}</b> {drove.name}{' '}
              <small>{words.round.lengths.laps(numberText(words, drove.laps), drove.laps === 1)}</small>
            </li>
          ))}
        </ul>
      </td>
      <td class="n" data-head={words.result.laps}>
        {numberText(words, run.laps)}
      </td>
      <td class="n" data-head={words.result.best}>
        {best !== undefined && (
          <>
            {printLapTime(best.time)} <small>{words.laps.onLap(numberText(words, best.lap))}</small>
          </>
        )}
      </td>
      {stops !== undefined && (
        <>
          <td class="n" data-head={words.laps.stops}>
            {stops.length}
          </td>
          <td class="n" data-head={words.laps.inPits}>
            {pits !== undefined && printLapTime(pits)}
          </td>
        </>
      )}
    </tr>
  );
};

const colourOf = (drove: Drove | undefined): string => driverColour(drove && drove.number - 1);

/** Its stints, each in the colour of its driver, and a mark for every stop. */
const Bar = ({
  reading: { known },
  car,
  crew,
  x,
  ground,
}: Omit<RowProps, 'kind'> & { readonly crew: readonly Drove[] }) => {
  const colours = Map.groupBy(car.stints, (stint) => colourOf(droveIn(known.season, crew, stint)));
  const inLaps = new Set(car.stops?.map(({ lap }) => lap));
  const stops = car.stints.flatMap(({ from, pit }, index) =>
    from !== undefined && inLaps.has(car.stints[index - 1]?.last ?? 0) ? [`M${x(from + pit / 2)} 0v1`] : [],
  );
  return (
    <svg class="bar" viewBox={`0 0 ${WIDTH} 1`} preserveAspectRatio="none" aria-hidden="true">
      <use href={`#${ground}`} />
      {[...colours].map(([colour, stints]) => (
        <path
          key={colour}
          class={colour}
          d={stints
            .map(({ from, to, pit }) =>
              from === undefined || to === undefined
                ? ''
                : `M${x(from + pit)} .5h${Math.max(1, x(to) - x(from + pit))}`,
            )
            .join('')}
        />
      ))}
      {stops.length > 0 && <path class="stop" d={stops.join('')} />}
    </svg>
  );
};
