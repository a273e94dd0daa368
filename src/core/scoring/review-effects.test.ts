import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import { findingText } from '#core/season/review/finding';
import {
  amendment,
  annulment,
  board,
  bulletin,
  change,
  changeFor,
  changeFrom,
  decision,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
  seasonDecision,
} from '../../../test/board.ts';
import { reviewWithEffects } from './review-effects.ts';

const BOARD = [rules(), rounds('fuji'), entries({ GT: ['90', '91', '92'] })] as const;
const reviewed = (...pieces: readonly Piece[]) => {
  const documents = board(...BOARD, ...pieces);
  return reviewWithEffects(
    documents.slice(0, -1).reduce(fold, emptySeason),
    documents.at(-1) as OfficialDocument,
  );
};
const found = (...pieces: readonly Piece[]) =>
  reviewed(...pieces).findings.map((finding) => `${finding.path.join('/')}: ${findingText(finding)}`);

describe('a place that is known only within bounds', () => {
  const between = race('fuji', '90', { car: '91', place: '2-3' }, { car: '92', place: '2-3' });
  const told = (car: string, path = 'results') =>
    `${path}: the place of car ${car} is known only to be 2 to 3, and they are worth different points: no points until it is certain`;

  test('is told with the result', () => {
    expect(found(between)).toEqual([told('91'), told('92')]);
  });

  test('is told with a decision that leaves it so', () => {
    expect(found(race('fuji', '90', '91', '92'), decision('fuji', { grid: 3, car: '90' }))).toEqual([]);
  });

  test('may be accepted in writing', () => {
    const accepts = { finding: 'uncertain-place', because: 'the photograph is lost' };
    expect(reviewed({ ...between, accepts }).findings).toMatchObject([
      { car: '91', accepted: 'the photograph is lost' },
      { car: '92', accepted: 'the photograph is lost' },
    ]);
  });
});

describe('a lap that gives its driver points', () => {
  const lap = {
    session: 'race',
    order: 'overall',
    by: 'fastest lap',
    scale: 'pole',
    to: 'driver of the lap',
  };
  const crewed = (to: unknown = lap.to) => [
    rules({ awards: { lap: { ...lap, to } } }),
    rounds('fuji'),
    entries({ GT: { 90: ['Yu', 'Ho'], 91: ['Mok'] } }),
  ];
  const told = (to: unknown, ...pieces: readonly Piece[]) => {
    const documents = board(...crewed(to), ...pieces);
    const before = documents.slice(0, -1).reduce(fold, emptySeason);
    return reviewWithEffects(before, documents.at(-1) as OfficialDocument).findings.map(findingText);
  };
  const fastest = (said: object) => ({ ...race('fuji', '90', '91'), fastestLap: said });
  const nobody =
    'nobody tells who drove the lap of car 90 that gives its driver points: no driver has them until somebody does';

  test('is told while nobody knows who of a crew drove it', () => {
    expect(told('driver of the lap', fastest({ car: '90' }))).toEqual([nobody]);
    expect(told('driver of the lap', fastest({ car: '90', driver: 'Ho' }))).toEqual([]);
    expect(told('driver of the lap', fastest({ car: '91' }))).toEqual([]);
    expect(told(['driver of the lap', 'race crew'], fastest({ car: '90' }))).toEqual([]);
    expect(told('driver of the lap', fastest({ car: '90' }), qualifying('fuji', '90', '91'))).toEqual([]);
  });
});

describe('a penalty whose effect nobody can work out', () => {
  const told = (number: number, path: string) =>
    `${path}: what decision ${number} changes cannot be told: laps or times are unknown`;

  test('is told with the decision', () => {
    const result = race('fuji', '90', '91', '92');
    expect(found(result, decision('fuji', { addTime: '0:30', car: '90' }))).toEqual([told(5, 'measures')]);
    expect(found(result, decision('fuji', { addTime: '0:30', car: '90', state: 'served' }))).toEqual([]);
    expect(found(result, decision('fuji', { disqualify: '90' }))).toEqual([]);
  });

  test('is told once, and with a result that comes after it', () => {
    const two = decision('fuji', { addTime: '0:30', car: '90' }, { takeLaps: 1, car: '90' });
    expect(found(race('fuji', '90', '91', '92'), two)).toEqual([told(5, 'measures')]);
    expect(found(two, { ...race('fuji', '90', '91', '92'), state: 'provisional' })).toEqual([
      told(4, 'results'),
    ]);
  });
});

describe('a rank by decision that the table does not have', () => {
  const results = race('fuji', '90', '91', '92');
  const rank = (contender: string, to: number | string) =>
    seasonDecision({ rank: to, title: 'gt-teams', contender });

  test('is told: the criteria before it decide', () => {
    expect(found(results, rank('91', 1))).toEqual([
      'measures/0/rank: 91 is 2 of gt-teams and not 1: a decision ranks those who are level, so is one on the others missing?',
    ]);
    expect(found(results, rank('91', 2))).toEqual([]);
    expect(found(results, rank('#91', 'none'))).toEqual([]);
  });

  test('is told: others share it', () => {
    const listed = { kind: 'entry-list', for: 'fuji', crews: { 90: [], 91: [], 92: [] } } as const;
    expect(found(listed, rank('91', 3))).toHaveLength(1);
    expect(found(listed, rank('91', 2))).toEqual([]);
    expect(found(listed, rank('91', 1))).toEqual([]);
  });
});

