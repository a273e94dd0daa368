import { describe, expect, test } from 'vitest';
import { codeOf, got, newOffices, type Office, PASSWORD } from '../../../test/people.ts';
import { invitationOf, join, takeInvitation } from './accept-invitation.ts';
import type { Asker } from './asker.ts';
import { invite, inviteFirstOrganiser } from './invitations.ts';
import { takeRole } from './members.ts';

let office: Office;
let clerk: Asker;

const TEAM = { series: 'alms', role: 'team', party: 'Craft-Bamboo' } as const;
const link = async () => got(await invite(office.desk, clerk, TEAM)).secret;
const joins = async (secret: string, name: string) =>
  codeOf(await join(office.desk, secret, { name, shown: name, password: PASSWORD }));

for (const [name, open] of Object.entries(newOffices())) {
  describe(`at the same moment, in ${name}`, () => {
    test('a role is taken and invites for it, and nothing lives on', async () => {
      office = await open();
      clerk = await office.organiser('clerk');
      await office.series(clerk);
      const role = { series: 'alms', role: 'organiser' } as const;
      let made = 0;
      for (let turn = 0; turn < 8; turn++) {
        const olga = await office.member(clerk, `olga-${turn}`, 'organiser');
        const [taken, ...links] = await Promise.all([
          takeRole(office.desk, clerk, `olga-${turn}`, role),
          ...[1, 2, 3].map(() => invite(office.desk, olga, role)),
        ]);
        expect(codeOf(taken)).toBe('ok');
        const again = await office.now(clerk);
        for (const link of links) {
          if (!link.ok) expect(link.error.code).toBe('not-allowed');
          else {
            made++;
            expect(codeOf(await takeInvitation(office.desk, olga, link.value.secret))).toBe(
              'invitation-revoked',
            );
            expect(codeOf(await invitationOf(office.desk, link.value.secret))).toBe('invitation-revoked');
          }
        }
        // Whoever gets the role again has none of the links from before.
        got(await takeInvitation(office.desk, olga, got(await invite(office.desk, again, role)).secret));
        for (const link of links)
          if (link.ok)
            expect(codeOf(await invitationOf(office.desk, link.value.secret))).toBe('invitation-revoked');
      }
      expect(made).toBeLessThanOrEqual(24);
      await office.database.close();
    });

    test('two use one invitation, and one is too late', async () => {
      office = await open();
      clerk = await office.organiser('clerk');
      await office.series(clerk);
      const secret = await link();
      const names = ['ann', 'bob', 'cho', 'dan', 'eve'];
      const answers = await Promise.all(names.map((one) => joins(secret, one)));
      expect(answers.toSorted()).toEqual([...Array(4).fill('invitation-used'), 'ok']);
      const accounts = await Promise.all(names.map((one) => office.desk.people.accounts.byName(one)));
      expect(accounts.filter((one) => one !== undefined)).toHaveLength(1);
      await office.database.close();
    });

    test('two take one name, and one is too late', async () => {
      office = await open();
      clerk = await office.organiser('clerk');
      await office.series(clerk);
      const links = [await link(), await link()];
      const answers = await Promise.all(links.map((secret) => joins(secret, 'max')));
      expect(answers.toSorted()).toEqual(['name-taken', 'ok']);
      await office.database.close();
    });

    test('servers start, and one link at most can be used', async () => {
      office = await open();
      const links = await Promise.all([1, 2, 3, 4].map(() => inviteFirstOrganiser(office.desk)));
      const made = links.filter((one) => one !== undefined);
      expect(made.length).toBeGreaterThan(0);
      const answers = await Promise.all(made.map((secret, n) => joins(secret, `clerk-${n}`)));
      expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1);
      await office.database.close();
    });

    test('servers start while the first organiser comes in, and there is no second', async () => {
      office = await open();
      const first = (await inviteFirstOrganiser(office.desk)) ?? '';
      const [, ...links] = await Promise.all([
        joins(first, 'clerk'),
        inviteFirstOrganiser(office.desk),
        inviteFirstOrganiser(office.desk),
      ]);
      for (const [n, secret] of links.entries()) if (secret !== undefined) await joins(secret, `other-${n}`);
      expect(await office.desk.people.roles.inSeries('*')).toHaveLength(1);
      await office.database.close();
    });
  });
}
