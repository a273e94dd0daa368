import { describe, expect, test } from 'vitest';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zh } from './zh.ts';

type Say = (...given: readonly unknown[]) => unknown;
type Text = string | Say;

/** Every text of a catalogue, by where it stands: `titles.grid.both`. */
function textsOf(part: object, path = ''): ReadonlyMap<string, Text> {
  const found = Object.entries(part).flatMap(([key, value]): (readonly [string, Text])[] =>
    typeof value === 'object' && value !== null
      ? [...textsOf(value, `${path}${key}.`)]
      : [[`${path}${key}`, value as Text]],
  );
  return new Map(found);
}

const english = textsOf(en);

/** A name, and the name of a car: without a letter or a sign of any language, so that each of a text is the catalogue's. */
const NAMES = /[◆#]\d+◇/g;

/** What may stand for an argument, whatever it is. */
const samplesAt = (index: number): readonly unknown[] => [
  `◆${index}◇`,
  `#${index}◇`,
  3 + index,
  0,
  1,
  true,
  false,
  undefined,
  [`◆${index}1◇`, `◆${index}2◇`, `◆${index}3◇`],
  (key: string) => key,
];

const argumentsOf = (count: number): readonly (readonly unknown[])[] =>
  count === 0
    ? [[]]
    : argumentsOf(count - 1).flatMap((before) => samplesAt(count - 1).map((one) => [...before, one]));

/** What is in a text that was given what it does not take: nothing, a function, a list as it is. */
const MISUSED = /undefined|true|false|=>|NaN|◇,◆/;

/** What a text says; undefined where those are no arguments of it. */
function said(text: Text | undefined, given: readonly unknown[]): string | undefined {
  if (typeof text !== 'function') return text;
  try {
    const answer = text(...given);
    return typeof answer !== 'string' || MISUSED.test(answer) ? undefined : answer;
  } catch {
    return undefined;
  }
}

interface Pair {
  readonly path: string;
  readonly given: readonly unknown[];
  readonly english: string;
  /** undefined where the other language takes no such arguments. */
  readonly other: string | undefined;
}
type Said = Pair & { readonly other: string };

/** What both say of the same, wherever English says anything. */
function pairsOf(words: Words): readonly Pair[] {
  const others = textsOf(words);
  return [...english].flatMap(([path, text]) =>
    argumentsOf(typeof text === 'string' ? 0 : text.length).flatMap((given): readonly Pair[] => {
      const wanted = said(text, given);
      return wanted === undefined
        ? []
        : [{ path, given, english: wanted, other: said(others.get(path), given) }];
    }),
  );
}

const isSaid = (pair: Pair): pair is Said => pair.other !== undefined;

/** As a failure shows it. */
const read = ({ path, english: original, other }: Pair): string => `${path}: ${original} | ${other}`;

/** The words of a text, without names, numbers and signs. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\s-]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Names that are the same everywhere. */
const NAMES_OF_ALL = ['API', 'CSV', 'Excel', 'PDF'];

const CATALOGUES = [
  {
    language: 'fr',
    words: fr,
    // Words of both languages, and the sport's names for two penalties.
    alike: [
      'API',
      'Article',
      'article',
      'Audit',
      'Bulletin',
      'champion',
      'Champions',
      'Circuit',
      'Clause',
      'CSV',
      'Date',
      'disqualification',
      'doc',
      'Doc',
      'Document',
      'document',
      'Documents',
      'drive-through',
      'Excel',
      'exclusion',
      'note',
      'Pages',
      'PDF',
      'podium',
      'podiums',
      'point',
      'points',
      'Points',
      'Pole',
      'pole position',
      'Position',
      'Session',
      'Signature',
      'Sources',
      'stop-and-go',
    ],
  },
  { language: 'ja', words: ja, alike: NAMES_OF_ALL },
  { language: 'zh', words: zh, alike: NAMES_OF_ALL },
  { language: 'ko', words: ko, alike: NAMES_OF_ALL },
] as const;

describe.each(CATALOGUES)('the catalogue in $language', ({ language, words, alike }) => {
  const others = textsOf(words);
  const pairs = pairsOf(words);
  const heard = pairs.filter(isSaid);

  test('says which language it is', () => {
    expect(words.language).toBe(language);
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language]);
  });

  test('has every text of the English one, in its order, and none more', () => {
    expect([...others.keys()]).toEqual([...english.keys()]);
  });

  test('has a function where English has one, of as many arguments', () => {
    const kind = (text: Text | undefined) => (typeof text === 'function' ? text.length : typeof text);
    const kinds = (texts: ReadonlyMap<string, Text>) =>
      [...english.keys()].map((path) => `${path} ${kind(texts.get(path))}`);
    expect(kinds(others)).toEqual(kinds(english));
    expect(new Set(heard.map(({ path }) => path))).toEqual(new Set(english.keys()));
  });

  test('takes whatever names English takes, with any of them left out', () => {
    const refused = pairs.filter(
      ({ path, given, other }) =>
        other === undefined &&
        given.every((one) => one === undefined || typeof one === 'string') &&
        // Days are told by numbers alone.
        !path.startsWith('dates.'),
    );
    expect(refused.map(read)).toEqual([]);
  });

  test('is empty nowhere', () => {
    const empty = heard.filter(
      ({ path, given, ...one }) =>
        one.english.trim() !== '' &&
        one.other.trim() === '' &&
        !given.some((each) => typeof each === 'function'),
    );
    expect(empty.map(read)).toEqual([]);
  });

  test('loses no name, and no number that is more than one', () => {
    const lost = heard.filter(({ english: original, other }) =>
      [...(original.match(NAMES) ?? []), ...(original.match(/[3-9]/g) ?? [])].some(
        (one) => !other.includes(one),
      ),
    );
    expect(lost.map(read)).toEqual([]);
  });

  test('says nothing as English does but what is alike', () => {
    const same = heard.filter((one) => wordsOf(one.other) !== '' && one.english === one.other);
    expect([...new Set(same.map(({ other }) => wordsOf(other)))].toSorted()).toEqual([...alike].toSorted());
  });
});

