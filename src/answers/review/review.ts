import type { Known } from '#answers/known';
import { type Place, pathOf } from '#answers/place';
import { placesOf } from '#answers/places';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Language } from '#words/languages';
import { type Prose, sentence, textOf } from '#words/review/prose';
import { REVIEW_WORDS } from '#words/review/review-words';
import type { Context, ReviewWords, SentenceCode } from '#words/review/said';
import { paragraphsOf } from './paragraphs.ts';
import type { Proof } from './proof.ts';
import type { Statement } from './statement.ts';

/** The season in words, as known. */
export interface Review {
  /** Of its sentences, as HTML has it. */
  readonly language: string;
  /** What stands between two sentences. */
  readonly space: string;
  readonly paragraphs: readonly (readonly Sentence[])[];
}

export interface Sentence {
  readonly code: SentenceCode;
  readonly text: string;
  /** The same in parts: those that name something have its page. */
  readonly parts: readonly Part[];
  readonly proof: Proof;
}

export interface Part {
  readonly text: string;
  readonly place?: Place;
}

/** What is to be said of a season, and what proves it: in a language, or in English where it has no sentences yet. */
export function reviewOf({ season }: Known, language: Language): Review {
  const words = REVIEW_WORDS[language];
  const isThere = pageCheck(season);
  const write = writer(words, yearOf(season), isThere);
  return {
    language: words.language,
    space: words.space,
    paragraphs: paragraphsOf(season).map((some) => some.map(write)),
  };
}

type IsThere = (place: Place) => boolean;

function pageCheck(season: Season): IsThere {
  const paths = new Set(placesOf(season).map(pathOf));
  return (place) => paths.has(pathOf(place));
}

/** The year in which all races are; undefined where they are in several. */
function yearOf(season: Season): string | undefined {
  const [year, ...others] = new Set(calendar(season).map(({ date }) => date.slice(0, 4)));
  return others.length === 0 ? year : undefined;
}

/** Writes one sentence after the other: what was named before is not introduced again. */
function writer(words: ReviewWords, year: string | undefined, isThere: IsThere) {
  const turns = new Map<SentenceCode, number>();
  const met = new Set<string>();
  return ({ code, said, proof }: Statement): Sentence => {
    const turn = turns.get(code) ?? 0;
    turns.set(code, turn + 1);
    const write = words.sentences[code] as (values: typeof said, context: Context) => Prose;
    const parts = sentence(write(introduced(said, met), { turn, year }), words.stop);
    for (const entry of carsIn(parts)) met.add(entry);
    return {
      code,
      text: textOf(parts),
      parts: parts.map((part) => (typeof part === 'string' ? { text: part } : linkOf(part, isThere))),
      proof: { ...proof, places: distinct(proof.places.filter(isThere)) },
    };
  };
}

function linkOf(part: Part, isThere: IsThere): Part {
  const { text, place } = part;
  return place !== undefined && isThere(place) ? { text, place } : { text };
}

const distinct = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [pathOf(place), place])).values(),
];

/** The cars that a sentence names by their numbers. */
const carsIn = (said: Prose): readonly string[] =>
  said.flatMap((part) => {
    const place = typeof part === 'string' ? undefined : (part as Part).place;
    return place?.page === 'car' ? [place.entry] : [];
  });

/** The same values, with cars that were named before as such. */
function introduced<Value>(value: Value, met: ReadonlySet<string>): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => introduced(one, met)) as Value;
  const entries = Object.entries(value).map(([key, one]) => [key, introduced(one as unknown, met)]);
  const said = Object.fromEntries(entries) as Value & { entry?: string; isNew?: boolean };
  return said.isNew === undefined || said.entry === undefined
    ? said
    : { ...said, isNew: !met.has(said.entry) };
}
