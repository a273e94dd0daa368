import { type Known, knownNow } from '#answers/known';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import { CALENDAR_PATH, writeCalendar } from '#formats/ical/write-calendar';
import { LANGUAGES, type Language, wordsIn } from '#words/languages';

/**
 * The calendars of a season, each by its name below the season's: at every document that makes another of it, and
 * at the last in every language. Lines end with LF here.
 */
export async function goldenFeeds(
  key: string,
  documents: readonly OfficialDocument[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  let [before, season] = ['', emptySeason];
  for (const document of documents) {
    season = fold(season, document);
    const now = await calendarText(known(key, season), 'en');
    if (now !== before) files.set(named(`@${String(document.document).padStart(2, '0')}`), now);
    before = now;
  }
  const last = known(key, season);
  for (const language of Object.keys(LANGUAGES) as Language[])
    files.set(named(`.${language}`), await calendarText(last, language));
  return files;
}

/** `calendar@05.ics` */
const named = (which: string): string => CALENDAR_PATH.replace('.', `${which}.`);

function known(key: string, season: typeof emptySeason): Known {
  const found = knownNow(key, season);
  if (found === undefined) throw new Error(`${key} has no document`);
  return found;
}

const originOf = (key: string, language: Language): string =>
  `https://results.example${language === 'en' ? '' : `/${language}`}/seasons/${key}`;

async function calendarText(now: Known, language: Language): Promise<string> {
  const origin = originOf(now.key, language);
  const text = writeCalendar(now, { words: await wordsIn[language](), origin, alarm: 30 });
  return text.replaceAll('\r\n', '\n');
}
