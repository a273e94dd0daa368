import { describe, expect, test } from 'vitest';
import {
  amendment,
  annulment,
  appeal,
  board,
  bulletin,
  calendarChange,
  changeFor,
  crews,
  decision,
  drivers,
  entries,
  opening,
  type Piece,
  pitStops,
  protest,
  published,
  race,
  rounds,
  rules,
  seasonDecision,
} from '../../../test/board.ts';
import { documentSchema, documentSchemas } from './document.schema.ts';
import { DOCUMENT_KINDS } from './kinds.ts';

const ENVELOPE = { document: 1, posted: '2014-01-01', by: 'office' };
const faults = ({ attached: _attached, ...said }: Piece) =>
  documentSchema
    .safeParse({ ...ENVELOPE, ...said })
    .error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
const read = (piece: Piece) => {
  const { document: _document, posted: _posted, by: _by, kind: _kind, ...said } = board(piece)[0] ?? {};
  return said as Readonly<Record<string, unknown>>;
};

describe('every document', () => {
  test('is of a kind that has a schema', () => {
    expect(Object.keys(documentSchemas)).toEqual([...DOCUMENT_KINDS]);
    expect(faults({ kind: 'rumour' as never })).toEqual([
      `kind: a kind of document, one of: ${DOCUMENT_KINDS.join(', ')}`,
    ]);
    expect(documentSchema.safeParse('calendar').success).toBe(false);
  });

  test('has a number, a day and an office', () => {
    expect(documentSchema.safeParse({ kind: 'bulletin' }).error?.issues.map(({ path }) => path[0])).toEqual([
      'document',
      'posted',
      'by',
    ]);
    expect(faults(bulletin({ document: 0 }))).toEqual(['document: a whole number from 1 to 999999']);
    expect(faults(bulletin({ document: 1_000_000 }))).toHaveLength(1);
    expect(faults(bulletin({ document: '0007' }))).toBeUndefined();
  });

  test('was posted on a day, at a time, or between two', () => {
    const posted = (posted: unknown) => board(bulletin({ posted }))[0]?.posted;
    expect(posted('2014-07-20')).toEqual({ by: '2014-07-20' });
    expect(posted('2014-07-20T15:00')).toEqual({ by: '2014-07-20T15:00' });
    expect(posted({ after: '2014-07-01', by: '2014-07-20' })).toEqual({
      after: '2014-07-01',
      by: '2014-07-20',
    });
    expect(faults(bulletin({ posted: 'in July' }))).toEqual([
      'posted/by: a day such as 2014-07-20, or with its time 2014-07-20T15:00',
    ]);
    expect(faults(bulletin({ posted: { after: '2014-07-01' } }))).toHaveLength(1);
  });

  test('may replace, annul, answer and accept', () => {
    const said = { replaces: 1, annuls: ['2', 3], answers: 4 };
    const accepts = { finding: 'shared-place', because: 'a dead heat' };
    expect(read(bulletin({ ...said, accepts }))).toEqual({
      replaces: [1],
      annuls: [2, 3],
      answers: 4,
      accepts: [accepts],
    });
    expect(faults(bulletin({ replaces: [] }))).toEqual(['replaces: at least one']);
    expect(faults(bulletin({ accepts: 'shared-place' }))).toHaveLength(1);
  });

  test('may have files beside it, each by its SHA-256', () => {
    const attachments = (sha256: string) => bulletin({ attachments: { name: 'a.csv', sha256 } });
    expect(read(attachments('0123456789abcdef'.repeat(4)))).toHaveProperty('attachments');
    const fault = 'attachments/0/sha256: a SHA-256 in 64 lower-case hexadecimal digits';
    expect(faults(attachments('0123456789ABCDEF'.repeat(4)))).toEqual([fault]);
    expect(faults(attachments('0'.repeat(63)))).toEqual([fault]);
    expect(faults(attachments('0'.repeat(65)))).toEqual([fault]);
  });

  test('has no line that its kind does not know', () => {
    expect(faults(bulletin({ rounds: {} }))).toHaveLength(1);
    expect(
      faults(bulletin({ doubt: 'perhaps', note: 'so', title: 'T', printed: '12a', sources: 'WP' })),
    ).toBeUndefined();
  });

  test('is refused with all its faults together', () => {
    expect(faults(race('fuji', { car: '', place: 0, laps: -1 }, { car: '91', out: 'lost' }))).toEqual([
      'results/0/car: the number of a car',
      'results/0/place: a place such as 3, or the places between which it is: 7-8',
      'results/0/laps: a whole number from 0 to 9999',
      'results/1/out: one of: Ret, DNS, DSQ, NC, WD, EX, DNQ',
    ]);
  });
});

