import { roundKey } from '#core/base/ids';
import type { Words } from '#words/en';
import type { Known } from '../known.ts';
import { NO_TIMINGS } from '../laps/timing.ts';
import type { Takeable } from '../place.ts';
import { calendarTable } from './calendar-table.ts';
import type { DataTable } from './data-table.ts';
import { documentsTable } from './documents-table.ts';
import { entriesTable } from './entries-table.ts';
import { lapsTable } from './laps-table.ts';
import { reasonsTable } from './reasons-table.ts';
import { resultsTable } from './results-table.ts';
import { standingsTable, standingsTables } from './standings-table.ts';
import { timetableTable } from './timetable-table.ts';

/**
 * The tables of a page, as spreadsheets have them; the season's own page has all. None where the season has no such page.
 *
 * @param timings what timing files tell, of the round whose laps are asked for
 */
export function tablesOf(
  words: Words,
  known: Known,
  place: Takeable,
  timings = NO_TIMINGS,
): readonly DataTable[] {
  switch (place.page) {
    case 'season':
      return [
        ...calendarTables(words, known),
        entriesTable(words, known),
        resultsTable(words, known),
        ...standingsTables(words, known),
        documentsTable(words, known),
      ];
    case 'standings':
      return standingsTables(words, known);
    case 'table':
      return some(standingsTable(words, known, place.title));
    case 'reasons':
      return some(reasonsTable(words, known, place.title, place.contender));
    case 'calendar':
      return calendarTables(words, known);
    case 'timetable':
      return some(timetableTable(words, known));
    case 'round':
      return known.season.rounds.has(roundKey(place.round)) ? [resultsTable(words, known, place.round)] : [];
    case 'laps':
      return some(lapsTable(words, known, roundKey(place.round), timings));
    case 'entries':
      return [entriesTable(words, known)];
    case 'documents':
      return [documentsTable(words, known)];
    default:
      return [];
  }
}

/** The rounds, and the times of their sessions where some are known. */
const calendarTables = (words: Words, known: Known): readonly DataTable[] => [
  calendarTable(words, known),
  ...some(timetableTable(words, known)),
];

const some = (table: DataTable | undefined): readonly DataTable[] => (table === undefined ? [] : [table]);
