import { calendarChangeText, entryChangeText } from '#answers/text/change-text';
import { unreachable } from '#core/base/unreachable';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { bulletinBlocks } from './bulletin-blocks.ts';
import { calendarBlocks } from './calendar-blocks.ts';
import { decisionBlocks, matterBlocks } from './decision-blocks.ts';
import type { Block } from './layout.ts';
import { driverBlocks, entryListBlocks } from './list-blocks.ts';
import { publishedBlocks } from './published-blocks.ts';
import { printedResultBlocks, stopBlocks } from './result-blocks.ts';
import { row } from './row.ts';
import { ruleBlocks } from './rule-blocks.ts';
import { seasonBlocks } from './season-blocks.ts';

/** What a document says, by its kind. */
export function documentBlocks(words: Words, season: Season, document: OfficialDocument): readonly Block[] {
  switch (document.kind) {
    case 'season':
      return seasonBlocks(words, season, document);
    case 'regulations':
      return ruleBlocks(words, document.attached ?? document.changes ?? {});
    case 'calendar':
      return calendarBlocks(words, document);
    case 'calendar-change':
      return changeBlocks(words, document.changes, (one) => calendarChangeText(words, season, one));
    case 'drivers':
      return driverBlocks(words, document);
    case 'entry-list':
      return entryListBlocks(words, season, document);
    case 'entry-change':
      return changeBlocks(words, document.changes, (one) => entryChangeText(words, season, one));
    case 'classification':
      return printedResultBlocks(words, season, document);
    case 'pit-stops':
      return stopBlocks(words, document);
    case 'decision':
      return decisionBlocks(words, season, document);
    case 'protest':
    case 'appeal':
    case 'request':
      return matterBlocks(words, season, document);
    case 'standings':
      return publishedBlocks(words, season, document);
    case 'bulletin':
      return bulletinBlocks(words, season, document);
    default:
      return unreachable(document);
  }
}

type Change = Of<'calendar-change'>['changes'][number] | Of<'entry-change'>['changes'][number];

/** What changes, each with its reason where any has one. */
function changeBlocks<One extends Change>(
  words: Words,
  changes: readonly One[],
  text: (change: One) => string,
): readonly Block[] {
  const said = words.official;
  const hasReason = changes.some(({ reason }) => reason !== undefined);
  return [
    {
      is: 'table',
      columns: [
        { head: said.change, align: 'left', share: 1 },
        ...(hasReason ? [{ head: words.paper.decision.reason, align: 'left', share: 1 } as const] : []),
      ],
      groups: [{ rows: changes.map((one) => row([text(one), ...(hasReason ? [one.reason ?? ''] : [])])) }],
    },
  ];
}