describe('a season', () => {
  test('says whose it is, and its year', () => {
    expect(
      read(opening({ edition: '3', defending: { gt: 'AAI' }, family: { of: 'Le Mans', members: 'ELMS' } })),
    ).toMatchObject({
      year: 2014,
      edition: 3,
      defending: { gt: ['AAI'] },
      family: { members: [{ series: 'ELMS' }] },
    });
    expect(faults(opening({ year: 'MMXIV' }))).toEqual(['year: a whole number from 1890 to 2999']);
    expect(faults(opening({ organiser: undefined }))).toEqual(['organiser: text']);
  });
});

describe('regulations', () => {
  const { attached: _attached, ...posting } = rules();

  test('post a rulebook, which is attached', () => {
    expect(faults({ ...posting } as Piece)).toBeUndefined();
    expect(faults({ kind: 'regulations', rulebook: 'series-2014' })).toEqual([
      'attachments: the rulebook itself, attached',
    ]);
  });

  test('or amend clauses from a round on', () => {
    expect(faults(amendment('fuji', { scales: { full: { points: '1' } } }))).toBeUndefined();
    expect(faults({ kind: 'regulations', changes: { removes: 'scales/pole' } })).toEqual([
      'from: the round from which the amendment holds',
    ]);
  });

  test('never both, nor neither', () => {
    expect(faults({ kind: 'regulations' })).toEqual(["rulebook: either 'rulebook' or 'changes'"]);
    expect(faults({ ...posting, from: 'fuji', changes: { removes: 'scales/pole' } } as Piece)).toEqual([
      "rulebook: either 'rulebook' or 'changes'",
      "from: no 'from' beside a rulebook, which holds for the whole season: what changes on the way is 'changes'",
    ]);
  });
});

describe('a calendar', () => {
  const length = (written: string) =>
    (
      read(rounds({ fuji: { date: '2014-08-31', length: written } })).rounds as Record<
        string,
        { length: unknown }
      >
    ).fuji?.length;

  test.each([
    ['3 h', { of: 'time', minutes: 180 }],
    ['2 h 40 min', { of: 'time', minutes: 160 }],
    ['45 min', { of: 'time', minutes: 45 }],
    ['1000 km', { of: 'distance', kilometres: 1000 }],
    ['305.5 km', { of: 'distance', kilometres: 305.5 }],
    ['65 laps', { of: 'laps', laps: 65 }],
  ])('has races of %s', (written, read) => {
    expect(length(written)).toEqual(read);
  });

  test.each(['', '0 h', '0 km', '0 laps', '3', '3 hours', '65.5 laps', '-3 h', '3 h 40'])(
    'has no race of %j',
    (length) => {
      expect(faults(rounds({ fuji: { date: '2014-08-31', length } }))).toEqual([
        'rounds/fuji/length: a length such as 3 h, 500 km or 65 laps',
      ]);
    },
  );

  test('names each round by its key, with its day', () => {
    expect(faults(rounds({ fuji: '31 August' }))).toEqual(['rounds/fuji/date: a day such as 2014-07-20']);
    expect(faults({ kind: 'calendar', rounds: ['fuji'] })).toHaveLength(1);
  });

  test.each([
    [{ move: 'fuji', to: '2014-08-31', alongside: 'nobody', reason: 'rain' }],
    [{ alter: 'fuji', race: '4 Hours', length: '4 h', country: 'JPN' }],
    [{ add: { sepang: { race: 'Sepang', date: '2014-12-07' } } }],
    [{ cancel: 'fuji' }],
    [{ replace: 'fuji', by: { sepang: { race: 'Sepang', date: '2014-12-07' } } }],
  ])('changes by %j', (change) => {
    expect(faults(calendarChange(change))).toBeUndefined();
  });

  test('changes by an act, and by at least one', () => {
    expect(faults(calendarChange({ postpone: 'fuji' }))).toEqual([
      'changes/0/act: an act, one of: move, alter, add, cancel, replace',
    ]);
    expect(faults(calendarChange({ move: 'fuji' }))).toEqual(['changes/0/to: a day such as 2014-07-20']);
    expect(faults(calendarChange())).toEqual(['changes: at least one change']);
  });
});

