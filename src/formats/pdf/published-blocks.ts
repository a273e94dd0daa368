import { publishedLines } from '#answers/text/published-lines';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { cell, strong } from './cell.ts';
import type { Block } from './layout.ts';
import { row } from './row.ts';

/** Tables, totals, ranks and margins as the office published them, by title. */
export function publishedBlocks(words: Words, season: Season, document: Of<'standings'>): readonly Block[] {
  const said = words.paper.published;
  const { titles } = rulebookAt(season);
  const groups = [...Map.groupBy(publishedLines(words, document), ({ title }) => title)].map(
    ([title, lines]) => ({
      head: lookup(titles, title)?.name ?? title,
      rows: lines.map(({ contender, text }) => row([cell(strong(contender)), text])),
    }),
  );
  return [
    {
      is: 'table',
      columns: [
        { head: said.contender, align: 'left', share: 1 },
        { head: said.said, align: 'left', share: 2 },
      ],
      groups,
    },
  ];
}
