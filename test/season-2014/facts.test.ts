import { describe, expect, test } from 'vitest';
import { type EntryKey, RACE, roundKey, titleKey } from '#core/base/ids';
import { exactFraction, type Points, printedPoints } from '#core/base/points';
import { audit } from '#core/scoring/audit';
import { classify } from '#core/scoring/classify';
import { diff } from '#core/scoring/diff';
import { explain } from '#core/scoring/explain';
import { prizes } from '#core/scoring/prizes';
import { standings } from '#core/scoring/standings';
import { calendar, rulebookAt } from '#core/season/calendar';
import { checks } from '#core/season/check';
import { starters } from '#core/season/entered';
import { emptySeason, fold } from '#core/season/fold';
import { findingText } from '#core/season/review/finding';
import type { Season } from '#core/season/season';
import { refusedOn, reviewBoard } from '#office/review-board';
import { citedIn } from '../cited.ts';
import { board, claims, numberOf, on, season, sources, without } from './season.ts';

/*
 * The 2014 Asian Le Mans Series, fact by fact. Each test is named by the fact's id: A the series, B the champions,
 * C the rules, D the calendar, E the entries, F the results.
 */

const table = (title: string, of: Season = season) => {
  const found = standings(of, titleKey(title));
  if (found === undefined) throw new Error(`no title ${title}`);
  return found;
};
/** A row as the article prints it: results by round, then the total, – for none. */
const row = (title: string, contender: string, of: Season = season) => {
  const found = table(title, of).rows.find((one) => one.contender === contender);
  const points = printedPoints(found?.points ?? (0 as Points));
  return [...(found?.cells.map((cell) => cell?.result ?? '') ?? []), points === 0 ? '–' : points];
};
const points = (title: string, contender: string, of: Season = season) => row(title, contender, of).at(-1);
const margin = (title: string, first: string, second: string) =>
  Number(points(title, first)) - Number(points(title, second));
const champions = (title: string) =>
  table(title)
    .rows.filter(({ position }) => position === 1)
    .map(({ contender }) => contender);
/** The winning car of a class in a round, and its drivers in the order of their names. */
const winner = (round: string, category: string) => {
  const lines = classify(season, roundKey(round), RACE)?.lines ?? [];
  const first = lines.find(({ starter, classPlace }) => starter.class === category && classPlace?.from === 1);
  return (
    first && {
      number: first.starter.number,
      team: first.starter.team,
      drivers: [...first.starter.crew].sort(),
    }
  );
};
const winners = (category: string) =>
  ['inje', 'fuji', 'shanghai', 'sepang'].map((round) => winner(round, category)?.number);
const dates = (of: Season) => Object.fromEntries(calendar(of).map(({ key, date }) => [key, date]));
const answers = (clause: string) => checks(season).filter((one) => one.clause === clause);
const clause = (section: 'classes' | 'checks' | 'scales' | 'awards', name: string) =>
  rulebookAt(season)[section][name];

describe('the series', () => {
  test('A1: the third season of the Asian Le Mans Series of the Automobile Club de l’Ouest', () => {
    expect(season.about).toMatchObject({
      series: 'Asian Le Mans Series',
      edition: 3,
      organiser: "Automobile Club de l'Ouest",
    });
  });

  test('A2: the fourth series based on the 24 Hours of Le Mans, and what became of the others', () => {
    const family = season.about?.family;
    expect(family?.of).toBe('24 Hours of Le Mans');
    expect(family?.members.map(({ series }) => series)).toEqual([
      'American Le Mans Series',
      'European Le Mans Series',
      'FIA World Endurance Championship',
      'Asian Le Mans Series',
    ]);
    expect(family?.members[0]?.became).toMatch(/Rolex.*United SportsCar Championship/);
  });

  test('A3: four events, from Inje on 20 July 2014 to Sepang on 7 December 2014', () => {
    const rounds = calendar(season);
    expect(rounds).toHaveLength(4);
    expect([rounds[0]?.key, rounds[0]?.date, rounds[3]?.key, rounds[3]?.date]).toEqual([
      'inje',
      '2014-07-20',
      'sepang',
      '2014-12-07',
    ]);
  });
});

