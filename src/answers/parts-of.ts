import { RACE, roundKey } from '#core/base/ids';
import { recordOf, type Season } from '#core/season/season';
import { feedArchives } from './feed-archives.ts';
import type { Part, Place } from './place.ts';
import { classesIn } from './session-classes.ts';

/** The parts of a page that can be taken away by themselves, in the order in which they are read. */
export function partsOf(season: Season, place: Place): readonly Part[] {
  switch (place.page) {
    case 'season':
      return [{ page: 'results' }, { page: 'scoring' }];
    case 'calendar':
      return [{ page: 'timetable' }];
    case 'round':
      return partsOfRound(season, place.round);
    case 'documents':
      return Array.from({ length: feedArchives({ season }) }, (_, index) => ({
        page: 'archive',
        archive: String(index + 1),
      }));
    default:
      return [];
  }
}

/** Who is entered, each session, and of it each class where there are several; the race as a whole is the round's own paper. */
function partsOfRound(season: Season, round: string): readonly Part[] {
  const sessions = [...recordOf(season, roundKey(round)).classifications.keys()];
  return [
    ...(season.rounds.has(roundKey(round)) ? [{ page: 'roundEntries', round } as const] : []),
    ...sessions.flatMap((session): readonly Part[] => {
      const classes = classesIn(season, round, session);
      return [
        ...(session === RACE ? [] : [{ page: 'session', round, session } as const]),
        ...(classes.length < 2
          ? []
          : classes.map((one) => ({ page: 'classResult', round, session, class: one }) as const)),
      ];
    }),
  ];
}
