import * as argon2 from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { argon2Passwords } from '#office/people/passwords';
import { ROUTES } from '../../src/server/routes.ts';
import { CHEAP, PASSWORD } from '../people.ts';
import { served, type Told, type Visitor } from '../served.ts';
import { addressed, type Besieged, besieged, CLOSED, OPEN } from './besieged.ts';

let town: Besieged;
beforeAll(async () => {
  town = await besieged();
});
afterAll(() => town.office.close());

/** All that is answered, but for the time of the day and what was asked for. */
const shown = ({ status, headers, text }: Told, names: readonly string[]) => {
  const all = [...headers].filter(([name]) => name !== 'date');
  return names.reduce((said, name) => said.replaceAll(name, 'NAME'), JSON.stringify({ status, all, text }));
};
const asked = (visitor: Visitor, route: (typeof ROUTES)[number], names: Readonly<Record<string, string>>) => {
  const required = route.query?.filter((one) => one.required).map(({ name }) => `${name}=1`) ?? [];
  const path = `${addressed(route, names)}${required.length > 0 ? `?${required.join('&')}` : ''}`;
  return visitor[route.method](path);
};
const MISSING = 'absent-cup-2014';

describe('a series for its members', () => {
  const withSeason = ROUTES.filter(({ path, id }) => path.includes('{season}') && id !== 'getEvents');

  test('answers whoever is none exactly as one that is not there, on every route of a season', async () => {
    let tried = 0;
    const { office, tim, other } = town;
    const programs = [await tim.program('alms', 'timekeeper'), await other.program('other', 'organiser')];
    for (const visitor of [office.nobody, tim, other, ...programs])
      for (const route of withSeason)
        for (const moment of ['', '@20', '@nonsense']) {
          const [closed, missing] = [
            await asked(visitor, route, { season: `${CLOSED}${moment}` }),
            await asked(visitor, route, { season: `${MISSING}${moment}` }),
          ];
          expect(shown(closed, [CLOSED]), route.id).toBe(shown(missing, [MISSING]));
          expect(closed.status, route.id).toBe(404);
          tried++;
        }
    expect(tried).toBe(5 * withSeason.length * 3);
    expect(withSeason.length).toBeGreaterThanOrEqual(35);
  });

  test('has no events for them either, and its stream is refused as that of one that is not there', async () => {
    for (const visitor of [town.office.nobody, town.tim, town.other]) {
      const [closed, missing] = [
        await visitor.get(`/seasons/${CLOSED}/events?after=0`),
        await visitor.get(`/seasons/${MISSING}/events?after=0`),
      ];
      expect(shown(closed, [CLOSED])).toBe(shown(missing, [MISSING]));
    }
  });

  test('is not there on any route of a series, nor in a list, for who is no member', async () => {
    let tried = 0;
    const { office, tim, other } = town;
    for (const visitor of [office.nobody, tim, other])
      for (const route of ROUTES.filter(({ path }) => path.includes('{series}'))) {
        const [closed, missing] = [
          await asked(visitor, route, { series: 'secret', account: 'clerk' }),
          await asked(visitor, route, { series: 'absent', account: 'clerk' }),
        ];
        expect(shown(closed, ['secret']), route.id).toBe(shown(missing, ['absent']));
        tried++;
      }
    expect(tried).toBe(33);
    for (const path of ['/series', '/seasons']) expect((await tim.get(path)).text).not.toMatch(/secret/i);
    const season = (key: string) => other.post('/series/secret/seasons', { body: { season: key } });
    const open = { season: CLOSED };
    expect(shown(await season(CLOSED), [CLOSED])).toBe(shown(await season(MISSING), [MISSING]));
    // Who may open no season learns nothing of those that there are.
    const [there, absent] = [
      await tim.post('/series/alms/seasons', { body: open }),
      await tim.post('/series/alms/seasons', { body: { season: MISSING } }),
    ];
    expect(shown(there, [CLOSED])).toBe(shown(absent, [MISSING]));
  });

  test('gives no attachment away by its hash through another board, nor a draft by its id', async () => {
    const { office, clerk, tim, other, draft } = town;
    const { sha256 } = await import('#store/sha256');
    const bytes = 'the secret picture';
    const form = new FormData();
    form.set(
      'document',
      `kind: bulletin\nby: organiser\ntext: x\nattachments:\n  - { name: a.png, sha256: ${sha256(bytes)} }\n`,
    );
    form.append('file', new File([bytes], 'a.png'));
    expect((await clerk.post(`/seasons/${CLOSED}/documents`, { body: form })).status).toBe(201);
    const hash = sha256(bytes);
    expect((await clerk.get(`/seasons/${CLOSED}/attachments/${hash}`)).text).toBe(bytes);
    for (const visitor of [office.nobody, tim, other, clerk]) {
      const told = await visitor.get(`/seasons/${OPEN}/attachments/${hash}`);
      const absent = await visitor.get(`/seasons/${OPEN}/attachments/${'0'.repeat(64)}`);
      expect(shown(told, [hash])).toBe(shown(absent, ['0'.repeat(64)]));
    }
    const wrongBoard = await clerk.get(`/seasons/${CLOSED}/drafts/${draft}`);
    const absent = await clerk.get(`/seasons/${CLOSED}/drafts/${'a'.repeat(22)}`);
    expect(shown(wrongBoard, [draft])).toBe(shown(absent, ['a'.repeat(22)]));
    for (const path of ['', '/files/a.csv', '/time', '/post']) {
      const method = path === '' ? 'get' : path === '/post' ? 'post' : 'put';
      const [theirs, none] = [draft, 'a'.repeat(22)].map((id) =>
        town.ana[method](`/seasons/${OPEN}/drafts/${id}${path}?version=1`),
      );
      expect(shown((await theirs) as Told, [draft])).toBe(shown((await none) as Told, ['a'.repeat(22)]));
    }
  });
});