describe('the champions', () => {
  test('B1: OAK Racing Team Total, defending champions, won all four LMP2 races and both titles', () => {
    expect(season.about?.defending?.['lmp2-teams']).toEqual(['OAK Racing']);
    expect(winners('LMP2')).toEqual(['1', '1', '1', '1']);
    expect(winner('inje', 'LMP2')?.team).toBe('OAK Racing Team Total');
    expect(champions('lmp2-teams')).toEqual(['1']);
    expect(champions('lmp2-drivers')).toEqual(['David Cheng', 'Ho-Pin Tung']);
  });

  test('B2: David Cheng and Ho-Pin Tung champions, joined by Keiko Ihara at Fuji and Yuan Bo at Sepang', () => {
    expect(season.about?.defending?.['lmp2-drivers']).toEqual(['David Cheng']);
    expect(winner('inje', 'LMP2')?.drivers).toEqual(['David Cheng', 'Ho-Pin Tung']);
    expect(winner('fuji', 'LMP2')?.drivers).toEqual(['David Cheng', 'Ho-Pin Tung', 'Keiko Ihara']);
    expect(winner('shanghai', 'LMP2')?.drivers).toEqual(['David Cheng', 'Ho-Pin Tung']);
    expect(winner('sepang', 'LMP2')?.drivers).toEqual(['David Cheng', 'Ho-Pin Tung', 'Yuan Bo']);
  });

  test('B3: published 53 points over Hartshorne and Pu, computed 48 (103 v 55), and the audit reports it', () => {
    expect(margin('lmp2-drivers', 'David Cheng', 'John Hartshorne')).toBe(48);
    expect([points('lmp2-drivers', 'Ho-Pin Tung'), points('lmp2-drivers', 'Pu Jun Jin')]).toEqual([103, 55]);
    const line = marginLine('lmp2-drivers');
    expect(line?.equal).toBe(false);
    expect([line?.published, line?.computed]).toEqual([53, 48]);
    expect(line?.because.map(({ row: { points: behind } }) => printedPoints(behind))).toEqual([103, 55]);
  });

  test('B4: Craft-Bamboo Racing won all four CN races, against Team Avelon Formula and ATL Wolf Asia', () => {
    expect(winners('CN')).toEqual(['77', '77', '77', '77']);
    expect(
      table('cn-teams').rows.map(({ contender }) => season.entries.get(contender as EntryKey)?.team),
    ).toEqual(['Craft-Bamboo Racing', 'Team Avelon Formula', 'ATL Wolf Asia']);
  });

  test('B5: Kevin Tse, alone in the car at every meeting, champion by 50 over Denis Lian with three second places', () => {
    expect(champions('cn-drivers')).toEqual(['Kevin Tse']);
    expect(row('cn-drivers', 'Kevin Tse')).toEqual(['1', '1', '1', '1', 104]);
    expect(row('cn-drivers', 'Denis Lian')).toEqual(['', '2', '2', '2', 54]);
    expect(margin('cn-drivers', 'Kevin Tse', 'Denis Lian')).toBe(50);
    const always = table('cn-drivers').rows.filter(({ cells }) =>
      cells.every((cell) => cell?.starter.entry === '77'),
    );
    expect(always.map(({ contender }) => contender)).toEqual(['Kevin Tse']);
  });

  test('B6: with whom Kevin Tse won', () => {
    const others = ['inje', 'fuji', 'shanghai', 'sepang'].map((round) =>
      winner(round, 'CN')?.drivers.filter((name) => name !== 'Kevin Tse'),
    );
    expect(others).toEqual([
      ['Frank Yu', 'Mathias Beche'],
      ['Mathias Beche', 'Samson Chan'],
      ['Naoki Yokomizo', 'Samson Chan'],
      ['Frank Yu', 'Jonathan Venter'],
    ]);
  });

  test('B7: three entries shared the four GT victories', () => {
    expect(winners('GT')).toEqual(['92', '91', '33', '33']);
  });

  test('B8: Jun San Chen and Tanigawa champions by a published 7 over Hanchen Chen and Seefried, computed 6 (76 v 70), and the audit reports it', () => {
    expect(champions('gt-drivers')).toEqual(['Jun San Chen', 'Tatsuya Tanigawa']);
    expect(winner('fuji', 'GT')?.drivers).toEqual(
      expect.arrayContaining(['Jun San Chen', 'Tatsuya Tanigawa']),
    );
    expect(winner('inje', 'GT')?.drivers).toEqual(
      expect.arrayContaining(['Han-Chen Chen', 'Marco Seefried']),
    );
    const second = table('gt-drivers').rows.filter(({ position }) => position === 2);
    expect(second.map(({ contender }) => contender)).toEqual(['Han-Chen Chen', 'Marco Seefried']);
    expect([points('gt-drivers', 'Jun San Chen'), points('gt-drivers', 'Marco Seefried')]).toEqual([76, 70]);
    const line = marginLine('gt-drivers');
    expect([line?.equal, line?.published, line?.computed]).toEqual([false, 7, 6]);
  });

  test('B9: Clearwater Racing won the last two, Mok Weng Sun in both', () => {
    expect(winner('shanghai', 'GT')).toEqual({
      number: '33',
      team: 'Clearwater Racing',
      drivers: ['Keita Sawa', 'Matt Griffin', 'Mok Weng Sun'],
    });
    expect(winner('sepang', 'GT')).toEqual({
      number: '33',
      team: 'Clearwater Racing',
      drivers: ['Hiroshi Hamaguchi', 'Mok Weng Sun', 'Richard Wee'],
    });
  });

  test('B10: third drivers Sakaguchi (#92, Inje) and van Dam (#91, Fuji)', () => {
    expect(winner('inje', 'GT')).toMatchObject({
      number: '92',
      drivers: ['Han-Chen Chen', 'Marco Seefried', 'Ryohei Sakaguchi'],
    });
    expect(winner('fuji', 'GT')).toMatchObject({
      number: '91',
      drivers: ['Carlo van Dam', 'Jun San Chen', 'Tatsuya Tanigawa'],
    });
  });

  test('B11: of two GT Am entries of The Emperor Racing one was withdrawn, and Nakaya moved from it to win, in place of Jiang Xin', () => {
    const fuji = starters(season, roundKey('fuji'));
    const [won, withdrawn] = [fuji.get('11' as EntryKey), fuji.get('82' as EntryKey)];
    expect([won?.team, withdrawn?.team]).toEqual(['The Emperor Racing', 'The Emperor Racing']);
    expect([won?.withdrawn, withdrawn?.withdrawn?.reason]).toEqual([undefined, 'did not come to the grid']);
    expect(winner('fuji', 'GT Am')?.drivers).toEqual(['Akihiko Nakaya', 'Giorgio Sanna', 'Max Wiser']);
    expect(withdrawn?.crew).toContain('Jiang Xin');
    expect(starters(on('2014-08-30'), roundKey('fuji')).get('11' as EntryKey)?.crew).toContain('Jiang Xin');
  });
});

