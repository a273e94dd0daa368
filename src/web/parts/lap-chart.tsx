import type { ComponentChildren } from 'preact';
import type { CarLaps, RaceLaps } from '#answers/laps/race-laps';
import { runBy } from '#answers/names';
import { classRank } from '#answers/winners';
import { compareNumbers } from '#core/base/order';
import { lapAt, type OrderedRun } from '#core/timing/lap-order';
import { numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { lapLine, namedLaps, percent } from './lap-line.ts';
import { colourOf } from './names.tsx';

interface Props {
  /** With what ids and names of its parts begin. */
  readonly id: string;
  readonly reading: Reading;
  readonly race: RaceLaps;
  /** The classes of its cars, in their order. */
  readonly classes: readonly string[];
}

/** A car whose order is known. */
type Ordered = CarLaps & { readonly order: OrderedRun };

/** How high a row is, in pixels: of a few cars as high as a line of text, of sixty as high as a number needs. */
const rowOf = (cars: number): number => Math.max(13, Math.min(26, Math.round(780 / cars)));
/** Below the rows, where laps are named. */
const AXIS = 24;

/**
 * The places of all cars at the end of each lap. A car is picked by its button, its numbers or its line, and stands out
 * then; of one class alone the places in class are drawn. All of that is done by the style sheet.
 */
export const LapChart = ({ id, reading, race, classes }: Props) => {
  const { words, known } = reading;
  const cars = race.cars.filter((car): car is Ordered => car.order !== undefined);
  const laps = race.ended.length;
  if (laps < 2 || cars.length === 0) return null;
  const height = cars.length * rowOf(cars.length);
  const rank = ({ class: name = '' }: CarLaps) => classRank(known.season, name);
  const inRow = cars.toSorted((a, b) => rank(a) - rank(b) || compareNumbers(a.number ?? '', b.number ?? ''));
  const name = `${id}-follow`;
  return (
    <div class="lap-chart" role="radiogroup" aria-label={words.laps.follow}>
      <label>
        <span class="pick">
          <input type="radio" name={name} value="" defaultChecked />
          <b>{words.laps.nobody}</b>
        </span>
        <span class="about">{words.laps.followHow}</span>
      </label>
      {inRow.map((car, index) => (
        <label key={index} class={classesOf(reading, classes, car)}>
          <span class="pick">
            <input type="radio" name={name} value={car.number ?? ''} />
            <b>{car.number ?? '–'}</b>
          </span>
          <span class="about">{aboutText(reading, car)}</span>
          <Lines id={`${name}-${index}`} car={car} all={cars} laps={laps} height={height} />
        </label>
      ))}
      <Ground reading={reading} race={race} height={height}>
        <Places kind="overall" rows={cars.length} height={height} />
        {classes.map((name, index) => (
          <g key={name} class={`of of${index}`}>
            <Places kind="in-class" rows={inClass(cars, name)} height={height} />
          </g>
        ))}
      </Ground>
    </div>
  );
};

/** By what the style sheet finds its class: the place of that among those of the race, and its colour. */
export const classesOf = (
  { known }: Reading,
  classes: readonly string[],
  { class: name }: Pick<CarLaps, 'class'>,
): string => (name === undefined ? 'of' : `of of${classes.indexOf(name)} ${colourOf(known.season, name)}`);

/** `Toyota Gazoo Racing, Hypercar, 2nd` */
function aboutText({ words, known }: Reading, { starter, run, line, class: name }: Ordered): string {
  const team = starter === undefined ? run.car.team : runBy(known.season, starter);
  const { from, to } = line?.classPlace ?? {};
  const place = from !== undefined && from === to ? words.ordinal(from) : undefined;
  return [team, name, line?.out ?? place].filter((one) => one !== undefined).join(words.between.parts);
}

const inClass = (cars: readonly Ordered[], name: string | undefined): number =>
  cars.filter((car) => car.class === name).length;

interface LinesProps {
  /** With what the ids of its lines begin. */
  readonly id: string;
  readonly car: Ordered;
  readonly all: readonly Ordered[];
  readonly laps: number;
  readonly height: number;
}

/** The line of a car, with its number at both ends: among all, and in its class. */
const Lines = ({ id, car, all, laps, height }: LinesProps) => {
  const { until, places, classPlaces } = car.order;
  const number = car.number ?? '–';
  return (
    <svg class="run" height={height} aria-hidden="true">
      <Line kind="overall" places={places} {...{ id, until, number, laps, height, rows: all.length }} />
      <Line
        kind="in-class"
        places={classPlaces}
        {...{ id, until, number, laps, height, rows: inClass(all, car.class) }}
      />
    </svg>
  );
};

interface LineProps extends Pick<LinesProps, 'id' | 'laps' | 'height'> {
  readonly kind: 'overall' | 'in-class';
  readonly places: Int32Array;
  readonly until: number;
  readonly number: string;
  readonly rows: number;
}

/** A line is too thin to be pressed: what is pressed is the same line again, wider and unseen. */
const Line = ({ id, kind, places, until, number, laps, rows, height }: LineProps) => {
  const y = (place = 0) => textAt(place, rows, height);
  const first = places.find((place) => place > 0);
  if (first === undefined) return null;
  return (
    <g class={kind}>
      <svg viewBox={`0 .5 ${laps - 1} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
        <path id={`${id}-${kind}`} class="way" d={lapLine(places, 0, until)} />
        <use href={`#${id}-${kind}`} />
        {until < laps && until > 0 && <path class="way gone" d={lapLine(places, until - 1, laps)} />}
      </svg>
      <text x="-6" y={y(first)} text-anchor="end">
        {number}
      </text>
      <text
        x="100%"
        dx="6"
        y={y(places.findLast((place) => place > 0))}
        class={until < laps ? 'gone' : undefined}
      >
        {number}
      </text>
    </g>
  );
};

/** The line on which the text of a row stands. */
const textAt = (place: number, rows: number, height: number): number =>
  Math.round((place - 0.5) * (height / rows)) + 4;

/** The first place, and every fifth. */
const Places = ({ kind, rows, height }: Pick<LineProps, 'kind' | 'rows' | 'height'>) => (
  <g class={`${kind} places`}>
    {Array.from({ length: rows }, (_, index) => index + 1)
      .filter((place) => place === 1 || place % 5 === 0)
      .map((place) => (
        <text key={place} x="-36" y={textAt(place, rows, height)} text-anchor="end">
          {place}
        </text>
      ))}
  </g>
);

interface GroundProps extends Pick<Props, 'reading' | 'race'> {
  readonly height: number;
  readonly children: ComponentChildren;
}

/** What lies behind the lines: neutralised phases, the laps, and the places. */
const Ground = ({
  reading: { words },
  race: { ended, cars, phases = [] },
  height,
  children,
}: GroundProps) => {
  const laps = ended.length;
  const x = (lap: number) => lap / (laps - 1);
  return (
    <svg
      class="ground"
      height={height + AXIS}
      role="img"
      aria-label={words.laps.described(numberText(words, cars.length), numberText(words, laps))}
    >
      {phases.map(({ flag, from, to }) => (
        <rect
          key={from}
          class={flag}
          x={percent(x(lapAt(ended, from)))}
          width={percent(x(lapAt(ended, to)) - x(lapAt(ended, from)))}
          height={height}
        />
      ))}
      {namedLaps(laps).map((lap) => (
        <g key={lap}>
          <line x1={percent(x(lap - 1))} x2={percent(x(lap - 1))} y2={height} />
          <text x={percent(x(lap - 1))} y={height + 17} text-anchor="middle">
            {numberText(words, lap)}
          </text>
        </g>
      ))}
      <text x="-6" y={height + 17} text-anchor="end">
        {words.round.stop.lap}
      </text>
      {children}
    </svg>
  );
};