describe('who tries to sign in', () => {
  test('is told the same in the same way, and for the same work, whether the name or the password is wrong', async () => {
    let work = 0;
    const watched = {
      hash: (...of: Parameters<typeof argon2.hash>) => argon2.hash(...of),
      verify: (...of: Parameters<typeof argon2.verify>) => {
        work++;
        return argon2.verify(...of);
      },
    };
    const office = await served(undefined, {}, { passwords: argon2Passwords(CHEAP, watched) });
    const clerk = await office.organiser();
    await clerk.post('/passkeys/options');
    const tries = [
      { name: 'clerk', password: 'a wrong password' },
      { name: 'nobody', password: 'a wrong password' },
      { name: 'nobody', password: PASSWORD },
      { name: 'CLERK', password: 'a wrong password' },
      { name: 'clerk', password: '' },
      { name: 'nobody', password: '' },
    ];
    const answers: string[] = [];
    for (const body of tries) {
      const before = work;
      answers.push(shown(await office.nobody.post('/sign-in', { body }), []));
      expect(work - before, JSON.stringify(body)).toBe(1);
    }
    expect([new Set(answers).size, answers.length]).toEqual([1, 6]);
    await office.close();
  });

  test('is slowed alike for a name that there is and one that there is not', async () => {
    const office = await served();
    await office.organiser();
    const told = async (name: string) => {
      const statuses: number[] = [];
      for (let turn = 0; turn < 7; turn++)
        statuses.push(
          (await office.nobody.post('/sign-in', { body: { name, password: 'a wrong password' } })).status,
        );
      return statuses;
    };
    expect(await told('clerk')).toEqual(await told('nobody'));
    await office.close();
  });

  test('learns which names are taken only by an invitation that is good', async () => {
    const { office, clerk } = town;
    const join = (secret: string, name: string) =>
      office.nobody.post('/invitations/join', { body: { secret, name, shown: 'X', password: PASSWORD } });
    for (const secret of ['', 'A'.repeat(43), 'no link']) {
      const [taken, free] = [await join(secret, 'clerk'), await join(secret, 'somebody')];
      expect(shown(taken, [])).toBe(shown(free, []));
      expect(taken.body.code).toBe('no-such-invitation');
    }
    const invited = await clerk.post('/series/alms/invitations', { body: { role: 'reader' } });
    const secret = invited.body.link.split('#')[1];
    expect((await join(secret, 'CLERK')).body.code).toBe('name-taken');
    expect((await join(secret, 'somebody')).status).toBe(201);
    expect((await join(secret, 'clerk')).body.code).toBe('invitation-used');
  });
});