describe('drivers', () => {
  test('are named with a country, or more', () => {
    expect(read(drivers({ Yu: 'HKG' }))).toEqual({ drivers: { Yu: { country: 'HKG' } } });
    const full = {
      name: 'Lam Yu',
      also: 'Yu Lam',
      country: 'HKG',
      grades: ['Silver', { grade: 'Gold', from: '2014-06-01' }],
    };
    expect(read(drivers({ Yu: full }))).toEqual({
      drivers: {
        Yu: {
          ...full,
          also: ['Yu Lam'],
          grades: [{ grade: 'Silver' }, { grade: 'Gold', from: '2014-06-01' }],
        },
      },
    });
  });

  test('have a country that there is', () => {
    expect(faults(drivers({ Yu: 'Hong Kong' }))).toEqual([
      'drivers/Yu/country: a country code of three letters, such as JPN',
    ]);
  });
});

describe('an entry list', () => {
  test('has teams, cars, numbers and crews', () => {
    const list: Piece = {
      kind: 'entry-list',
      teams: { AAI: 'TPE' },
      cars: { BMW: 'BMW Z4 GT3' },
      entries: { GT: { 90: { team: 'AAI', car: 'BMW', number: '007' } } },
      crews: { 90: ['Yu', 'Matsui'] },
      doubts: { 90: 'by one report' },
    };
    expect(read(list)).toMatchObject({
      teams: { AAI: { country: 'TPE' } },
      cars: { BMW: { chassis: 'BMW Z4 GT3' } },
      entries: { GT: { 90: { number: '007' } } },
    });
    expect(faults({ ...list, entries: { GT: { 90: { engine: 'V8' } } } })).toHaveLength(1);
    expect(faults({ ...list, crews: { 90: 'Yu' } })).toHaveLength(1);
    expect(faults(entries({ GT: ['90'] }))).toBeUndefined();
    expect(faults(crews('', { 90: ['Yu'] }))).toEqual(['for: the key of a round']);
  });
});

describe('an entry change', () => {
  test.each([
    { withdraw: '82', reason: 'accident' },
    { exchange: ['Jiang', 'Nakaya'] },
    { replace: 'Jiang', with: 'Nakaya', car: '11' },
    { join: 'Nakaya', car: '11' },
    { leave: 'Nakaya', car: '11' },
    { crew: '11', becomes: ['Wiser'] },
    { car: '11', becomes: 'BMW' },
    { team: '11', becomes: 'AAI' },
    { number: '11', becomes: '12' },
  ])('is %j', (change) => {
    expect(faults(changeFor('fuji', change))).toBeUndefined();
  });

  test('has at least one act, with all that it needs', () => {
    expect(faults(changeFor('fuji'))).toEqual(['changes: at least one change']);
    expect(faults(changeFor('fuji', { swap: ['a', 'b'] }))).toEqual([
      'changes/0/act: an act, one of: withdraw, exchange, replace, join, leave, crew, car, team, number',
    ]);
    expect(faults(changeFor('fuji', { exchange: ['Jiang'] }))).toHaveLength(1);
    expect(faults(changeFor('fuji', { exchange: ['a', 'b', 'c'] }))).toHaveLength(1);
    expect(faults(changeFor('fuji', { join: 'Nakaya' }))).toEqual(['changes/0/car: the number of a car']);
  });

  test('is for one round or from a round on, not both', () => {
    expect(faults({ ...changeFor('fuji', { withdraw: '82' }), from: 'sepang' })).toEqual([
      "from: 'for' one round or 'from' a round on, not both",
    ]);
  });
});

