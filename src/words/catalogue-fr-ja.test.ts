import { describe, expect, test } from 'vitest';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

type Said = (...values: readonly unknown[]) => unknown;
type Text = string | Said;

/** Every text of a catalogue, by where it stands. */
function textsOf(part: object, path = ''): ReadonlyMap<string, Text> {
  const found = Object.entries(part).flatMap(([key, value]): (readonly [string, Text])[] =>
    typeof value === 'object' && value !== null
      ? [...textsOf(value, `${path}${key}/`)]
      : [[`${path}${key}`, value as Text]],
  );
  return new Map(found);
}

/** What may stand for an argument, whatever it is: none has a letter, so that every letter is the catalogue's. */
const samplesAt = (index: number): readonly unknown[] => [
  `#${index + 7}`,
  0,
  1,
  2,
  true,
  false,
  undefined,
  [`(${index}1)`, `(${index}2)`, `(${index}3)`],
  (key: string) => key,
];

const argumentsOf = (count: number): readonly (readonly unknown[])[] =>
  count === 0
    ? [[]]
    : argumentsOf(count - 1).flatMap((before) => samplesAt(count - 1).map((one) => [...before, one]));

/** What a text says; undefined where those are no arguments of it. */
function said(text: Text, values: readonly unknown[]): string | undefined {
  if (typeof text === 'string') return text;
  try {
    const answer = text(...values);
    return typeof answer !== 'string' || /undefined|true|false|=>|object/.test(answer) ? undefined : answer;
  } catch {
    return undefined;
  }
}

interface Pair {
  readonly path: string;
  readonly english: string;
  readonly other: string;
}

/** What both say of the same. */
function pairsOf(words: Words): readonly Pair[] {
  const others = textsOf(words);
  return [...textsOf(en)].flatMap(([path, text]) =>
    argumentsOf(typeof text === 'string' ? 0 : text.length).flatMap((values): readonly Pair[] => {
      const [english, other] = [said(text, values), said(others.get(path) ?? '', values)];
      return english === undefined || other === undefined ? [] : [{ path, english, other }];
    }),
  );
}

/** The words of a text, without numbers and signs. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\s-]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

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
  { language: 'ja', words: ja, alike: ['API', 'CSV', 'Excel', 'PDF'] },
] as const;

describe.each(CATALOGUES)('the catalogue in $language', ({ language, words, alike }) => {
  const [english, others] = [textsOf(en), textsOf(words)];
  const pairs = pairsOf(words);

  test('says which language it is', () => {
    expect(words.language).toBe(language);
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language]);
  });

  test('has every key of the English one, and none more', () => {
    expect([...others.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('has a function where English has one, of as many arguments', () => {
    const kind = (text: Text | undefined) => (typeof text === 'function' ? text.length : typeof text);
    const kinds = (texts: ReadonlyMap<string, Text>) =>
      [...english.keys()].map((path) => `${path} ${kind(texts.get(path))}`);
    expect(kinds(others)).toEqual(kinds(english));
    expect(new Set(pairs.map(({ path }) => path))).toEqual(new Set(english.keys()));
  });

  test('is empty nowhere', () => {
    const empty = pairs.filter((one) => one.english.trim() !== '' && one.other.trim() === '');
    expect(empty).toEqual([]);
  });

  test('says nothing as English does but what is alike', () => {
    const same = pairs.filter((one) => wordsOf(one.other) !== '' && one.english === one.other);
    const found = new Set(same.map(({ other }) => wordsOf(other)));
    expect([...found].toSorted()).toEqual([...alike].toSorted());
  });
});

test('French has a space that does not break before ; : ! ? and within « »', () => {
  const wrong = pairsOf(fr).filter(({ other }) => /[^\u202f][;:!?»]|«[^\u202f]/.test(other));
  expect(wrong).toEqual([]);
});

test('French counts from two on in the plural, and has a first and a second', () => {
  expect(['0', '1', '1,5', '−1', '2', '21'].map((points) => fr.points(points, false))).toEqual([
    '0 point',
    '1 point',
    '1,5 point',
    '−1 point',
    '2 points',
    '21 points',
  ]);
  expect([1, 2, 11, 21].map(fr.ordinal)).toEqual(['1er', '2e', '11e', '21e']);
  expect(fr.checks.count(1, fr.checks.answers.met)).toBe('1 respecté');
  expect(fr.checks.count(3, fr.checks.answers.met)).toBe('3 respectés');
});

test('French goes au Mans, and speaks of the points d’OAK Racing', () => {
  expect(fr.audit.result('Le Mans')).toBe('résultat au Mans');
  expect(fr.audit.result('Fuji')).toBe('résultat à Fuji');
  expect(fr.standings.whyTotal('OAK Racing')).toBe('Le détail des points d’OAK Racing');
  expect(fr.standings.whyTotal('David Cheng')).toBe('Le détail des points de David Cheng');
});

test('a deadline of the same day is a time, another a day', () => {
  expect(fr.result.until.protest('18:30')).toBe('Réclamations jusqu’à 18:30.');
  expect(fr.result.until.protest('20 juillet 2014, 18:30')).toBe(
    'Réclamations jusqu’au 20 juillet 2014, 18:30.',
  );
});

test('Japanese has no Latin letter but in names and units', () => {
  const latin = pairsOf(ja).filter(({ other }) =>
    /[A-Za-z]/.test(other.replace(/^(API|CSV|Excel|PDF|ja|ja_JP)$|km$/, '')),
  );
  expect(latin).toEqual([]);
});

test('Japanese counts people where it bounds them', () => {
  const { checks } = ja;
  expect(checks.drivers(checks.between('2', '3'), undefined, false)).toBe('ドライバー2〜3名');
  expect(checks.drivers(checks.between('1', undefined), 'Bronze', true)).toBe('Bronzeドライバー1名以上');
  expect(checks.people(checks.between(undefined, '2'), false)).toBe('作業人員2名以下');
  expect([1, 2].map(ja.ordinal)).toEqual(['1位', '2位']);
  expect(ja.rules.raceOfMeeting(ja.ordinal(2))).toBe('大会の第2レース');
});

test('sessions and the words of rulebooks are said in each language, names as they are', () => {
  const key = (name: string) => name;
  const names = ['race', 'practice 2', 'race at 6 h', 'Hyperpole'];
  expect(names.map((name) => fr.sessionName(name, key))).toEqual([
    'Course',
    'Essais libres 2',
    'Course après 6\u00a0h',
    'Hyperpole',
  ]);
  expect(names.map((name) => ja.sessionName(name, key))).toEqual([
    '決勝',
    'フリー走行2',
    '決勝6時間時点',
    'Hyperpole',
  ]);
  expect(fr.rules.to(fr.list(['entry', 'race crew']))).toBe('pour l’engagé et l’équipage de la course');
  expect(ja.rules.to(ja.list(['entry', 'race crew']))).toBe('付与先：エントリー、決勝のクルー');
  expect(fr.documents.by('Décision', 'stewards')).toBe('Décision (commissaires sportifs)');
  expect(fr.documents.by('Décision', 'constructor')).toBe('Décision (constructor)');
  expect(ja.rules.othersDo('hold their place')).toBe('ポイント対象外の車両の後続車は順位据え置き');
});
