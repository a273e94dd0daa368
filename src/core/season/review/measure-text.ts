import { type LapTime, printLapTime } from '#core/base/laptime';
import { printedPoints } from '#core/base/points';
import type { Measure } from '../result-change.ts';

/** What a measure does, as a document writes it: `{ addTime: 30.000, car: 1 }`. */
export function measureText(measure: Measure): string {
  const { act: _act, doubt: _doubt, note: _note, ...said } = measure;
  const written = Object.entries({ ...said, ...figureOf(measure) }).filter(
    ([, value]) => value !== undefined,
  );
  return `{ ${written.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

/** A time or points, as they are printed. */
function figureOf(measure: Measure): object {
  if (measure.act === 'addTime') return { addTime: printLapTime(measure.addTime as LapTime) };
  return measure.act === 'points' ? { points: printedPoints(measure.points) } : {};
}
