import { roundKey, sessionName, titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { archivedIn } from './feed-archives.ts';
import { NO_TIMINGS, timedIn } from './laps/timing.ts';
import type { Takeable } from './place.ts';
import { classesIn } from './session-classes.ts';

/**
 * Has the season, as it is known, what the address of a page or of a part names? Of who drove and who entered it is not asked:
 * their pages have no forms.
 *
 * @param told the classifications whose files tell laps
 */
export function isThere(season: Season, place: Takeable, told = NO_TIMINGS.told): boolean {
  switch (place.page) {
    case 'table':
    case 'title':
      return standings(season, titleKey(place.title)) !== undefined;
    case 'reasons':
      return (
        standings(season, titleKey(place.title))?.rows.some(
          ({ contender }) => contender === place.contender,
        ) === true
      );
    case 'timetable':
      return calendar(season).some(({ timetable }) => timetable !== undefined);
    case 'round':
    case 'roundEntries':
      return season.rounds.has(roundKey(place.round));
    case 'laps':
      return timedIn(season, roundKey(place.round), told).length > 0;
    case 'session':
      return (
        season.records.get(roundKey(place.round))?.classifications.has(sessionName(place.session)) === true
      );
    case 'classResult':
      return classesIn(season, place.round, place.session).includes(place.class);
    case 'document':
      return season.board.some(({ document }) => String(document) === place.number);
    case 'archive':
      return archivedIn({ season }, Number(place.archive)).length > 0;
    default:
      return true;
  }
}
