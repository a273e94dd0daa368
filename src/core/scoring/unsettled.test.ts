import { describe, expect, test } from 'vitest';
import { roundKey, titleKey } from '#core/base/ids';
import {
  appeal,
  bulletin,
  calendarChange,
  change,
  changeFrom,
  decision,
  drivers,
  entries,
  type Piece,
  protest,
  qualifying,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { unsettled, unsettledFor, unsettledIn } from './unsettled.ts';

const BOARD = [
  rules(),
  rounds('fuji', 'sepang'),
  entries({ GT: ['90', '91'], CN: ['77'] }),
  race('fuji', '90', '91', '77'),
] as const;
const GT = ['gt-teams', 'gt-drivers', 'overall'];
const ALL = ['gt-teams', 'gt-drivers', 'cn-teams', 'overall'];
const provisional = (piece: Piece): Piece => ({ ...piece, state: 'provisional' });

/** What is not settled: `appeal 6 on fuji race: gt-teams, overall`. */
const open = (...pieces: readonly Piece[]): readonly string[] =>
  unsettled(season(...BOARD, ...pieces)).map(({ kind, document, results, titles }) => {
    const where = results.map(({ round, session }) => `${round} ${session}`).join(' and ');
    return `${kind} ${document} on ${where || 'no result'}: ${titles.join(', ')}`;
  });

test('where everything is final and answered, nothing is unsettled', () => {
  expect(open()).toEqual([]);
  expect(open(decision('fuji', { disqualify: '90' }))).toEqual([]);
});

describe('a provisional result is unsettled', () => {
  const result = provisional(race('sepang', '90', '77'));

  test('for every title that counts its session', () => {
    expect(open(result)).toEqual([`provisional 5 on sepang race: ${ALL.join(', ')}`]);
    expect(open(provisional(qualifying('sepang', '90', '77')))).toEqual([
      `provisional 5 on sepang qualifying: ${ALL.join(', ')}`,
    ]);
    expect(open({ ...result, session: 'practice' })).toEqual(['provisional 5 on sepang practice: ']);
  });

  test('until there is a final one, whether that replaces it or not', () => {
    expect(open(result, race('sepang', '90', '77'))).toEqual([]);
    expect(open(result, { ...race('sepang', '90', '77'), replaces: 5 })).toEqual([]);
    expect(open(race('sepang', '90'), result)).toHaveLength(1);
  });

  test('unless its round is cancelled, and for no title that leaves the round out', () => {
    expect(open(result, calendarChange({ cancel: 'sepang' }))).toEqual([]);
    const without = rules({
      titles: { 'gt-teams': { name: 'GT', class: 'GT', for: 'entry', without: 'sepang' } },
    });
    const [item] = unsettled(season(without, ...BOARD.slice(1), result));
    expect(item?.titles).toEqual(['gt-drivers', 'cn-teams', 'overall']);
  });

  test('and says until when it may be protested', () => {
    const deadlines = {
      protest: { for: 'protest', against: 'provisional classification', within: '30 min' },
    };
    const after = season(rules({ deadlines }), ...BOARD.slice(1), { ...result, posted: '2014-04-01T18:00' });
    expect(unsettled(after)).toMatchObject([{ deadlines: [{ for: 'protest', until: '2014-04-01T18:30' }] }]);
  });
});

describe('a protest or an appeal that nobody has answered', () => {
  test('against a classification may change every title that counts it', () => {
    expect(open(protest(4))).toEqual([`protest 5 on fuji race: ${ALL.join(', ')}`]);
  });

  test('against a penalty may change the titles of its car, and those over all classes', () => {
    expect(open(decision('fuji', { disqualify: '90' }), appeal(5))).toEqual([
      `appeal 6 on fuji race: ${GT.join(', ')}`,
    ]);
    const [item] = unsettled(season(...BOARD, decision('fuji', { disqualify: '90' }), appeal(5)));
    expect(item).toMatchObject({ against: 5, party: 'AAI', cars: ['90'] });
  });

  test('against a penalty may change another class, where a car of that is moved behind so many of any', () => {
    const ofCn = decision('fuji', { dropPlaces: 1, car: '77' });
    const ofGt = decision('fuji', { dropPlaces: 1, car: '90' });
    expect(open(ofCn, ofGt, protest(5))).toEqual([`protest 7 on fuji race: ${ALL.join(', ')}`]);
    expect(open(ofCn, protest(5))).toEqual(['protest 6 on fuji race: cn-teams, overall']);
  });

  test('against no further action may change the race', () => {
    expect(open(decision('fuji', { nothing: 'a racing incident' }), appeal(5))).toEqual([
      `appeal 6 on fuji race: ${ALL.join(', ')}`,
    ]);
  });

  test('against no further action may change what the case saw: its session, its cars, those of its drivers', () => {
    const seen = { for: 'fuji', case: '12', step: 'incident' };
    const nothing = { ...decision('fuji', { nothing: 'a racing incident' }), case: '12' };
    const board = [bulletin({ ...seen, session: 'qualifying', cars: '77' }), nothing, appeal(6)] as const;
    expect(open(...board)).toEqual(['appeal 7 on fuji qualifying: cn-teams, overall']);
    expect(unsettled(season(...BOARD, ...board))).toMatchObject([{ cars: ['77'] }]);
    const crewed = entries({ GT: { 90: ['Yu'] }, CN: { 77: ['Ho'] } });
    expect(open(crewed, bulletin({ ...seen, drivers: 'Ho' }), nothing, appeal(7))).toEqual([
      'appeal 8 on fuji race: cn-teams, overall',
    ]);
  });

  test('is about the cars that it names', () => {
    const named = { ...protest(4), cars: '77' };
    expect(open(named)).toEqual(['protest 5 on fuji race: cn-teams, overall']);
    const two = decision('fuji', { dropPlaces: 1, car: '90' }, { dropPlaces: 1, car: '77' });
    expect(open(two, { ...appeal(5), cars: '77' })).toEqual(['appeal 6 on fuji race: cn-teams, overall']);
  });

  test('is about what the decision does to the cars that it names, and to their contenders', () => {
    const both = decision('fuji', { bar: '77', title: 'cn-teams' }, { disqualify: '90' });
    expect(open(both, { ...appeal(5), cars: '77' })).toEqual(['appeal 6 on no result: cn-teams']);
    expect(open(both, { ...appeal(5), cars: '90' })).toEqual([`appeal 6 on fuji race: ${GT.join(', ')}`]);
    const mild = decision('fuji', { penalty: 'reprimand', car: '77' }, { disqualify: '90' });
    expect(open(mild, { ...appeal(5), cars: '77' })).toEqual(['appeal 6 on fuji race: cn-teams, overall']);
    const points = (title: string, contender: string) => ({ points: -5, title, contender });
    const ofSeason = seasonDecision(points('cn-teams', '77'), points('gt-teams', '90'));
    expect(open(ofSeason, { ...appeal(5), cars: '77' })).toEqual(['appeal 6 on no result: cn-teams']);
  });

  test('is about all that the decision does, where that is nothing to the cars that it names', () => {
    expect(open(decision('fuji', { disqualify: '90' }), { ...appeal(5), cars: '77' })).toEqual([
      `appeal 6 on fuji race: ${GT.join(', ')}`,
    ]);
  });

  test('against an answer is about what that does itself, and what it undid', () => {
    const accepted = { ...decision('fuji', { dropPlaces: 1, car: '77' }), answers: 5 };
    expect(open(protest(4), accepted, appeal(6))).toEqual(['appeal 7 on fuji race: cn-teams, overall']);
    const acquitted = { ...decision('fuji', { nothing: 'upheld' }), answers: 6, replaces: 5 };
    const penalty = decision('fuji', { disqualify: '77' });
    expect(open(penalty, appeal(5), acquitted, appeal(7))).toEqual([
      'appeal 8 on fuji race: cn-teams, overall',
    ]);
    expect(open(penalty, appeal(5), { ...acquitted, replaces: undefined, annuls: 5 }, appeal(7))).toEqual([
      'appeal 8 on fuji race: cn-teams, overall',
    ]);
  });

  test('is about no cars alone, where a whole result is in question too', () => {
    const seen = bulletin({ for: 'fuji', answers: 5 });
    const [item] = unsettled(season(...BOARD, protest(4), seen, appeal(6)));
    expect(item).toMatchObject({ kind: 'appeal', cars: [], results: [{ round: 'fuji' }] });
  });

  test('against a penalty may change the cup titles that an order of its class gives points', () => {
    const cups = rules({
      cups: { Am: { class: 'GT' } },
      titles: { am: { name: 'Am', class: 'GT', cup: 'Am', for: 'entry' } },
    });
    const list = { ...entries({}), entries: { GT: { 90: {}, 91: { cups: 'Am' } } } };
    const board = [
      cups,
      rounds('fuji'),
      list,
      race('fuji', '90', '91'),
      decision('fuji', { disqualify: '90' }),
    ];
    const [item] = unsettled(season(...board, appeal(5)));
    expect(item?.titles).toContain('am');
  });

  test('against a penalty that changes no table may change the race of its car: the court may go further', () => {
    const mild: readonly object[] = [
      { penalty: 'reprimand', car: '77' },
      { penalty: 'fine', driver: 'Ho' },
      { grid: 5, car: '77' },
      { dropPlaces: 1, car: '77', state: 'suspended' },
      { penalty: 'drive-through', car: '77', state: 'served' },
      { points: -5, title: 'overall', contender: '77', state: 'suspended' },
      { waive: 'checks/crew', car: '77' },
    ];
    const crewed = entries({ GT: { 90: ['Yu'] }, CN: { 77: ['Ho'] } });
    for (const measure of mild)
      expect(open(crewed, decision('fuji', measure), appeal(6))).toEqual([
        'appeal 7 on fuji race: cn-teams, overall',
      ]);
  });

  test('against an end of a suspended penalty may change the race of its car', () => {
    const suspended = decision('fuji', { dropPlaces: 1, car: '77', state: 'suspended' });
    expect(open(suspended, race('sepang', '90', '77'), decision('sepang', { lift: 5 }), appeal(7))).toEqual([
      'appeal 8 on sepang race: cn-teams, overall',
    ]);
  });

  test('against an answer, or a correction, that only reprimands is about what was protested, or penalised', () => {
    const reprimand = decision('fuji', { penalty: 'reprimand', car: '77' });
    expect(open(protest(4), { ...reprimand, answers: 5 }, appeal(6))).toEqual([
      `appeal 7 on fuji race: ${ALL.join(', ')}`,
    ]);
    const penalty = decision('fuji', { disqualify: '90' });
    expect(open(penalty, { ...reprimand, replaces: 5 }, appeal(6))).toEqual([
      `appeal 7 on fuji race: ${ALL.join(', ')}`,
    ]);
  });

  test('against a withheld award may change its session', () => {
    expect(open(decision('fuji', { withhold: 'pole', car: '90' }), appeal(5))).toEqual([
      `appeal 6 on fuji qualifying: ${GT.join(', ')}`,
    ]);
  });

  test('against points, ranks and bars may change their titles', () => {
    const points = { points: -5, title: 'gt-teams', contender: '90' };
    expect(open(seasonDecision(points), appeal(5))).toEqual(['appeal 6 on no result: gt-teams']);
    expect(open(seasonDecision({ bar: '77', title: 'cn-teams' }), appeal(5))).toEqual([
      'appeal 6 on no result: cn-teams',
    ]);
    expect(open(seasonDecision({ rank: 1, title: 'overall', contender: '90' }), appeal(5))).toEqual([
      'appeal 6 on no result: overall',
    ]);
    expect(open(seasonDecision({ ...points, state: 'suspended' }), appeal(5))).toEqual([
      'appeal 6 on no result: gt-teams',
    ]);
  });

  test('against an entry may change the titles of its class', () => {
    expect(open(change({ withdraw: '77' }), protest(5))).toEqual([
      'protest 6 on no result: cn-teams, overall',
    ]);
    expect(open(protest(3))).toEqual([`protest 5 on no result: ${ALL.join(', ')}`]);
  });

  test('against a change of number names the car by the number that it had', () => {
    const [first, second] = [
      changeFrom('sepang', { number: '77', becomes: '78' }),
      changeFrom('sepang', { number: '78', becomes: '79' }),
    ];
    expect(open(first, second, protest(6))).toEqual(['protest 7 on no result: cn-teams, overall']);
  });

  test('against an exchange of drivers may change the titles of the classes in which they drive', () => {
    const crewed = entries({ GT: { 90: ['Yu'], 91: ['Chen'] }, CN: { 77: ['Ho'] } });
    expect(open(crewed, change({ exchange: ['Yu', 'Chen'] }), protest(6))).toEqual([
      `protest 7 on no result: ${GT.join(', ')}`,
    ]);
  });

  test('against a list of drivers may change the titles for which it matters who drives', () => {
    expect(open(drivers({ Yu: 'TPE' }), protest(5))).toEqual(['protest 6 on no result: gt-drivers']);
  });

  test('against rules or calendar may change every title', () => {
    expect(open(protest(1), protest(2))).toEqual([
      `protest 5 on no result: ${ALL.join(', ')}`,
      `protest 6 on no result: ${ALL.join(', ')}`,
    ]);
  });

  test('is settled by an answer, and an appeal against the answer opens it again', () => {
    const rejected = { ...decision('fuji', { nothing: 'rejected' }), answers: 5 };
    expect(open(protest(4), rejected)).toEqual([]);
    expect(open(protest(4), rejected, appeal(6))).toEqual([`appeal 7 on fuji race: ${ALL.join(', ')}`]);
    expect(open(protest(4), rejected, appeal(6), bulletin({ answers: 7 }))).toEqual([]);
  });

  test('stays open when the result becomes final', () => {
    expect(open(provisional(race('sepang', '90')), protest(5), race('sepang', '90'))).toHaveLength(1);
  });

  test('against a penalty that a later decision brought into effect may change what that changes, too', () => {
    const suspended = decision('fuji', { dropPlaces: 1, car: '90', state: 'suspended' });
    const activated = decision('sepang', { activate: 5 });
    expect(open(suspended, race('sepang', '90', '91'), activated, appeal(5))).toEqual([
      `appeal 8 on fuji race and sepang race: ${GT.join(', ')}`,
    ]);
  });
});

test('an appeal against the corrected decision may change what an activation of the first one changes', () => {
  const suspended = decision('fuji', { dropPlaces: 1, car: '90', state: 'suspended' });
  const board = [suspended, { ...suspended, replaces: 5 }, race('sepang', '90', '91')] as const;
  expect(open(...board, decision('sepang', { activate: 5 }), appeal(6))).toEqual([
    `appeal 9 on fuji race and sepang race: ${GT.join(', ')}`,
  ]);
});

test('of one title, or of one round', () => {
  const after = season(
    ...BOARD,
    provisional(race('sepang', '90', '77')),
    seasonDecision({ bar: '77', title: 'cn-teams' }),
    appeal(6),
  );
  const numbers = (items: ReturnType<typeof unsettled>) => items.map(({ document }) => document);
  expect(numbers(unsettledFor(after, titleKey('cn-teams')))).toEqual([5, 7]);
  expect(numbers(unsettledFor(after, titleKey('gt-teams')))).toEqual([5]);
  expect(numbers(unsettledIn(after, roundKey('sepang')))).toEqual([5]);
  expect(numbers(unsettledIn(after, roundKey('fuji')))).toEqual([]);
});