describe('the rules', () => {
  test('C1: LMP2 is the top class', () => {
    expect(Object.keys(rulebookAt(season).classes)).toEqual(['LMP2', 'CN', 'GT', 'GT Am']);
  });

  test('C2: LMGTE, GTC and GT300 cars in one performance-balanced GT class', () => {
    expect(clause('classes', 'GT')).toMatchObject({
      joins: ['LMGTE', 'GTC', 'Super GT GT300'],
      balance: 'ACO',
    });
  });

  test('C3: silver and bronze drivers in the amateur division; grades of 2014 are unknown, so nobody can tell', () => {
    expect(clause('checks', 'amateurs')).toMatchObject({ of: ['GT Am'], grades: ['Silver', 'Bronze'] });
    expect(answers('checks/amateurs').map(({ starter, answer }) => [starter.number, answer])).toEqual([
      ['11', 'cannot tell'],
      ['82', 'cannot tell'],
    ]);
  });

  test('C4: CN in place of LMPC, with one Honda engine, eligible through 2017: met by each car that came', () => {
    expect(clause('classes', 'CN')).toMatchObject({ insteadOf: { class: 'LMPC' } });
    expect(clause('checks', 'CN chassis')).toMatchObject({ lastSeason: 2017 });
    const found = [...answers('checks/CN engine'), ...answers('checks/CN chassis')];
    expect(new Set(found.map(({ starter }) => starter.number))).toEqual(new Set(['77', '45', '21']));
    expect(new Set(found.map(({ answer }) => answer))).toEqual(new Set(['met']));
  });

  test('C5: invitations to the 2015 24 Hours of Le Mans for #1, #91 and #92', () => {
    const holders = prizes(season).map(({ prize, holders: rows, teams }) => [
      prize.prize,
      rows.map(({ number }) => number),
      teams,
    ]);
    expect(holders).toEqual([
      ['Invitation to the 2015 24 Hours of Le Mans', ['1'], ['OAK Racing Team Total']],
      ['Invitation to the 2015 24 Hours of Le Mans', ['91', '92'], ['AAI-Rstrada']],
    ]);
  });

  test('C6: a driver from Asia or Australasia in every crew of every round', () => {
    const found = answers('checks/regional driver');
    expect(found).toHaveLength(33);
    expect(found.every(({ answer }) => answer === 'met')).toBe(true);
  });

  test('C7: two people at most at a tyre change; no report of a stop was found, so there is nothing to check', () => {
    expect(clause('checks', 'tyre change')).toMatchObject({ every: 'pit stop', people: { atMost: 2 } });
    expect(answers('checks/tyre change')).toEqual([]);
  });
});

