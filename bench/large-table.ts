import { knownNow } from '#answers/known';
import { NO_TIMINGS } from '#answers/laps/timing';
import { emptySeason, fold } from '#core/season/fold';
import { waysOf } from '#web/links';
import type { Reading } from '#web/reading';
import { en } from '#words/en';
import { largeSeason } from './large-season.ts';

/** The table of 60 cars over 24 rounds, as the page of an office or of a folder has it to draw. */
export function largeTable(kind: 'office' | 'folder'): Reading {
  const known = knownNow('large', largeSeason({ carsAClass: 60 }).reduce(fold, emptySeason));
  if (known === undefined) throw new Error('the season has no document');
  const [base, home, files, origin] =
    kind === 'office'
      ? ['/seasons/large', '/', '/site/', 'https://results.example']
      : ['', './', './', 'https://results.example/large'];
  const place = { page: 'table', title: 'lmp1-entry' } as const;
  const head = known.season.board.length;
  const where = { kind, base, language: 'en', place, head, moment: undefined, origin } as const;
  return {
    known,
    where,
    words: en,
    sources: {},
    claims: [],
    timings: NO_TIMINGS,
    links: { ...waysOf(where), home, site: [], files },
  };
}
