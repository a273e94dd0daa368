import type { Of } from '#core/documents/document.schema';
import { lengthText } from '#words/durations';
import type { Words } from '#words/en';
import { dayText } from '#words/format';
import { cell, soft, strong } from './cell.ts';
import type { Block } from './layout.ts';
import { row } from './row.ts';

/** The rounds of a calendar, in the order in which it prints them. */
export function calendarBlocks(words: Words, { rounds }: Of<'calendar'>): readonly Block[] {
  const said = words.calendar;
  return [
    {
      is: 'table',
      columns: [
        { head: said.number, align: 'right' },
        { head: said.date, align: 'left' },
        { head: said.race, align: 'left', share: 1 },
        { head: said.circuit, align: 'left', share: 1 },
      ],
      groups: [
        {
          rows: Object.values(rounds).map(
            ({ date, race, length, circuit, place, country, alongside }, index) =>
              row([
                String(index + 1),
                dayText(words, date),
                cell(
                  strong(race),
                  soft(length === undefined ? undefined : lengthText(words, length)),
                  soft(alongside === undefined ? undefined : said.alongside(alongside)),
                ),
                [circuit, place, country].filter((one) => one !== undefined).join(words.between.parts),
              ]),
          ),
        },
      ],
    },
  ];
}
