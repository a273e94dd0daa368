import type { Words } from '#words/en';
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
  readonly series: readonly Series[];
  /** Whether the first place is above: 1 on top, as of ranks. */
  readonly isRank?: boolean;
  readonly text: (value: number) => string;
}

/** So many lines have a colour and a label; the others stand behind them. */
const COLOURED = 6;
/** Rounds up to which each has a dot: more are a line. */
const DOTTED = 12;
const [WIDTH, HEIGHT] = [640, 280];
const EDGE = { top: 14, right: 76, bottom: 32, left: 48 };

/** Lines from round to round, with the same as a table for whoever reads or hears it. */
export const LineChart = ({ words, title, heads, series, isRank = false, text }: ChartProps) => {
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  if (heads.length < 2 || values.length === 0) return null;
  const scale = isRank
    ? rankScale(Math.max(...values))
    : pointsScale(Math.max(...values, 1), Math.min(...values, 0));
  const x = (index: number) => EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * index) / (heads.length - 1);
  const coloured = series.slice(0, COLOURED);
  const labels = spread(
    coloured.map((one) => ({
      one,
      y: scale.y(one.values.at(-1) ?? one.values.findLast((value) => value !== undefined) ?? 0),
    })),
  );
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {scale.ticks.map((tick) => (
          <g key={tick} class="tick">
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={scale.y(tick)} y2={scale.y(tick)} />
            <text x={EDGE.left - 8} y={scale.y(tick) + 4} text-anchor="end">
              {text(tick)}
            </text>
          </g>
        ))}
        {heads.map((head, index) => (
          <text key={head} class="head" x={x(index)} y={HEIGHT - 6} text-anchor="middle">
            {every(heads.length, index) ? head : ''}
          </text>
        ))}
        {series.toReversed().map((one, back) => {
          const index = series.length - 1 - back;
          return (
            <g key={one.key} class={index < COLOURED ? `line l${index}` : 'line rest'}>
              <title>{one.name}</title>
              <path d={pathOf(one.values, x, scale.y)} />
              {index < COLOURED &&
                heads.length <= DOTTED &&
                one.values.map(
                  (value, at) =>
                    value !== undefined && (
                      <circle key={heads[at]} cx={x(at)} cy={scale.y(value)} r={isRank ? 4 : 3} />
                    ),
                )}
            </g>
          );
        })}
        {labels.map(({ one, y }, index) => (
          <text key={one.key} class={`label l${index}`} x={WIDTH - EDGE.right + 10} y={y + 4}>
            {one.label}
          </text>
        ))}
      </svg>
      <details>
        <summary>{words.chart.asTable}</summary>
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
      </details>
    </figure>
  );
};

interface Scale {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** @param most the last rank that any line has. */
function rankScale(most: number): Scale {
  const last = Math.max(most, 2);
  const y = (rank: number) => EDGE.top + ((HEIGHT - EDGE.top - EDGE.bottom - 8) * (rank - 1)) / (last - 1);
  const step = Math.ceil(last / 8);
  return {
    y,
    ticks: Array.from({ length: last }, (_, index) => index + 1).filter((rank) => (rank - 1) % step === 0),
  };
}

function pointsScale(most: number, least: number): Scale {
  const step = niceStep((most - least) / 4);
  const [from, to] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  const y = (value: number) =>
    HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.top - EDGE.bottom) * (value - from)) / (to - from);
  return {
    y,
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step),
  };
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10);
}

function pathOf(
  values: readonly (number | undefined)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isDown = false;
  const parts: string[] = [];
  for (const [index, value] of values.entries()) {
    if (value === undefined) {
      isDown = false;
      continue;
    }
    parts.push(`${isDown ? 'L' : 'M'}${round(x(index))} ${round(y(value))}`);
    isDown = true;
  }
  return parts.join('');
}
const round = (number: number): number => Math.round(number * 10) / 10;

/** Heads that have room: all of a dozen, then every second, third … and always the last. */
const every = (count: number, index: number): boolean => (count - 1 - index) % Math.ceil(count / 12) === 0;

/** Labels that do not stand on each other, in the order of their lines. */
function spread<Label extends { readonly y: number }>(labels: readonly Label[]): readonly Label[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  const placed = new Map<Label, number>();
  for (const label of sorted) {
    last = Math.max(label.y, last + LABEL);
    placed.set(label, last);
  }
  // What went out below comes up again, and pushes those above it.
  let lowest = HEIGHT - EDGE.bottom + 2;
  for (const label of sorted.toReversed()) {
    const y = Math.min(placed.get(label) ?? label.y, lowest);
    placed.set(label, y);
    lowest = y - LABEL;
  }
  return labels.map((label) => ({ ...label, y: placed.get(label) ?? label.y }));
}
const LABEL = 15;