describe('the calendar', () => {
  test('D1: revealed at the 2013 3 Hours of Sepang', () => {
    expect(board[1]).toMatchObject({
      kind: 'calendar',
      posted: { by: '2013-12-07' },
      title: expect.stringContaining('2013 3 Hours of Sepang'),
    });
    expect(dates(on('2013-12-07'))).toEqual({
      inje: '2014-07-06',
      fuji: '2014-08-10',
      shanghai: '2014-10-12',
      zhuhai: '2014-10-26',
      sepang: '2014-12-07',
    });
  });

  test('D2: round two alongside round five of the 2014 Super GT', () => {
    expect(calendar(on('2014-01-01'))[1]).toMatchObject({
      key: 'fuji',
      number: 2,
      alongside: 'Super GT 2014 round 5',
    });
  });

  test('D3: Shanghai back after its removal in 2013, alongside round ten of the World Touring Car Championship', () => {
    const shanghai = season.rounds.get(roundKey('shanghai'));
    expect(shanghai?.alongside).toBe('World Touring Car Championship 2014 round 10');
    expect(shanghai?.note).toMatch(/removal from the provisional calendar of 2013/);
  });

  test('D4: Inje moved from 6 to 20 July', () => {
    expect(dates(on('2014-01-01')).inje).toBe('2014-07-06');
    expect(dates(on('2014-05-09')).inje).toBe('2014-07-20');
    expect(season.rounds.get(roundKey('inje'))?.history.at(-1)).toMatchObject({
      act: 'move',
      from: '2014-07-06',
      to: '2014-07-20',
    });
  });

  test('D5: on 9 May Fuji moved back three weeks, no longer with Super GT, and Buriram replaced Zhuhai', () => {
    const [before, after] = [on('2014-05-08'), on('2014-05-09')];
    expect([dates(before).fuji, dates(after).fuji]).toEqual(['2014-08-10', '2014-08-31']);
    expect(after.rounds.get(roundKey('fuji'))?.alongside).toBeUndefined();
    expect([dates(before).zhuhai, dates(after).zhuhai]).toEqual(['2014-10-26', undefined]);
    expect(dates(after).buriram).toBe('2014-11-23');
    expect(after.rounds.get(roundKey('zhuhai'))?.history.at(-1)).toMatchObject({
      act: 'cancel',
      instead: ['buriram'],
    });
    expect(dates(on('2014-05-10'))).toEqual(dates(after));
  });

  test('D6: on 12 October Buriram removed without a replacement: five rounds the day before, four from then on', () => {
    expect(calendar(on('2014-10-11')).map(({ key, number }) => [number, key])).toEqual([
      [1, 'inje'],
      [2, 'fuji'],
      [3, 'shanghai'],
      [4, 'buriram'],
      [5, 'sepang'],
    ]);
    const changed = diff(on('2014-10-11'), on('2014-10-12')).calendar;
    expect(changed.removed.map(({ key }) => key)).toEqual(['buriram']);
    expect(changed.updated.map(({ from, to }) => [to.key, from.number, to.number])).toEqual([
      ['sepang', 5, 4],
    ]);
    expect(changed.added).toEqual([]);
  });

  test('D7: the final calendar', () => {
    expect(
      calendar(season).map(({ number, race, circuit, place, country, date }) => [
        number,
        race,
        circuit,
        place,
        country,
        date,
      ]),
    ).toEqual([
      [1, '3 Hours of Inje', 'Inje Speedium', 'Inje', 'KOR', '2014-07-20'],
      [2, '3 Hours of Fuji', 'Fuji Speedway', 'Oyama', 'JPN', '2014-08-31'],
      [3, '3 Hours of Shanghai', 'Shanghai International Circuit', 'Jiading', 'CHN', '2014-10-11'],
      [4, '3 Hours of Sepang', 'Sepang International Circuit', 'Selangor', 'MYS', '2014-12-07'],
    ]);
  });

  test('D8: Shanghai moved from Sunday 12 to Saturday 11 October, between June and 18 July', () => {
    expect(dates(on('2014-06-04')).shanghai).toBe('2014-10-12');
    expect(dates(on('2014-07-18')).shanghai).toBe('2014-10-11');
    expect(season.rounds.get(roundKey('shanghai'))?.history.at(-1)?.document).toBe(10);
  });
});

