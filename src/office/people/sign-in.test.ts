import * as argon2 from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#store/people/instant';
import { sha256 } from '#store/sha256';
import { CHEAP, codeOf, got, newOffice, newOffices, PASSWORD } from '../../../test/people.ts';
import { changePassword } from './own-account.ts';
import { argon2Passwords, type Passwords } from './passwords.ts';
import { IDLE_FOR, SIGNED_IN_FOR, signIn, signOut, signOutEverywhere } from './sign-in.ts';
import { KNOWN_FOR, sweep } from './sweep.ts';
import { whoAsks } from './who-asks.ts';

const asks = async ({ desk }: Awaited<ReturnType<typeof newOffice>>, secret: string) =>
  codeOf(await whoAsks(desk, { by: 'sign-in', secret }));

describe('who signs in', () => {
  test('is known by the name in any case and by the password', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const { account, secret } = got(await signIn(office.desk, { name: 'CLERK', password: PASSWORD }));
    expect(account).toEqual({ id: account.id, name: 'clerk', shown: 'clerk' });
    const asker = await office.asker(secret);
    expect(asker).toEqual({
      account,
      roles: [{ series: '*', role: 'organiser' }],
      via: {
        kind: 'sign-in',
        secret: sha256(secret),
        confirmed: { at: '2026-11-26T14:00:00.000Z', by: 'password' },
      },
    });
  });

  test('is told the same, and as much work is done, whether the name or the password is wrong', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    let verified = 0;
    const passwords: Passwords = argon2Passwords(CHEAP, {
      hash: argon2.hash,
      verify: (hash, password) => {
        verified++;
        return argon2.verify(hash, password);
      },
    });
    const desk = { ...office.desk, passwords };
    const answers = [];
    for (const name of ['clerk', 'nobody']) {
      answers.push(await signIn(desk, { name, password: 'not the password' }));
      expect(verified).toBe(answers.length);
    }
    expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code: 'wrong-name-or-password' } })));
  });

  test.each([
    ['no name at all', '', PASSWORD],
    ['what no name can be', `' OR 1=1 --`, PASSWORD],
    ['a password of a megabyte', 'clerk', 'x'.repeat(1_000_000)],
    ['half a character', 'clerk', '\uD83C'],
  ])('is told the same with %s', async (_, name, password) => {
    const office = await newOffice();
    await office.organiser('clerk');
    expect(codeOf(await signIn(office.desk, { name, password }))).toBe('wrong-name-or-password');
  });

  test('gets a new secret each time, and the one that the browser had is worth nothing', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const first = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
    const second = got(
      await signIn(office.desk, { name: 'clerk', password: PASSWORD, before: first.secret }),
    );
    expect(second.secret).not.toBe(first.secret);
    expect(await asks(office, first.secret)).toBe('sign-in-unknown');
    expect(await asks(office, second.secret)).toBe('ok');
    // One that somebody else has put into the browser is not taken over either.
    const third = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD, before: 'planted' }));
    expect(await asks(office, 'planted')).toBe('sign-in-unknown');
    expect(third.secret).not.toBe('planted');
  });

  test('leaves no secret in the database', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const { secret, browser } = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
    const tables = ['sign_in', 'account', 'invitation', 'log', 'attempt', 'browser'];
    const rows = await Promise.all(tables.map((table) => office.database.rows(`SELECT * FROM ${table}`)));
    const kept = JSON.stringify(rows);
    expect(kept).toContain(sha256(secret));
    for (const one of [secret, browser]) expect(kept).not.toContain(`"${one}"`);
    expect(kept).not.toContain(PASSWORD);
  });

  test('is hashed anew where the cost has risen, with the same password', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const dearer = { ...office.desk, passwords: argon2Passwords({ ...CHEAP, timeCost: 2 }) };
    got(await signIn(dearer, { name: 'clerk', password: PASSWORD }));
    expect((await office.desk.people.accounts.byName('clerk'))?.password).toMatch('m=8,t=2,p=1');
    got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
    expect((await office.desk.people.accounts.byName('clerk'))?.password).toMatch('m=8,t=2,p=1');
  });

  test('is noted, and who fails as well; but no name that nobody has, which may be a password', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    await signIn(office.desk, { name: 'clerk', password: 'wrong' }, '192.0.2.7');
    await signIn(office.desk, { name: 'my-secret-password', password: 'wrong' }, '192.0.2.7');
    await signIn(office.desk, { name: 'clerk', password: PASSWORD }, '192.0.2.7');
    const lines = await office.desk.people.log.lines(3);
    expect(lines.map(({ who, what, address }) => [who, what, address])).toEqual([
      ['clerk', 'signed in', '192.0.2.7'],
      [undefined, 'sign-in failed', '192.0.2.7'],
      ['clerk', 'sign-in failed', '192.0.2.7'],
    ]);
  });
});

