import { calendarJson } from '#answers/calendar';
import { entriesJson } from '#answers/entries';
import { isOver } from '#answers/is-over';
import { isOfWeight } from '#answers/unsettled';
import { allStandings } from '#core/scoring/standings';
import { unsettled } from '#core/scoring/unsettled';
import type { Opened } from '../open-season.ts';
import { heading, type Page, section } from '../print/page.ts';
import type { Text } from '../print/text.ts';
import { differenceLines } from './audit.ts';
import { calendarLines } from './calendar.ts';
import { checkSummary } from './checks.ts';
import { entriesLines } from './entries.ts';
import { knownText, seasonName } from './heading.ts';
import { aboutLines, boardLines } from './season-about.ts';
import { leaderLines, prizeLines, winnerLines } from './season-winners.ts';
import { standingsLines } from './standings.ts';
import { unsettledLines } from './unsettled.ts';

/** The whole season on a page or three. */
export function seasonLines(opened: Opened, page: Page): readonly Text[] {
  const { season } = opened;
  const isDone = isOver(season);
  const prizes = isDone ? 'Invitations and prizes' : 'Invitations and prizes as the tables stand';
  return [
    ...heading(page, seasonName(opened), knownText(opened)),
    ...aboutLines(season, page),
    ...section(page, isDone ? 'Champions' : 'Leaders', leaderLines(season, page)),
    ...section(page, 'Not settled', unsettledLines(season, unsettled(season).filter(isOfWeight), page)),
    ...section(page, 'Calendar', calendarLines(calendarJson(opened).rounds, page)),
    ...section(page, 'Entries', entriesLines(season, entriesJson(opened), page).slice(1)),
    ...section(page, 'Winners', winnerLines(season, page)),
    ...section(page, 'Standings', standingsLines(season, allStandings(season), page).slice(1)),
    ...section(page, prizes, prizeLines(season, page)),
    ...section(page, 'What the rulebook asks', checkSummary(season, page)),
    ...section(page, 'What published sources got wrong', differenceLines(opened, page)),
    ...section(page, 'The notice board', boardLines(opened, page)),
  ];
}
