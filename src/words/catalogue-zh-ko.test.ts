import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zh } from './zh.ts';

type Make = (...given: readonly unknown[]) => string;
type Text = string | Make;

/** Every text by its path, such as `titles.grid.both`. */
function textsOf(words: object, above = ''): ReadonlyMap<string, Text> {
  const found = new Map<string, Text>();
  for (const [key, value] of Object.entries(words) as [string, Text | object][]) {
    const path = `${above}${key}`;
    if (typeof value === 'string' || typeof value === 'function') found.set(path, value as Text);
    else for (const [inner, text] of textsOf(value, `${path}.`)) found.set(inner, text);
  }
  return found;
}

const english = textsOf(en);

/** What is the same in every language: a name of the trade. */
const ALIKE = ['site.api', 'forms.names.csv', 'forms.names.xlsx', 'forms.names.pdf'];
/** What stays in Latin letters within a text. */
const LATIN = /API|CSV|Excel|PDF|km/g;

/* Functions are called with names that no language has, and with numbers, as far as English takes them. */

const NAMES = ['Alpha', 'Bravo', 'Charlie', 'Delta'] as const;
const LISTS = [[['Alpha']], [['Alpha', 'Bravo', 'Charlie']]];
const NUMBERS = [
  [3, 4, 5, 6],
  [1, 1, 1, 1],
  [0, 1, 2, 3],
  [4, 4, 4, 4],
  [1, 2, 2, 2],
  [0, 0, 1, 1],
];

/** Those that take neither names alone nor numbers alone. */
const CALLS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  sessionName: [
    ['race', String],
    ['qualifying', String],
    ['Alpha', String],
  ],
  list: LISTS,
  'rules.any': LISTS,
  'rules.else': LISTS,
  'rules.inTurn': LISTS,
  'paper.andMore': [[['Alpha', 'Bravo'], 5]],
  'paper.result.ended': [
    ['red', 'Alpha'],
    ['chequered', undefined],
  ],
  'measures.state': [
    ['Alpha', 'served'],
    ['Alpha', 'pending'],
    ['Alpha', 'suspended'],
  ],
  'audit.sumOf': [['Alpha', ['Bravo', 'Charlie']]],
};

/** Names, of which any may be left out. */
const someNames = (count: number): readonly (readonly unknown[])[] =>
  Array.from({ length: 2 ** count }, (_, without) =>
    NAMES.slice(0, count).map((name, index) => ((without >> index) % 2 === 1 ? undefined : name)),
  );

const callsOf = (path: string, make: Make): readonly (readonly unknown[])[] =>
  CALLS[path] ?? [...someNames(make.length), ...NUMBERS.map((numbers) => numbers.slice(0, make.length))];

/** undefined where it takes nothing of that kind. */
function made(make: Make, given: readonly unknown[]): string | undefined {
  try {
    const text: unknown = make(...given);
    return typeof text !== 'string' || text === '' || /undefined|NaN|object/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

interface Said {
  readonly path: string;
  readonly given: readonly unknown[];
  readonly english: string;
  readonly text: string;
}

/** Every text as it is read, beside the English one. */
function saidIn(words: object): readonly Said[] {
  const texts = textsOf(words);
  return [...english].flatMap(([path, original]): readonly Said[] => {
    const text = texts.get(path);
    if (typeof original === 'string')
      return typeof text === 'string' ? [{ path, given: [], english: original, text }] : [];
    if (typeof text !== 'function') return [];
    return callsOf(path, original).flatMap((given) => {
      const [wanted, found] = [made(original, given), made(text, given)];
      return wanted === undefined || found === undefined
        ? []
        : [{ path, given, english: wanted, text: found }];
    });
  });
}

/** As a failure shows it. */
const read = ({ path, english: original, text }: Said): string => `${path}: ${original} | ${text}`;

/** What the language itself says: without the names that it was given. */
const ownWords = (text: string): string => text.replaceAll(/(Alpha|Bravo|Charlie|Delta)/g, '');

describe.each([
  ['Chinese', zh],
  ['Korean', ko],
])('%s', (_, words) => {
  const texts = textsOf(words);
  const said = saidIn(words);

  test('has every text of English, in its order, and none more', () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
  });

  test('has functions that take as much as those of English', () => {
    const takes = (some: ReadonlyMap<string, Text>) =>
      [...some].map(([path, text]) => [path, typeof text === 'string' ? 'text' : text.length]);
    expect(takes(texts)).toEqual(takes(english));
  });

  test('says something everywhere', () => {
    const silent = [...texts].filter(([, text]) => typeof text === 'string' && text.trim() === '');
    const heard = new Set(said.map(({ path }) => path));
    expect(silent).toEqual([]);
    expect([...texts.keys()].filter((path) => !heard.has(path))).toEqual([]);
  });

  test('takes whatever names English takes, with any of them left out', () => {
    const refused = [...english].flatMap(([path, original]) => {
      const text = texts.get(path);
      if (typeof original === 'string' || typeof text !== 'function') return [];
      return (CALLS[path] ?? someNames(original.length))
        .filter((given) => made(original, given) !== undefined && made(text, given) === undefined)
        .map((given) => [path, given]);
    });
    expect(refused).toEqual([]);
  });

  test('loses no name and no number', () => {
    const lost = said.filter(({ english: wanted, text }) =>
      (wanted.match(/(?:Alpha|Bravo|Charlie|Delta)|\d+/g) ?? []).some((one) => !text.includes(one)),
    );
    expect(lost.map(read)).toEqual([]);
  });

  test('repeats no text of English', () => {
    const same = said.filter(
      ({ path, english: original, text }) =>
        text === original && /\p{L}/u.test(ownWords(text)) && !ALIKE.includes(path),
    );
    expect(same.map(read)).toEqual([]);
  });

  test('leaves no word in Latin letters', () => {
    const latin = said.filter(
      ({ path, text }) =>
        path !== 'language' && path !== 'locale' && /[A-Za-z]/.test(ownWords(text).replaceAll(LATIN, '')),
    );
    expect(latin.map(read)).toEqual([]);
  });
});

test('Chinese has its own signs', () => {
  const others = saidIn(zh).filter(({ text }) => /[,;:!?()]|\.\.\./.test(ownWords(text)));
  expect(others.map(read)).toEqual([]);
});

test('in Korean no particle hangs on how a name ends', () => {
  const particle = /(?:Alpha|Bravo|Charlie|Delta)(?:은|는|이|가|을|를|와|과|으로|로)(?!\p{L})/u;
  const hanging = saidIn(ko).filter(({ text }) => particle.test(text));
  expect(hanging.map(read)).toEqual([]);
});

test('words that rulebooks have in English are said', () => {
  expect(zh.rules.to(zh.list(['entry', 'race crew', 'Alpha']))).toBe('授予参赛车辆、正赛车组、Alpha');
  expect(ko.rules.to(ko.list(['entry', 'race crew', 'Alpha']))).toBe(
    '부여 대상: 참가 차량, 결승 크루, Alpha',
  );
  expect(zh.checks.drivers('至少1', zh.rules.any(['Bronze', 'Silver']), true)).toBe('至少1名铜级或银级车手');
  expect(ko.checks.drivers('최소 1', ko.rules.any(['Bronze', 'Silver']), true)).toBe(
    '브론즈 또는 실버 드라이버 최소 1명',
  );
  expect(zh.sessionName('qualifying 2', String)).toBe('排位赛2');
  expect(ko.sessionName('race at 6 h', String)).toBe('결승 6 h 시점');
  expect(ko.rules.raceOfMeeting(ko.ordinal(2))).toBe('대회의 2번째 레이스');
});
