import { driverName, entryNumber, numberedName, roundName, teamName } from '#answers/names';
import type { Place } from '#answers/place';
import { driverKey, entryKey, titleKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import { standings } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';

/** What a link to a page is called. */
export function placeName(words: Words, season: Season, place: Place): string {
  const title = (key: string) => standings(season, titleKey(key));
  switch (place.page) {
    case 'review':
      return words.inWords.title;
    case 'table':
    case 'title':
    case 'embeddedTable':
    case 'embeddedTitle':
      return title(place.title)?.name ?? place.title;
    case 'reasons': {
      const table = title(place.title);
      const row = table?.rows.find(({ contender }) => contender === place.contender);
      return table === undefined || row === undefined
        ? place.contender
        : numberedName(words, season, table, row);
    }
    case 'round':
    case 'laps':
      return roundName(season, place.round);
    case 'car':
      return `#${entryNumber(season, entryKey(place.entry))}`;
    case 'driver':
      return driverName(season, driverKey(place.driver));
    case 'team':
      return teamName(season, place.team);
    case 'document':
      return words.documentNumber(Number(place.number));
    case 'season':
    case 'standings':
    case 'calendar':
    case 'entries':
    case 'titles':
    case 'documents':
    case 'audit':
      return words.pages[place.page];
    default:
      return unreachable(place);
  }
}