describe('a browser', () => {
  test('on which somebody signs in is known by what it was given then, and keeps it', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const by = { name: 'clerk', password: PASSWORD };
    const { browser } = got(await signIn(office.desk, by));
    expect(got(await signIn(office.desk, { ...by, browser })).browser).toBe(browser);
    // One that somebody made up is known to nobody, and so is another one afterwards.
    expect(got(await signIn(office.desk, { ...by, browser: 'planted' })).browser).not.toBe('planted');
    office.wait(KNOWN_FOR);
    await sweep(office.desk);
    expect(got(await signIn(office.desk, { ...by, browser })).browser).toBe(browser);
    office.wait(KNOWN_FOR + 1);
    await sweep(office.desk);
    expect(got(await signIn(office.desk, { ...by, browser })).browser).not.toBe(browser);
  });
});

describe('a sign-in', () => {
  test('ends when it was not used for a night', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const { secret } = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
    office.wait(IDLE_FOR - 1);
    expect(await asks(office, secret)).toBe('ok');
    office.wait(IDLE_FOR - 1);
    expect(await asks(office, secret)).toBe('ok');
    office.wait(IDLE_FOR);
    expect(await asks(office, secret)).toBe('sign-in-ended');
  });

  test('ends after a week, however often it is used', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const { secret } = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
    for (let hours = 0; hours < SIGNED_IN_FOR / HOUR; hours += 8) {
      expect(await asks(office, secret)).toBe('ok');
      office.wait(8 * HOUR);
    }
    expect(await asks(office, secret)).toBe('sign-in-ended');
  });

  test('is swept away once it has ended', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    await signIn(office.desk, { name: 'clerk', password: PASSWORD });
    office.wait(IDLE_FOR);
    await sweep(office.desk);
    expect(await office.database.rows('SELECT * FROM sign_in')).toEqual([]);
  });

  test('ends when its browser signs out, and no other does', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const [a, b] = [
      got(await signIn(office.desk, { name: 'clerk', password: PASSWORD })),
      got(await signIn(office.desk, { name: 'clerk', password: PASSWORD })),
    ];
    await signOut(office.desk, await office.asker(a.secret));
    expect([await asks(office, a.secret), await asks(office, b.secret)]).toEqual(['sign-in-unknown', 'ok']);
    // That of the link by which the account was made, and b.
    expect(got(await signOutEverywhere(office.desk, await office.asker(b.secret)))).toBe(2);
    expect(await asks(office, b.secret)).toBe('sign-in-unknown');
    expect((await office.noted()).slice(-2)).toEqual(['clerk signed out', 'clerk signed out everywhere']);
  });

  test('costs one statement, and a second every few minutes', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const { secret } = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
    const { signIns } = office.desk.people;
    const asked: string[] = [];
    const watched = {
      ...signIns,
      bySecret: (hash: string) => {
        asked.push('bySecret');
        return signIns.bySecret(hash);
      },
      use: async (...given: Parameters<typeof signIns.use>) => {
        asked.push('use');
        await signIns.use(...given);
      },
    };
    const desk = { ...office.desk, people: { ...office.desk.people, signIns: watched } };
    for (const minutes of [0, 4, 2, 4, 2]) {
      office.wait(minutes * MINUTE);
      await whoAsks(desk, { by: 'sign-in', secret });
    }
    expect(asked).toEqual(['bySecret', 'bySecret', 'bySecret', 'use', 'bySecret', 'bySecret', 'use']);
  });
});

for (const [name, open] of Object.entries(newOffices())) {
  describe(`in ${name}`, () => {
    test('nobody comes in by a password that is changed at that moment', async () => {
      const office = await open();
      const asker = await office.organiser('clerk');
      const verify: Passwords['verify'] = async (hash, password) => {
        const fits = await office.desk.passwords.verify(hash, password);
        got(await changePassword(office.desk, asker, { current: PASSWORD, next: 'another horse battery' }));
        return fits;
      };
      const slow = { ...office.desk, passwords: { ...office.desk.passwords, verify } };
      expect(codeOf(await signIn(slow, { name: 'clerk', password: PASSWORD }))).toBe(
        'wrong-name-or-password',
      );
      await office.database.close();
    });
  });
}
