import { describe, expect, test } from 'vitest';
import {
  calendarChange,
  change,
  changeFor,
  decision,
  drivers,
  entries,
  findings,
  on,
  type Piece,
  pitStops,
  qualifying,
  race,
  refusals,
  rounds,
  rules,
} from '../../../../test/board.ts';

const finisher = (share: string, of = 'winner', more: object = {}) => ({
  classified: { finisher: { flag: 'required', distance: { share, of, ...more } } },
});
const BOARD = [rules(), rounds('fuji', 'sepang'), entries({ GT: ['90', '91', '92'], CN: ['77'] })] as const;
const told = (piece: Piece) => findings(...BOARD, piece);

describe('a classification', () => {
  test('of entered cars in their places is posted without a word', () => {
    const plain = race('fuji', '90', '77', '91', ['92', 'Ret']);
    expect(refusals(...BOARD, plain)).toEqual([]);
    expect(told(plain)).toEqual([]);
  });

  test('is of a round that stands', () => {
    expect(refusals(...BOARD, race('fujo', '99'))).toEqual([
      "for: round 'fujo' is not on the calendar; did you mean 'fuji'?",
    ]);
    expect(refusals(...BOARD, calendarChange({ cancel: 'fuji' }), race('fuji', '90'))).toEqual([
      "for: round 'fuji' was cancelled by document 4",
    ]);
  });

  test('is of entered cars, each once', () => {
    expect(refusals(...BOARD, race('fuji', '90', '99', '90', '90'))).toEqual([
      "results/1/car: car 99 is on no entry list for 'fuji': post an entry list with it first",
      'results/2/car: car 90 is listed twice',
      'results/3/car: car 90 is listed twice',
    ]);
  });

  test('that is refused has no findings', () => {
    expect(told(race('fuji', { car: '99', place: 1 }, { car: '90', place: 1 }))).toEqual([]);
  });
});

describe('the day of a result', () => {
  test('of a race is not before that of the race', () => {
    expect(told(on('2014-03-01', { ...race('fuji', '90'), complete: false }))).toEqual([]);
    expect(told(on('2014-02-28T16:00', { ...race('fuji', '90'), complete: false }))).toEqual([
      "posted: posted 2014-02-28T16:00, before the day of 'fuji' (2014-03-01)",
    ]);
  });

  test('of qualifying often is', () => {
    expect(told(on('2014-02-28', { ...qualifying('fuji', '90'), complete: false }))).toEqual([]);
  });
});

