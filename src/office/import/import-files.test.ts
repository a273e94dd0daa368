import { describe, expect, test } from 'vitest';
import { readDay } from '#core/base/day';
import { RACE, roundKey, type SessionName, sessionName } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { Sheet, SheetCar } from '#core/timing/sheet';
import { readDocuments } from '#formats/yaml/read-document';
import { entries, type Piece, race, result, rounds, rules, season, table } from '../../../test/board.ts';
import { flagged, raced } from '../../../test/laps.ts';
import type { Asked } from './asked.ts';
import { type Imported, importFiles } from './import-files.ts';
import { draftText } from './imported-document.ts';
import { carWords } from './problem-text.ts';
import type { OpenedFile } from './timing-file.ts';
import { unplacedIn } from './understood.ts';

const today = readDay('2014-09-01') ?? expect.fail('no day');
const ASKED: Asked = { state: 'final', includes: [], withEntries: false, today };
const FUJI = { ...ASKED, round: roundKey('fuji') };

const file = (cars: readonly SheetCar[], said: Partial<Sheet> & { name?: string } = {}): OpenedFile => {
  const { name = 'x.csv', ...sheet } = said;
  return {
    name,
    bytes: new TextEncoder().encode(name),
    format: 'a format',
    sheets: [{ sheet: { session: RACE, event: {}, ...sheet, cars }, doubts: [] }],
  };
};
const printed = (number: string, place: number, more: Partial<SheetCar> = {}): SheetCar => ({
  line: place + 1,
  number,
  place,
  laps: 100 - place,
  drivers: [],
  ...more,
});
const SEASON: readonly Piece[] = [
  rules(),
  rounds(
    { fuji: { date: '2014-08-31', meeting: 'fuji' }, fuji2: { date: '2014-09-01', meeting: 'fuji' } },
    'inje',
  ),
  entries({ GT: { 1: ['Ann Lee', 'Bob Roe'], 2: ['Cid Doe'] }, CN: { 7: ['Eva Gil'] } }),
];
const before = season(...SEASON);

