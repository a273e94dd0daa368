import { dayOf, hasTime, type Moment } from '#core/base/day';
import type { Slot } from '#core/documents/timetable.schema';
import type { Words } from '#words/en';
import { calendarJson, type RoundJson } from '../calendar.ts';
import type { Known } from '../known.ts';
import { roundName, sessionCalled } from '../names.ts';
import { inTime } from '../text/timetable-text.ts';
import { type DataTable, dataTable } from './data-table.ts';

/** A session of a round with its times. */
interface Line {
  readonly round: RoundJson;
  readonly session: string;
  readonly slot: Slot;
}

/** When sessions start and end on the clock of the circuit, of the rounds that stand; undefined where no times are known. */
export function timetableTable(words: Words, known: Known): DataTable | undefined {
  const { calendar, tables, record, reasons } = words;
  const lines = calendarJson(known).rounds.flatMap((round): readonly Line[] =>
    inTime(round.timetable ?? {}).map(([session, slot]) => ({ round, session, slot })),
  );
  if (lines.length === 0) return undefined;
  return dataTable<Line>(
    tables.timetable,
    [
      [calendar.number, ({ round }) => round.number, 'kept'],
      [record.round, ({ round }) => roundName(known.season, round.round), 'kept'],
      [reasons.session, ({ session }) => words.sessionName(session, sessionCalled), 'kept'],
      [calendar.date, ({ slot }) => ({ day: dayOf(slot.starts) })],
      [tables.starts, ({ slot }) => timeOf(slot.starts)],
      [tables.endDay, ({ slot: { ends } }) => (ends === undefined ? undefined : { day: dayOf(ends) })],
      [tables.ends, ({ slot: { ends } }) => (ends === undefined ? undefined : timeOf(ends))],
      [tables.zone, ({ round }) => round.zone],
    ],
    lines,
  );
}

/** `15:00`; undefined where the day alone is known. */
const timeOf = (moment: Moment): string | undefined => (hasTime(moment) ? moment.slice(11) : undefined);
