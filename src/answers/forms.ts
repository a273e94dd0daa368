import { RACE } from '#core/base/ids';
import { allStandings } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import { isThere } from './is-there.ts';
import { NO_TIMINGS } from './laps/timing.ts';
import {
  FORM_NAMES,
  type FormName,
  type PageName,
  type PartName,
  pathOf,
  type Takeable,
  takeableAt,
} from './place.ts';
import { isWritten } from './wiki-written.ts';

/** The forms in which pages, and parts of them, can be taken away: what each is on the web, and of which there is one. */
interface Form {
  readonly media: string;
  readonly of: readonly (PageName | PartName)[];
  /** The page that is meant where nobody names one. */
  readonly whole?: 'season' | 'calendar' | 'documents';
  /** It is read again and again where it lies, and not saved. */
  readonly isFeed?: true;
}

export const FORMS: Readonly<Record<FormName, Form>> = {
  csv: {
    media: 'text/csv; charset=utf-8',
    of: ['table', 'reasons', 'calendar', 'timetable', 'round', 'laps', 'entries', 'documents'],
  },
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    of: ['season', 'standings', 'table', 'calendar', 'round', 'laps', 'entries', 'documents'],
    whole: 'season',
  },
  wiki: {
    media: 'text/x-wiki; charset=utf-8',
    of: ['season', 'calendar', 'entries', 'results', 'scoring', 'standings', 'table'],
    whole: 'season',
  },
  pdf: {
    media: 'application/pdf',
    of: ['table', 'round', 'session', 'classResult', 'entries', 'roundEntries', 'document'],
  },
  ics: { media: 'text/calendar; charset=utf-8', of: ['calendar'], whole: 'calendar', isFeed: true },
  atom: {
    media: 'application/atom+xml; charset=utf-8',
    of: ['documents', 'archive'],
    whole: 'documents',
    isFeed: true,
  },
  png: { media: 'image/png', of: ['season', 'table'], whole: 'season' },
};

/** A page, or a part of one, in a form. */
export interface Formed {
  readonly place: Takeable;
  readonly form: FormName;
}

export const hasForm = ({ page }: Takeable, form: FormName): boolean => FORMS[form].of.includes(page);

/**
 * The forms of a page or a part of which there is something at the moment: whatever is linked can be had.
 *
 * @param told the classifications whose files tell laps: none where nobody has looked.
 */
export const formsOf = (season: Season, place: Takeable, told = NO_TIMINGS.told): readonly FormName[] =>
  isThere(season, place, told)
    ? FORM_NAMES.filter((form) => hasForm(place, form) && isFilled(season, place, form))
    : [];

function isFilled(season: Season, place: Takeable, form: FormName): boolean {
  if (form === 'wiki') return isWritten(season, place);
  // The paper of a round is that of its race.
  if (form === 'pdf' && place.page === 'round')
    return isThere(season, { page: 'session', round: place.round, session: RACE });
  const isOfTitles = place.page === 'standings' || (form === 'png' && place.page === 'season');
  return !isOfTitles || allStandings(season).length > 0;
}

/** What the season's own page is called in another form, since it has no address of its own. */
const SEASON = 'season';

/** The address below the season's: `standings/gt-teams.csv`, `season.xlsx`. */
export const formPath = (place: Takeable, form: FormName): string =>
  `${place.page === 'season' ? SEASON : pathOf(place)}.${form}`;

/** @returns undefined for an address that is nothing in a form. */
export function formAt(path: string): Formed | undefined {
  const dot = path.lastIndexOf('.');
  const form = FORM_NAMES.find((name) => name === path.slice(dot + 1));
  if (dot < 0 || form === undefined) return undefined;
  const place = takeableNamed(path.slice(0, dot));
  return place !== undefined && hasForm(place, form) ? { place, form } : undefined;
}

/** A page or a part by its address without a form; the season's own is called `season`. */
export const takeableNamed = (path: string): Takeable | undefined => takeableAt(path === SEASON ? '' : path);
