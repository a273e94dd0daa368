import { describe, expect, test } from 'vitest';
import { DAY, MINUTE, SECOND } from '#store/people/instant';
import { codeOf, got, newOffice, newOffices, type Office, PASSWORD } from '../../../test/people.ts';
import { signIn } from './sign-in.ts';
import { network } from './slowed.ts';
import { sweep } from './sweep.ts';

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

  test('cannot keep anybody out for more than a quarter of an hour', async () => {
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