describe('the entries', () => {
  test('E1: all entries on Michelin', () => {
    const found = answers('checks/tyres');
    expect(found).toHaveLength(33);
    expect(found.every(({ answer }) => answer === 'met')).toBe(true);
  });

  test('E2: teams, cars, engines, and which driver drove which rounds', () => {
    expect(ENTERED.map(([entry]) => entry).toSorted()).toEqual([...season.entries.keys()].toSorted());
    for (const [entry, team, country, chassis, engine, drivers] of ENTERED) {
      const { team: name = '', car = '' } = season.entries.get(entry as EntryKey) ?? {};
      const model = season.models.get(car);
      expect([entry, name, season.teams.get(name)?.country, model?.chassis, model?.engine]).toEqual([
        entry,
        team,
        country,
        chassis,
        engine,
      ]);
      expect([entry, driven(entry)]).toEqual([entry, drivers]);
    }
  });

  test('E3: #92 a BMW Z4, and in round two a Nissan GT-R', () => {
    const cars = calendar(season).map(
      ({ key }) => season.models.get(starters(season, key).get('92' as EntryKey)?.car ?? '')?.chassis,
    );
    expect(cars).toEqual(['BMW Z4 GT3', 'Nissan GT-R GT3', 'BMW Z4 GT3', 'BMW Z4 GT3']);
  });
});