describe('places', () => {
  test('that two cars share may be a dead heat', () => {
    const tie = race('fuji', '90', { car: '77', place: 2 }, { car: '91', place: 2 }, { car: '92', place: 4 });
    expect(told(tie)).toEqual(['results: cars 77 and 91 share place 2: a dead heat, or a slip?']);
  });

  test('that overlap as far as they are known are no dead heat', () => {
    const between = [
      { car: '91', place: '3-4' },
      { car: '92', place: '3-4' },
    ];
    expect(told(race('fuji', '90', '77', ...between))).toEqual([]);
    expect(
      told(
        race('fuji', '90', { car: '77', place: '2-4' }, { car: '91', place: 2 }, { car: '92', place: '3-4' }),
      ),
    ).toEqual([]);
  });

  test('that nobody has are told once', () => {
    expect(told(race('fuji', '90', '77', { car: '91', place: 4 }, { car: '92', place: 6 }))).toEqual([
      'results: nobody has place 3: is a car missing?',
    ]);
    expect(told(race('fuji', { car: '90', place: 2 }, ['77', 'Ret'], ['91', 'Ret'], ['92', 'Ret']))).toEqual([
      'results: nobody has place 1: is a car missing?',
    ]);
    expect(
      told(race('fuji', '90', { car: '77', place: 2 }, { car: '91', place: 2 }, { car: '92', place: 3 })),
    ).toEqual(['results: cars 77 and 91 share place 2: a dead heat, or a slip?']);
    expect(told(race('fuji', '90', '77', { car: '91', place: 4 }, ['92', 'Ret']))).toEqual([
      'results: nobody has place 3: is a car missing?',
    ]);
  });

  test('behind a dead heat are left out, as the sport does', () => {
    const tie = race('fuji', { car: '90', place: 1 }, { car: '77', place: 1 }, { car: '91', place: 3 }, [
      '92',
      'Ret',
    ]);
    expect(told(tie)).toEqual(['results: cars 90 and 77 share place 1: a dead heat, or a slip?']);
  });

  test('are missed in no result that says it is incomplete', () => {
    const some = {
      ...race('fuji', { car: '90', place: 2 }, { car: '77', place: 2 }, { car: '92' }),
      complete: false,
    };
    expect(told(some)).toEqual(['results: cars 90 and 77 share place 2: a dead heat, or a slip?']);
    expect(told({ ...race('fuji', { car: '90', place: 5 }), complete: false })).toEqual([]);
    expect(told({ ...race('fuji', '90', '77', '91', '92'), complete: true })).toEqual([]);
  });

  test('or the reason for having none stand in each line', () => {
    expect(told(race('fuji', '90', '77', '91', { car: '92', laps: 30 }))).toEqual([
      "results/3: car 92 has neither a place nor a reason for having none: add 'place' or 'out'",
    ]);
    expect(told(race('fuji', '90', '77', '91', { car: '92', classPlace: 3 }))).toEqual([]);
  });
});

describe('a car that is entered', () => {
  const crewed = [rules(), rounds('fuji'), entries({ GT: { 90: ['Yu'], 91: ['Chen'] } })];
  const missing =
    "results: car 91 is entered and not in this classification: add it with 'out: DNS', or say complete: false";

  test('is in the classification', () => {
    expect(findings(...crewed, race('fuji', '90'))).toEqual([missing]);
    expect(findings(...crewed, race('fuji', '90', '91'))).toEqual([]);
    expect(findings(...crewed, qualifying('fuji', '90'))).toEqual([missing]);
    expect(findings(...crewed, { ...race('fuji'), results: [] })).toContain(
      "results: cars 90, 91 are entered and not in this classification: add them with 'out: DNS', or say complete: false",
    );
  });

  test('is in it unless it was withdrawn, or the result is incomplete', () => {
    expect(findings(...crewed, changeFor('fuji', { withdraw: '91' }), race('fuji', '90'))).toEqual([]);
    expect(findings(...crewed, change({ withdraw: '91' }), race('fuji', '90'))).toEqual([]);
    expect(findings(...crewed, { ...race('fuji', '90'), complete: false })).toEqual([]);
  });
});

describe('laps', () => {
  const line = (car: string, place: number, laps?: number) => ({
    car,
    place,
    ...(laps === undefined ? {} : { laps }),
  });
  const rises = (...lines: readonly object[]) => told({ ...race('fuji', ...(lines as [])), complete: false });

  test('do not rise from one place to the next', () => {
    expect(rises(line('90', 1, 100), line('91', 2, 100), line('92', 3, 98))).toEqual([]);
    expect(rises(line('90', 1, 100), line('91', 2, 97), line('92', 3, 98))).toEqual([
      'results/2/laps: car 92 has 98 laps, more than car 91 above it (97): are they exchanged?',
    ]);
  });

  test('are held against those of the car above, in whatever order the lines stand', () => {
    expect(rises(line('92', 3, 98), line('91', 2, 97), line('90', 1, 100))).toEqual([
      'results/0/laps: car 92 has 98 laps, more than car 91 above it (97): are they exchanged?',
    ]);
    expect(rises(line('90', 1, 90), line('77', 2), line('91', 3, 97))).toHaveLength(1);
  });

  test('of a car without a place, or of qualifying, may be any', () => {
    expect(rises(line('90', 1, 90), { car: '91', out: 'DSQ', laps: 97 })).toEqual([]);
    const laps = [line('90', 1, 5), line('91', 2, 12)];
    expect(told({ ...qualifying('fuji', ...laps), complete: false })).toEqual([]);
  });
});

