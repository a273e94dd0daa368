import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served, type Visitor } from '../../../test/served.ts';

/* What an office keeps of its answers rests on more than on documents. */

const SEASON = '/seasons/asian-le-mans-series-2014';
const ORIGIN = 'https://results.example';
let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served(undefined, { origin: ORIGIN });
  clerk = await office.organiser();
  await office.takeIn(`seasons${SEASON.slice('/seasons'.length)}`, 'alms', 'members');
});
afterAll(() => office.close());

/** What the office's people are answered, and its tag. */
async function answered(path: string) {
  const { status, text, headers } = await office.ask(path, { headers: { Cookie: clerk.cookie ?? '' } });
  expect(status).toBe(200);
  return { text: text.replaceAll('\r\n ', ''), tag: headers.get('ETag') };
}

test('references are those of the sources that lie beside the board now, at every moment', async () => {
  for (const moment of ['', '@24']) {
    const path = `${SEASON}${moment}/calendar.wiki`;
    const before = await answered(path);
    expect(before.text).toContain('|publisher=Sportscar365');
    const board = office.office.boards.board(SEASON.split('/')[2] ?? '');
    const sources = await board.beside('sources');
    if (!sources.ok || sources.value === undefined) throw new Error('no sources');
    await board.layBeside(
      'sources',
      sources.value.replaceAll('publisher: Sportscar365', 'publisher: Another'),
    );
    const after = await answered(path);
    await board.layBeside('sources', sources.value);
    expect(after.text).toContain('|publisher=Another');
    expect(after.tag).not.toBe(before.tag);
  }
});

test('who opens a series to everybody has its addresses told, and who closes it has not', async () => {
  const paths = ['/calendar.ics', '/documents.atom', '/standings/gt-teams'].map((path) => `${SEASON}${path}`);
  const answers = () => Promise.all(paths.map(answered));
  const open = async (visibility: string) => {
    const saying = { body: { name: 'ALMS', visibility }, headers: { Origin: ORIGIN } };
    expect((await clerk.put('/series/alms', saying)).status).toBe(200);
  };
  const closed = await answers();
  await open('public');
  const opened = await answers();
  expect(closed.map(({ text }) => text.includes(ORIGIN))).toEqual([false, false, false]);
  expect(opened.map(({ text }) => text.includes(ORIGIN))).toEqual([true, true, true]);
  expect(opened.filter(({ tag }, index) => tag === closed[index]?.tag)).toEqual([]);
  await open('members');
  expect(await answers()).toEqual(closed);
});
