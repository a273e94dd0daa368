import { expect, test } from 'vitest';
import { keyName } from '#answers/names';
import type { Place } from '#answers/place';
import { embedsOf, placesOf } from '#answers/places';
import { namedSources } from '#answers/text/cited-text';
import { OUTS } from '#core/base/out';
import { SECTIONS } from '#core/rulebook/rulebook';
import { rulebookAt } from '#core/season/calendar';
import { en, type Words } from '#words/en';
import { LANGUAGES, type Language, wordsIn } from '#words/languages';
import { saidIn } from './said-on-page.ts';
import { htmlOf } from './season-page.ts';
import { SHIPPED, type ShippedSeason, shipped } from './shipped.ts';

/*
 * Nothing of English is left on a page in another language. What people typed has a mark, or is a name: of a driver, a
 * team, a car, a round, a clause of the rulebook.
 */

/** Words of English that French has not: the others are in Latin letters, and English is told from them by any letter. */
const ENGLISH =
  /^(?:an|and|are|at|be|been|behind|by|can|each|for|from|had|has|have|if|in|is|it|its|no|nobody|not|of|others?|rounds?|the|their|then|this|to|under|was|were|what|whatever|when|which|who|whom|with|without)$/i;

type Text = string | ((...given: readonly never[]) => string);

/** The plain texts of a catalogue. */
const plainTexts = (part: object): readonly string[] =>
  Object.values(part as Record<string, Text | object>).flatMap((value) =>
    typeof value === 'string' ? [value] : typeof value === 'object' ? plainTexts(value) : [],
  );

/** What English says, and this language never does. */
function onlyEnglish(words: Words): ReadonlySet<string> {
  const own = new Set(plainTexts(words));
  return new Set(plainTexts(en).filter((text) => /\p{L}{2}/u.test(text) && !own.has(text)));
}

/** What is somebody's own words wherever it stands in a document, a clause or a source. */
const TYPED = new Set([
  ...['text', 'title', 'note', 'doubt', 'reason', 'facts', 'because', 'article', 'publication', 'publisher'],
  ...[
    'gap',
    'work',
    'amount',
    'team',
    'car',
    'printed',
    'organiser',
    'series',
    'party',
    'alongside',
    'name',
    'short',
  ],
  ...['race', 'circuit', 'place', 'chassis', 'engine', 'tyre', 'from', 'balance', 'class', 'prize', 'also'],
  ...['joins', 'countries', 'teams', 'cars', 'drivers', 'crews', 'registered', 'rounds', 'sources', 'doubts'],
  ...['defending', 'family', 'ids', 'contender', 'tables', 'totals', 'ranks', 'margins', 'nothing'],
]);

/** All texts under such keys; the keys of what they hold are names, too. */
function typedIn(value: unknown, isTyped = false): readonly string[] {
  if (typeof value === 'string') return isTyped ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(isTyped ? [key] : []),
    ...typedIn(inner, isTyped || TYPED.has(key)),
  ]);
}

/** The names of a season and the sentences that people typed, the longest first. */
function namesOf({ season, documents, claims, sources }: ShippedSeason, words: Words): readonly string[] {
  const rulebooks = documents.flatMap((one) =>
    one.kind === 'regulations' ? [one.attached ?? {}, one.changes ?? {}] : [],
  );
  const clauses = [rulebookAt(season), ...rulebooks].flatMap((rulebook) =>
    SECTIONS.flatMap((section) =>
      Object.entries((rulebook[section] ?? {}) as Record<string, object>).flatMap(([name, clause]) =>
        words.clauseName(name) === name ? [name, ...typedIn(clause)] : typedIn(clause),
      ),
    ),
  );
  const typed = typedIn([documents, claims, sources]);
  const people = [...season.people.known].map(([key, { name = key }]) => name);
  const names = [
    ...typed,
    // Beside a doubt its sources are told by their names.
    ...typed.map((text) => namedSources(sources, text)),
    ...clauses,
    ...[...season.rounds.keys()].map(keyName),
    ...Object.keys(sources),
    // At the end of a line in a chart there is room for the family name.
    ...people.flatMap((name) => name.split(' ').map((_, index, all) => all.slice(index).join(' '))),
  ];
  const texts = new Set(names.filter((name) => /\p{L}{2}/u.test(name)));
  return [...texts].toSorted((a, b) => b.length - a.length);
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Without what is a name, and no part of another word. */
function withoutNames(names: readonly string[]): (text: string) => string {
  const all = new RegExp(`(?<![A-Za-z])(?:${names.map(escaped).join('|')})(?![A-Za-z])`, 'g');
  return (text) => text.replaceAll(all, ' ');
}

/** What stays as it is in every language: codes of results, countries and rounds, units, names of programs, what is cut. */
const CODES = new RegExp(
  `\\b(?:${OUTS.join('|')}|[A-Z]{2,3}\\d?|km|SHA-256|API|CSV|Excel|PDF|Parc)\\b|Fermé|[\\p{L}-]+…|\\d+[a-z]`,
  'gu',
);

/** What is English of a text that was freed of names. */
function leftIn(language: Language, text: string): readonly string[] {
  const words = text.replaceAll(CODES, ' ').match(/[A-Za-z][A-Za-z-]+/g) ?? [];
  return language === 'fr' ? words.filter((word) => ENGLISH.test(word)) : words;
}

/** Pages that say other things while a season is underway, by how far it is. */
const UNDERWAY = ['season', 'titles', 'title', 'embeddedTitle', 'table', 'round', 'calendar', 'entries'];
const MOMENTS = [0.1, 0.4, 0.75, 0.95];

const [FIRST = ''] = SHIPPED;

/** The English that is left on pages of a season, each word with where it stands. */
async function leftOn(name: string, language: Language, moments: readonly (number | undefined)[]) {
  const season = await shipped(name);
  const words = await wordsIn[language]();
  const [english, freed] = [onlyEnglish(words), withoutNames(namesOf(season, words))];
  const [seen, found] = [new Set<string>(), new Map<string, string>()];
  const read = (text: string, place: Place) => {
    if (seen.has(text)) return;
    seen.add(text);
    const where = `${Object.values(place).join(' ')}: ${text}`;
    if (english.has(text)) found.set(text, where);
    for (const word of leftIn(language, freed(text))) found.set(word, where);
  };
  for (const share of moments) {
    const at = share && Math.ceil(season.documents.length * share);
    const places = [...placesOf(season.season), ...embedsOf(season.season)].filter(
      ({ page }) => share === undefined || UNDERWAY.includes(page),
    );
    for (const place of places)
      for (const text of saidIn(language, (await htmlOf(place, { season: name, words, at })) ?? ''))
        read(text, place);
  }
  return Object.fromEntries(found);
}

const NOW = [undefined];

// Any letter of English shows in Japanese: what a component says by itself, it says there.
test.each(SHIPPED)(
  '%s has nothing of English on any page in Japanese',
  async (name) => {
    expect(await leftOn(name, 'ja', NOW)).toEqual({});
  },
  180_000,
);

test.each(['fr', 'zh', 'ko'] as const)(
  'a season has nothing of English on any page in %s',
  async (language) => {
    expect(await leftOn(FIRST, language, NOW)).toEqual({});
  },
  60_000,
);

test.each(Object.keys(LANGUAGES).filter((language) => language !== 'en'))(
  'nor has it in %s while it is underway',
  async (language) => expect(await leftOn(FIRST, language as Language, MOMENTS)).toEqual({}),
  60_000,
);
