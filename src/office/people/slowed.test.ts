import { describe, expect, test } from 'vitest';
import { DAY, MINUTE, SECOND } from '#store/people/instant';
import { codeOf, got, newOffice, newOffices, type Office, PASSWORD } from '../../../test/people.ts';
import { signIn } from './sign-in.ts';
import { network } from './slowed.ts';
import { sweep } from './sweep.ts';

/** Where everybody has one address. */
const PADDOCK = '192.0.2.7';

const tries = async ({ desk }: Office, name: string, password: string, address?: string) =>
  codeOf(await signIn(desk, { name, password }, address));

describe('who tries passwords', () => {
  test('waits after five for one account, and twice as long after each more, whether there is one or not', async () => {
    for (const name of ['clerk', 'nobody']) {
      const office = await newOffice();
      await office.organiser('clerk');
      for (let n = 0; n < 6; n++) expect(await tries(office, name, 'wrong')).toBe('wrong-name-or-password');
      for (const seconds of [1, 2, 4, 8]) {
        office.wait(seconds * SECOND - 1);
        expect(await tries(office, name, PASSWORD)).toBe('too-many-attempts');
        office.wait(1);
        expect(await tries(office, name, 'wrong')).toBe('wrong-name-or-password');
      }
    }
  });

  test('waits a quarter of an hour at most', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    for (let n = 0; n < 40; n++) {
      office.wait(15 * MINUTE);
      await tries(office, 'clerk', 'wrong');
    }
    expect(await tries(office, 'clerk', PASSWORD)).toBe('too-many-attempts');
    office.wait(15 * MINUTE);
    expect(await tries(office, 'clerk', PASSWORD)).toBe('ok');
  });

  test.each([
    ['one address', () => '198.51.100.9'],
    ['two hundred addresses', (second: number) => `198.51.${second % 200}.${second % 250}`],
    ['the same paddock', () => PADDOCK],
  ])(
    'for ten hours of a race from %s, once a second, keeps nobody out of their own browser',
    async (_, from) => {
      const office = await newOffice();
      await office.organiser('clerk');
      const { browser } = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }, '192.0.2.1'));
      const codes = new Map<string, number>();
      let elsewhere = 0;
      for (let second = 0; second < 10 * 3600; second++) {
        office.wait(SECOND);
        await signIn(office.desk, { name: 'clerk', password: 'wrong wrong wrong' }, from(second));
        if (second % 600 !== 599) continue;
        const right = { name: 'clerk', password: PASSWORD };
        const code = codeOf(await signIn(office.desk, { ...right, browser }, '192.0.2.1'));
        codes.set(code, (codes.get(code) ?? 0) + 1);
        if (codeOf(await signIn(office.desk, right, '192.0.2.2')) === 'ok') elsewhere++;
      }
      expect([...codes]).toEqual([['ok', 60]]);
      // Who was never here waits: that is what slows down who guesses.
      expect(elsewhere).toBeLessThan(10);
    },
    60_000,
  );

  test('on a browser that is known waits there, and nowhere else', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    const right = { name: 'clerk', password: PASSWORD };
    const [{ browser }, other] = [
      got(await signIn(office.desk, right)),
      got(await signIn(office.desk, right)),
    ];
    const wrong = { name: 'clerk', password: 'wrong', browser };
    for (let n = 0; n < 6; n++)
      expect(codeOf(await signIn(office.desk, wrong))).toBe('wrong-name-or-password');
    expect(codeOf(await signIn(office.desk, { ...right, browser }))).toBe('too-many-attempts');
    expect(codeOf(await signIn(office.desk, { ...right, browser: other.browser }))).toBe('ok');
    expect(codeOf(await signIn(office.desk, right))).toBe('ok');
    // A browser that is known is so to its own account alone.
    await office.series(await office.asker(other.secret));
    const tim = await office.member(await office.asker(other.secret), 'tim', 'timekeeper');
    for (let n = 0; n < 9; n++) await tries(office, 'tim', 'wrong');
    expect(codeOf(await signIn(office.desk, { ...right, name: tim.account.name, browser }))).toBe(
      'too-many-attempts',
    );
  });

  test('for an account that waits keeps nobody else of the paddock waiting', async () => {
    const office = await newOffice();
    const clerk = await office.organiser('clerk');
    await office.series(clerk);
    await office.member(clerk, 'steve', 'steward');
    for (let n = 0; n < 7; n++) await tries(office, 'clerk', 'wrong', `198.51.100.${n}`);
    office.wait(SECOND);
    for (let n = 0; n < 7; n++) await tries(office, 'clerk', 'wrong', `198.51.100.${n}`);
    for (let n = 0; n < 40; n++)
      expect(await tries(office, 'clerk', PASSWORD, PADDOCK)).toBe('too-many-attempts');
    expect(await tries(office, 'steve', PASSWORD, PADDOCK)).toBe('ok');
  });

  test('is told in the log, once for each pause', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    for (let n = 0; n < 30; n++) await tries(office, 'clerk', 'wrong', PADDOCK);
    expect((await office.noted()).slice(-7)).toEqual([
      ...Array(6).fill('clerk sign-in failed'),
      'clerk attempts paused',
    ]);
    const [line] = await office.desk.people.log.lines(1);
    expect(line).toMatchObject({
      address: PADDOCK,
      details: { of: 'account', until: '2026-11-26T14:00:01.000Z' },
    });
    for (let n = 0; n < 30; n++) await tries(office, `nobody-${n}`, 'wrong', PADDOCK);
    expect((await office.noted()).at(-1)).toBe('nobody attempts paused');
    expect((await office.desk.people.log.lines(1))[0]?.details).toMatchObject({ of: 'address' });
  });

  test('begins anew after the right one, or after a day', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    for (let n = 0; n < 5; n++) await tries(office, 'clerk', 'wrong');
    expect(await tries(office, 'clerk', PASSWORD)).toBe('ok');
    for (let n = 0; n < 6; n++) expect(await tries(office, 'clerk', 'wrong')).toBe('wrong-name-or-password');
    expect(await tries(office, 'clerk', 'wrong')).toBe('too-many-attempts');
    office.wait(DAY + 2 * SECOND);
    for (let n = 0; n < 6; n++) expect(await tries(office, 'clerk', 'wrong')).toBe('wrong-name-or-password');
  });

  test('of many accounts waits by the address, and keeps nobody else out', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    for (let n = 0; n < 31; n++) await tries(office, `name-${n}`, 'wrong', '192.0.2.7');
    expect(await tries(office, 'clerk', PASSWORD, '192.0.2.7')).toBe('too-many-attempts');
    expect(await tries(office, 'clerk', PASSWORD, '192.0.2.8')).toBe('ok');
    // What was refused by the address counts against nobody's account.
    for (let n = 0; n < 9; n++) await tries(office, 'clerk', 'wrong', '192.0.2.7');
    expect(await tries(office, 'clerk', PASSWORD)).toBe('ok');
  });

  test('does not wait for the many who sign in rightly from one address', async () => {
    const office = await newOffice();
    await office.organiser('clerk');
    for (let n = 0; n < 40; n++) expect(await tries(office, 'clerk', PASSWORD, '192.0.2.7')).toBe('ok');
  });

  test('has all addresses of an IPv6 network as one', () => {
    expect(network('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(network('2001:DB8:1:2::9')).toBe('2001:db8:1:2');
    expect(network('2001:db8::1')).toBe('2001:db8:0:0');
    expect(network('fe80::1%eth0')).toBe('fe80:0:0:0');
    expect(network('::1')).toBe('0:0:0:0');
    expect(network('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(network('192.0.2.7')).toBe('192.0.2.7');
    expect(network('unknown')).toBe('unknown');
  });

  test('is forgotten by and by', async () => {
    const office = await newOffice();
    await tries(office, 'nobody', 'wrong', '192.0.2.7');
    office.wait(DAY + SECOND);
    await sweep(office.desk);
    expect(await office.database.rows('SELECT * FROM attempt')).toEqual([]);
  });
});

for (const [name, open] of Object.entries(newOffices())) {
  test(`thirty attempts at once are thirty, in ${name}`, async () => {
    const office = await open();
    await office.organiser('clerk');
    const answers = await Promise.all(Array.from({ length: 30 }, () => tries(office, 'clerk', 'wrong')));
    const verified = answers.filter((answer) => answer === 'wrong-name-or-password').length;
    expect(verified).toBeGreaterThan(0);
    expect(verified).toBeLessThanOrEqual(6);
    got(
      await (async () => {
        office.wait(15 * MINUTE);
        return signIn(office.desk, { name: 'clerk', password: PASSWORD });
      })(),
    );
    await office.database.close();
  });
}
