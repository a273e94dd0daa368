// Writes test/golden/: what is published of the season that is told first, as it was published from document to document.
// A change of the program shows there as a difference, which somebody has read. Lines end with LF here.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { knownNow } from '#answers/known';
import { emptySeason, fold } from '#core/season/fold';
import { writeFeed } from '#formats/atom/write-feed';
import { writeCalendar } from '#formats/ical/write-calendar';
import { LANGUAGES, type Language, wordsIn } from '#words/languages';
import { shipped } from '../test/shipped.ts';

const KEY = 'asian-le-mans-series-2014';
const ORIGIN = `https://results.example/seasons/${KEY}`;

/** Each file of test/golden by its name: the calendar at every document that made another of it, and the whole board's feed. */
export async function goldenFiles(): Promise<ReadonlyMap<string, string>> {
  const { documents } = await shipped(KEY);
  const files = new Map<string, string>();
  let [before, season] = ['', emptySeason];
  for (const document of documents) {
    season = fold(season, document);
    const now = await calendarText(season, 'en');
    if (now !== before) files.set(`calendar-${String(document.document).padStart(2, '0')}.ics`, now);
    before = now;
  }
  for (const language of Object.keys(LANGUAGES) as Language[])
    if (language !== 'en') files.set(`calendar.${language}.ics`, await calendarText(season, language));
  return files.set('feed.atom', writeFeed(known(season), { words: await wordsIn.en(), origin: ORIGIN }));
}

function known(season: typeof emptySeason) {
  const found = knownNow(KEY, season);
  if (found === undefined) throw new Error('a board with a document is known');
  return found;
}

async function calendarText(season: typeof emptySeason, language: Language): Promise<string> {
  const origin = language === 'en' ? ORIGIN : ORIGIN.replace('/seasons/', `/${language}/seasons/`);
  const text = writeCalendar(known(season), { words: await wordsIn[language](), origin, alarm: 30 });
  return text.replaceAll('\r\n', '\n');
}

if (import.meta.main) {
  rmSync('test/golden', { recursive: true, force: true });
  mkdirSync('test/golden');
  for (const [name, text] of await goldenFiles()) writeFileSync(`test/golden/${name}`, text);
}