describe('a classification', () => {
  const place = (written: unknown) =>
    (read(race('fuji', { car: '90', place: written })).results as { place: unknown }[])[0]?.place;

  test('gives places, or the places between which a car is', () => {
    expect(place('3')).toEqual({ from: 3, to: 3 });
    expect(place(3)).toEqual({ from: 3, to: 3 });
    expect(place('7-8')).toEqual({ from: 7, to: 8 });
    expect(place('7-7')).toEqual({ from: 7, to: 7 });
  });

  test.each(['0', '8-7', '0-3', '3rd', '-3', '3-', '7–8', '12345'])('and not %j', (place) => {
    expect(faults(race('fuji', { car: '90', place }))).toEqual([
      'results/0/place: a place such as 3, or the places between which it is: 7-8',
    ]);
  });

  test('tells retired and placed apart', () => {
    expect(read(race('fuji', { car: '90', place: '3', out: 'Ret' })).results).toEqual([
      { car: '90', place: { from: 3, to: 3 }, out: 'Ret' },
    ]);
  });

  test('is provisional or final', () => {
    expect(faults({ ...race('fuji', '90'), state: 'draft' })).toEqual(['state: one of: provisional, final']);
    expect(
      faults({
        ...race('fuji', '90'),
        complete: false,
        includes: 3,
        planned: 100,
        run: 90,
        green: 80,
        ended: { flag: 'red', early: '8 min' },
        fastestLap: { car: '90', time: '1:40.1' },
      }),
    ).toBeUndefined();
  });
});

test('pit stops tell what was seen', () => {
  expect(
    faults(pitStops('fuji', { car: '90', lap: 30, duration: '1:05', tyres: 4, people: 2 })),
  ).toBeUndefined();
  expect(faults(pitStops('fuji', { car: '90', tyres: 9 }))).toEqual([
    'stops/0/tyres: a whole number from 0 to 8',
  ]);
});

describe('a decision', () => {
  test.each([
    { addTime: '0:30', car: '90', state: 'served' },
    { takeLaps: 1, car: '90', session: 'race' },
    { dropPlaces: 3, car: '90' },
    { relegate: '90', session: 'qualifying' },
    { disqualify: '90', behind: 'hold their place' },
    { exclude: '90', behind: 'move up' },
    { deleteLap: 12, car: '90', session: 'qualifying' },
    { grid: 5, car: '90' },
    { penalty: 'drive-through', car: '90', state: 'served' },
    { penalty: 'fine', driver: 'Yu', amount: '500 EUR', state: 'suspended' },
    { withhold: 'pole', car: '92' },
    { points: -5, title: 'gt-teams', contender: '90' },
    { rank: 'none', title: 'gt-teams', contender: '90' },
    { rank: 2, title: 'gt-teams', contender: '90' },
    { waive: 'checks/regional driver' },
    { nothing: 'a racing incident' },
  ])('does %j', (measure) => {
    expect(faults(decision('fuji', measure))).toBeUndefined();
  });

  test.each([
    [{ addTime: 'a lap', car: '90' }, 'addTime: a time such as 1:23.889'],
    [{ takeLaps: 0, car: '90' }, 'takeLaps: a whole number from 1 to 999'],
    [{ disqualify: '90', behind: 'stay' }, 'behind: one of: move up, hold their place'],
    [{ disqualify: '90', state: 'given' }, 'state: one of: served, pending, suspended'],
    [{ rank: 'last', title: 'gt', contender: '90' }, "rank: a rank such as 2, or 'none'"],
    [{ rank: 0, title: 'gt', contender: '90' }, "rank: a rank such as 2, or 'none'"],
    [
      { penalty: 'fine', amount: '500 EUR' },
      "car: the car that it is for, such as 82, or 'driver' with a name",
    ],
    [{ waive: 'tyres' }, 'waive: a section and a clause, such as checks/regional driver'],
    [
      { points: '0.14', title: 'gt', contender: '90' },
      'points: points in whole 2520ths, as halves (0.5), thirds (1/3) and sevenths (1/7) are, and 0.14 is not',
    ],
  ])('and not %j', (measure, fault) => {
    expect(faults(decision('fuji', measure))).toEqual([`measures/0/${fault}`]);
  });

  test('that changes a result says of which round', () => {
    const fault = ['for: the round whose result it changes'];
    for (const measure of [
      { addTime: '0:30', car: '90' },
      { takeLaps: 1, car: '90' },
      { dropPlaces: 3, car: '90' },
      { relegate: '90' },
      { disqualify: '90' },
      { exclude: '90' },
      { deleteLap: 12, car: '90' },
      { withhold: 'pole', car: '90' },
    ])
      expect(faults(seasonDecision({ nothing: 'more' }, measure))).toEqual(fault);
    expect(faults(seasonDecision({ penalty: 'fine', car: '90' }, { grid: 5, car: '90' }))).toBeUndefined();
    expect(faults(seasonDecision({ waive: 'checks/crew' }))).toBeUndefined();
    expect(faults(seasonDecision({ points: -5, title: 'gt', contender: '90' }))).toBeUndefined();
  });

  test('states the facts', () => {
    expect(faults({ kind: 'decision' })).toEqual(['facts: text']);
    expect(faults({ kind: 'decision', facts: 'contact at turn 1', article: '12.3' })).toBeUndefined();
  });
});

