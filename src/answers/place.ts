/*
 * The pages of a season, and their addresses. Addresses are for ever: a page is never renamed, and names in them are keys,
 * which never change.
 */

/** Each page, and its address below the season's; names in braces are keys of the season. */
const PAGES = {
  season: '',
  review: 'review',
  standings: 'standings',
  table: 'standings/{title}',
  reasons: 'standings/{title}/{contender}',
  calendar: 'calendar',
  round: 'rounds/{round}',
  laps: 'rounds/{round}/laps',
  entries: 'entries',
  car: 'cars/{entry}',
  driver: 'drivers/{driver}',
  team: 'teams/{team}',
  titles: 'titles',
  title: 'titles/{title}',
  documents: 'documents',
  document: 'documents/{number}',
  audit: 'audit',
  embeddedTable: 'embed/standings/{title}',
  embeddedTitle: 'embed/titles/{title}',
} as const;

export type PageName = keyof typeof PAGES;

/** What can be taken away in some form, and has no page: a part of one. Its address is made as those of pages are. */
const PARTS = {
  /** Who won, in the words of an encyclopaedia. */
  results: 'results',
  /** What places are worth. */
  scoring: 'scoring',
  /** When the sessions of all rounds are. */
  timetable: 'calendar/timetable',
  roundEntries: 'rounds/{round}/entries',
  /** The result of one session, and of one class of it. */
  session: 'rounds/{round}/sessions/{session}',
  classResult: 'rounds/{round}/sessions/{session}/{class}',
  /** Older documents of the feed. */
  archive: 'documents-{archive}',
} as const;

export type PartName = keyof typeof PARTS;

const ADDRESSES = { ...PAGES, ...PARTS };
type AddressName = keyof typeof ADDRESSES;

/** Forms in which pages can be taken away: their addresses end so, `standings/gt-teams.csv`. */
export const FORM_NAMES = ['csv', 'xlsx', 'wiki', 'pdf', 'ics', 'atom', 'png'] as const;
export type FormName = (typeof FORM_NAMES)[number];

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type Addressed = {
  [Page in AddressName]: { readonly page: Page } & {
    readonly [Name in NamesIn<(typeof ADDRESSES)[Page]>]: string;
  };
};

/** A page of a season, with the keys that its address names. */
export type Place = Addressed[PageName];

/** A part of a page. */
export type Part = Addressed[PartName];

/** What can be taken away. */
export type Takeable = Place | Part;

/** A page, of the place's kind. */
export type PlaceOf<Page extends PageName> = Extract<Place, { readonly page: Page }>;

/** What may stand in a frame of somebody else's page. */
export const EMBEDS = ['embeddedTable', 'embeddedTitle'] as const satisfies readonly PageName[];
export type EmbedName = (typeof EMBEDS)[number];

export const isEmbedded = (place: Place): place is PlaceOf<EmbedName> =>
  EMBEDS.some((page) => page === place.page);

/** The addresses of a page or a part, with names in braces for keys: `standings/{title}`. */
export const patternOf = (page: Takeable['page']): string => ADDRESSES[page];

/** The address below the season's, without a slash at either end; empty for the season's own page. */
export function pathOf(place: Takeable): string {
  const keys: Readonly<Record<string, string>> = place;
  return ADDRESSES[place.page].replaceAll(/\{(\w+)\}/g, (_, name: string) => written(keys[name] ?? ''));
}

/** The whole address of a page: `https://results.example/seasons/alms-2014/rounds/inje`. @param origin that of its season. */
export const addressOf = (origin: string, place: Place): string => addressBelow(origin, pathOf(place));

/** The address of something below a season's, `calendar.ics`. */
export const addressBelow = (origin: string, path: string): string =>
  `${origin.replace(/\/+$/, '')}${path === '' ? '' : `/${path}`}`;

/** @returns undefined for an address that no page has. */
export const placeAt = (path: string): Place | undefined => at<Place>(PAGES, path);

/** A page or a part of one. @returns undefined for an address that neither has. */
export const takeableAt = (path: string): Takeable | undefined => at<Takeable>(ADDRESSES, path);

function at<Found extends Takeable>(
  addresses: Readonly<Record<string, string>>,
  path: string,
): Found | undefined {
  for (const [page, pattern] of Object.entries(addresses)) {
    const keys = keysIn(pattern, path);
    if (keys !== undefined) return { page, ...keys } as Found;
  }
  return undefined;
}

function keysIn(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const [wanted, said] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== said.length) return undefined;
  const keys: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = said[index] ?? '';
    const [before = '', name] = part.split(/[{}]/);
    if (name === undefined ? part !== text : !text.startsWith(before)) return undefined;
    if (name === undefined) continue;
    const key = read(text.slice(before.length));
    if (key === undefined || key === '') return undefined;
    keys[name] = key;
  }
  return keys;
}

/** `David Cheng` is David_Cheng, as encyclopaedias write names into addresses; what folders cannot hold is escaped. */
function written(key: string): string {
  const safe = key.toWellFormed().replaceAll(/[^A-Za-z0-9 .'()\u0080-\uffff-]/g, escaped);
  // A name of dots alone means another folder, and one that ends with a dot or a space loses it in some.
  const ended = safe.replace(/^[. ]+$|[. ]$/, (signs) => signs.replaceAll(/./g, escaped));
  return encodeURIComponent(ended.replace(FORM_END, escaped).replaceAll(' ', '_'));
}

/** The dot before the name of a form, or of a page's own file: a key that ends so is neither, on disks that know no capitals too. */
const FORM_END = new RegExp(`[.](?=(${[...FORM_NAMES, 'html'].join('|')})$)`, 'i');

function read(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
      .replaceAll('_', ' ')
      .replaceAll(/~([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  } catch {
    return undefined;
  }
}

/** `_` is `~5F`: a sign that addresses leave as it is. */
const escaped = (sign: string): string =>
  `~${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
