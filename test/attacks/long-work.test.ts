import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, served, type Told, type Visitor } from '../served.ts';
import { whileAsked } from './while-asked.ts';
import { connected, hearing, request } from './wire.ts';

/* What takes long, of one request or of many at once, keeps nobody waiting who asks for something else. */

const SEASON = 'imsa-weathertech-2022';
/** How long somebody else may wait, in milliseconds: for the longest step of the work, on a machine that is busy. */
const PATIENCE = 1_000;

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

/** How many were answered; all others have to come again. */
function answeredIn(told: readonly Told[]): number {
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
    expect(answeredIn(done)).toBeGreaterThanOrEqual(20);
    expect(slowest).toBeLessThan(PATIENCE);
  });

  test('that is kept costs as much each time it is looked at, and so a few look at it at once', async () => {
    const { body } = await ana.post(`/seasons/${SEASON}/drafts`, several(10, moved));
    const address = `/seasons/${SEASON}/drafts/${body.draft.id}`;
    const { done, slowest } = await whileAsked(office, () =>
      Promise.all(Array.from({ length: 12 }, () => ana.get(address))),
    );
    expect(answeredIn(done)).toBeGreaterThanOrEqual(4);
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

describe('an answer that takes long', () => {
  const titles = (moment: number) => `/seasons/${SEASON}@${moment}/titles`;

  test('is asked for by anybody, many at once, and others are answered meanwhile', async () => {
    const moments = [6, 8, 12, 20, 31, 46, 55, 62];
    const { done, slowest, grew } = await whileAsked(office, () =>
      Promise.all(moments.map((moment) => office.nobody.get(titles(moment)))),
    );
    expect(answeredIn(done)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...done.map(({ text }) => text.length))).toBeLessThan(1_000_000);
    expect([slowest < PATIENCE, grew < 500], `${slowest} ms, ${grew} MB`).toEqual([true, true]);
  });

  test('is made once, for all who ask for it at the same time and for all who ask later', async () => {
    const { took: first } = await whileAsked(office, () => office.nobody.get(titles(9)));
    const { done, took } = await whileAsked(office, () =>
      Promise.all(Array.from({ length: 100 }, () => office.nobody.get(titles(11)))),
    );
    expect(answeredIn(done)).toBe(100);
    expect(took, `one takes ${first} ms`).toBeLessThan(4 * first + 1_000);
    const { took: again } = await whileAsked(office, () => office.nobody.get(titles(11)));
    expect(again).toBeLessThan(first / 2);
  });

  test('has the scenarios where one title is asked for alone, and is kept though it is large', async () => {
    const one = `/seasons/${SEASON}@8/titles/gtd-drivers`;
    const { body, text } = await office.nobody.get(one);
    const scenarios = (titles: typeof body.titles) =>
      titles.flatMap(({ contenders }: { contenders: { scenario?: object[] }[] }) =>
        contenders.filter(({ scenario }) => scenario !== undefined),
      ).length;
    expect([text.length > 1_000_000, scenarios(body.titles) > 50]).toEqual([true, true]);
    expect(scenarios((await office.nobody.get(titles(8))).body.titles)).toBe(0);
    const size = office.office.cache.size;
    expect((await office.nobody.get(one)).text).toBe(text);
    expect(office.office.cache.size).toBe(size);
  });

  test('that nobody takes any more counts no longer', async () => {
    const rounds = (await office.nobody.get(`/seasons/${SEASON}/rounds`)).body.rounds;
    for (let turn = 0; turn < 20; turn++) {
      const { key } = rounds[turn % rounds.length];
      const socket = await connected(office);
      hearing(socket);
      socket.write(request('GET', `/api/v1/seasons/${SEASON}@${40 + turn}/standings?after=${key}`));
      socket.resetAndDestroy();
    }
    await wait(500);
    const told = await office.nobody.get(`/seasons/${SEASON}/standings`);
    expect([told.status, told.text.length > 1_000_000]).toEqual([200, true]);
  });
});