describe('the distance of a classified car', () => {
  const line = (car: string, place: number, laps: number) => ({ car, place, laps });
  const short = (rulebook: object, ...lines: readonly object[]) =>
    findings(rules(rulebook as never), ...BOARD.slice(1), {
      ...race('fuji', ...(lines as [])),
      complete: false,
    });

  test('is a share of the winner’s', () => {
    const lines = [line('90', 1, 100), line('91', 2, 70), line('92', 3, 69)];
    expect(short(finisher('70 %'), ...lines)).toEqual([
      'results/2/laps: car 92 has a place with 69 laps of 100, under 70 %: is it classified?',
    ]);
    expect(short({}, ...lines)).toEqual([]);
    expect(short({ classified: { flag: { flag: 'required' } } }, ...lines)).toEqual([]);
  });

  test('is exact, or rounded down to whole laps', () => {
    const lines = [line('90', 1, 79), line('91', 2, 55), line('92', 3, 54)];
    expect(short(finisher('70 %'), ...lines)).toHaveLength(2);
    expect(short(finisher('70 %', 'winner', { rounded: 'down' }), ...lines)).toEqual([
      'results/2/laps: car 92 has a place with 54 laps of 79, under 70 %: is it classified?',
    ]);
  });

  test('is a share of the class winner’s, where the rule says so', () => {
    const lines = [line('77', 1, 100), line('90', 2, 69), line('91', 3, 49), line('92', 4, 48)];
    expect(short(finisher('70 %', 'class winner'), ...lines)).toEqual([
      'results/3/laps: car 92 has a place with 48 laps of 69, under 70 %: is it classified?',
    ]);
    expect(short(finisher('70 %'), ...lines)).toHaveLength(3);
  });

  test('is that of a car with a place, in a race, where the winner’s is known', () => {
    expect(short(finisher('70 %'), line('90', 1, 100), { car: '91', out: 'NC', laps: 5 })).toEqual([]);
    expect(short(finisher('70 %'), { car: '90', place: 1 }, line('91', 2, 5))).toEqual([]);
    expect(short(finisher('70 %'), line('90', 1, 100), { car: '91', place: 2 })).toEqual([]);
    expect(short(finisher('70 %'), line('91', 2, 5), line('90', 1, 100))).toHaveLength(1);
    expect(short(finisher('70 %'), { car: '92', out: 'DSQ', laps: 100 }, line('91', 2, 5))).toEqual([]);
    const laps = { ...qualifying('fuji', line('90', 1, 100), line('91', 2, 5)), complete: false };
    expect(findings(rules(finisher('70 %')), ...BOARD.slice(1), laps)).toEqual([]);
  });
});

describe('a car that stopped', () => {
  const stopped = { ...race('fuji', '90', { car: '91', place: 2, out: 'Ret' }), complete: false };

  test('has no place where the rulebook asks for the flag', () => {
    const asking = rules({ classified: { finisher: { flag: 'required' } } });
    expect(findings(asking, ...BOARD.slice(1), stopped)).toEqual([
      'results/1/out: car 91 retired and has a place, and classified/finisher asks for the flag: is it classified?',
    ]);
    expect(findings(asking, ...BOARD.slice(1), { ...stopped, session: 'qualifying' })).toEqual([]);
    expect(
      findings(asking, ...BOARD.slice(1), { ...race('fuji', '90', ['91', 'Ret']), complete: false }),
    ).toEqual([]);
  });

  test('may be classified all the same', () => {
    expect(told(stopped)).toEqual([]);
    const mild = rules({ classified: { finisher: { flag: 'not required' } } });
    expect(findings(mild, ...BOARD.slice(1), stopped)).toEqual([]);
  });
});