describe('a place in class', () => {
  test('is told that is printed otherwise than the places overall make it', () => {
    const line = (car: string, place: number, classPlace: number | string) => ({ car, place, classPlace });
    expect(found(race('fuji', line('90', 1, 2), line('91', 2, 1), line('92', 3, 3)))).toEqual([
      'results: car 90 is printed as 2 in its class, and by the places overall it is 1, which counts: a slip in either?',
      'results: car 91 is printed as 1 in its class, and by the places overall it is 2, which counts: a slip in either?',
    ]);
    const between = race('fuji', line('90', 1, '1-2'), line('91', 2, 2), ['92', 'Ret']);
    expect(found(between)).toEqual([]);
  });

  test('is not told that a decision has changed since', () => {
    const line = (car: string, place: number) => ({ car, place, classPlace: place });
    const result = race('fuji', line('90', 1), line('91', 2), line('92', 3));
    expect(found(decision('fuji', { dropPlaces: 1, car: '90' }), result)).toEqual([
      "includes: decision 4 is not among the penalties that this classification includes, so it is applied on top: if it is in the order already, add it to 'includes'",
    ]);
  });

  test('is told that two cars have, unless they share that overall', () => {
    const alone = race('fuji', ['90', 'Ret'], { car: '91', classPlace: 2 }, { car: '92', classPlace: 2 });
    expect(found(alone)).toEqual(['results: cars 91 and 92 share place 2 in GT: a dead heat, or a slip?']);
    const heat = race('fuji', '90', { car: '91', place: 2 }, { car: '92', place: 2 });
    expect(found(heat)).toEqual(['results: cars 91 and 92 share place 2: a dead heat, or a slip?']);
  });
});

test('a document that cannot be posted has no effects', () => {
  const refused = reviewed({
    ...race('fuji', '90', { car: '91', place: '2-3' }, { car: '99', place: '2-3' }),
  });
  expect(refused.refusals).toHaveLength(1);
  expect(refused.findings).toEqual([]);
});

test('a document on no result has none', () => {
  expect(found(bulletin({ for: 'fuji' }))).toEqual([]);
  expect(found(seasonDecision({ penalty: 'fine', car: '90' }))).toEqual([]);
});

describe('the points of a round that is run', () => {
  const CREWED = entries({ GT: { 90: ['Yu'], 91: ['Chen'] } });
  const raced = [rules(), rounds('fuji', 'sepang'), CREWED, race('fuji', '90', '91')] as const;
  const told = (...pieces: readonly Piece[]) => {
    const documents = board(...raced, ...pieces);
    const { findings } = reviewWithEffects(
      documents.slice(0, -1).reduce(fold, emptySeason),
      documents.at(-1) as OfficialDocument,
    );
    return findings.map((finding) => `${finding.path.join('/')}: ${findingText(finding)}`);
  };
  const changed = (where: string, what: string) =>
    `${where}: the points of 'fuji', which is run (document 4), change: ${what}`;

  test('are told where a list, a rulebook or a calendar changes them', () => {
    const hai = 'Yu 25 → 0, Hai 0 → 25';
    expect(told(change({ replace: 'Yu', with: 'Hai' }))).toEqual([changed('kind', hai)]);
    expect(told({ kind: 'entry-list', crews: { 90: ['Hai'] } })).toEqual([changed('kind', hai)]);
    expect(told(amendment('fuji', { scales: { full: { points: '50 18' } } }))).toEqual([
      changed('kind', '#90 25 → 50, Yu 25 → 50'),
    ]);
    const half = rules({ scales: { full: { points: '10 9' } } });
    expect(told({ ...half, replaces: 1 })).toEqual([
      changed('replaces', '#90 25 → 10, #91 18 → 9, Yu 25 → 10 and 1 more'),
    ]);
    expect(told(annulment(1))).toEqual([changed('annuls', '#90 25 → 0, #91 18 → 0, Yu 25 → 0 and 1 more')]);
    expect(told(annulment(2))).toEqual([changed('annuls', '#90 25 → 0, #91 18 → 0, Yu 25 → 0 and 1 more')]);
  });

  test('are not told where a result or a decision changes them, nor where they stay', () => {
    expect(told(decision('fuji', { disqualify: '90' }))).toEqual([]);
    expect(told(annulment(4))).toEqual([]);
    expect(told(decision('fuji', { disqualify: '90' }), annulment(5))).toEqual([]);
    expect(told(changeFrom('sepang', { replace: 'Yu', with: 'Hai' }))).toEqual([]);
    expect(told(amendment('sepang', { scales: { full: { points: '50 18' } } }))).toEqual([]);
    expect(told(rounds('fuji', 'sepang', 'inje'))).toEqual([]);
    expect(told(changeFrom('sepang', { number: '90', becomes: '99' }))).toEqual([]);
    const qualified = [qualifying('sepang', '90', '91')] as const;
    expect(told(...qualified, changeFor('sepang', { replace: 'Yu', with: 'Hai' }))).toEqual([]);
  });
});

test('a place overall without one in class is told where the result is incomplete', () => {
  const some = (...lines: readonly object[]) =>
    found({ ...race('fuji', ...(lines as [])), complete: false }).filter((one) => one.includes('incomplete'));
  expect(
    some({ car: '90', place: 2 }, { car: '91', place: 3, classPlace: 2 }, { car: '92', out: 'Ret' }),
  ).toEqual([
    "results: car 90 has a place overall, and in an incomplete result none in class, so no points of it: add 'classPlace'",
  ]);
  expect(some({ car: '90', place: 2 }, { car: '91', place: 3 })).toEqual([
    "results: cars 90, 91 have a place overall, and in an incomplete result none in class, so no points of it: add 'classPlace'",
  ]);
  expect(some({ car: '90', place: 1 }, { car: '91', classPlace: 3 })).toEqual([]);
});
