import type { Of } from '#core/documents/document.schema';
import { openAgainst } from '#core/season/about';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { listed, postedText } from '../print/words.ts';
import { decisionWords } from './decision-words.ts';
import { partyWords } from './mark-words.ts';
import { doubtMark } from './notes.ts';

/**
 * Decisions with their facts, article and reason, and what they do.
 *
 * @param season whose open protests and appeals are shown with them.
 */
export function decisionLines(
  decisions: readonly Of<'decision'>[],
  page: Page,
  season: Season,
): readonly Text[] {
  const rows = decisions.flatMap((decision): Row[] => [
    [[dim(String(decision.document)), doubtMark(decision)], decision.facts],
    ['', dim(`${decision.by}, ${postedText(decision.posted)}${groundsText(decision)}`)],
    ['', bold(listed(decisionWords(season, decision)) || 'no measure')],
    ...openAgainst(season, [decision.document]).map(
      (mark): Row => ['', styled('warning', 'bold')(`${partyWords(mark)} (document ${mark.document})`)],
    ),
  ]);
  return table([{ align: 'right' }, { narrow: 'wrap', least: 24 }], rows, { width: page.width });
}

function groundsText({ article, reason }: Of<'decision'>): string {
  return `${article === undefined ? '' : `; article ${article}`}${reason === undefined ? '' : `; ${reason}`}`;
}
