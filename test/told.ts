import { knownNow } from '#answers/known';
import { paragraphsOf } from '#answers/review/paragraphs';
import { type Review, reviewOf, type Sentence } from '#answers/review/review';
import type { Statement } from '#answers/review/statement';
import { type Points, printedPoints } from '#core/base/points';
import type { Season } from '#core/season/season';
import type { Language } from '#words/languages';
import type { ReviewWords } from '#words/review/said';

/* What the review of a season says, held against the values from which it says it. */

export function review(season: Season, words: ReviewWords): Review {
  const known = knownNow('a-season', season);
  if (known === undefined) throw new Error('nothing is posted');
  return reviewOf(known, words.language as Language);
}

export interface Told {
  readonly sentence: Sentence;
  readonly statement: Statement;
}

/** Each sentence with what it was made of. */
export function told(season: Season, words: ReviewWords): readonly Told[] {
  const statements = paragraphsOf(season).flat();
  return review(season, words)
    .paragraphs.flat()
    .map((sentence, index) => ({ sentence, statement: statements[index] as Statement }));
}

/** Whole words: `\b` knows no accents. */
const words = (pattern: string, behind = '(?![\\p{L}\\p{N}])', flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N},.])(?:${pattern})${behind}`, flags);

/** Words for numbers: those that are numbers wherever they stand. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  fr: 'zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  ),
};
const ODD: Readonly<Record<string, number>> = { both: 2, twice: 2 };

/** Numbers that a sentence says and that are none of its values; names and what documents say in their own words are left out. */
export function madeUp({ sentence, statement }: Told, { language }: ReviewWords): readonly string[] {
  const allowed = new Set(numbersIn(statement.said).map(String));
  const plain = withoutNames(sentence, statement);
  const words = (plain.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap((word) => {
    const index = ODD[word] ?? (WORDS[language] ?? []).indexOf(word);
    return index > 0 ? [index] : [];
  });
  const separator = language === 'fr' ? /\u202f(?=\d{3})/g : /,(?=\d{3})/g;
  const figures = (plain.replace(separator, '').match(/\d+(?:[.,]\d+)?/g) ?? []).map((said) =>
    Number(said.replace(',', '.')),
  );
  return [...words, ...figures].map(String).filter((said) => !allowed.has(said));
}

function withoutNames({ parts }: Sentence, { said }: Statement): string {
  const plain = parts.map(({ text, place }) => (place === undefined ? text : ' … ')).join('');
  // What has no capital is a word of the schemas.
  const texts = textsIn(said)
    .filter((text) => /[^a-z -]/.test(text))
    .toSorted((a, b) => b.length - a.length);
  return texts.reduce((left, text) => left.replace(words(escaped(text), undefined, 'gu'), ' … '), plain);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Every number of some values: counts, points as they are printed, days, and how many there are of anything. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value, printedPoints(value as Points)];
  if (typeof value === 'string') return DAY.test(value) ? value.split('-').map(Number) : [];
  if (Array.isArray(value)) return [value.length, ...value.flatMap(numbersIn)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Texts, but for the keys of what has pages. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return DAY.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'place' || key === 'entry' ? [] : textsIn(one),
  );
}

/** What no sentence has in it, whatever the season. */
const SLIPS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    words('one (?:races|points|titles|entries|cars|rounds|drivers|teams|crews)'),
    words('(?:two|three|four|five|six|[2-9]|\\d\\d+) (?:race|point|title|entry|car|round|driver|team|crew)'),
    words('a ', '(?=[aeio])'),
    words('an ', '(?![aeiou])'),
    words('the the|to to|of of|he|she|his|her|him'),
  ],
  fr: [
    words('(?:un|une) (?:courses|points|titres|engagés|manches|pilotes|équipes|catégories)'),
    words(
      '(?:deux|trois|quatre|cinq|six|[2-9]|\\d\\d+) (?:course|point|titre|engagé|manche|pilote|équipe|catégorie)',
    ),
    words('(?:de|à) les?|de des|des des|le le'),
    words('(?:de|la|le|que|ne|se) ', '(?=[aeiouéèê])(?!onze|une?\\P{L})'),
  ],
};
/** What holds of names, too. */
const WITH_NAMES: Readonly<Record<string, readonly RegExp[]>> = {
  en: [],
  fr: [words('(?:d|l|qu)’', '(?![aeiouàâäéèêëîïôöùûüœh])'), /(?<!\p{L})de (?=[AEIOUÀÂÉÈÊÎÔÛ]\p{L})/u],
};
const ANYWHERE = [/undefined|null|NaN|\[object/, / {2}| [,.;)]|\( |,,|,\.|\.\.$/, /[“«]\s*[”»]/];

export function slips(
  sentence: Sentence,
  statement: Statement,
  { language }: ReviewWords,
): readonly string[] {
  // Names are as documents have them.
  const plain = withoutNames(sentence, statement).replaceAll(' … ', 'X');
  return [
    ...[...(SLIPS[language] ?? []), ...ANYWHERE].filter((slip) => slip.test(plain)),
    ...(WITH_NAMES[language] ?? []).filter((slip) => slip.test(sentence.text)),
  ].map(String);
}

/** Does it begin with a capital, a figure or a name, and end with one full stop? */
export const isWhole = ({ text, parts }: Sentence): boolean =>
  (/^[\p{Lu}\p{N}#“«]/u.test(text) || parts[0]?.place !== undefined) && /[^.]\.$/.test(text);
