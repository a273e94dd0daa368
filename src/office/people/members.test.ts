import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, everySeries, got, newOffice, newOffices, type Office } from '../../../test/people.ts';
import type { Asker } from './asker.ts';
import { logLines, membersOf, takeRole } from './members.ts';

let office: Office;
let clerk: Asker;
beforeEach(async () => {
  office = await newOffice();
  clerk = await office.organiser('clerk');
  await office.series(clerk);
});

test('people of a series are listed with all that they are there', async () => {
  const olga = await office.member(clerk, 'olga', 'organiser');
  const max = await office.member(clerk, 'max', 'team');
  await office.series(clerk, 'elms');
  await office.member(clerk, 'ella', 'organiser', { series: 'elms' });
  expect(got(await membersOf(office.desk, olga, 'alms')).items).toEqual([
    { ...clerk.account, roles: clerk.roles },
    { ...max.account, roles: max.roles },
    { ...olga.account, roles: olga.roles },
  ]);
  expect(codeOf(await membersOf(office.desk, olga, 'elms'))).toBe('not-allowed');
  expect(codeOf(await membersOf(office.desk, max, 'alms'))).toBe('not-allowed');
});

describe('a role', () => {
  const steward = { series: 'alms', role: 'steward' } as const;

  test('is taken by an organiser of its series, and is gone at once', async () => {
    const sally = await office.member(clerk, 'sally', 'steward');
    const max = await office.member(clerk, 'max', 'team');
    expect(codeOf(await takeRole(office.desk, max, 'sally', steward))).toBe('not-allowed');
    got(await takeRole(office.desk, clerk, 'sally', steward, '192.0.2.7'));
    expect(await office.desk.people.roles.of(sally.account.id)).toEqual([]);
    const [line] = await office.desk.people.log.lines(1);
    expect(line).toMatchObject({
      who: 'clerk',
      what: 'role taken',
      series: 'alms',
      details: { account: 'sally', role: 'steward' },
      address: '192.0.2.7',
    });
    expect(codeOf(await takeRole(office.desk, clerk, 'sally', steward))).toBe('no-such-role');
    expect(codeOf(await takeRole(office.desk, clerk, 'nobody', steward))).toBe('no-such-role');
    expect(codeOf(await takeRole(office.desk, clerk, "' OR 1=1", steward))).toBe('no-such-role');
  });

  test('in every series is taken by who organises every series', async () => {
    const olga = await office.member(clerk, 'olga', 'organiser');
    expect(codeOf(await takeRole(office.desk, olga, 'clerk', everySeries('organiser')))).toBe('not-allowed');
  });

  test('is given up by who has it, but not by a token', async () => {
    const sally = await office.member(clerk, 'sally', 'steward');
    const byToken: Asker = { ...sally, via: { kind: 'token', id: 't', name: 'T' } };
    expect(codeOf(await takeRole(office.desk, byToken, 'sally', steward))).toBe('in-person-only');
    expect(codeOf(await takeRole(office.desk, sally, 'sally', steward))).toBe('ok');
  });

  test('is taken by the name in any case, as it signs in', async () => {
    const sally = await office.member(clerk, 'sally', 'steward');
    expect(codeOf(await takeRole(office.desk, sally, 'Sally', steward))).toBe('ok');
    expect(await office.desk.people.roles.of(sally.account.id)).toEqual([]);
  });

  test('of the last organiser stays', async () => {
    expect(codeOf(await takeRole(office.desk, clerk, 'clerk', everySeries('organiser')))).toBe(
      'last-organiser',
    );
    await office.member(clerk, 'carl', 'organiser', everySeries('organiser'));
    expect(codeOf(await takeRole(office.desk, clerk, 'clerk', everySeries('organiser')))).toBe('ok');
  });
});

for (const [name, open] of Object.entries(newOffices())) {
  test(`two organisers who take the role from each other at once leave one, in ${name}`, async () => {
    office = await open();
    clerk = await office.organiser('clerk');
    const carl = await office.member(clerk, 'carl', 'organiser', everySeries('organiser'));
    const answers = await Promise.all([
      takeRole(office.desk, clerk, 'carl', everySeries('organiser')),
      takeRole(office.desk, carl, 'clerk', everySeries('organiser')),
    ]);
    expect(answers.map(codeOf).toSorted()).toEqual(['last-organiser', 'ok']);
    await office.database.close();
  });
}

test('the log of a series is read by its organisers, and that of the office by those of every series', async () => {
  const olga = await office.member(clerk, 'olga', 'organiser');
  const max = await office.member(clerk, 'max', 'team');
  const whats = got(await logLines(office.desk, olga, 'alms', { most: 2, below: undefined })).items.map(
    ({ who, what }) => `${who} ${what}`,
  );
  expect(whats).toEqual(['max role given', 'max invitation used']);
  expect(codeOf(await logLines(office.desk, olga, '*'))).toBe('not-allowed');
  expect(codeOf(await logLines(office.desk, max, 'alms'))).toBe('not-allowed');
  const all = got(await logLines(office.desk, clerk, '*')).items;
  expect(all.at(-1)?.what).toBe('invitation made');
  expect(got(await logLines(office.desk, clerk, '*', { below: all[1]?.number ?? 0, most: 1 }))).toEqual({
    items: [all[2]],
    below: all[2]?.number,
  });
});
