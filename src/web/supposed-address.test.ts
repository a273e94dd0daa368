import { expect, test } from 'vitest';
import { entryKey, roundKey, titleKey } from '#core/base/ids';
import type { Supposed } from '#core/scoring/supposed';
import { readSupposed, writtenIn } from './supposed-address.ts';

const [round, car] = [roundKey('sepang'), entryKey('92')];
const EVERY: readonly Supposed[] = [
  { what: 'place', round, car, place: 1 },
  { what: 'out', round, car: entryKey('7;8:9'), out: 'Ret' },
  { what: 'pole', round, car },
  { what: 'cancel', round },
  { what: 'points', title: titleKey('gt-teams'), contender: 'Räikkönen #1 %', points: -2.5 },
  { what: 'scale', scale: 'full', points: [25, 0.5, 0] },
  { what: 'no award', award: 'pole' },
  { what: 'best', rounds: 3 },
];

test('each kind of supposition is read from a link as it was written', () => {
  expect(readSupposed(writtenIn(EVERY))).toEqual(EVERY);
});

test.each([
  'rubbish',
  'place:sepang:%E0%A4%A:1',
  'place:%:92:1',
  'place:sepang:92:0',
  'out:sepang:92:constructor',
  'points:gt-teams:92:0',
  'points:gt-teams:92:1/3',
  'scale:full:',
  'best:0',
])('what cannot be read is left out, and the rest is not: %s', (odd) => {
  expect(readSupposed(`#what-if=${odd};cancel:fuji`)).toEqual([{ what: 'cancel', round: 'fuji' }]);
});

test('a link holds at most 200', () => {
  expect(readSupposed(`#what-if=${'cancel:fuji;'.repeat(5_000)}`)).toHaveLength(200);
});
