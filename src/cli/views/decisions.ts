import type { Of } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { listed, postedText } from '../print/words.ts';
import { partyWords } from './mark-words.ts';
import { measureWords } from './measure-words.ts';
import { doubtMark } from './notes.ts';

/**
 * Decisions with their facts, article and reason, and what they do.
 *
 * @param season whose open protests and appeals are shown with them; none where they stand by themselves.
 */
export function decisionLines(
  decisions: readonly Of<'decision'>[],
  page: Page,
  season?: Season,
): readonly Text[] {
  const rows = decisions.flatMap((decision): Row[] => [
    [[dim(String(decision.document)), doubtMark(decision)], decision.facts],
    ['', dim(`${decision.by}, ${postedText(decision.posted)}${groundsText(decision)}`)],
    ['', bold(listed((decision.measures ?? []).map((one) => measureWords(one, season))) || 'no measure')],
    ...openAgainst(decision, season).map((text): Row => ['', styled('warning', 'bold')(text)]),
  ]);
  return table([{ align: 'right' }, { narrow: 'wrap', least: 24 }], rows, { width: page.width });
}

function groundsText({ article, reason }: Of<'decision'>): string {
  return `${article === undefined ? '' : `; article ${article}`}${reason === undefined ? '' : `; ${reason}`}`;
}

/** `under appeal by AAI (document 14)` */
const openAgainst = ({ document }: Of<'decision'>, season: Season | undefined): readonly string[] =>
  (season?.open ?? []).flatMap((mark) =>
    mark.against === document ? [`${partyWords(mark)} (document ${mark.document})`] : [],
  );
