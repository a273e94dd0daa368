import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { finishPosting } from '#office/drafts/post-once';
import { sqlDrafts } from '#store/drafts/sql-drafts';
import { migrate } from '#store/migrate';
import { after, type Instant, MINUTE } from '#store/people/instant';
import { EVERY_SERIES } from '#store/people/role';
import { openPostgres } from '#store/postgres';
import { sqlBoards } from '#store/sql-boards';
import { openSqlite } from '#store/sqlite';
import type { Route } from '../../src/server/route.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { postDue } from '../../src/server/timed-drafts.ts';
import { ASKED, type Asking } from '../every-route.ts';
import { newDatabase } from '../office-databases.ts';
import { PASSWORD } from '../people.ts';
import { type Saying, served, type Visitor } from '../served.ts';
import { type Besieged, BULLETIN, besiegedOffices, OPEN } from './besieged.ts';
import { asBrowser, connected, hearing, request } from './wire.ts';

const YAML = { type: 'application/yaml' };
const LATE = new Date().toISOString().slice(0, 10);
const codeIn = (body: string): string | undefined => /"code": *"([^"]+)"/.exec(body)?.[1];
let members = 0;
const fresh = (on: string) => `late-${on.toLowerCase()}-${++members}`;
const statusesOf = (answers: readonly { readonly status: number }[], status: number) =>
  answers.filter((told) => told.status === status).length;