test('a session that is nearly another is hardly meant, and practice is', () => {
  const of = (session: string) => told({ ...qualifying('fuji', '90'), session, complete: false });
  expect(of('qualifing')).toEqual([
    "session: no award and no result is of session 'qualifing'; did you mean 'qualifying'?",
  ]);
  expect(of('free practice 1')).toEqual([]);
});

describe('who set the time', () => {
  const crewed = [rules(), rounds('fuji'), entries({ GT: { 90: ['Yu'], 91: ['Chen'] } })];
  const by = (driver: string) => ({
    ...qualifying('fuji', { car: '90', place: 1, driver }),
    complete: false,
  });

  test('is in the crew of the car', () => {
    expect(findings(...crewed, by('Yu'))).toEqual([]);
    expect(findings(...crewed, by('Chen'))).toEqual([
      'results/0/driver: Chen is not in the crew of car 90: a change of crew since, or a slip?',
    ]);
    expect(findings(...crewed, drivers({ Yu: { also: ['Lam Yu'] } }), by('Lam Yu'))).toEqual([]);
  });

  test('may be anybody while the crew is unknown', () => {
    expect(told(by('Chen'))).toEqual([]);
  });
});

describe('penalties decided before a result is posted', () => {
  const penalty = (measure: object) => decision('fuji', measure);
  const result = { ...race('fuji', '90', '91'), complete: false };
  const applied =
    "includes: decision 4 is not among the penalties that this classification includes, so it is applied on top: if it is in the order already, add it to 'includes'";
  const posted = (measure: object, said: object = result) =>
    findings(...BOARD, penalty(measure), said as Piece);

  test.each([
    { addTime: '0:30', car: '90' },
    { takeLaps: 1, car: '90' },
    { dropPlaces: 1, car: '90' },
    { relegate: '90' },
    { disqualify: '90' },
    { exclude: '90' },
    { deleteLap: 4, car: '90' },
  ])('are in it, or come on top: %j', (measure) => {
    expect(posted(measure)).toContain(applied);
    expect(posted(measure, { ...result, includes: 4 })).toEqual([]);
  });

  test.each([
    { addTime: '0:30', car: '90', state: 'served' },
    { disqualify: '90', state: 'suspended' },
    { disqualify: '90', state: 'pending' },
    { disqualify: '90', session: 'qualifying' },
    { grid: 3, car: '90' },
    { penalty: 'fine', car: '90' },
    { withhold: 'pole', car: '90' },
    { waive: 'scales/pole', car: '90' },
    { nothing: 'a racing incident' },
  ])('are no others: %j', (measure) => {
    expect(posted(measure)).toEqual([]);
  });

  test('are those of the session', () => {
    const pole = { ...qualifying('fuji', '90', '91'), complete: false };
    expect(posted({ disqualify: '90', session: 'qualifying' }, pole)).toContain(applied);
    expect(posted({ disqualify: '90' }, pole)).toEqual([]);
  });

  test('are not yet in a provisional result, which says nothing of them', () => {
    expect(posted({ disqualify: '90' }, { ...result, state: 'provisional' })).toEqual([]);
    const other = [penalty({ takeLaps: 1, car: '91' }), penalty({ disqualify: '90' })];
    expect(findings(...BOARD, ...other, { ...result, state: 'provisional', includes: 5 })).toContain(applied);
  });
});