describe('the results', () => {
  test('F1: winners by round and class', () => {
    expect([winners('LMP2'), winners('CN'), winners('GT'), winners('GT Am')]).toEqual([
      ['1', '1', '1', '1'],
      ['77', '77', '77', '77'],
      ['92', '91', '33', '33'],
      [undefined, '11', undefined, undefined],
    ]);
    expect([winner('inje', 'GT')?.team, winner('fuji', 'GT')?.team]).toEqual(['AAI-Rstrada', 'AAI-Rstrada']);
  });

  test('F2: 25-18-15-12-10-8-6-4-2-1, and one point for a class pole', () => {
    const { full, pole } = rulebookAt(season).scales;
    expect(full?.points.map(printedPoints)).toEqual([25, 18, 15, 12, 10, 8, 6, 4, 2, 1]);
    expect(pole?.points.map(printedPoints)).toEqual([1]);
    expect(clause('awards', 'pole')).toMatchObject({
      session: 'qualifying',
      order: 'class',
      to: ['entry', 'race crew'],
    });
  });

  test.each([
    ['F3', 'lmp2-teams', { 1: ['1', '1', '1', '1', 103], 27: ['Ret', '2', '2', '2', 55] }],
    [
      'F4',
      'cn-teams',
      { 77: ['1', '1', '1', '1', 104], 21: ['', '2', '2', '2', 54], 45: ['DNS', '', '', '', '–'] },
    ],
    [
      'F5',
      'gt-teams',
      {
        91: ['3', '1', '2', '2', 76],
        92: ['1', '2', '4', '3', 70],
        33: ['', '', '1', '1', 50],
        90: ['2', 'Ret', '3', '4', 48],
        7: ['DNS', '', '', '', '–'],
      },
    ],
    ['F6', 'gt-am-teams', { 11: ['', '1', '', '', 26], 82: ['', 'WD', '', '', '–'] }],
  ])('%s: the table of %s, cell by cell', (_id, title, expected) => {
    const rows = table(title).rows;
    expect(Object.fromEntries(rows.map(({ contender }) => [contender, row(title, contender)]))).toEqual(
      expected,
    );
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.every((one) => exactFraction(one.points) === undefined)).toBe(true);
  });

  test('F3 to F6: the poles, as the article prints them in bold where its type is known', () => {
    const poles = ['lmp2-teams', 'cn-teams', 'gt-teams', 'gt-am-teams'].flatMap((title) =>
      table(title).rows.flatMap(({ contender, cells }) =>
        cells.flatMap((cell) => (cell?.pole ? [`${cell.round} ${contender}`] : [])),
      ),
    );
    expect(poles).toEqual([
      'inje 1',
      'shanghai 1',
      'sepang 1',
      'fuji 27',
      'inje 77',
      'fuji 77',
      'shanghai 77',
      'sepang 77',
      'sepang 92',
      'inje 90',
      'fuji 90',
      'shanghai 90',
      'fuji 11',
    ]);
  });
});

describe('the Sepang GT pole', () => {
  const decision = numberOf('decision', 'sepang');

  test('with the decision that nobody receives the point #92 has the article’s 70, and the explanation names it', () => {
    expect(points('gt-teams', '92')).toBe(70);
    const pole = explain(season, titleKey('gt-teams'), '92')?.lines.find(
      ({ round, clause: name }) => round === 'sepang' && name === 'pole',
    );
    expect(pole).toMatchObject({ points: 0, withheldBy: decision, place: 1 });
  });

  test('without it #92 has 71, and the explanation shows the point', () => {
    const before = without(decision);
    expect(points('gt-teams', '92', before)).toBe(71);
    const pole = explain(before, titleKey('gt-teams'), '92')?.lines.find(
      ({ round, clause: name }) => round === 'sepang' && name === 'pole',
    );
    expect(printedPoints(pole?.points as Points)).toBe(1);
    expect(points('gt-drivers', 'Marco Seefried', before)).toBe(71);
  });

  test('the audit tells the whole story: the press has 77 for the crew of #91', () => {
    const lines = audit(season, claims).filter(({ equal }) => !equal);
    const figures = lines.map(({ title, contender, what }) => [
      title,
      contender,
      ...(what.of === 'total' || what.of === 'margin'
        ? [what.of, printedPoints(what.published), printedPoints(what.computed)]
        : [what.of]),
    ]);
    expect(figures).toEqual([
      ['lmp2-drivers', 'David Cheng', 'margin', 53, 48],
      ['gt-drivers', 'Jun San Chen', 'margin', 7, 6],
      ['gt-drivers', 'Jun San Chen', 'total', 77, 76],
      ['gt-drivers', 'Tatsuya Tanigawa', 'total', 77, 76],
    ]);
    expect(board.find(({ document }) => document === decision)).toMatchObject({
      doubt: expect.stringContaining('MATTAR_SEP'),
    });
  });
});