for (const [name, open] of Object.entries(besiegedOffices()))
  describe(`on ${name}, of many at once`, () => {
    let town: Besieged;
    beforeAll(async () => {
      town = await open();
    });
    afterAll(() => town.office.close());
    const head = async () =>
      (await town.clerk.get(`/seasons/${OPEN}/documents`)).body.documents.length as number;
    const draft = async (by: Visitor) =>
      (await by.post(`/seasons/${OPEN}/drafts`, { body: BULLETIN, ...YAML })).body.draft.id as string;

    test('one uses a link, and the others are too late and have no account', async () => {
      const { clerk, office } = town;
      for (let turn = 0; turn < 3; turn++) {
        const invited = await clerk.post('/series/alms/invitations', { body: { role: 'steward' } });
        const secret = invited.body.link.split('#')[1];
        const answers = await Promise.all(
          Array.from({ length: 12 }, (_, index) => {
            const body = { secret, name: `racer-${turn}-${index}`, shown: 'R', password: PASSWORD };
            return office.nobody.post('/invitations/join', { body });
          }),
        );
        expect([statusesOf(answers, 201), statusesOf(answers, 410)]).toEqual([1, 11]);
      }
      const { people } = (await clerk.get('/series/alms/people')).body;
      expect(people.filter((one: { name: string }) => one.name.startsWith('racer')).length).toBe(3);
    });

    test('one gets a name, and one link is left', async () => {
      const { clerk, office } = town;
      const links = await Promise.all(
        Array.from({ length: 6 }, () => clerk.post('/series/alms/invitations', { body: { role: 'reader' } })),
      );
      const answers = await Promise.all(
        links.map(({ body: { link } }) => {
          const body = { secret: link.split('#')[1], name: 'same-name', shown: 'S', password: PASSWORD };
          return office.nobody.post('/invitations/join', { body });
        }),
      );
      expect([statusesOf(answers, 201), statusesOf(answers, 409)]).toEqual([1, 5]);
    });

    test('one posts a draft, whoever else posts it, changes it, sets its time or throws it away', async () => {
      let tried = 0;
      for (let turn = 0; turn < 12; turn++) {
        const id = await draft(town.clerk);
        const before = await head();
        const at = `/seasons/${OPEN}/drafts/${id}`;
        const answers = await Promise.all(
          [1, 2, 3].flatMap((version) => [
            town.clerk.post(`${at}/post?version=${version}`),
            town.clerk.post(`${at}/post?version=${version}`),
            town.clerk.put(`${at}?version=${version}`, { body: BULLETIN, ...YAML }),
            town.clerk.put(`${at}/time?version=${version}`, { body: { at: '2099-01-01T00:00:00Z' } }),
          ]),
        );
        await Promise.all([1, 2, 3, 4, 5].map((version) => town.clerk.post(`${at}/post?version=${version}`)));
        expect(await head(), JSON.stringify(answers.map(({ status }) => status))).toBe(before + 1);
        tried += answers.length + 5;
      }
      expect(tried).toBe(204);
    });

    test('who is cut off before the answer sends the same once more, and has posted it once', async () => {
      const before = await head();
      const forms = [
        BULLETIN,
        `${BULLETIN}---\nkind: bulletin\nby: organiser\nposted: ${LATE}\ntext: Late.\n---\n${BULLETIN}`,
      ];
      let [tried, told] = [0, 0];
      for (let turn = 0; turn < 16; turn++) {
        const [after, body] = [await head(), `${forms[turn % 2]}# ${turn}\n`];
        const target = `/api/v1/seasons/${OPEN}/documents?after=${after}`;
        const socket = await connected(town.office);
        const about = { 'Content-Type': YAML.type, 'Content-Length': String(Buffer.byteLength(body)) };
        socket.write(request('POST', target, { ...asBrowser(town.clerk), ...about }, body));
        // Some are cut before the office has read it, some while it posts, some before it has answered.
        await wait(3 * turn);
        socket.destroy();
        const again = await town.clerk.post(`/seasons/${OPEN}/documents?after=${after}`, { body, ...YAML });
        const numbers = turn % 2 === 0 ? [after + 1] : [after + 1, after + 2, after + 3];
        expect([again.status, again.body.posted], again.text).toEqual([201, numbers]);
        expect(again.headers.get('Location')).toMatch(new RegExp(`/documents/${after + 1}$`));
        expect(await head()).toBe(numbers.at(-1));
        if (again.body.again) told++;
        tried++;
      }
      expect([tried, await head()]).toEqual([16, before + 8 + 24]);
      expect(told).toBeGreaterThan(0);
    });

    test('who loses a role while a request comes in has lost it when all of it is there, on every route with a body', async () => {
      const { office, clerk } = town;
      const before = await head();
      let tried = 0;
      for (const route of ROUTES.filter(({ body, may }) => body !== undefined && may !== undefined)) {
        const role = route.id === 'acknowledge' ? 'team' : 'organiser';
        const series = route.id === 'makeSeries' ? EVERY_SERIES : 'alms';
        const late = await office.member(clerk, fresh(name), series, role);
        const { path, by = late, ...saying } = await askedOf(route, late);
        const drafts = await kept();
        const finish = await half(by, route.method.toUpperCase(), path, saying);
        const account = (await by.get('/sign-in')).body.account.name;
        const party = role === 'team' ? `?party=${encodeURIComponent('Craft-Bamboo')}` : '';
        const taken = await clerk.delete(`/series/${series}/people/${account}/roles/${role}${party}`);
        expect(taken.status, taken.text).toBe(204);
        const told = await finish();
        expect([told.status, codeIn(told.body)], `${route.id}: ${told.body}`).toEqual([403, 'not-allowed']);
        expect(await kept(), route.id).toEqual(drafts);
        tried++;
      }
      expect(tried).toBeGreaterThanOrEqual(15);
      expect(await head()).toBe(before);
    });

    test('who signs out meanwhile has brought nothing, nor has a token that is revoked', async () => {
      const { office, clerk } = town;
      const out = await office.member(clerk, fresh(name), 'alms', 'steward');
      const owner = await office.member(clerk, fresh(name), 'alms', 'timekeeper');
      const program = await owner.program('alms', 'timekeeper');
      const { tokens } = (await owner.get('/tokens')).body;
      const drafts = await kept();
      const at = `/seasons/${OPEN}/drafts`;
      const finishing = [
        await half(out, 'POST', at, { body: BULLETIN, ...YAML }),
        await half(program, 'POST', at, { body: BULLETIN, ...YAML }),
      ];
      await out.delete('/sign-in');
      await owner.delete(`/tokens/${tokens[0].id}`);
      const answers = await Promise.all(finishing.map((finish) => finish()));
      expect(answers.map(({ status, body }) => [status, codeIn(body)])).toEqual([
        [401, 'not-signed-in'],
        [401, 'token-revoked'],
      ]);
      expect(await kept()).toEqual(drafts);
    });

    /** Of every draft its id and version. */
    const kept = async () => {
      const { drafts } = (await town.clerk.get(`/seasons/${OPEN}/drafts`)).body;
      return drafts.map(({ id, version }: { id: string; version: number }) => `${id} ${version}`);
    };

    const askedOf = async (route: Route, late: Visitor): Promise<Asking> => {
      const { office, clerk } = town;
      if (route.id === 'acknowledge')
        return { path: `/seasons/${OPEN}/documents/24/receipt`, body: { party: 'Craft-Bamboo' } };
      const asked = await ASKED[route.id]?.({ office, clerk, sha256: '' }, late);
      if (asked === undefined) throw new Error(`nobody says how ${route.id} is asked`);
      return asked;
    };

    /** Sends the first bytes of a body. @returns sends the others, and tells what is answered. */
    const half = async (by: Visitor, method: string, target: string, { body, type }: Saying) => {
      const whole = body instanceof FormData ? new Response(body) : undefined;
      const text = whole ? await whole.text() : typeof body === 'string' ? body : JSON.stringify(body);
      const socket = await connected(town.office);
      const heard = hearing(socket);
      const headers = {
        ...(by.token === undefined ? asBrowser(by) : { Authorization: `Bearer ${by.token}` }),
        'Content-Type': whole?.headers.get('Content-Type') ?? type ?? 'application/json',
        'Content-Length': String(Buffer.byteLength(text)),
      };
      const sent = Buffer.from(text);
      const first = Math.min(10, sent.length - 1);
      socket.write(request(method, `/api/v1${target}`, headers, text.slice(0, first)));
      await wait(30);
      return async () => {
        socket.write(sent.subarray(Buffer.byteLength(text.slice(0, first))));
        await Promise.race([heard.ended, wait(2_000)]);
        socket.destroy();
        return heard.told();
      };
    };
  });