describe('pit stops', () => {
  const people = rules({ checks: { people: { every: 'pit stop', people: { atMost: 2 } } } });
  const board = [people, ...BOARD.slice(1)];

  test('are of a round that stands, and of entered cars', () => {
    expect(refusals(...BOARD, pitStops('fujo', { car: '90' }))).toHaveLength(1);
    expect(refusals(...BOARD, pitStops('fuji', { car: '90' }, { car: '99' }))).toEqual([
      "stops/1/car: car 99 is on no entry list for 'fuji': post an entry list with it first",
    ]);
  });

  test('that break a rule are findings, each in its place', () => {
    const crewed = [people, rounds('fuji'), entries({ GT: { 90: ['Yu'] } })];
    const stops = pitStops('fuji', { car: '90', people: 2 }, { car: '90', people: 3 }, { car: '90' });
    expect(findings(...crewed, stops)).toEqual(['stops/1: car 90 breaks checks/people']);
    expect(findings(...crewed, decision('fuji', { waive: 'checks/people' }), stops)).toEqual([]);
  });

  test('reported before are not told again', () => {
    const crewed = [people, rounds('fuji'), entries({ GT: { 90: ['Yu'] } })];
    const before = pitStops('fuji', { car: '90', people: 3 });
    expect(findings(...crewed, before, pitStops('fuji', { car: '90', people: 2 }))).toEqual([]);
  });

  test('of a car that no result shows are held against no rule', () => {
    expect(findings(...board, pitStops('fuji', { car: '90', people: 3 }))).toEqual([]);
  });
});

describe('a revised classification', () => {
  const provisional = (...cars: readonly string[]) => ({
    ...race('fuji', ...cars),
    state: 'provisional',
    complete: false,
  });

  test('that is provisional again is asked for the penalties decided since the first', () => {
    const board = [
      ...BOARD,
      provisional('90', '91'),
      decision('fuji', { dropPlaces: 1, car: '90' }),
    ] as const;
    expect(findings(...board, provisional('91', '90'))).toEqual([
      "includes: decision 5 is not among the penalties that this classification includes, so it is applied on top: if it is in the order already, add it to 'includes'",
    ]);
    expect(findings(...board, { ...provisional('91', '90'), includes: 5 })).toEqual([]);
  });

  test('hardly takes the place of a final one', () => {
    const final = { ...race('fuji', '90', '91'), complete: false };
    expect(findings(...BOARD, final, provisional('91', '90'))).toEqual([
      'state: document 4 is the final classification of this session, and this provisional one takes its place: is it meant to?',
    ]);
    expect(findings(...BOARD, final, final)).toEqual([]);
    expect(findings(...BOARD, provisional('90', '91'), final)).toEqual([]);
  });
});

describe('a classification that takes the place of another', () => {
  const attached = (sha256: string, more: object = {}): Piece => ({
    ...race('fuji', '90', '77', '91', '92'),
    attachments: [{ name: 'race.csv', sha256: sha256.repeat(64) }],
    ...more,
  });
  const again = (first: Piece, second: Piece) => findings(...BOARD, first, second);

  test('has all of its cars, or is it whole?', () => {
    expect(again(attached('a'), race('fuji', '90', '77'))).toContain(
      'results: document 4 has cars 91, 92 in this session, and this classification, which takes its place, has not: is it whole?',
    );
    const whole = race('fuji', '90', '77', '92', '91');
    expect(again(attached('a'), whole)).toEqual([]);
    expect(again(attached('a'), { ...race('fuji', '90', '77'), replaces: 4 }).join()).not.toMatch(/whole/);
  });

  test('is not of the same file, unless it was provisional and is final; nor is that of another round', () => {
    const told = [
      "attachments/0: race.csv is attached to document 4 already, the race of 'fuji': is it the right file?",
    ];
    const sameIn = (more: object, first: object = {}) =>
      again(attached('a', first), attached('a', more)).filter((one) => one.includes('race.csv'));
    expect(sameIn({})).toEqual(told);
    expect(sameIn({ for: 'sepang' })).toEqual(told);
    expect(sameIn({ session: 'qualifying' })).toEqual([]);
    expect(sameIn({ state: 'final' }, { state: 'provisional' })).toEqual([]);
    expect(again(attached('a'), attached('b'))).toEqual([]);
  });
});