describe('why', () => {
  test('#90 has 48 = 18 + 12 + 15 + three poles, each with its round, clause and document', () => {
    const found = explain(season, titleKey('gt-teams'), '#90');
    expect(
      found?.lines.map(({ round, clause: name, place, points: won, document }) => [
        round,
        name,
        place,
        printedPoints(won),
        document,
      ]),
    ).toEqual([
      ['inje', 'race', 2, 18, 14],
      ['inje', 'pole', 1, 1, 13],
      ['fuji', 'pole', 1, 1, 18],
      ['shanghai', 'race', 3, 15, 24],
      ['shanghai', 'pole', 1, 1, 23],
      ['sepang', 'race', 4, 12, 29],
    ]);
    expect(printedPoints(found?.row.points as Points)).toBe(48);
  });

  test('Nakaya has 26, pole included, though Jiang Xin qualified the car', () => {
    expect(points('gt-am-drivers', 'Akihiko Nakaya')).toBe(26);
    expect(points('gt-am-drivers', 'Jiang Xin')).toBe('–');
    const lines = explain(season, titleKey('gt-am-drivers'), 'Akihiko Nakaya')?.lines;
    expect(lines?.map(({ clause: name, entry }) => [name, entry])).toEqual([
      ['race', '11'],
      ['pole', '11'],
    ]);
  });

  test('each classification moves the points that it gives, and the change says so', () => {
    for (const document of board.filter(({ kind }) => kind === 'classification')) {
      const before = board.slice(0, document.document - 1);
      const changed = diff(before.reduce(fold, emptySeason), [...before, document].reduce(fold, emptySeason));
      expect(changed.results.added.length).toBe(
        document.kind === 'classification' ? document.results.length : 0,
      );
      expect(changed.standings.length).toBeGreaterThan(0);
    }
  });
});

