import { beforeEach, describe, expect, test } from 'vitest';
import { sqlBoard } from '#store/sql-board';
import { codeOf, got, newOffice, type Office } from '../../../test/people.ts';
import type { Asker } from './asker.ts';
import { acknowledge, acknowledgements } from './receipts.ts';
import { changeSeries, makeSeason, makeSeries, readableSeries, seriesOfBoard } from './series.ts';

let office: Office;
let clerk: Asker;
beforeEach(async () => {
  office = await newOffice();
  clerk = await office.organiser('clerk');
  await office.series(clerk);
});

const ELMS = { key: 'elms', name: 'European Le Mans Series', visibility: 'public' } as const;

describe('a series', () => {
  test('is made by who organises every series, once', async () => {
    const olga = await office.member(clerk, 'olga', 'organiser');
    expect(codeOf(await makeSeries(office.desk, olga, ELMS))).toBe('not-allowed');
    expect(codeOf(await makeSeries(office.desk, clerk, ELMS))).toBe('ok');
    expect(codeOf(await makeSeries(office.desk, clerk, ELMS))).toBe('series-taken');
    expect(codeOf(await makeSeries(office.desk, clerk, { ...ELMS, key: '*' }))).toBe('name-unusable');
    expect(codeOf(await makeSeries(office.desk, clerk, { ...ELMS, key: 'x', name: '\u202E' }))).toBe(
      'name-unusable',
    );
  });

  test('is opened to the public by its organisers', async () => {
    const olga = await office.member(clerk, 'olga', 'organiser');
    const readable = async (asker?: Asker) =>
      (await readableSeries(office.desk, asker)).map(({ key }) => key);
    got(await makeSeries(office.desk, clerk, ELMS));
    expect([await readable(), await readable(olga)]).toEqual([['elms'], ['alms', 'elms']]);
    expect(codeOf(await changeSeries(office.desk, olga, { ...ELMS, name: 'Mine' }))).toBe('not-allowed');
    got(await changeSeries(office.desk, olga, { key: 'alms', name: 'Asian LMS', visibility: 'public' }));
    expect(await readable()).toEqual(['alms', 'elms']);
    expect(codeOf(await changeSeries(office.desk, clerk, { ...ELMS, key: 'none' }))).toBe('no-such-series');
  });

  test('has seasons, each of one series; who may not read one does not know that it is there', async () => {
    const olga = await office.member(clerk, 'olga', 'organiser');
    const board = 'alms-2014';
    expect(codeOf(await makeSeason(office.desk, olga, { board, series: 'elms' }))).toBe('not-allowed');
    expect(codeOf(await makeSeason(office.desk, clerk, { board, series: 'none' }))).toBe('no-such-series');
    expect(codeOf(await makeSeason(office.desk, olga, { board: '../x', series: 'alms' }))).toBe(
      'name-unusable',
    );
    got(await makeSeason(office.desk, olga, { board, series: 'alms' }));
    expect(codeOf(await makeSeason(office.desk, olga, { board, series: 'alms' }))).toBe('season-taken');
    expect(got(await seriesOfBoard(office.desk, olga, board)).key).toBe('alms');
    expect(codeOf(await seriesOfBoard(office.desk, undefined, board))).toBe('no-such-season');
    expect(codeOf(await seriesOfBoard(office.desk, olga, 'none'))).toBe('no-such-season');
    expect((await office.noted()).at(-1)).toBe('olga season made alms');
  });
});

describe('a document', () => {
  const of = { board: 'alms-2014', number: 1 };
  let max: Asker;
  beforeEach(async () => {
    got(await makeSeason(office.desk, clerk, { board: 'alms-2014', series: 'alms' }));
    const board = sqlBoard(office.database, 'alms-2014');
    await board.post({ kind: 'bulletin', text: 'x', attachments: [] }, 0);
    max = await office.member(clerk, 'max', 'team', { party: 'Eurasia' });
  });

  test('is acknowledged by a team once: the first of it to do so has done it', async () => {
    const moritz = await office.member(clerk, 'moritz', 'team', { party: 'Eurasia' });
    const party = 'Eurasia';
    const first = got(await acknowledge(office.desk, max, { ...of, party }));
    expect(first).toEqual({ party, at: '2026-11-26T14:00:00.000Z', by: max.account });
    office.wait(1000);
    expect(got(await acknowledge(office.desk, moritz, { ...of, party }))).toEqual(first);
    expect((await office.noted()).filter((line) => line.includes('acknowledged'))).toEqual([
      'max document acknowledged alms',
    ]);
  });

  test('is acknowledged for no other team, by no other role, and if it is there', async () => {
    expect(codeOf(await acknowledge(office.desk, max, { ...of, party: 'OAK' }))).toBe('party-not-yours');
    expect(codeOf(await acknowledge(office.desk, clerk, { ...of, party: 'Eurasia' }))).toBe('not-allowed');
    const later = { ...of, number: 2, party: 'Eurasia' };
    expect(codeOf(await acknowledge(office.desk, max, later))).toBe('no-such-document');
    const elsewhere = { ...of, board: 'none', party: 'Eurasia' };
    expect(codeOf(await acknowledge(office.desk, max, elsewhere))).toBe('no-such-season');
  });

  test('shows organiser and stewards who has it and who has not, and a team its own line', async () => {
    const sally = await office.member(clerk, 'sally', 'steward');
    const oak = await office.member(clerk, 'oakley', 'team', { party: 'OAK' });
    const receipt = got(await acknowledge(office.desk, max, { ...of, party: 'Eurasia' }));
    const all = [{ party: 'Clearwater' }, { party: 'Eurasia', receipt }, { party: 'OAK' }];
    for (const asker of [clerk, sally])
      expect(got(await acknowledgements(office.desk, asker, of, ['OAK', 'Clearwater']))).toEqual(all);
    expect(got(await acknowledgements(office.desk, max, of, ['OAK']))).toEqual([
      { party: 'Eurasia', receipt },
    ]);
    expect(got(await acknowledgements(office.desk, oak, of))).toEqual([{ party: 'OAK' }]);
    const reader = await office.member(clerk, 'rita', 'reader');
    expect(codeOf(await acknowledgements(office.desk, reader, of))).toBe('not-allowed');
    expect(codeOf(await acknowledgements(office.desk, clerk, { ...of, board: 'none' }))).toBe(
      'no-such-season',
    );
  });
});
