import { crewOf, type Drove, droveIn } from '#answers/laps/crew';
import type { CarLaps, RaceLaps } from '#answers/laps/race-laps';
import { type LapTime, printClock, printLapTime } from '#core/base/laptime';
import type { Stint } from '#core/timing/stints';
import type { Words } from '#words/en';
import { numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { classesOf } from './lap-chart.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly reading: Reading;
  readonly race: RaceLaps;
  readonly classes: readonly string[];
}

/** Every stint of every car: what the charts draw, in figures. */
export const StintTable = ({ reading, race, classes }: Props) => {
  const { words } = reading;
  return (
    <details class="stint-table">
      <summary>{words.laps.everyStint}</summary>
      <Sheet label={words.laps.everyStint}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{words.result.number}</th>
              <th scope="col">{words.laps.driver}</th>
              <th scope="col" class="n">
                {words.result.laps}
              </th>
              <th scope="col" class="n">
                {words.laps.drove}
              </th>
              <th scope="col" class="n">
                {words.laps.stopBefore}
              </th>
            </tr>
          </thead>
          {race.cars.map((car, index) => (
            <CarStints key={index} reading={reading} car={car} kind={classesOf(reading, classes, car)} />
          ))}
        </table>
      </Sheet>
    </details>
  );
};

const CarStints = ({
  reading: { words, known },
  car,
  kind,
}: {
  readonly reading: Reading;
  readonly car: CarLaps;
  readonly kind: string;
}) => {
  const { stints, number } = car;
  const crew = crewOf(known.season, car);
  return (
    <tbody class={kind}>
      {stints.map((stint, index) => (
        <tr key={index}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={stints.length}>
              {number === undefined ? '–' : words.remarks.car(number)}
            </th>
          )}
          <Cells words={words} stint={stint} by={droveIn(known.season, crew, stint)} />
        </tr>
      ))}
    </tbody>
  );
};

const Cells = ({
  words,
  stint: { first, last, from, to, pit },
  by,
}: {
  readonly words: Words;
  readonly stint: Stint;
  readonly by: Drove | undefined;
}) => (
  <>
    <td>{by?.name ?? words.driving.unknown}</td>
    <td class="n">
      {first === last ? numberText(words, first) : `${numberText(words, first)}–${numberText(words, last)}`}
    </td>
    <td class="n">
      {from === undefined || to === undefined ? '' : printClock((to - from - pit) as LapTime)}
    </td>
    <td class="n">{pit === 0 ? '' : printLapTime(pit)}</td>
  </>
);
