import type { CalendarRound } from '#core/season/calendar';
import type { CalendarJson } from '#office/json/calendar';
import type { Page } from '../print/page.ts';
import { type Row, table } from '../print/table.ts';
import { dim, joined, styled, type Text } from '../print/text.ts';
import { dayText } from '../print/words.ts';

type Shown = Pick<
  CalendarRound,
  'race' | 'date' | 'circuit' | 'place' | 'country' | 'alongside' | 'doubt'
> & {
  readonly number: number | null;
};

/** The rounds that stand: number, race, circuit, place, country, date. */
export function calendarLines(rounds: readonly Shown[], page: Page): readonly Text[] {
  const rows = rounds.flatMap((round): Row[] => [
    [
      String(round.number ?? ''),
      round.race,
      joined([[round.circuit ?? '', doubtMark(round)], round.place ?? ''], ', '),
      dim(page.country(round.country)),
      dayText(round.date),
    ],
    ...(round.alongside === undefined ? [] : [['', '', dim(`alongside ${round.alongside}`)]]),
  ]);
  const columns = [
    { align: 'right', width: 2 },
    { narrow: 'wrap', least: 14 },
    { narrow: 'wrap', least: 20 },
    {},
    { align: 'right' },
  ] as const;
  return table(columns, rows, { width: page.width });
}

/** Says that something is doubtful; the doubt itself stands in the notes. */
export const doubtMark = ({ doubt }: { readonly doubt?: string | undefined }) =>
  doubt === undefined ? '' : styled('warning')('?');

/** Doubts and notes on the rounds themselves. */
export function calendarNotes({
  rounds,
  cancelled,
}: CalendarJson): readonly { readonly of: string; readonly is: 'doubt' | 'note'; readonly text: string }[] {
  return [...rounds, ...cancelled].flatMap(({ race, doubt, note }) => [
    ...(doubt === undefined ? [] : [{ of: race, is: 'doubt' as const, text: doubt }]),
    ...(note === undefined ? [] : [{ of: race, is: 'note' as const, text: note }]),
  ]);
}
