import type { Words } from '#words/en';
import { roomFor, round, type Scale, spread } from './chart-scale.ts';
import { Sheet } from './sheet.tsx';

/** How something went, after each round. */
export interface Series {
  readonly key: string;
  readonly name: string;
  /** At the end of its line: a number, or a short name. */
  readonly label: string;
  /** One for each round; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
}

interface ChartProps {
  readonly words: Words;
  readonly title: string;
  readonly heads: readonly string[];
  /** The first have a colour and a label; the others stand behind them. */
  readonly series: readonly Series[];
  readonly scale: Scale;
  readonly text: (value: number) => string;
}

/** So many lines have a colour and a label. */
export const COLOURED = 6;
/** Rounds up to which each has a dot: more are a line. */
const DOTTED = 12;
/** Between two labels. */
const LINE = 15;
/** Lines are drawn on so many units, whatever the width on the screen. */
const WIDTH = 1000;

/**
 * Lines from round to round, with the same as a table for whoever reads or hears it. Lines alone are stretched to the width of
 * the page: whatever is read beside them has the same size on a phone as on a desk.
 */
export const LineChart = ({ words, title, heads, series, scale, text }: ChartProps) => {
  if (heads.length < 2 || series.length === 0) return null;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div class={isShort(series) ? 'plot short' : 'plot'} role="img" aria-label={title}>
        <svg class="ticks" height={scale.height} aria-hidden="true">
          {scale.ticks.map((tick) => (
            <text key={tick} x="100%" y={scale.y(tick) + 4}>
              {text(tick)}
            </text>
          ))}
        </svg>
        <Lines heads={heads} series={series} scale={scale} />
        <Labels series={series} scale={scale} />
        <Heads heads={heads} />
      </div>
      <details>
        <summary>{words.chart.asTable}</summary>
        <SeriesTable words={words} title={title} heads={heads} series={series} text={text} />
      </details>
    </figure>
  );
};

/** Are the labels numbers of cars, which need less room than names? */
const isShort = (series: readonly Series[]): boolean => series.every(({ label }) => label.length < 5);

const Lines = ({ heads, series, scale }: Pick<ChartProps, 'heads' | 'series' | 'scale'>) => (
  <svg
    class="lines"
    height={scale.height}
    viewBox={`0 0 ${WIDTH} ${scale.height}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path class="across" d={scale.ticks.map((tick) => `M0 ${scale.y(tick)}H${WIDTH}`).join('')} />
    {series
      .map((one, index) => {
        const points = pointsOf(one.values, heads.length, scale);
        const isColoured = index < COLOURED;
        return (
          <g key={one.key} class={isColoured ? `k${index}` : 'others'}>
            <title>{one.name}</title>
            <path d={lineOf(points)} />
            {isColoured && heads.length <= DOTTED && <path class="dots" d={dotsOf(points)} />}
          </g>
        );
      })
      .toReversed()}
  </svg>
);

type Point = readonly [x: number, y: number] | undefined;

const pointsOf = (values: Series['values'], count: number, { y }: Scale): readonly Point[] =>
  values.map((value, index) =>
    value === undefined ? undefined : [round((WIDTH * index) / (count - 1)), y(value)],
  );

/** A line that stops where there is no value, and goes on behind it. */
const lineOf = (points: readonly Point[]): string =>
  points
    .map((point, index) => (point === undefined ? '' : `${points[index - 1] ? 'L' : 'M'}${point.join(' ')}`))
    .join('');

/** Lines without a length, whose round ends are dots. */
const dotsOf = (points: readonly Point[]): string =>
  points.map((point) => (point === undefined ? '' : `M${point.join(' ')}h0`)).join('');

const Labels = ({ series, scale }: Pick<ChartProps, 'series' | 'scale'>) => {
  const ends = series.slice(0, COLOURED).map((one) => ({
    one,
    y: scale.y(one.values.findLast((value) => value !== undefined) ?? 0),
  }));
  return (
    <svg class="labels" height={scale.height} aria-hidden="true">
      {spread(ends, LINE, scale.height - 4).map(({ one, y }, index) => (
        <text key={one.key} class={`k${index}`} x="10" y={y + 4}>
          {one.label}
        </text>
      ))}
    </svg>
  );
};

const Heads = ({ heads }: Pick<ChartProps, 'heads'>) => (
  <svg class="heads" height="18" aria-hidden="true">
    {heads.map((head, index) => (
      <text
        key={head}
        class={roomFor(heads.length, index, FEW)}
        x={`${round((100 * index) / (heads.length - 1))}%`}
        y="14"
      >
        {head}
      </text>
    ))}
  </svg>
);

/** So many heads have room on a phone. */
const FEW = 6;

const SeriesTable = ({ words, title, heads, series, text }: Omit<ChartProps, 'scale'>) => (
  <Sheet label={title}>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">{words.chart.who}</th>
          {heads.map((head) => (
            <th key={head} scope="col" class="n">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map((one) => (
          <tr key={one.key}>
            <th scope="row">{one.name}</th>
            {one.values.map((value, index) => (
              <td key={heads[index]} class="n">
                {value === undefined ? '' : text(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Sheet>
);
