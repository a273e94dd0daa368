import { expect, test } from 'vitest';
import { entryKey, roundKey, titleKey } from '#core/base/ids';
import { shipped } from '../../../test/shipped.ts';
import { isSupposable } from './supposable.ts';
import type { Supposed } from './supposed.ts';

const of2014 = async () => (await shipped('asian-le-mans-series-2014')).season;
const [round, car, title] = [roundKey('sepang'), entryKey('92'), titleKey('gt-teams')];

const KNOWN: readonly Supposed[] = [
  { what: 'place', round, car, place: 1 },
  { what: 'out', round, car, out: 'Ret' },
  { what: 'pole', round, car },
  { what: 'cancel', round },
  { what: 'points', title, contender: '92', points: 5 },
  { what: 'scale', scale: 'full', points: [10, 6] },
  { what: 'no award', award: 'pole' },
  { what: 'best', rounds: 3 },
];
test.each(KNOWN)('the season knows of $what', async (one) => {
  expect(isSupposable(await of2014(), one)).toBe(true);
});

const nowhere = roundKey('nowhere');
const UNKNOWN: readonly Supposed[] = [
  { what: 'cancel', round: nowhere },
  { what: 'place', round: nowhere, car, place: 1 },
  { what: 'pole', round, car: entryKey('9999') },
  { what: 'points', title: titleKey('constructor'), contender: '92', points: 5 },
  { what: 'points', title, contender: 'Nobody was disqualified', points: 5 },
  { what: 'scale', scale: '__proto__', points: [10, 6] },
  { what: 'no award', award: 'toString' },
];
test.each(UNKNOWN)('it knows nothing of $what where there is none', async (one) => {
  expect(isSupposable(await of2014(), one)).toBe(false);
});
