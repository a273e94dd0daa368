import { lengthText } from '#words/durations';
import type { Words } from '#words/en';
import { calendarJson, type RoundJson } from '../calendar.ts';
import type { Known } from '../known.ts';
import { roundName, sessionCalled } from '../names.ts';
import { type DataTable, dataTable } from './data-table.ts';

/** The rounds that stand, in time, and behind them those that were cancelled. */
export function calendarTable(words: Words, known: Known): DataTable {
  const { calendar, tables } = words;
  const { rounds, cancelled } = calendarJson(known);
  return dataTable<RoundJson>(
    calendar.title,
    [
      [calendar.number, ({ number }) => number, 'kept'],
      [tables.short, ({ round }) => roundName(known.season, round), 'kept'],
      [calendar.race, ({ race }) => race],
      [calendar.date, ({ date }) => ({ day: date })],
      [calendar.circuit, ({ circuit }) => circuit],
      [tables.place, ({ place }) => place],
      [tables.country, ({ country }) => country],
      [tables.length, ({ length }) => (length === undefined ? undefined : lengthText(words, length))],
      [
        tables.sessions,
        ({ sessions }) =>
          sessions === undefined
            ? undefined
            : words.list(sessions.map((session) => words.sessionName(session, sessionCalled))),
      ],
      [tables.alongside, ({ alongside }) => alongside],
      [tables.cancelledBy, ({ cancelledBy }) => cancelledBy],
    ],
    [...rounds, ...cancelled],
  );
}
