import { RACE, roundKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import { FORM_NAMES, type FormName, type PageName, type Place, pathOf, placeAt } from './place.ts';

/** The forms in which pages can be taken away: what each is on the web, and of which pages there is one. */
interface Form {
  readonly media: string;
  readonly of: readonly PageName[];
  /** It is read again and again where it lies, and not saved. */
  readonly isFeed?: true;
}

export const FORMS: Readonly<Record<FormName, Form>> = {
  csv: {
    media: 'text/csv; charset=utf-8',
    of: ['table', 'reasons', 'calendar', 'round', 'entries', 'documents'],
  },
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    of: ['season', 'standings', 'table', 'calendar', 'round', 'entries', 'documents'],
  },
  wiki: {
    media: 'text/x-wiki; charset=utf-8',
    of: ['season', 'calendar', 'entries', 'standings', 'table'],
  },
  pdf: { media: 'application/pdf', of: ['table', 'round', 'entries', 'document'] },
  ics: { media: 'text/calendar; charset=utf-8', of: ['calendar'], isFeed: true },
  atom: { media: 'application/atom+xml; charset=utf-8', of: ['documents'], isFeed: true },
  png: { media: 'image/png', of: ['season', 'table'] },
};

/** A page in a form. */
export interface Formed {
  readonly place: Place;
  readonly form: FormName;
}

export const hasForm = ({ page }: Place, form: FormName): boolean => FORMS[form].of.includes(page);

/** The forms of a page of which there is something: no paper of a round before its race has a result. */
export const formsOf = (season: Season, place: Place): readonly FormName[] =>
  FORM_NAMES.filter((form) => hasForm(place, form) && !isPaperToCome(season, place, form));

const isPaperToCome = (season: Season, place: Place, form: FormName): boolean =>
  form === 'pdf' &&
  place.page === 'round' &&
  season.records.get(roundKey(place.round))?.classifications.has(RACE) !== true;

/** What the season's own page is called in another form, since it has no address of its own. */
const SEASON = 'season';

/** The address below the season's: `standings/gt-teams.csv`, `season.xlsx`. */
export const formPath = (place: Place, form: FormName): string =>
  `${place.page === 'season' ? SEASON : pathOf(place)}.${form}`;

/** @returns undefined for an address that is no page in a form. */
export function formAt(path: string): Formed | undefined {
  const dot = path.lastIndexOf('.');
  const form = FORM_NAMES.find((name) => name === path.slice(dot + 1));
  if (dot < 0 || form === undefined) return undefined;
  const place = placeNamed(path.slice(0, dot));
  return place !== undefined && hasForm(place, form) ? { place, form } : undefined;
}

/** A page by its address without a form; the season's own is called `season`. */
export const placeNamed = (path: string): Place | undefined => placeAt(path === SEASON ? '' : path);
