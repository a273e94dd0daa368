import fc from 'fast-check';
import { isReserved } from '#core/base/reserved';
import type { OfficialDocument } from '#core/documents/document.schema';
import { unprintable } from '#formats/text/printable';
import { board, drivers, entries, opening, qualifying, race, rounds, rules } from './board.ts';

/*
 * A season of a few cars whose every name may be anything that a document may say, and such that markup of wikis is made of.
 */

/** What people, teams, cars and races of a small season are called. */
export interface Names {
  readonly drivers: readonly [string, string, string];
  readonly team: string;
  readonly chassis: string;
  readonly engine: string;
  readonly race: string;
  readonly circuit: string;
  readonly place: string;
  readonly number: string;
}

export const PLAIN: Names = {
  drivers: ['Ann Lee', 'Bob Roe', 'Cid Doe'],
  team: 'Team',
  chassis: 'Chassis',
  engine: 'Engine',
  race: 'Race',
  circuit: 'Circuit',
  place: 'Place',
  number: '7',
};

const MARKUP = [
  ...[
    '|',
    '||',
    '!',
    '!!',
    '|-',
    '|}',
    '{|',
    '{{',
    '}}',
    '[[',
    ']]',
    '[',
    ']',
    '=',
    '==',
    '&',
    '&amp;',
    '&#124;',
  ],
  ...[
    "'",
    "''",
    "'''",
    '<',
    '>',
    '<br>',
    '<nowiki>',
    '<!--',
    '-->',
    '<ref>',
    '*',
    '#',
    ':',
    ';',
    '-',
    '----',
    '+',
  ],
  ...[
    '~~~~',
    '__TOC__',
    'http://x.org',
    'mailto:x',
    'ISBN 97',
    'RFC 1',
    '{{flagicon|FRA}}',
    '[[File:x.png]]',
    '"',
  ],
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'B', 'é', '山', '7') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
);

/** A name as documents may have it: something to be seen, without two spaces beside each other. */
const name = fc
  .tuple(
    fc.constantFrom('x', 'Y', ''),
    fc.array(word, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', 'z'),
  )
  .map(([first, words, last]) =>
    `${first}${words.join('')}${last}`
      .toWellFormed()
      .replaceAll(/[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && !isReserved(text) && unprintable(text) === undefined);

/** None that tables have for something else: nobody, a note, or a number. */
const named = name.filter(
  (text) => !/^(?:tb[acd]|[-–—?*†‡^\s]+)$/i.test(text) && !/[\s*†‡^]$/.test(text) && !/^(?:#|No)/i.test(text),
);

export const oddNames: fc.Arbitrary<Names> = fc
  .record({
    drivers: fc.uniqueArray(named, { minLength: 3, maxLength: 3 }) as unknown as fc.Arbitrary<
      Names['drivers']
    >,
    team: named,
    chassis: name,
    engine: name,
    race: name,
    circuit: name,
    place: name,
    number: fc.constantFrom('7', '007', '7|8', 'T=1', "7''"),
  })
  .filter(({ drivers: people, team }) => !people.includes(team));

/** A season of three cars in two classes, with a pole, a race and a fastest lap. */
export function boardNamed(names: Names): readonly OfficialDocument[] {
  const { team, chassis, engine, number, drivers: people, ...round } = names;
  const [a, b, c] = people;
  const list = entries({ GT: { [number]: [a, b] }, CN: { 90: [c] } });
  return board(
    opening(),
    rules(),
    rounds({ one: { ...round, country: 'KOR', date: '2014-03-01' } }),
    drivers({ [a]: 'JPN', [b]: 'TPE', [c]: { ids: { wikipedia: 'Cid Doe' } } }),
    { kind: 'entry-list', teams: { [team]: 'FRA' }, cars: { M: { chassis, engine, tyre: 'Tyre' } } },
    list,
    { kind: 'entry-list', entries: { GT: { [number]: { team, car: 'M' } }, CN: { 90: { team, car: 'M' } } } },
    qualifying('one', { car: number, place: 1, driver: a }),
    { ...race('one', number, '90'), fastestLap: { car: number, driver: a } },
  );
}

export const namedBoard = oddNames.map(boardNamed);