describe('the board', () => {
  test('holds nothing that the office would have refused; the laps of Shanghai are odd, as printed', () => {
    const reviews = reviewBoard(board);
    expect(refusedOn(reviews)).toEqual([]);
    expect(
      reviews.flatMap(({ document, findings }) =>
        findings.map((finding) => `${document.document} ${findingText(finding)}`),
      ),
    ).toEqual([
      '24 car 91 has 97 laps, more than car 33 above it (96): are they exchanged?',
      '24 car 92 has 98 laps, more than car 90 above it (97): are they exchanged?',
    ]);
  });
  test('every source that a document, a clause or a claim cites is listed', () => {
    const cited = citedIn([board, claims, season.rules.base]);
    expect([...cited].filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
    expect(cited.size).toBeGreaterThan(50);
  });
});

function marginLine(title: string) {
  const lines = audit(season, claims).filter(
    (line) => line.publication.startsWith('Wikipedia') && line.title === title,
  );
  return lines.flatMap(({ what, equal, because }) =>
    what.of === 'margin'
      ? [{ equal, because, published: printedPoints(what.published), computed: printedPoints(what.computed) }]
      : [],
  )[0];
}

/** Drivers of an entry with the numbers of the rounds that they were entered for, in the order of their names. */
function driven(entry: string): Record<string, string> {
  const rounds: Record<string, number[]> = {};
  for (const { key, number } of calendar(season)) {
    for (const driver of starters(season, key).get(entry as EntryKey)?.crew ?? []) {
      rounds[driver] = [...(rounds[driver] ?? []), number];
    }
  }
  return Object.fromEntries(
    Object.entries(rounds).map(([driver, numbers]) => [
      `${season.people.known.get(driver as never)?.country} ${driver}`,
      numbers.join(' '),
    ]),
  );
}

const HONDA = 'Honda 2.0 L I4';
const F458 = 'Ferrari F142 4.5 L V8';
const P65 = 'BMW P65B44 4.4 L V8';

/** The article's entry tables: team, flag, car, engine; drivers, flags and rounds. The engine of the Lamborghinis is unknown. */
const ENTERED: readonly (readonly [
  string,
  string,
  string,
  string,
  string | undefined,
  Readonly<Record<string, string>>,
])[] = [
  [
    '1',
    'OAK Racing Team Total',
    'FRA',
    'Morgan LMP2',
    'Judd HK 3.6 L V8',
    {
      'CHN David Cheng': '1 2 3 4',
      'CHN Ho-Pin Tung': '1 2 3 4',
      'JPN Keiko Ihara': '2',
      'CHN Yuan Bo': '4',
    },
  ],
  [
    '27',
    'Eurasia Motorsport',
    'PHL',
    'Oreca 03',
    'Nissan VK45DE 4.5 L V8',
    {
      'GBR John Hartshorne': '1 2 3 4',
      'GBR Richard Bradley': '1 2',
      'KOR Tacksung Kim': '1',
      'CHN Pu Jun Jin': '2 3 4',
      'GBR James Winslow': '3 4',
    },
  ],
  [
    '21',
    'Team Avelon Formula',
    'ITA',
    'Wolf GB08',
    HONDA,
    {
      'SGP Denis Lian': '2 3 4',
      'HKG William Lok': '2',
      'AUS James Mitchell': '2',
      'ITA Guglielmo Belotti': '3',
      'SGP Sean Hudspeth': '4',
    },
  ],
  ['45', 'ATL Wolf Asia', 'CAN', 'Wolf GB08', HONDA, { 'MYS Dominic Ang': '1', 'MYS Gilbert Ang': '1' }],
  [
    '77',
    'Craft-Bamboo Racing',
    'HKG',
    'Ligier JS53',
    HONDA,
    {
      'MAC Kevin Tse': '1 2 3 4',
      'CHE Mathias Beche': '1 2',
      'HKG Frank Yu': '1 4',
      'CAN Samson Chan': '2 3',
      'JPN Naoki Yokomizo': '3',
      'AUS Jonathan Venter': '4',
    },
  ],
  ['7', 'Python', 'CHN', 'Ferrari 458 Italia GT3', F458, { 'CHN Zou Si Rui': '1', 'CHN Xu Wei': '1' }],
  [
    '33',
    'Clearwater Racing',
    'SGP',
    'Ferrari 458 Italia GT3',
    F458,
    {
      'SGP Mok Weng Sun': '3 4',
      'IRL Matt Griffin': '3',
      'JPN Keita Sawa': '3',
      'JPN Hiroshi Hamaguchi': '4',
      'SGP Richard Wee': '4',
    },
  ],
  [
    '90',
    'AAI-Rstrada',
    'TPE',
    'Mercedes-Benz SLS AMG GT3',
    'Mercedes-Benz 6.2 L V8',
    { 'JPN Takamitsu Matsui': '1 2 3 4', 'JPN Takeshi Tsuchiya': '1 2 3 4', 'CHN Lam Yu': '1 2 3 4' },
  ],
  [
    '91',
    'AAI-Rstrada',
    'TPE',
    'BMW Z4 GT3',
    P65,
    {
      'TPE Jun San Chen': '1 2 3 4',
      'JPN Tatsuya Tanigawa': '1 2 3 4',
      'GBR Ollie Millroy': '1 3 4',
      'NLD Carlo van Dam': '2',
    },
  ],
  [
    '92',
    'AAI-Rstrada',
    'TPE',
    'BMW Z4 GT3',
    P65,
    {
      'TPE Han-Chen Chen': '1 2 3 4',
      'DEU Marco Seefried': '1 2 3 4',
      'JPN Ryohei Sakaguchi': '1 2 4',
      'DEU Jörg Müller': '3',
    },
  ],
  [
    '11',
    'The Emperor Racing',
    'CHN',
    'Lamborghini Gallardo',
    undefined,
    { 'JPN Akihiko Nakaya': '2', 'ITA Giorgio Sanna': '2', 'ITA Max Wiser': '2' },
  ],
  [
    '82',
    'The Emperor Racing',
    'CHN',
    'Lamborghini Gallardo',
    undefined,
    { 'JPN Hideshi Matsuda': '2', 'JPN Hironori Takeuchi': '2', 'CHN Jiang Xin': '2' },
  ],
];
