import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factsRead } from '../../../test/wiki-facts.ts';
import { readSeasonName, readWiki } from './read-wiki.ts';

const folder = new URL('samples/', import.meta.url);

function read(text: string, named?: string) {
  const result = readWiki(text, named);
  if (!result.ok) throw new Error(`${result.error.found}, expected ${result.error.expected}`);
  const { article, doubts } = result.value;
  const told = doubts.map(({ line, at, found, so }) => `${line}, ${at}: ${found}; ${so}`);
  return { article, facts: factsRead(article), doubts: told };
}
const sample = (name: string) => read(readFileSync(new URL(`${name}.wiki`, folder), 'utf8'));

describe('the name of a season', () => {
  test.each([
    ['2014 Asian Le Mans Series', { series: 'Asian Le Mans Series', year: 2014, isOfTwoYears: false }],
    ['2023–24 Asian Le Mans Series', { series: 'Asian Le Mans Series', year: 2024, isOfTwoYears: true }],
    ['1999-2000 Winter Cup season', { series: 'Winter Cup', year: 2000, isOfTwoYears: true }],
    ['Asian Le Mans Series', undefined],
    ['2014', undefined],
    ['1889 Cup', undefined],
    ['2014–9999 Cup', undefined],
    [`2014 ${'x'.repeat(255)}`, undefined],
  ])('%s', (title, name) => {
    expect(readSeasonName(title)).toEqual(name);
  });
});

test('a crew in one cell has the rounds of its lines, flags by name or code, and links by the articles', () => {
  const { facts, article, doubts } = sample('a-cell-for-a-crew');
  expect(article.title).toBe('2031 Nordic Endurance Cup season');
  expect(facts.calendar).toEqual([
    '1 | 6 Hours of Anderstorp | Scandinavian Raceway | Anderstorp | SWE | 2031-05-04',
    '2 | 6 Hours of Ahvenisto | Ahvenisto | Hämeenlinna | FIN | 2031-09-01',
    '3 | 6 Hours of Jyllandsringen | Jyllandsringen | Silkeborg | DEN | 2031-10-05',
  ]);
  expect(facts.entries).toEqual([
    'GT3 | 7 | Nord Motorsport | SWE | Volvo S60 |  |  | Åsa Öberg | SWE | 1,2,3',
    'GT3 | 7 | Nord Motorsport | SWE | Volvo S60 |  |  | Kari Dahl | NOR | 2,3',
    'GT3 | 007 | Nord Motorsport | SWE | Volvo S60 |  |  | Aino Laine | FIN | 1,3',
    'GT3 | 007 | Nord Motorsport | SWE | Volvo S60 |  |  | Ole Holm |  | 1,3',
    'GT4 | 21 | Jysk Racing | DNK | Lynx GT4 |  |  | Bo Lund | DNK | ',
  ]);
  const articles = article.classes.flatMap(({ lines }) => lines.map(({ driver }) => driver?.article));
  expect(articles).toEqual(['Åsa Öberg', undefined, 'Aino Laine', 'Holm (driver)', undefined]);
  expect(doubts).toEqual([
    "9, column 63: 'August 31–September 1'; the last day is taken for it",
    "25, column 2: 'ATL'; the country of Ole Holm is left out",
    "31, column 92: '1–3, 5'; nobody is put into a car by it",
  ]);
});

test('a season of two years has its dates in both, and two races of a weekend are two rounds', () => {
  const { facts, doubts } = sample('two-years-and-two-races-of-a-weekend');
  expect(facts.calendar).toEqual([
    '1 | 4 Hours of Bahía | Autódromo Bahía |  | ARG | 2031-11-29',
    '2 | 4 Hours of Bahía | Autódromo Bahía |  | ARG | 2031-11-30',
    '3 | 4 Hours of Norte | Norte |  | PER | 2032-02-01',
  ]);
  expect(facts.entries).toEqual(['LMP3 | 5 | Sur |  |  |  |  | Eva Ríos | ARG | 1,2,3']);
  expect(facts.titles).toEqual(['LMP3 Drivers | driver | 1 |  | Eva Ríos |  | 1 | Ret | 2 | 43']);
  expect(doubts).toEqual(["16, column 2: 'NC'; it is taken for a race that does not count, and left out"]);
});

describe('points', () => {
  const scales = (name: string) =>
    sample(name).article.scales.map(
      ({ label, points }) => `${label}: ${points.map((one) => one / 2520).join(' ')}`,
    );

  test('may stand below each other, with halves and thirds', () => {
    expect(scales('points-below-each-other')).toEqual(['3 Hours: 25 18 15', `24 Hours: 50 36.5 ${91 / 3}`]);
  });
  test('of the pole and of the lap may have columns of their own', () => {
    const name = 'points-with-columns-for-pole-and-lap';
    expect(scales(name)).toEqual(['Points: 10 6 4', 'Pole: 1', 'FL: 2']);
    expect(sample(name).doubts).toEqual(["12, column 18: '?'; the scale ends before it"]);
  });
});

