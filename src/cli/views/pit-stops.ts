import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, type Text } from '../print/text.ts';
import { doubtMark } from './notes.ts';

/** Pit stops as reported: a blank is unknown. */
export function pitStopLines(reports: readonly Of<'pit-stops'>[], page: Page): readonly Text[] {
  const rows = reports.flatMap(({ stops }) =>
    stops.map((stop): Row => {
      const { car, lap, duration, tyres, people, work } = stop;
      const number = (value: number | undefined) => (value === undefined ? '' : String(value));
      const time = duration === undefined ? '' : printLapTime(duration as LapTime);
      return [[`#${car}`, doubtMark(stop)], number(lap), time, number(tyres), number(people), work ?? ''];
    }),
  );
  if (rows.length === 0) return [];
  const columns = [
    { align: 'right' },
    { head: dim('Lap'), align: 'right' },
    { head: dim('Time'), align: 'right' },
    { head: dim('Tyres'), align: 'right' },
    { head: dim('People'), align: 'right' },
    { head: dim('Work'), narrow: 'wrap', beneath: 1 },
  ] as const;
  return table(columns, rows, { width: page.width });
}
