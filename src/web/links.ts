import { formPath } from '#answers/forms';
import { type FormName, type Place, pathOf, type Takeable } from '#answers/place';
import type { Language } from '#words/languages';

/*
 * Where pages are. An office has one for every moment: /seasons/alms-2014@20/calendar. A folder has them as they are now, and
 * a browser draws any other moment from the board: calendar/?at=20. Links between pages of a folder are relative, so that it
 * works wherever it lies.
 */

/** What a page of a folder or of an office says of itself, so that a browser can draw it at another moment. */
export interface Whereabouts {
  readonly kind: 'office' | 'folder';
  /** The season's own address, without its language: `/seasons/alms-2014`; in a folder the way up to it: `../../`. */
  readonly base: string;
  readonly language: Language;
  readonly place: Place;
  /** The number of the last document of the board. */
  readonly head: number;
  /** The moment as the address says it: a document's number or a day; undefined for now. */
  readonly moment: string | undefined;
  /** Where it is reached from outside: of an office its host, of a folder the season's own address; undefined where nobody knows, or is let in. */
  readonly origin?: string | undefined;
}

/** Where pages are: an office and a folder of files have other addresses. */
export interface Links {
  /** Another page of the same moment. */
  to(place: Place): string;
  /** The same page at another document. */
  at(number: number): string;
  /** The same page in another language; left out where there is one alone. */
  in?(language: Language): string;
  /** The same page, or another one or a part, in another form; left out where no file of this moment lies. */
  form?(form: FormName, of?: Takeable): string;
  /** The front page, and what is there besides the season: seasons, signing in; nothing in a folder. */
  readonly home: string;
  readonly site: readonly { readonly href: string; readonly text: string }[];
  /** Where files of the pages lie, with a slash at the end: style, scripts, icon. */
  readonly files: string;
  /** The page of now as others name it, with its host: of another one of the season, or of this one in another language; left out where nobody knows the host. */
  outside?(place: Place): string;
  outsideIn?(language: Language): string;
  /** And the picture of a page of now. */
  outsideCard?(place: Place): string;
  /** How other pages name pages and parts of this moment; left out where they cannot, and of a folder at other moments. */
  readonly embed?: Embed;
  /** Where files that documents attach are read, by their SHA-256, with a slash at the end; left out where they are not. */
  readonly attachments?: string;
}

/** Addresses with their host, as somebody else's page has them. */
export interface Embed {
  of(place: Place): string;
  /** The script of the element that shows a part. */
  readonly script: string;
}

type Ways = Pick<
  Links,
  'to' | 'at' | 'in' | 'form' | 'outside' | 'outsideIn' | 'outsideCard' | 'embed' | 'attachments'
>;

/** Where what all seasons of a folder share lies, beside them. */
export const FOLDER_FILES = 'files';

const EMBED_SCRIPT = 'embed.js';

export const waysOf = (where: Whereabouts): Ways =>
  where.kind === 'office' ? officeWays(where) : folderWays(where);

/** /fr/seasons/alms-2014; English has no mark. */
const inLanguage = (language: Language): string => (language === 'en' ? '' : `/${language}`);

function officeWays({ base, language, place, head, moment, origin }: Whereabouts): Ways {
  const season = (said: Language, at: string | undefined) =>
    `${inLanguage(said)}${base}${at === undefined ? '' : `@${at}`}`;
  const address = (said: Language, at: string | undefined, to: Place) => {
    const path = pathOf(to);
    return `${season(said, at)}${path === '' ? '' : `/${path}`}`;
  };
  return {
    to: (other) => address(language, moment, other),
    at: (number) => address(language, number === head ? undefined : String(number), place),
    in: (other) => address(other, moment, place),
    form: (form, of: Takeable = place) => `${season(language, moment)}/${formPath(of, form)}`,
    ...(origin === undefined
      ? {}
      : {
          outside: (other: Place) => `${origin}${address(language, undefined, other)}`,
          outsideIn: (other: Language) => `${origin}${address(other, undefined, place)}`,
          outsideCard: (of: Place) => `${origin}${season(language, undefined)}/${formPath(of, 'png')}`,
          embed: {
            of: (part) => `${origin}${address(language, moment, part)}`,
            script: `${origin}/site/${EMBED_SCRIPT}`,
          },
        }),
    attachments: `/api/v1${base}/attachments/`,
  };
}

function folderWays({ base, place, head, moment, origin }: Whereabouts): Ways {
  const address = (at: string | undefined, to: Place) => {
    const path = pathOf(to);
    const folder = `${base}${path === '' ? '' : `${path}/`}`;
    return `${folder === '' ? './' : folder}${at === undefined ? '' : `?at=${at}`}`;
  };
  return {
    to: (other) => address(moment, other),
    at: (number) => address(number === head ? undefined : String(number), place),
    // A folder has the files of now alone.
    ...(moment === undefined
      ? { form: (form: FormName, of: Takeable = place) => `${base}${formPath(of, form)}` }
      : {}),
    ...(origin === undefined
      ? {}
      : {
          outside: (other: Place) => outsideIn(origin, other),
          outsideCard: (of: Place) => `${origin}/${formPath(of, 'png')}`,
        }),
    ...(origin === undefined || moment !== undefined
      ? {}
      : {
          embed: {
            of: (part) => outsideIn(origin, part),
            script: `${origin.slice(0, origin.lastIndexOf('/'))}/${FOLDER_FILES}/${EMBED_SCRIPT}`,
          },
        }),
  };
}

/** A page of a folder as it is reached from outside: `https://results.example/alms-2014/calendar/`. */
export function outsideIn(origin: string, place: Place): string {
  const path = pathOf(place);
  return `${origin}/${path === '' ? '' : `${path}/`}`;
}

/** The address of a season in an office. */
export const seasonAddress = (key: string): string => `/seasons/${encodeURIComponent(key)}`;

/** The way from a page of a folder up to its season: `../../` from `standings/gt-teams/`. */
export const wayUp = (place: Place): string => {
  const path = pathOf(place);
  return path === '' ? '' : '../'.repeat(path.split('/').length);
};
