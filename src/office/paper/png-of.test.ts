import { describe, expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import type { Card } from '#formats/card/card';
import { tableCard } from '#formats/card/table-card';
import { en } from '#words/en';
import { fr } from '#words/fr';
import { entries, opening, race, rounds, rules, season } from '../../../test/board.ts';
import { pngOf } from './png-of.ts';

const KNOWN = knownNow(
  'series-2014',
  season(
    opening(),
    rules(),
    rounds('fuji'),
    entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen'], 92: ['Li'], 93: ['Ma'] } }),
    race('fuji', '90', '91', '92', '93'),
  ),
);

const CARD: Card = {
  language: 'en',
  series: 'Series',
  heading: 'GT Teams',
  lines: [{ place: '1', name: '#90', points: '25 points' }],
  foot: 'As known at document 5',
};

/** Width and height of a PNG, as its header says. */
const sizeOf = (png: Uint8Array): readonly number[] => {
  const bytes = Buffer.from(png);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('a card', () => {
  test('of a title has its first three, in a language, and the moment', () => {
    expect(KNOWN && tableCard(KNOWN, 'gt-teams', en)).toEqual({
      language: 'en',
      series: '2014 Series',
      kind: 'Standings',
      heading: 'GT Teams',
      colour: 0,
      lines: [
        { place: '1', name: '#90 Car 90', points: '25 points' },
        { place: '2', name: '#91 Car 91', points: '18 points' },
        { place: '3', name: '#92 Car 92', points: '15 points' },
      ],
      foot: 'As known at document 5 · 1 March 2014',
    });
    expect(KNOWN && tableCard(KNOWN, 'gt-teams', fr)?.foot).toBe('Situation au document 5 · 1er mars 2014');
    expect(KNOWN && tableCard(KNOWN, 'lmp1', en)).toBeUndefined();
  });

  test('is as large as those who show it ask for, and light', async () => {
    const png = await pngOf(CARD);
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
  });

  test('is the same, byte for byte, each time', async () => {
    const [first, second] = [await pngOf(CARD), await pngOf(CARD)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test.each([
    [
      'a name that is too long for it',
      { name: 'Meyer Shank Racing '.repeat(12), more: 'USA', points: '1,234.5 points' },
    ],
    ['a name in three scripts', { name: '井原慶子 / 고태형 / สมชาย ใจดี', points: '104 points' }],
    ['a name that no font has', { name: 'محمد', points: '1 point' }],
    ['a name that looks like code', { name: '#panic() $x$ "] )', points: '' }],
    ['no name at all', { name: '', points: '' }],
  ])('has room for %s', async (_, line) => {
    const png = await pngOf({ ...CARD, heading: line.name, lines: [{ place: '=1', ...line }] });
    expect(sizeOf(png)).toEqual([1200, 630]);
  });

  test('without anybody in front is one all the same', async () => {
    expect(sizeOf(await pngOf({ ...CARD, lines: [] }))).toEqual([1200, 630]);
  });

  test('takes a tenth of a second, the first one not counted', async () => {
    await pngOf(CARD);
    const before = process.cpuUsage();
    for (let card = 0; card < 5; card++) await pngOf({ ...CARD, foot: `Card ${card}` });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000 / 5).toBeLessThan(100);
  });
});
