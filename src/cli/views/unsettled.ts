import { roundName } from '#answers/names';
import { dayOf, type Moment } from '#core/base/day';
import type { RoundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { OpenMatter, ProvisionalResult, Unsettled } from '#core/scoring/unsettled';
import { rulebookAt } from '#core/season/calendar';
import type { Deadline } from '#core/season/deadline';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, styled, type Text, unbroken } from '../print/text.ts';
import { counted, listed, postedText } from '../print/words.ts';
import { partyWords } from './mark-words.ts';
import { durationText } from './rule-words.ts';

/* What is not settled, under the tables and results that may change with it; they show it by a sign. */

const SIGNS = { provisional: '‡', open: '§' } as const;
const signOf = ({ kind }: Unsettled): string => (kind === 'provisional' ? SIGNS.provisional : SIGNS.open);

/** `‡`, `§` or both, for what is provisional and what is under protest; empty where all is settled. */
export const signsOf = (items: readonly Unsettled[]): string =>
  Object.values(SIGNS)
    .filter((sign) => items.some((item) => signOf(item) === sign))
    .join('');

/** The same as text, so that it is seen. */
export const signs = (items: readonly Unsettled[]): Text => styled('warning', 'bold')(signsOf(items));

/** Of those that may change a table, what may change the column of a round. */
export const ofRound = (items: readonly Unsettled[], round: RoundKey): readonly Unsettled[] =>
  items.filter(({ results }) => results.some((one) => one.round === round));

/** Those that change it by no result of any round: points, ranks, entries. */
export const ofNoRound = (items: readonly Unsettled[]): readonly Unsettled[] =>
  items.filter(({ results }) => results.length === 0);

/** What the signs mean, for a legend: only of those that are there. */
export function signWords(items: readonly Unsettled[]): readonly string[] {
  const shown = signsOf(items);
  return [
    shown.includes(SIGNS.provisional) ? `${SIGNS.provisional} provisional` : '',
    shown.includes(SIGNS.open) ? `${SIGNS.open} ${openWords(items)}` : '',
  ].filter((one) => one !== '');
}

/** `under protest or appeal`, and under review where that was asked for. */
function openWords(items: readonly Unsettled[]): string {
  const kinds = new Set(items.map(({ kind }) => kind));
  if (!kinds.has('request')) return 'under protest or appeal';
  return kinds.has('protest') || kinds.has('appeal') ? 'under protest, appeal or review' : 'under review';
}

/** One line or two for each, with its documents. */
export function unsettledLines(season: Season, items: readonly Unsettled[], page: Page): readonly Text[] {
  const rows = items.map((item): Row => [signs([item]), unsettledText(season, item)]);
  return table([{}, { gap: 1, narrow: 'wrap', least: 24 }], rows, { width: page.width });
}

const unsettledText = (season: Season, item: Unsettled): Text =>
  item.kind === 'provisional' ? provisionalText(season, item) : openText(season, item);

function provisionalText(season: Season, item: ProvisionalResult): Text {
  const posted = season.board.find(({ document }) => document === item.document)?.posted;
  const when = posted === undefined ? '' : `, ${unbroken(postedText(posted))}`;
  const until = item.deadlines.map((one) => `; ${deadlineText(one, posted?.by)}`).join('');
  return [`${whereText(season, item)}: provisional`, dim(` (document ${item.document}${when}${until})`)];
}

/**
 * `protests until 18:30`, or until another day.
 *
 * @param posted when the document was that sets it running.
 */
export function deadlineText({ for: kind, within, until }: Deadline, posted: Moment | undefined): string {
  if (until === undefined)
    return `${kind}s within ${unbroken(durationText(within))} of its publication, whose time is not known`;
  const isSameDay = posted !== undefined && dayOf(posted) === dayOf(until);
  return `${kind}s until ${isSameDay ? until.slice(11) : unbroken(postedText({ by: until }))}`;
}

/** `Fuji, race: under appeal by AAI against document 12, on #90 (document 14)` */
function openText(season: Season, item: OpenMatter): Text {
  const aim = item.kind === 'request' ? ', of' : ' against';
  const against = item.against === undefined ? '' : `${aim} document ${item.against}`;
  const cars = item.cars.length === 0 ? '' : `, on ${listed(item.cars.map((car) => `#${car}`))}`;
  const where = whereText(season, item);
  const what = `${partyWords(item)}${against}${cars}`;
  return [where === '' ? what : `${where}: ${what}`, dim(` (document ${item.document})`)];
}

/** The results, by round; else the titles, where they are few. */
function whereText(season: Season, { results, titles }: Unsettled): string {
  const byRound = [...Map.groupBy(results, ({ round }) => round)];
  if (byRound.length > 0)
    return byRound
      .map(([round, those]) => {
        const sessions = [...new Set(those.map(({ session }) => session))];
        return `${roundName(season, round)}, ${listed(sessions)}`;
      })
      .join('; ');
  const { titles: all } = rulebookAt(season);
  if (titles.length > FEW)
    return titles.length === Object.keys(all).length ? 'every title' : counted(titles.length, 'title');
  return listed(titles.map((title) => lookup(all, title)?.name ?? title));
}
const FEW = 3;