function imported(files: readonly OpenedFile[], asked: Asked = FUJI, on: Season = before): Imported {
  const read = importFiles(on, files, asked);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
const documentsOf = (read: Imported) => read.sessions.flatMap(({ documents }) => documents);
const kindsOf = (read: Imported) => documentsOf(read).map(({ kind }) => kind);
/** The season after the draft, read back from its text, has been posted. */
function posted(read: Imported, on: Season = before): Season {
  let number = on.board.length;
  const text = draftText(documentsOf(read)).replaceAll(
    /^kind:/gm,
    () => `document: ${++number}\nposted: 2014-09-01\nkind:`,
  );
  const documents = readDocuments(text, 'draft.yaml');
  if (!documents.ok) throw new Error(JSON.stringify(documents.error));
  return documents.value.reduce((after, { content }) => fold(after, content as OfficialDocument), on);
}

describe('a result', () => {
  test('is a classification with the file attached, which reads back as it is', () => {
    const read = imported([
      file([printed('2', 1, { time: 5_400_123 as never }), printed('1', 2, { out: 'Ret' })]),
    ]);
    const text = draftText(documentsOf(read));
    expect(text).toMatch(
      /^# Read from x[.]csv, a format[.]\nkind: classification\nby: timekeeper\nfor: fuji\n/,
    );
    expect(text).toContain('- { place: 1, car: 2, laps: 99, time: 1:30:00.123 }');
    expect(text).toMatch(/attachments:\n {2}- \{ name: x[.]csv, sha256: [0-9a-f]{64} \}/);
    expect(result(posted(read), 'fuji')).toEqual(result(read.sessions[0]?.after ?? emptySeason, 'fuji'));
    expect(table(posted(read), 'gt-teams')[0]).toMatch(/^1 2 /);
  });

  test('may be provisional, and have decisions in it', () => {
    const [document] = documentsOf(
      imported([file([printed('1', 1)])], { ...FUJI, state: 'provisional', includes: [3] }),
    );
    expect(document?.said).toMatchObject({ state: 'provisional', includes: [3] });
  });

  test('of laps has stints, stops in a document of their own, and the race at the hours of the rulebook', () => {
    const awards = { early: { session: 'race at 2 min', order: 'class', scale: 'full', to: 'entry' } };
    const on = season(rules({ awards }), ...SEASON.slice(1));
    const cars = [
      raced('1', [60, { time: 70, inPit: true, driver: 1 }, { ...flagged(90), pit: 30 }], {
        drivers: [{ name: 'Bob Roe' }, { name: 'Ann LEE' }],
      }),
      raced('2', [50, 61, 62, flagged(60)], { drivers: [{ name: 'Cid Doe' }] }),
    ];
    const read = imported([file(cars)], FUJI, on);
    expect(kindsOf(read)).toEqual(['classification', 'classification', 'pit-stops']);
    const [whole, early, stops] = documentsOf(read).map(({ said }) => said);
    expect(whole).toMatchObject({
      results: [
        { car: '2', place: { from: 1, to: 1 } },
        {
          car: '1',
          gap: '1 lap',
          stints: [
            { driver: 'Bob Roe', laps: 1 },
            { driver: 'Ann Lee', laps: 1 },
            { driver: 'Bob Roe', pit: 30_000 },
          ],
        },
      ],
      fastestLap: [{ car: '2', driver: 'Cid Doe', time: 50_000 }],
      ended: { flag: 'chequered' },
    });
    expect(early).toMatchObject({
      session: 'race at 2 min',
      results: [
        { car: '2', laps: 2 },
        { car: '1', laps: 1 },
      ],
    });
    expect(stops).toMatchObject({ stops: [{ car: '1', lap: 2, duration: 30_000 }] });
  });

  test('has no stints of a car of which one is uncertain', () => {
    const cars = [
      raced('1', [60, { time: 60, elapsed: Number.NaN, lap: 9 }], { drivers: [{ name: 'Ann Lee' }] }),
    ];
    const back = [
      raced('1', [60, { time: 60, inPit: true }, { time: 60, elapsed: 100, inPit: true }, 60], {
        drivers: [{ name: 'Ann Lee' }],
      }),
    ];
    for (const one of [cars, back]) {
      expect(documentsOf(imported([file(one)]))[0]?.said).toMatchObject({ results: [{ car: '1' }] });
      expect(draftText(documentsOf(imported([file(one)])))).not.toContain('stints');
    }
  });
});

describe('the session', () => {
  const lap = [raced('1', [60, 59]), raced('2', [61, 58])];
  const bare = { session: undefined };

  test('is the one that was said, that the file has, or that its name tells', () => {
    const told = (files: readonly OpenedFile[], asked: Asked) =>
      imported(files, asked).sessions.map(({ session }) => [session.value, session.by]);
    expect(told([file(lap, bare)], { ...FUJI, session: sessionName('qualifying') })).toEqual([
      ['qualifying', 'person'],
    ]);
    expect(told([file(lap)], FUJI)).toEqual([['race', 'file']]);
    expect(told([file(lap, { ...bare, name: 'quali.csv' })], FUJI)).toEqual([['qualifying', 'name']]);
    expect(importFiles(before, [file(lap, bare)], FUJI)).toEqual({
      ok: false,
      error: [{ code: 'which-session', file: 'x.csv' }],
    });
  });

  test('of a file with several is each but practice, or the one that is asked for', () => {
    const sheets = (['practice', 'qualifying', 'race'] as const).map((session) => ({
      sheet: { session: sessionName(session), event: {}, cars: lap },
      doubts: [],
    }));
    const three = { ...file(lap), sheets };
    const sessions = (asked: Asked) => imported([three], asked).sessions.map(({ session }) => session.value);
    expect(sessions(FUJI)).toEqual(['qualifying', 'race']);
    expect(imported([three]).leftOut).toEqual([{ file: 'x.csv', session: 'practice' }]);
    expect(sessions({ ...FUJI, session: sessionName('practice') })).toEqual(['practice']);
    expect(importFiles(before, [three], { ...FUJI, session: 'sprint' as SessionName })).toMatchObject({
      ok: false,
      error: [{ code: 'no-such-session', sessions: ['practice', 'qualifying', 'race'] }],
    });
  });
});

describe('the round', () => {
  const on = (day: string, session = RACE) =>
    file([printed('1', 1)], { session, name: `${day.replaceAll('-', '')}-x.csv` });
  const roundsOf = (one: OpenedFile) => {
    const read = importFiles(before, [one], ASKED);
    return read.ok
      ? read.value.sessions.map(({ round }) => [round.value, round.by])
      : read.error.map(({ code }) => code);
  };

  test('is that of the day of a race, and of a meeting for its qualifying', () => {
    expect(roundsOf(on('2014-08-31'))).toEqual([['fuji', 'name']]);
    expect(roundsOf(on('2014-09-01'))).toEqual([['fuji2', 'name']]);
    expect(roundsOf(on('2014-08-29', sessionName('qualifying')))).toEqual([['fuji', 'name']]);
    const event = file([printed('1', 1)], { event: { day: readDay('2014-09-01') ?? today } });
    expect(roundsOf(event)).toEqual([['fuji2', 'file']]);
  });

  test('must be said where no round, or no day, is that of the file', () => {
    expect(roundsOf(on('2014-08-30'))).toEqual(['which-round']);
    expect(roundsOf(on('2014-08-20', sessionName('qualifying')))).toEqual(['which-round']);
    expect(roundsOf(file([printed('1', 1)]))).toEqual(['which-round']);
  });
});

describe('a car without a number whose crew is in no entry', () => {
  const unknown = (place: number, more: Partial<SheetCar> = {}): SheetCar => {
    const { number: _, ...car } = printed('', place, { drivers: [{ name: 'Zoe Fox' }], ...more });
    return car;
  };
  const gt = season(...SEASON.slice(0, -1), entries({ GT: ['1', '2', '3'] }));
  const afterRace = (cars: readonly SheetCar[], on: Season) =>
    imported([file(cars)], FUJI, on).sessions[0]?.after;

  test('is left out, and its place stays its own: the result is not complete', () => {
    const read = imported([file([printed('1', 1), unknown(2, { class: 'GT' }), printed('2', 3)])], FUJI, gt);
    expect(documentsOf(read)[0]?.said).toMatchObject({
      complete: false,
      results: [
        { car: '1', place: { from: 1, to: 1 }, classPlace: { from: 1, to: 1 } },
        { car: '2', place: { from: 3, to: 3 }, classPlace: { from: 3, to: 3 } },
      ],
    });
    expect(result(posted(read, gt), 'fuji')).toEqual(['1 1 1', '2 3 3']);
    expect(table(posted(read, gt), 'gt-teams')).toEqual(['1 1 25', '2 2 15']);
  });

  test('may be of any class, where the file and its entry do not tell', () => {
    const places = (more: Partial<SheetCar>, others: readonly (Partial<SheetCar> | undefined)[] = []) =>
      result(
        afterRace(
          [
            printed('1', 1, others[0]),
            unknown(2, more),
            printed('2', 3, others[1]),
            printed('7', 4, others[2]),
          ],
          before,
        ) ?? before,
        'fuji',
      );
    expect(places({})).toEqual(['1 1 1', '2 3 2-3', '7 4 1-2']);
    expect(places({ class: 'gt' })).toEqual(['1 1 1', '2 3 3', '7 4 1']);
    const words = [{ class: 'LM3' }, { class: 'LM3' }, { class: 'P3' }];
    expect(places({ class: 'LM3' }, words)).toEqual(['1 1 1', '2 3 3', '7 4 1']);
    expect(places({ class: 'P3' }, words)).toEqual(['1 1 1', '2 3 2', '7 4 2']);
    expect(places({ class: 'X' }, words)).toEqual(['1 1 1', '2 3 2-3', '7 4 1-2']);
    expect(places({ class: 'LM3' }, [{ class: 'LM3' }, {}, { class: 'LM3' }])).toEqual([
      '1 1 1',
      '2 3 2-3',
      '7 4 1-2',
    ]);
  });

  test('takes the fastest lap out of the result, if it has it or shares it', () => {
    const best = (time: number) => ({ best: time as never });
    const fastest = (own: number, other: number) => {
      const read = imported([file([unknown(1, best(own)), printed('1', 2, best(other))])]);
      return documentsOf(read)[0]?.said;
    };
    for (const other of [90_000, 91_000]) expect(fastest(90_000, other)).not.toHaveProperty('fastestLap');
    expect(fastest(92_000, 91_000)).toMatchObject({ fastestLap: [{ car: '1' }] });
  });

  test('is on no entry, until it is entered', () => {
    const cars = [printed('1', 1), unknown(2), unknown(3, { drivers: [] })];
    const unplaced = (asked: Asked) =>
      imported([file(cars)], asked).sessions.flatMap((one) => unplacedIn(one).map(carWords));
    expect(unplaced(FUJI)).toEqual(['the car of line 3 (Zoe Fox)', 'the car of line 4']);
    expect(unplaced({ ...FUJI, withEntries: true })).toEqual([]);
    const [, , said] = documentsOf(imported([file(cars)], { ...FUJI, withEntries: true }));
    expect(said?.said).toMatchObject({ results: [{ car: '1' }, { car: '3' }, { car: '4' }] });
    expect(said?.said).not.toHaveProperty('complete');
  });
});

describe('several files', () => {
  test('of sessions of different cars give places in class alone', () => {
    const gt = file([printed('2', 1), printed('1', 2)], { session: sessionName('qualifying') });
    const cn = file([printed('7', 1)], { session: sessionName('qualifying'), name: 'cn.csv' });
    const [document] = documentsOf(imported([gt, cn]));
    expect(document?.said).toMatchObject({
      results: [
        { car: '2', classPlace: { from: 1, to: 1 } },
        { car: '1', classPlace: { from: 2, to: 2 } },
        { car: '7', classPlace: { from: 1, to: 1 } },
      ],
      attachments: [{ name: 'x.csv' }, { name: 'cn.csv' }],
    });
    expect(document?.comment).toBe('Read from x.csv, a format; cn.csv, a format.');
  });

  test('leave the places in class as open as those among all, and the line of each such car is told', () => {
    const dark = (number: string, line: number) => ({
      ...raced(number, [{ time: 60, elapsed: Number.NaN }]),
      line,
    });
    const session = sessionName('qualifying');
    const read = imported([
      file([dark('1', 4), dark('2', 7)], { session, name: 'gt.csv' }),
      file([raced('7', [61])], { session, name: 'cn.csv' }),
    ]);
    const classification = documentsOf(read).find(({ kind }) => kind === 'classification');
    expect(classification?.said).toMatchObject({
      results: [
        { car: '1', classPlace: { from: 1, to: 2 } },
        { car: '2', classPlace: { from: 1, to: 2 } },
        { car: '7', classPlace: { from: 1, to: 1 } },
      ],
    });
    const doubt = {
      code: 'missing-value',
      found: '1:00.000, which another car has as well',
      expected: 'when each set it, since the first is ahead',
      so: 'its place is one of 1 to 2',
    };
    expect(read.sessions[0]?.doubts).toEqual([
      { ...doubt, file: 'gt.csv', line: 4, at: 'car 1' },
      { ...doubt, file: 'gt.csv', line: 7, at: 'car 2' },
    ]);
    const known = imported([file([raced('1', [60]), raced('2', [61])], { session })]);
    expect(known.sessions[0]?.doubts).toEqual([]);
  });

  test('share places in class where a file has them shared, and know only bounds between two files', () => {
    const quali = (cars: readonly SheetCar[], name: string) =>
      file(cars, { session: sessionName('qualifying'), name });
    const placesOf = (...files: readonly OpenedFile[]) => {
      const after = imported(files, FUJI, four).sessions[0]?.after ?? before;
      return result(after, 'fuji', 'qualifying');
    };
    const four = season(...SEASON.slice(0, 2), entries({ GT: ['1', '2', '3', '4'], CN: ['7'] }));
    const dead = quali([printed('2', 1), printed('1', 1), printed('3', 3)], 'a.csv');
    expect(placesOf(dead, quali([printed('7', 1)], 'b.csv'))).toEqual(['2 - 1', '1 - 1', '3 - 3', '7 - 1']);
    expect(placesOf(dead, quali([printed('4', 1), printed('7', 2)], 'b.csv'))).toEqual([
      '2 - 1-2',
      '1 - 1-2',
      '3 - 3-4',
      '4 - 1-4',
      '7 - 1',
    ]);
  });

  test('stand in the order of the calendar, the race of a round behind its qualifying', () => {
    const files = [
      file([printed('1', 1)], { name: '20140901-r.csv' }),
      file([printed('1', 1)], { name: '20140831-r.csv' }),
      file([printed('1', 1)], { session: undefined, name: '20140831-q.csv' }),
    ];
    expect(
      imported(files, ASKED).sessions.map(({ round, session }) => `${round.value} ${session.value}`),
    ).toEqual(['fuji qualifying', 'fuji race', 'fuji2 race']);
  });

  test('with one car in two of them are told', () => {
    const read = importFiles(
      before,
      [
        file([printed('2', 1)]),
        file([printed('1', 1)], { name: 'y.csv' }),
        file([printed('1', 1)], { name: 'z.csv' }),
      ],
      FUJI,
    );
    expect(read).toMatchObject({
      ok: false,
      error: [{ code: 'car-in-both', car: '1', files: ['y.csv', 'z.csv'] }],
    });
  });
});

describe('people and entries', () => {
  const strange = printed('1', 1, {
    drivers: [{ name: 'A. Lee' }, { name: 'Zoe Fox', country: 'FRA', grade: 'Gold' }],
  });
  const other = printed('99', 2, {
    class: 'gt',
    team: 'New Team',
    model: 'Kestrel',
    drivers: [{ name: 'Dan Ash' }],
  });

  test('a spelling is proposed in a document of its own, for a person to confirm', () => {
    const read = imported([file([strange])]);
    expect(kindsOf(read)).toEqual(['drivers', 'classification']);
    expect(documentsOf(read)[0]?.said).toEqual({ drivers: { 'Ann Lee': { also: ['A. Lee'] } } });
  });

  test('cars and drivers who are not entered are entered only where that is asked for', () => {
    expect(kindsOf(imported([file([other])]))).toEqual(['classification']);
    const read = imported([file([strange, other])], { ...FUJI, withEntries: true });
    expect(kindsOf(read)).toEqual(['drivers', 'entry-list', 'classification']);
    expect(documentsOf(read).map(({ said }) => said)).toMatchObject([
      {
        drivers: { 'Ann Lee': {}, 'Zoe Fox': { country: 'FRA', grades: [{ grade: 'Gold' }] }, 'Dan Ash': {} },
      },
      {
        for: 'fuji',
        cars: { Kestrel: { chassis: 'Kestrel' } },
        entries: { GT: { 99: { team: 'New Team', car: 'Kestrel' } } },
        crews: { 99: ['Dan Ash'], 1: ['Ann Lee', 'Bob Roe', 'Zoe Fox'] },
      },
      { results: [{ car: '1' }, { car: '99' }] },
    ]);
    expect(table(posted(read), 'gt-drivers')).toContain('2 Dan Ash 18');
  });

  test('cars without numbers are given the first that are free, and are found by their drivers ever after', () => {
    const anonymous = (name: string, place: number): SheetCar => ({
      line: place,
      place,
      class: 'GT',
      drivers: [{ name, ids: { steam: name } }],
    });
    const read = imported([file([anonymous('Dan Ash', 1), anonymous('Cid Doe', 2)])], {
      ...FUJI,
      withEntries: true,
    });
    expect(documentsOf(read).at(-1)?.said).toMatchObject({ results: [{ car: '3' }, { car: '2' }] });
    const again = importFiles(posted(read), [file([anonymous('Dan Ash', 1)])], {
      ...FUJI,
      round: roundKey('fuji2'),
    });
    expect(again.ok && again.value.sessions[0]?.cars[0]?.number).toBe('3');
  });

  test('a class that no rulebook has stands as the file has it, so that the office refuses it', () => {
    const read = imported([file([{ ...other, class: 'Silhouette' }])], { ...FUJI, withEntries: true });
    expect(documentsOf(read).at(-2)?.said).toMatchObject({ entries: { Silhouette: { 99: {} } } });
    const { class: _, ...without } = other;
    const none = imported([file([without])], { ...FUJI, withEntries: true });
    expect(documentsOf(none).at(-2)?.said).toMatchObject({ entries: { '?': { 99: {} } } });
  });
});

test('penalties that the file lists, and that its order has not in it, are decisions', () => {
  const penalties = [
    { what: 'five seconds', line: 9, reason: 'cutting', time: 5000 as never },
    { what: 'a drive-through', line: 10 },
  ];
  const cars = [printed('1', 1, { penalties }), printed('2', 2)];
  const open = imported([file(cars, { hasPenalties: false })]);
  expect(documentsOf(open).at(-1)).toMatchObject({
    kind: 'decision',
    said: { facts: 'Car 1: five seconds, cutting.', measures: [{ act: 'addTime', addTime: 5000, car: '1' }] },
  });
  expect(draftText(documentsOf(open))).toContain(
    `- { addTime: ${printLapTime(5000 as never)}, car: 1, session: race }`,
  );
  for (const said of [{}, { hasPenalties: true }])
    expect(kindsOf(imported([file(cars, said)]))).toEqual(['classification']);
});

test('a result that stands is not needed for any of it', () => {
  expect(kindsOf(imported([file([printed('1', 1)])], FUJI, season(...SEASON, race('fuji', '2'))))).toEqual([
    'classification',
  ]);
});

describe('a number that several cars of a file have', () => {
  const crewed = (number: string, place: number, name: string) =>
    printed(number, place, { drivers: [{ name }] });
  const cars = [crewed('01', 1, 'Cid Doe'), crewed('7', 2, 'Eva Gil'), crewed('01', 3, 'Ann Lee')];

  test('is that of none: each is found by its drivers, and told', () => {
    const [one] = imported([file(cars)]).sessions;
    expect(one?.cars.map(({ number }) => number)).toEqual(['2', '7', '1']);
    expect(one?.doubts).toMatchObject([
      { line: 2, found: '01, which the car of line 4 has as well' },
      { line: 4, found: '01, which the car of line 2 has as well' },
    ]);
    expect(result(one?.after ?? before, 'fuji')).toEqual(['2 1 1', '7 2 1', '1 3 2']);
  });

  test('is given to none of those who are entered', () => {
    const strangers = [crewed('01', 1, 'Zoe Fox'), crewed('01', 2, 'Dan Ash')];
    const [one] = imported([file(strangers)], { ...FUJI, withEntries: true }).sessions;
    expect([...(one?.result.cars.values() ?? [])].map(({ number }) => number)).toEqual(['3', '4']);
  });

  test('in two files of one session is that of one car in both', () => {
    const two = [file([crewed('1', 1, 'Ann Lee')]), file([crewed('1', 1, 'Ann Lee')], { name: 'y.csv' })];
    expect(importFiles(before, two, FUJI)).toMatchObject({ ok: false, error: [{ code: 'car-in-both' }] });
  });
});
