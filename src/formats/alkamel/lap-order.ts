import { type LapTime, printLapTime } from '#core/base/laptime';
import { type Doubt, UNKNOWN } from '#core/timing/sheet';
import type { Note } from '#formats/text/doubts';
import { AT, type LapCar, WIDTH } from './lap-car.ts';

/**
 * Where the numbers of each lap begin in the cells of a car, in the order of the laps. Of two rows of one lap the second
 * is left out. Laps twice, out of order, missing, or at odds with the clock are doubts.
 */
export function lapsInOrder(car: LapCar, note: Note): readonly number[] {
  const rows: number[] = [];
  for (let start = 0; start < car.cells.length; start += WIDTH) rows.push(start);
  const lapOf = (start: number) => car.cells[start + AT.lap] ?? 0;
  const isInOrder = rows.every((start, row) => row === 0 || lapOf(start) > lapOf(start - WIDTH));
  const starts = isInOrder ? rows : onceEach(rows, car, note).sort((a, b) => lapOf(a) - lapOf(b));
  noteGaps(starts, car, note);
  return starts;
}

/** The first row of each lap. */
function onceEach(rows: readonly number[], car: LapCar, note: Note): number[] {
  const lines = new Map<number, number>();
  let most = 0;
  return rows.filter((start) => {
    const [lap, line] = [car.cells[start + AT.lap] ?? 0, car.cells[start + AT.line] ?? 0];
    const above = lines.get(lap);
    if (above !== undefined)
      note({
        ...lapDoubt(car, lap, line),
        code: 'twice',
        expected: `the lap once, on line ${above}`,
        so: SECOND,
      });
    else if (lap < most)
      note({
        ...lapDoubt(car, lap, line),
        code: 'out-of-order',
        expected: `a lap after ${most}`,
        so: IN_PLACE,
      });
    most = Math.max(most, lap);
    if (above === undefined) lines.set(lap, line);
    return above === undefined;
  });
}

const SECOND = 'the second row is left out';
const IN_PLACE = 'it is put in its place';

const lapDoubt = ({ number }: LapCar, lap: number, line: number): Pick<Doubt, 'at' | 'line' | 'found'> => ({
  at: 'LAP_NUMBER',
  line,
  found: `lap ${lap} of car ${number}`,
});

/** Each lap follows the one before, and on the clock it ends its own time after it. */
function noteGaps(starts: readonly number[], car: LapCar, note: Note): void {
  let [lap, elapsed] = [0, 0];
  for (const start of starts) {
    const before = { lap, elapsed };
    lap = car.cells[start + AT.lap] ?? 0;
    elapsed = car.cells[start + AT.elapsed] ?? UNKNOWN;
    const time = car.cells[start + AT.time] ?? UNKNOWN;
    const line = car.cells[start + AT.line] ?? 0;
    if (lap !== before.lap + 1) noteGap(car, lap, line, before.lap, note);
    else if (elapsed >= 0 && before.elapsed >= 0 && time >= 0 && elapsed !== before.elapsed + time)
      noteClock(car, lap, line, { elapsed, expected: before.elapsed + time }, note);
  }
}

function noteGap(car: LapCar, lap: number, line: number, before: number, note: Note): void {
  const expected = `lap ${before + 1}`;
  const so = 'what is missing before it is unknown';
  note({ ...lapDoubt(car, lap, line), code: 'missing-value', expected, so });
}

function noteClock(
  car: LapCar,
  lap: number,
  line: number,
  { elapsed, expected }: { readonly elapsed: number; readonly expected: number },
  note: Note,
): void {
  note({
    code: 'contradiction',
    line,
    at: 'ELAPSED',
    found: `${printLapTime(elapsed as LapTime)} after lap ${lap} of car ${car.number}`,
    expected: `${printLapTime(expected as LapTime)}, by the laps before and the time of this one`,
    so: 'both are kept as they are',
  });
}