describe.each(CATALOGUES.filter(({ language }) => language !== 'fr'))('in $language', ({ words }) => {
  test('there is no Latin letter but in the names of units', () => {
    const latin = pairsOf(words)
      .filter(isSaid)
      .filter(
        ({ path, other }) =>
          !CODES.includes(path) && /[A-Za-z]/.test(other.replaceAll(/API|CSV|Excel|PDF|km|%p/g, '')),
      );
    expect(latin.map(read)).toEqual([]);
  });
});

/** What programs read. */
const CODES = ['language', 'locale'];

test('French has a space that does not break before ; : ! ? and within « »', () => {
  const wrong = pairsOf(fr)
    .filter(isSaid)
    .filter(({ other }) => /[^\u202f][;:!?»]|«[^\u202f]/.test(other));
  expect(wrong.map(read)).toEqual([]);
});

test.each([
  ['Chinese', zh],
  ['Japanese', ja],
])('%s has its own signs, and no space but between a day and its time', (_, words) => {
  const wrong = pairsOf(words)
    .filter(isSaid)
    .filter(
      ({ path, other }) => /[,;:!?()]|\.\.\./.test(other) || (/ /.test(other) && !SPACED.includes(path)),
    );
  expect(wrong.map(read)).toEqual([]);
});
/** A time stands apart from its day, and a sum is a formula. */
const SPACED = ['dates.at', 'dates.during', 'audit.sumOf'];

test('in Korean no particle hangs on how a name ends', () => {
  const hanging = pairsOf(ko)
    .filter(isSaid)
    .filter(({ other }) => /◇(?:은|는|이|가|을|를|와|과|으로|로)(?!\p{L})/u.test(other));
  expect(hanging.map(read)).toEqual([]);
});
