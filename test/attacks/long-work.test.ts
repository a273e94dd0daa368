import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, served, type Told, type Visitor } from '../served.ts';
import { whileAsked } from './while-asked.ts';

/* What takes long, of one request or of many at once, keeps nobody waiting who asks for something else. */

const SEASON = 'imsa-weathertech-2022';
/** How long somebody else may wait, in milliseconds: the longest step of the work, on a machine that is busy. */
const PATIENCE = 400;

let office: Served;
let clerk: Visitor;
let ana: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'imsa');
  ana = await office.member(clerk, 'ana', 'imsa', 'team', 'Corvette Racing');
});
afterAll(() => office.close());

const yaml = (body: string) => ({ body, type: 'application/yaml' });
const several = (count: number, document: (index: number) => string) =>
  yaml(Array.from({ length: count }, (_, index) => document(index)).join('---\n'));
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `  - ${line(index)}\n`).join('');
const moved = (index: number) =>
  `kind: calendar-change\nby: organiser\nchanges:\n  - { alter: sebring, place: Town ${index} }\n`;

/** How many were answered with a review; all others have to come again. */
function reviewed(told: readonly Told[]): number {
  const again = told.filter(({ status, body }) => status === 429 && body.code === 'too-many-requests');
  const fine = told.filter(({ status }) => status === 200);
  expect(fine.length + again.length).toBe(told.length);
  return fine.length;
}

describe('a draft', () => {
  test('of a thousand documents is refused, however it comes, and by whom', async () => {
    let tried = 0;
    for (const visitor of [ana, clerk])
      for (const address of ['preview', 'documents', 'drafts']) {
        const json = { body: Array.from({ length: 990 }, () => ({ kind: 'bulletin', by: 'x', text: 'y' })) };
        for (const body of [several(990, moved), json]) {
          const told = await visitor.post(`/seasons/${SEASON}/${address}`, body);
          expect([told.status, told.body.title], address).toEqual([413, 'too many documents at once']);
          tried++;
        }
      }
    expect(tried).toBe(12);
  });

  test('of as many as there may be is reviewed, and others are answered meanwhile', async () => {
    const draft = several(50, moved);
    const { done, slowest } = await whileAsked(office, () => ana.post(`/seasons/${SEASON}/preview`, draft));
    expect([done.status, done.body.documents.length, done.body.refused]).toEqual([200, 50, false]);
    expect(slowest).toBeLessThan(PATIENCE);
  });

  test('is judged before it is reviewed, so that who may not post it makes no work', async () => {
    const draft = several(50, moved);
    const { done, took } = await whileAsked(office, () => ana.post(`/seasons/${SEASON}/documents`, draft));
    expect([done.status, done.body.code]).toEqual([403, 'kind-not-yours']);
    expect(took).toBeLessThan(PATIENCE);
  });

  test('of many people at once keeps nobody else waiting longer than that of one', async () => {
    const draft = several(8, moved);
    const people = [ana, clerk];
    for (const name of ['ben', 'cai', 'dag'])
      people.push(await office.member(clerk, name, 'imsa', 'steward'));
    const { done, slowest } = await whileAsked(office, () =>
      Promise.all(
        people.flatMap((one) =>
          Array.from({ length: 8 }, () => one.post(`/seasons/${SEASON}/preview`, draft)),
        ),
      ),
    );
    expect(reviewed(done)).toBeGreaterThanOrEqual(20);
    expect(slowest).toBeLessThan(PATIENCE);
  });

  test('that is kept costs as much each time it is looked at, and so a few look at it at once', async () => {
    const { body } = await ana.post(`/seasons/${SEASON}/drafts`, several(10, moved));
    const address = `/seasons/${SEASON}/drafts/${body.draft.id}`;
    const { done, slowest } = await whileAsked(office, () =>
      Promise.all(Array.from({ length: 12 }, () => ana.get(address))),
    );
    expect(reviewed(done)).toBeGreaterThanOrEqual(4);
    expect(slowest).toBeLessThan(PATIENCE);
  });

  test('of one document that would make the season too large is told as that', async () => {
    const rounds = Array.from(
      { length: 2_000 },
      (_, index) =>
        `  - add: { r${index}: { race: Race ${index}, date: 2022-11-01, place: A, circuit: B, country: FRA } }\n`,
    );
    const drafts = [
      `kind: calendar-change\nby: organiser\nchanges:\n${rounds.join('')}`,
      `kind: calendar-change\nby: organiser\nchanges:\n${lines(20_000, (index) => `{ alter: sebring, place: Town ${index} }`)}`,
      `kind: decision\nby: stewards\nfacts: Many.\nmeasures:\n${lines(20_000, () => '{ points: -1, title: dpi-teams, contender: 10, round: sebring }')}`,
    ];
    for (const draft of drafts) {
      const { done, slowest } = await whileAsked(office, () =>
        ana.post(`/seasons/${SEASON}/preview`, yaml(draft)),
      );
      const about = `${draft.slice(0, 60)}: ${done.text.slice(0, 200)}`;
      expect([done.status, done.body.faults?.[0].code], about).toEqual([422, 'too-large']);
      expect(slowest, about).toBeLessThan(PATIENCE);
    }
    expect(drafts.length).toBe(3);
  });

  test('of documents that all annul all others is judged at once', async () => {
    const tim = await office.member(clerk, 'tim', 'imsa', 'timekeeper');
    const head = 62;
    const draft = several(50, (index) => {
      const others = Array.from({ length: index }, (_, other) => head + 1 + other).join(', ');
      return `kind: bulletin\nby: timekeeper\ntext: An error.\n${index === 0 ? '' : `annuls: [${others}]\n`}`;
    });
    const { done, slowest } = await whileAsked(office, () => tim.post(`/seasons/${SEASON}/documents`, draft));
    expect([done.status, done.body.code]).toEqual([422, 'document-refused']);
    expect(slowest).toBeLessThan(PATIENCE);
  });
});
