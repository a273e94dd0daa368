import type { CalendarJson, RoundJson } from '#answers/calendar';
import { shortName } from '#answers/names';
import { dayOf } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import { dayText, shortDayText } from '#words/format';
import type { Reading } from '../reading.ts';

/** A race from document to document: when it was to be after each, in days; undefined where it was on no calendar. */
interface Track {
  readonly round: RoundJson;
  readonly days: readonly (number | undefined)[];
}

const EDGE = { top: 46, right: 152, bottom: 14, left: 44 };
const ROW = 30;
/** Wide where there are few documents, and never so narrow that their days touch. */
const columnFor = (documents: number): number => Math.round(Math.max(104, Math.min(190, 860 / documents)));

interface Props {
  readonly reading: Reading;
  readonly found: Pick<CalendarJson, 'rounds' | 'cancelled'>;
  /** Those that changed it, in the order of the board. */
  readonly documents: readonly OfficialDocument[];
}

/** The calendar over the documents that changed it: a line for each race, at the height of its date. */
export const CalendarChart = ({ reading, found, documents }: Props) => {
  const { words } = reading;
  const tracks = [...found.rounds, ...found.cancelled].map((round) => trackOf(round, documents));
  const days = tracks.flatMap((track) => track.days.filter((day) => day !== undefined));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const height = Math.max(220, tracks.length * ROW);
  const column = columnFor(documents.length);
  const width = EDGE.left + column * documents.length + EDGE.right;
  const y = (day: number) => Math.round(EDGE.top + (height * (day - first)) / Math.max(1, last - first));
  const x = (at: number) => EDGE.left + column * at + 12;
  const bottom = EDGE.top + height + EDGE.bottom;
  const ends = spread(
    tracks.flatMap((track) => {
      const day = track.days.at(-1);
      return day === undefined ? [] : [{ track, y: y(day) }];
    }),
  );
  return (
    <svg
      class="moves"
      width={width}
      height={bottom}
      viewBox={`0 0 ${width} ${bottom}`}
      role="img"
      aria-label={words.calendar.chartText(documents.length)}
    >
      {monthsBetween(first, last).map((day) => (
        <g key={day} class="tick">
          <line x1={EDGE.left} x2={width - EDGE.right + 12} y1={y(day)} y2={y(day)} />
          <text x={EDGE.left - 6} y={y(day) + 4} text-anchor="end">
            {shortDayText(words, dayOfNumber(day)).replace(/^\d+ /, '')}
          </text>
        </g>
      ))}
      {documents.map((document, at) => (
        <Head key={document.document} reading={reading} document={document} x={x(at)} bottom={bottom} />
      ))}
      {tracks.map((track) => (
        <Line key={track.round.round} reading={reading} track={track} x={x} y={y} />
      ))}
      {ends.map(({ track: { round }, y: at }) => (
        <text key={round.round} class="label" x={x(documents.length) - 4} y={at + 4}>
          {shortName(round, round.round)}
          <tspan class="when" dx="6">
            {shortDayText(words, round.date)}
          </tspan>
        </text>
      ))}
    </svg>
  );
};

interface HeadProps {
  readonly reading: Reading;
  readonly document: OfficialDocument;
  readonly x: number;
  readonly bottom: number;
}

const Head = ({ reading: { words }, document, x, bottom }: HeadProps) => (
  <g class="head">
    <line x1={x} x2={x} y1={EDGE.top - 8} y2={bottom} />
    <text x={x} y={14} text-anchor="middle" class="number">
      {words.calendar.doc(document.document)}
    </text>
    <text x={x} y={30} text-anchor="middle">
      {dayText(words, dayOf(document.posted.by)).replace(/(\p{L}{3})\p{L}*/u, '$1')}
    </text>
  </g>
);

interface LineProps {
  readonly reading: Reading;
  readonly track: Track;
  readonly x: (column: number) => number;
  readonly y: (day: number) => number;
}

const Line = ({ reading: { words }, track: { round, days }, x, y }: LineProps) => {
  const begins = days.findIndex((day) => day !== undefined);
  const ends = days.findLastIndex((day) => day !== undefined);
  const isGone = ends < days.length - 1;
  const [start, end] = [days[begins] ?? 0, days[ends] ?? 0];
  const isMoved = new Set(days.filter((day) => day !== undefined)).size > 1;
  const name = shortName(round, round.round);
  return (
    <g class={`track${isGone ? ' gone' : ''}${isMoved ? ' moved' : ''}`}>
      <path d={pathOf(days, begins, ends, x, y)} />
      <circle cx={x(begins)} cy={y(start)} r={5} />
      {days.map((day, column) =>
        column > begins && day !== undefined && day !== days[column - 1] ? (
          <circle key={column} cx={x(column)} cy={y(day)} r={5} />
        ) : null,
      )}
      {isGone && (
        <>
          <path class="cross" d={crossOf(x(ends + 1), y(end))} />
          <text class="label" x={x(ends + 1) + 12} y={y(end) + 4}>
            {name}
            <tspan class="when" dx="6">
              {shortDayText(words, round.date)}
            </tspan>
          </text>
        </>
      )}
    </g>
  );
};

/** Level from document to document, and a bend where the date moved; until it went, or to the edge where it stands. */
function pathOf(
  days: readonly (number | undefined)[],
  begins: number,
  ends: number,
  x: LineProps['x'],
  y: LineProps['y'],
): string {
  const parts = [`M${x(begins)} ${y(days[begins] ?? 0)}`];
  for (let column = begins + 1; column <= ends; column++) {
    const [before, day] = [y(days[column - 1] ?? 0), y(days[column] ?? 0)];
    parts.push(
      before === day
        ? `H${x(column)}`
        : `H${x(column) - 52}C${x(column) - 22} ${before} ${x(column) - 30} ${day} ${x(column)} ${day}`,
    );
  }
  const isGone = ends < days.length - 1;
  parts.push(`H${isGone ? x(ends + 1) : x(ends + 1) - 12}`);
  return parts.join('');
}

const crossOf = (x: number, y: number): string =>
  `M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x + 5} ${y - 5}L${x - 5} ${y + 5}`;

function trackOf(round: RoundJson, documents: readonly OfficialDocument[]): Track {
  let day: number | undefined;
  const days = documents.map(({ document }) => {
    for (const step of round.history.filter((one) => one.document === document)) {
      if (step.act === 'cancel') day = undefined;
      else if (step.to !== undefined) day = numberOfDay(step.to);
    }
    return day;
  });
  return { round, days };
}

const DAY = 86_400_000;
const numberOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOfNumber = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The first days of the months between two days. */
function monthsBetween(first: number, last: number): readonly number[] {
  const found: number[] = [];
  for (let day = Math.ceil(first); day <= last; day++) if (dayOfNumber(day).endsWith('-01')) found.push(day);
  const step = Math.ceil(found.length / 12);
  return found.filter((_, index) => index % step === 0);
}

/** Labels that do not stand on each other. */
function spread<Label extends { readonly y: number }>(labels: readonly Label[]): readonly Label[] {
  let last = Number.NEGATIVE_INFINITY;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      last = Math.max(label.y, last + 17);
      return { ...label, y: last };
    });
}