test.skipIf(inject('postgres') === undefined)(
  'two servers on one PostgreSQL post a timed draft once',
  async () => {
    const address = await newDatabase(inject('postgres') ?? '');
    const one = await served(openPostgres(address));
    await one.takeIn(`seasons/${OPEN}`, 'alms');
    const clerk = await one.organiser();
    const two = await served(openPostgres(address));
    const before = (await clerk.get(`/seasons/${OPEN}/documents`)).body.documents.length;
    for (let index = 0; index < 5; index++) {
      const { draft } = (await clerk.post(`/seasons/${OPEN}/drafts`, { body: BULLETIN, ...YAML })).body;
      const at = new Date(Date.now() + 100).toISOString();
      await clerk.put(`/seasons/${OPEN}/drafts/${draft.id}/time?version=1`, { body: { at } });
    }
    await wait(150);
    // Who loses the race for a number tries again at its next look.
    for (let look = 0; look < 4; look++)
      await Promise.all([postDue(one.office), postDue(two.office), postDue(one.office), postDue(two.office)]);
    const board = await two.office.open.open(OPEN);
    if (board.ok) await board.value.catchUp();
    for (const office of [one, two])
      expect((await office.nobody.get(`/seasons/${OPEN}/documents`)).body.documents.length).toBe(before + 5);
    expect((await clerk.get(`/seasons/${OPEN}/drafts`)).body.drafts).toEqual([]);
    await two.close();
    await one.close();
  },
);

test('a process that is killed between the board and the draft leaves neither twice nor lost what it posted', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'office.db');
  const database = openSqlite(file);
  await migrate(database);
  const [drafts, boards] = [sqlDrafts(database), sqlBoards(database)];
  const now = new Date().toISOString() as Instant;
  const text = `${BULLETIN}---\n${BULLETIN}`;
  const ended: string[] = [];
  for (const documents of [0, 2]) {
    const id = `draft-${documents}`;
    await drafts.add({
      id,
      board: `board-${documents}`,
      text,
      version: 1,
      state: 'open',
      madeBy: 'tim',
      savedBy: 'tim',
      savedAt: now,
    });
    const killed = spawnSync(process.execPath, [
      'test/attacks/killed-poster.ts',
      file,
      id,
      String(documents),
    ]);
    expect(killed.signal, String(killed.stderr)).toBe('SIGKILL');
    expect((await drafts.byId(id))?.state).toBe('posting');
    // It may still be at work: so it is left alone at first.
    await finishPosting(drafts, (key) => boards.board(key), now);
    expect((await drafts.byId(id))?.state).toBe('posting');
    await finishPosting(drafts, (key) => boards.board(key), after(now, 5 * MINUTE));
    const { state = '', posted = [], why = '' } = (await drafts.byId(id)) ?? {};
    ended.push([state, posted.join(), why.slice(0, 60)].join('|'));
    await finishPosting(drafts, (key) => boards.board(key), after(now, 50 * MINUTE));
    expect((await drafts.byId(id))?.version).toBe(3);
  }
  expect(ended).toEqual(['open||', 'posted|1,2|']);
  await database.close();
});