test('signs, colours and brackets of results are read, and what contradicts itself is told', () => {
  const { facts, article, doubts } = sample('signs-colours-and-brackets');
  expect(facts.titles).toEqual([
    'Cup | entry | 1 | 7 | Nord | GBR | 1 | 2* | 14* | 1043.5',
    'Cup | entry | 2 | 8 | Sud |  | Ret | 3 | DSQ | 25',
  ]);
  const [first, second] = article.tables[0]?.rows ?? [];
  expect(first?.results.map(({ hasFastestLap, out }) => [hasFastestLap, out])).toEqual([
    [true, undefined],
    [false, undefined],
    [false, 'Ret'],
  ]);
  expect(second?.results.map(({ isDropped }) => isDropped)).toEqual([false, false, true]);
  expect(doubts).toEqual([
    '37, column 2: Ret in the colour of a car that did not start; the text is taken',
    '38, column 2: 3 in the colour of a winner; the text is taken',
    "43, column 2: 'No Name'; the row is left out",
    "44, column 2: 'TD'; the result is left out",
    "45, column 2: 'C'; the result is left out",
    "47, column 2: 'many'; the total is left out",
  ]);
});

test('a result that is called as what every object has is none', () => {
  const text = readFileSync(new URL('signs-colours-and-brackets.wiki', folder), 'utf8');
  const { article, doubts } = read(text.replace('| TD\n', '| constructor\n').replace('DNF', 'valueOf'));
  expect(doubts).toContain("44, column 2: 'constructor'; the result is left out");
  expect(article.tables[0]?.rows[1]?.results[0]?.out).toBeUndefined();
});

test('comments are no cells, what is between nowiki is text, and templates and tables that nobody knows are told', () => {
  const { facts, doubts } = sample('comments-nowiki-and-odd-templates');
  expect(facts.calendar).toEqual(['1 | Alpha || Beta [[x]] [[y]] &amp; |  |  |  | 2031-05-03']);
  expect(doubts).toEqual([
    "9, column 7: 'unknown'; it is left out",
    "14, column 1: 'Something, Else'; the table is left out",
  ]);
});

test('a table that does not end goes up to the next heading, and rows that say too little are told', () => {
  const { facts, doubts } = sample('table-that-does-not-end');
  expect(facts.calendar).toEqual(['1 | Alpha |  |  |  | 2031-05-03']);
  expect(facts.entries).toEqual(['Overall | 7 | Nord |  |  |  |  |  |  | ']);
  expect(doubts).toEqual([
    '3, column 1: a table; it is read up to the next heading',
    "8, column 15: 'soon'; Beta is left out of the calendar",
    "10, column 2: '1'; it is taken for a race that does not count, and left out",
    '12, column 1: a table; it is read up to the next heading',
    "12, column 1: 'Entries'; its class is called Overall",
    "15, column 15: 'TBA'; nobody is named there",
    "17, column 2: 'Sud'; the row is left out",
  ]);
});

test('a calendar may name the winners, two of them in a dead heat', () => {
  const { facts, doubts } = sample('winners-in-the-calendar');
  expect(facts.calendar).toEqual([
    '1 | Ring | Ring |  | GER | 2031-05-03',
    '2 | Park | Park |  |  | 2031-05-04',
  ]);
  expect(facts.winners).toEqual(['1 | Am | 8', '1 | Pro | 7', '2 | Pro | 7', '2 | Pro | 9']);
  expect(doubts).toEqual(["16, column 2: '?'; it is taken for a race that does not count, and left out"]);
});

describe('what is no article on a season', () => {
  const fault = (text: string, named?: string) => {
    const result = readWiki(text, named);
    return result.ok ? undefined : `${result.error.code}: ${result.error.found}`;
  };
  test('is told', () => {
    expect(fault('')).toBe('other-format: no title');
    expect(fault('= Le Mans =')).toBe("other-format: 'Le Mans'");
    expect(fault("The '''2031 Cup''' was a series.")).toBe('empty: no calendar');
    expect(fault('{', '2031 Cup')).toBe('empty: no calendar');
    expect(fault('{|\n! Race !! Date\n|-\n| Ring || soon\n|}', '2031 Cup')).toBe(
      'empty: a calendar without a round that can be read',
    );
    expect(fault('x'.repeat(10_000_001), '2031 Cup')).toBe('too-large: a longer text');
  });
  test('is a table of more cells than any season has', () => {
    const wide = `| rowspan="9999" colspan="200" | x\n${'|-\n| y\n'.repeat(300)}`;
    const { doubts } = read(
      `= 2031 Cup =\n{| class="wikitable"\n! Race !! Date\n|-\n| A || 3 May\n|}\n{|\n${wide}|}`,
    );
    expect(doubts).toEqual(['7, column 1: a table; the table is left out']);
  });
});

test('line ends may be those of any system', () => {
  const text = '= 2031 Cup =\n{|\n! Race !! Date\n|-\n| A || 3 May\n|}\n';
  const facts = [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`].map(
    (one) => read(one).facts.calendar,
  );
  expect(new Set(facts.map(String)).size).toBe(1);
});