describe('a bulletin', () => {
  test('may be a step of a case, and say whom it concerns', () => {
    const said = { for: 'fuji', case: '12', step: 'summons', cars: '90', drivers: ['Yu'] };
    expect(read(bulletin(said))).toEqual({ ...said, cars: ['90'] });
    expect(read(bulletin({ cars: ['007', '7'] }))).toEqual({ cars: ['007', '7'] });
  });

  test('that is a step names its case, and a session its round', () => {
    expect(faults(bulletin({ step: 'hearing' }))).toEqual(['case: the case of which it is a step']);
    expect(faults(bulletin({ session: 'race' }))).toEqual(['for: the round of the session']);
    expect(faults(bulletin({ case: '12', step: 'verdict' }))).toEqual([
      'step: one of: incident, summons, hearing',
    ]);
  });
});

test('any document may be of a case', () => {
  expect(read(decision('fuji'))).not.toHaveProperty('case');
  expect(read({ ...decision('fuji'), case: 12 })).toMatchObject({ case: '12' });
});

test('a protest and an appeal are against a document, a request may be', () => {
  expect(faults(protest(3))).toBeUndefined();
  expect(faults(appeal(3))).toBeUndefined();
  expect(faults({ kind: 'protest', party: 'AAI' })).toEqual(['against: a whole number from 1 to 999999']);
  expect(faults({ kind: 'request', party: 'AAI' })).toBeUndefined();
});

describe('published standings', () => {
  test('are rows as printed, totals and margins', () => {
    const tables = { gt: { 90: [1, '', 'Ret', '–'], 91: ['·', 2, '', 15] } };
    expect(read(published({ tables, totals: { gt: { Yu: '1/7' } } }))).toEqual({
      tables: { gt: { 90: ['1', '·', 'Ret', '–'], 91: ['·', '2', '·', '15'] } },
      totals: { gt: { Yu: 360 } },
    });
    expect(
      faults(
        published({ margins: [{ title: 'gt', first: '90', second: '91', points: 3, doubt: 'guessed' }] }),
      ),
    ).toBeUndefined();
    expect(faults(published({ tables: { gt: { 90: [] } } }))).toEqual(['tables/gt/90: results and a total']);
  });
});

test('an annulment may be of any kind', () => {
  expect(read(annulment(3, 4))).toEqual({ annuls: [3, 4] });
});
