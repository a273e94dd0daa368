import type { CalendarJson, RoundJson } from '#answers/calendar';
import { shortName } from '#answers/names';
import type { OfficialDocument } from '#core/documents/document.schema';
import { narrowDayText, shortDayText, shortMonthText } from '#words/format';
import type { Reading } from '../reading.ts';
import { roomFor, round as rounded, spread } from './chart-scale.ts';

/** A race from document to document: when it was to be after each, in days; undefined where it was on no calendar. */
interface Track {
  readonly round: RoundJson;
  readonly days: readonly (number | undefined)[];
}

/** So high are two races above each other at least, in pixels on any screen; and so high is the head of a column. */
const ROW = 30;
const LEAST = 220;
const ROOM = 10;
/** Between two labels. */
const LINE = 17;
/** Lines are drawn on so many units, whatever the width on the screen. */
const WIDTH = 1000;

interface Props {
  readonly reading: Reading;
  readonly found: Pick<CalendarJson, 'rounds' | 'cancelled'>;
  /** Those that changed it, in the order of the board. */
  readonly documents: readonly OfficialDocument[];
}

/**
 * The calendar over the documents that changed it: a line for each race, at the height of its date. Lines alone are stretched to
 * the width of the page: what is read beside them has the same size on a phone as on a desk.
 */
export const CalendarChart = ({ reading, found, documents }: Props) => {
  const { words } = reading;
  const tracks = [...found.rounds, ...found.cancelled].map((round) => trackOf(round, documents));
  const days = tracks.flatMap((track) => track.days.filter((day) => day !== undefined));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const height = Math.max(LEAST, tracks.length * ROW);
  const y = (day: number) =>
    Math.round(ROOM + ((height - 2 * ROOM) * (day - first)) / Math.max(1, last - first));
  const months = monthsBetween(first, last);
  return (
    <div class="plot calendar-plot" role="img" aria-label={words.calendar.chartText(documents.length)}>
      <Heads reading={reading} documents={documents} />
      <svg class="ticks" height={height} aria-hidden="true">
        {months.map((day) => (
          <text key={day} x="100%" y={y(day) + 4}>
            {shortMonthText(words, dayOfNumber(day))}
          </text>
        ))}
      </svg>
      <svg
        class="lines"
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="across" d={months.map((day) => `M0 ${y(day)}H${WIDTH}`).join('')} />
        <path class="down" d={documents.map((_, at) => `M${x(at, documents)} 0V${height}`).join('')} />
        {tracks.map((track) => (
          <path key={track.round.round} class={isGone(track) ? 'gone' : ''} d={pathOf(track, y)} />
        ))}
      </svg>
      <svg class="marks" height={height} aria-hidden="true">
        {tracks.map((track) => (
          <Marks key={track.round.round} track={track} y={y} />
        ))}
      </svg>
      <Labels reading={reading} tracks={tracks} y={y} height={height} />
    </div>
  );
};

/** How far from the left a document stands: the last has as much room behind it as each before it. */
const x = (at: number, { length }: { readonly length: number }): number => rounded((WIDTH * at) / length);

const Heads = ({ reading: { words }, documents }: Pick<Props, 'reading' | 'documents'>) => (
  <svg class="heads" height="36" aria-hidden="true">
    {documents.map((document, at) => (
      <g key={document.document} class={roomFor(documents.length, at, FEW)}>
        <text class="number narrow" x={share(at, documents)} y="28">
          {document.document}
        </text>
        <text class="number wide" x={share(at, documents)} y="12">
          {words.calendar.doc(document.document)}
        </text>
        <text class="wide" x={share(at, documents)} y="28">
          {narrowDayText(words, document.posted.by)}
        </text>
      </g>
    ))}
  </svg>
);
/** So many documents have room for their number on a phone. */
const FEW = 6;

const share = (at: number, of: { readonly length: number }): string => `${x(at, of) / 10}%`;

interface TrackProps {
  readonly track: Track;
  readonly y: (day: number) => number;
}

/** A ring where a race was put on the calendar or moved, and a cross where it was removed. */
const Marks = ({ track: { days }, y }: TrackProps) => {
  const { begins, ends } = spanOf(days);
  const rings = days.flatMap((day, at) =>
    day !== undefined && (at === begins || day !== days[at - 1]) ? [{ day, at }] : [],
  );
  return (
    <>
      {rings.map(({ day, at }) => (
        <circle key={at} cx={share(at, days)} cy={y(day)} r="5" />
      ))}
      {ends < days.length - 1 && (
        <svg x={share(ends + 1, days)} y={y(days[ends] ?? 0)} aria-hidden="true">
          <path d="M-5 -5L5 5M5 -5L-5 5" />
        </svg>
      )}
    </>
  );
};

const Labels = ({
  reading: { words },
  tracks,
  y,
  height,
}: {
  readonly reading: Reading;
  readonly tracks: readonly Track[];
  readonly y: TrackProps['y'];
  readonly height: number;
}) => {
  const ends = tracks.map((track) => ({ track, y: y(track.days[spanOf(track.days).ends] ?? 0) }));
  return (
    <svg class="labels" height={height} aria-hidden="true">
      {spread(ends, LINE, height - 4).map(({ track, y: at }) => (
        <text key={track.round.round} class={isGone(track) ? 'gone' : ''} x="10" y={at + 4}>
          {shortName(track.round, track.round.round)}
          <tspan class="wide" dx="6">
            {shortDayText(words, track.round.date)}
          </tspan>
        </text>
      ))}
    </svg>
  );
};

/** The first and the last document after which a race stands. */
const spanOf = (days: Track['days']): { readonly begins: number; readonly ends: number } => ({
  begins: days.findIndex((day) => day !== undefined),
  ends: days.findLastIndex((day) => day !== undefined),
});

const isGone = ({ days }: Track): boolean => spanOf(days).ends < days.length - 1;

/** Level from document to document, and a bend where the date moved; until it went, or to the edge where it stands. */
function pathOf({ days }: Track, y: (day: number) => number): string {
  const { begins, ends } = spanOf(days);
  const bend = WIDTH / days.length / 4;
  const parts = [`M${x(begins, days)} ${y(days[begins] ?? 0)}`];
  for (let at = begins + 1; at <= ends; at++) {
    const [to, before, day] = [x(at, days), y(days[at - 1] ?? 0), y(days[at] ?? 0)];
    parts.push(
      before === day
        ? `H${to}`
        : `H${rounded(to - 2 * bend)}C${rounded(to - bend)} ${before} ${rounded(to - bend)} ${day} ${to} ${day}`,
    );
  }
  return `${parts.join('')}H${x(ends + 1, days)}`;
}

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
