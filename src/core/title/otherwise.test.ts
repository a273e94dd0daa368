import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import {
  amendment,
  calendarChange,
  decision,
  type Piece,
  qualifying,
  race,
  rounds,
  rulebook,
  season,
} from '../../../test/board.ts';
import { CARS, RACE, ruled } from '../../../test/ruled.ts';
import { type Otherwise, otherwise } from './otherwise.ts';

/* What would have changed a title. */

const T = titleKey('t');
const POLE = { session: 'qualifying', order: 'class', scale: 'one', to: ['entry', 'race crew'] };
const RULES = ruled(
  { awards: ['race', 'pole'], counting: 'c' },
  {
    scales: { one: { points: '1' } },
    awards: { race: RACE, pole: POLE },
    counting: { c: { keep: 'best 2' } },
  },
);
const RUN: readonly Piece[] = [
  RULES,
  rounds('fuji', 'spa', 'monza', 'imola'),
  CARS,
  qualifying('fuji', '2', '1'),
  race('fuji', '1', '2'),
  race('spa', '2', '1'),
  race('monza', '1', '3', '2'),
  decision('monza', { disqualify: '2', session: 'race' }),
  calendarChange({ cancel: 'imola' }),
];

const text = ({ change, possible, decided, isDifferent }: Otherwise) => {
  const { code, ...of } = change;
  const what = [code, ...Object.values(of)].join(' ');
  return `${what}: ${possible.join(' ')}${decided ? '' : ' (open)'}${isDifferent ? '' : ', the same'}`;
};
const found = (pieces: readonly Piece[], others: Parameters<typeof otherwise>[2] = []) =>
  (otherwise(season(...pieces), T, others) ?? []).map(text);

describe('had one thing been otherwise', () => {
  test('rounds that were run are left out one by one, and one that was cancelled is run', () => {
    // 20 to 17: wins at Fuji and Monza, to one win, a second place and a pole.
    expect(found(RUN).filter((line) => /run/.test(line))).toEqual([
      'not-run fuji: 1, the same',
      'not-run spa: 1, the same',
      'not-run monza: 2',
      'run imola: 1 2 (open)',
    ]);
  });

  test('each award beside the places of the race is not given, in every amendment too', () => {
    const amended = [
      ...RUN,
      amendment('spa', {
        titles: { t: { name: 'T', class: 'GT', for: 'entry', awards: ['race', 'pole'], counting: 'c' } },
      }),
    ];
    for (const run of [RUN, amended])
      expect(found(run).filter((line) => line.startsWith('without-award'))).toEqual([
        'without-award pole: 1, the same',
      ]);
  });

  test('every round counts, where some were dropped', () => {
    expect(found(RUN)).toContain('nothing-dropped: 1, the same');
    const all = ruled({}, { counting: { c: { keep: 'all' } } });
    expect(found([all, ...RUN.slice(1)]).some((line) => line.startsWith('nothing-dropped'))).toBe(false);
  });

  test('each decision is not taken', () => {
    expect(found(RUN)).toContain('without-decision 8: 1, the same');
  });

  test('places give the points of another rulebook, each scale once, and none that is ours', () => {
    const scaled = (points: string) => rulebook({ scales: { full: { points } } });
    const others = [scaled('9 8'), scaled('10 6 4 3'), scaled('9 8')];
    const lines = found(RUN, others).filter((line) => line.startsWith('scales'));
    expect(lines).toEqual(["scales series-2014's regulations: 1, the same"]);
  });

  test('of no title there is nothing to say', () => {
    expect(otherwise(season(...RUN), titleKey('u'), [])).toBeUndefined();
  });
});
