import type { CalendarJson } from '#answers/calendar';
import type { CalendarRound } from '#core/season/calendar';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, joined, type Text, widthOf } from '../print/text.ts';
import { dayText, listed } from '../print/words.ts';
import { doubtMark, type Note, notesOn } from './notes.ts';

type Shown = Pick<
  CalendarRound,
  'race' | 'date' | 'circuit' | 'place' | 'country' | 'alongside' | 'sessions' | 'provisional' | 'doubt'
> & {
  readonly number: number | null;
};

/** The rounds that stand: number, race, circuit, place, country, date. */
export function calendarLines(rounds: readonly Shown[], page: Page): readonly Text[] {
  const rows = rounds.map(
    (round): Row => [
      String(round.number ?? ''),
      round.race,
      {
        lines: [
          joined([[round.circuit ?? '', doubtMark(round)], round.place ?? ''], ', '),
          ...(round.alongside === undefined ? [] : [dim(`alongside ${round.alongside}`)]),
          ...(round.sessions === undefined ? [] : [dim(listed(round.sessions))]),
          ...(round.provisional === true ? [dim('provisional')] : []),
        ].filter((line) => widthOf(line) > 0),
      },
      dim(page.country(round.country)),
      dayText(round.date),
    ],
  );
  const columns = [
    { align: 'right', width: 2 },
    { narrow: 'wrap', least: 14 },
    { narrow: 'wrap', least: 20, beneath: 1 },
    { spare: 2 },
    { align: 'right' },
  ] as const;
  return table(columns, rows, { width: page.width });
}

/** Doubts and notes on the rounds themselves. */
export const calendarNotes = ({ rounds, cancelled }: CalendarJson): readonly Note[] =>
  [...rounds, ...cancelled].flatMap((round) => notesOn(round.race, round));
