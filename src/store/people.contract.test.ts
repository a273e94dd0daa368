import { describe, expect, test } from 'vitest';
import { err, ok } from '#core/base/result';
import { officeDatabases } from '../../test/office-databases.ts';
import type { Instant } from './people/instant.ts';
import type { Invitation } from './people/invitation.ts';
import type { Passkey } from './people/passkey.ts';
import type { People } from './people/people.ts';
import { EVERY_SERIES, type RoleHeld } from './people/role.ts';
import { sqlBoard } from './sql-board.ts';
import { sqlPeople } from './sql-people.ts';

const at = (time: string) => `2026-11-26T${time}:00.000Z` as Instant;
let made = 0;
/** Tests share a database, so whatever one makes is new. */
const fresh = (word: string) => `${word}-${++made}`;

const addAccount = async ({ accounts }: People, name = fresh('account')) => {
  const account = { id: name, name, shown: name.toUpperCase() };
  await accounts.add({ ...account, password: 'hash' }, at('08:00'));
  return account;
};
const passkey = (account: string, counter = 0): Passkey => ({
  id: fresh('passkey'),
  account,
  publicKey: Uint8Array.of(0, 1, 255),
  counter,
  transports: ['internal', 'usb'],
  name: 'Phone',
  at: at('08:00'),
});
const invitation = (held: RoleHeld, by?: string): Invitation => ({
  id: fresh('invitation'),
  held,
  at: at('08:00'),
  endsAt: at('20:00'),
  ...(by === undefined ? {} : { by }),
});

for (const [name, database] of Object.entries(officeDatabases())) {
  describe(`people in ${name}`, () => {
    const open = async () => sqlPeople(await database());

    test('have names that nobody else has', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      const other = { id: fresh('id'), name: id, shown: 'Other', password: 'other' };
      expect(await people.accounts.add(other, at('09:00'))).toBe(false);
      expect(await people.accounts.byName(id)).toEqual({
        id,
        name: id,
        shown: id.toUpperCase(),
        password: 'hash',
      });
      expect(await people.accounts.byName('nobody')).toBeUndefined();
    });

    test('are shown as they write themselves, whatever a statement or a page would make of it', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      for (const shown of [`'); DROP TABLE account; --`, '<script>"&', 'ทีม 🏁 فريق', '$1']) {
        await people.accounts.show(id, shown);
        expect((await people.accounts.byId(id))?.shown).toBe(shown);
      }
    });

    test('replace a password that is still theirs', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      expect(await people.accounts.replacePassword(id, 'hash', 'new')).toBe(true);
      expect(await people.accounts.replacePassword(id, 'hash', 'newer')).toBe(false);
      expect(await people.accounts.replacePassword(id, 'new', 'new')).toBe(true);
      expect((await people.accounts.byId(id))?.password).toBe('new');
    });

    test('change one thing with all that belongs to it, or nothing', async () => {
      const people = await open();
      const name = fresh('account');
      const refused = await people.together(async ({ accounts }) => {
        await accounts.add({ id: name, name, shown: name, password: 'hash' }, at('08:00'));
        return err({ code: 'no' });
      });
      expect(refused).toEqual({ ok: false, error: { code: 'no' } });
      expect(await people.accounts.byId(name)).toBeUndefined();
      await expect(
        people.together(async ({ accounts }) => {
          await accounts.add({ id: name, name, shown: name, password: 'hash' }, at('08:00'));
          throw new Error('broken');
        }),
      ).rejects.toThrow('broken');
      expect(await people.accounts.byId(name)).toBeUndefined();
      expect(await people.together(async () => ok(7))).toEqual({ ok: true, value: 7 });
    });

    test('are signed in with all that they are', async () => {
      const people = await open();
      const owner = await addAccount(people);
      const [secret, times] = [
        fresh('secret'),
        { at: at('08:00'), usedAt: at('08:00'), endsAt: at('20:00') },
      ];
      await people.signIns.add({ secret, account: owner.id, ...times });
      const signedIn = { secret, account: owner.id, ...times, owner };
      expect(await people.signIns.bySecret(secret)).toEqual({ ...signedIn, roles: [] });
      const team = { series: 'alms', role: 'team', party: 'Eurasia' } as const;
      const steward = { series: 'alms', role: 'steward' } as const;
      await people.roles.give({ account: owner.id, ...team }, at('08:00'));
      await people.roles.give({ account: owner.id, ...steward }, at('08:00'));
      expect(await people.signIns.bySecret(secret)).toEqual({ ...signedIn, roles: [steward, team] });
      expect(await people.signIns.bySecret('other')).toBeUndefined();
    });

    test('are noted to use a sign-in now and then', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      const secret = fresh('secret');
      await people.signIns.add({
        secret,
        account: id,
        at: at('08:00'),
        usedAt: at('08:00'),
        endsAt: at('20:00'),
      });
      await people.signIns.use(secret, at('08:04'), at('07:59'));
      expect((await people.signIns.bySecret(secret))?.usedAt).toBe(at('08:00'));
      await people.signIns.use(secret, at('08:06'), at('08:01'));
      expect((await people.signIns.bySecret(secret))?.usedAt).toBe(at('08:06'));
    });

    test('end one sign-in, all but one, or all', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      const secrets = [fresh('secret'), fresh('secret'), fresh('secret'), fresh('secret')];
      const times = { at: at('08:00'), usedAt: at('08:00'), endsAt: at('20:00') };
      for (const secret of secrets) await people.signIns.add({ secret, account: id, ...times });
      expect(await people.signIns.end(secrets[0] ?? '')).toBe(true);
      expect(await people.signIns.end(secrets[0] ?? '')).toBe(false);
      expect(await people.signIns.endAll(id, secrets[1])).toBe(2);
      expect(await people.signIns.endAll(id)).toBe(1);
    });

    test('lose the sign-ins that have ended or lain idle', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      const kept = [];
      for (const [usedAt, endsAt] of [
        ['08:00', '12:00'],
        ['06:00', '20:00'],
        ['08:00', '20:00'],
      ] as const) {
        const secret = fresh('secret');
        await people.signIns.add({
          secret,
          account: id,
          at: at('06:00'),
          usedAt: at(usedAt),
          endsAt: at(endsAt),
        });
        kept.push(secret);
      }
      await people.signIns.sweep(at('12:00'), at('07:00'));
      const found = await Promise.all(kept.map((secret) => people.signIns.bySecret(secret)));
      expect(found.map((one) => one !== undefined)).toEqual([false, false, true]);
    });

    test('have passkeys, each once, byte for byte', async () => {
      const people = await open();
      const [a, b] = [await addAccount(people), await addAccount(people)];
      const key = passkey(a.id, 4_294_967_294);
      expect(await people.passkeys.add(key)).toBe(true);
      expect(await people.passkeys.add({ ...key, account: b.id })).toBe(false);
      expect(await people.passkeys.byId(key.id)).toEqual(key);
      expect(await people.passkeys.use(key.id, 4_294_967_295, at('09:00'))).toBe(true);
      expect(await people.passkeys.of(a.id)).toEqual([
        { ...key, counter: 4_294_967_295, usedAt: at('09:00') },
      ]);
      expect(await people.passkeys.remove(key.id, b.id)).toBe(false);
      expect(await people.passkeys.remove(key.id, a.id)).toBe(true);
      expect(await people.passkeys.of(a.id)).toEqual([]);
    });

    test('use a passkey that counts on, or that never counts', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      const [counting, idle] = [passkey(id, 5), passkey(id)];
      await people.passkeys.add(counting);
      await people.passkeys.add(idle);
      for (const [counter, fits] of [
        [5, false],
        [4, false],
        [0, false],
        [6, true],
        [6, false],
      ] as const)
        expect(await people.passkeys.use(counting.id, counter, at('09:00'))).toBe(fits);
      for (const [counter, fits] of [
        [0, true],
        [0, true],
        [1, true],
        [0, false],
      ] as const)
        expect(await people.passkeys.use(idle.id, counter, at('09:00'))).toBe(fits);
    });

    test('answer a challenge once, in time', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      const [first, late, old] = [fresh('challenge'), fresh('challenge'), fresh('challenge')];
      const adding = { sha256: first, ceremony: 'add', account: id, endsAt: at('09:00') } as const;
      await people.passkeys.challenge(adding);
      await people.passkeys.challenge({ sha256: late, ceremony: 'sign-in', endsAt: at('09:00') });
      await people.passkeys.challenge({ sha256: old, ceremony: 'sign-in', endsAt: at('08:00') });
      const taken = await Promise.all([1, 2, 3].map(() => people.passkeys.takeChallenge(first, at('08:59'))));
      expect(taken.filter((one) => one !== undefined)).toEqual([adding]);
      expect(await people.passkeys.takeChallenge(late, at('09:00'))).toBeUndefined();
      await people.passkeys.sweepChallenges(at('08:00'));
      expect(await people.passkeys.takeChallenge(old, at('07:00'))).toBeUndefined();
    });

    test('have a role once, and are listed by it', async () => {
      const people = await open();
      const [a, b] = [await addAccount(people), await addAccount(people)];
      const series = fresh('series');
      const [steward, team] = [
        { series, role: 'steward' },
        { series, role: 'team', party: `O'Neill` },
      ] as const;
      expect(await people.roles.give({ account: a.id, ...steward }, at('08:00'))).toBe(true);
      expect(await people.roles.give({ account: a.id, ...steward }, at('09:00'))).toBe(false);
      await people.roles.give({ account: b.id, ...team }, at('08:00'));
      await people.roles.give({ account: b.id, series: EVERY_SERIES, role: 'reader' }, at('08:00'));
      expect(await people.roles.of(a.id)).toEqual([steward]);
      const listed = await people.roles.inSeries(series);
      expect(listed.filter(({ id }) => id === a.id || id === b.id)).toEqual([
        { ...a, held: steward },
        { ...b, held: { series: EVERY_SERIES, role: 'reader' } },
        { ...b, held: team },
      ]);
      expect(await people.roles.take({ account: a.id, ...steward })).toBe(true);
      expect(await people.roles.take({ account: a.id, ...steward })).toBe(false);
    });

    test('have a party if they are a team of one series, and only then', async () => {
      const people = await open();
      const { id: account } = await addAccount(people);
      for (const odd of [
        { series: 'alms', role: 'team' },
        { series: 'alms', role: 'steward', party: 'Eurasia' },
        { series: EVERY_SERIES, role: 'team', party: 'Eurasia' },
      ] as const)
        await expect(people.roles.give({ account, ...odd }, at('08:00'))).rejects.toThrow();
    });

    test('use an invitation once, however many want to', async () => {
      const people = await open();
      const accounts = await Promise.all([1, 2, 3, 4, 5, 6].map(() => addAccount(people)));
      const [by, secret] = [accounts[0]?.id, fresh('secret')];
      const made = invitation({ series: 'alms', role: 'team', party: 'Eurasia' }, by);
      await people.roles.give({ account: by ?? '', series: 'alms', role: 'organiser' }, at('08:00'));
      await people.invitations.add(made, secret);
      expect(await people.invitations.bySecret(secret)).toEqual(made);
      const all = await Promise.all(
        accounts.map(({ id }) => people.invitations.use(secret, id, at('09:00'))),
      );
      const used = all.filter((one) => one !== undefined);
      expect(used).toHaveLength(1);
      expect(await people.invitations.byId(made.id)).toEqual(used[0]);
      expect(used[0]?.used?.at).toBe(at('09:00'));
      expect(await people.invitations.revoke(made.id, at('10:00'))).toBe(false);
    });

    test('cannot use an invitation that has ended or was revoked', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      await people.roles.give({ account: id, series: EVERY_SERIES, role: 'organiser' }, at('08:00'));
      const [late, revoked, other] = [fresh('secret'), fresh('secret'), fresh('secret')];
      const series = fresh('series');
      const held = { series, role: 'reader' } as const;
      await people.invitations.add(invitation(held, id), late);
      const second = invitation(held, id);
      await people.invitations.add(second, revoked);
      expect(await people.invitations.use(late, id, at('20:00'))).toBeUndefined();
      expect(await people.invitations.revoke(second.id, at('09:00'))).toBe(true);
      expect(await people.invitations.use(revoked, id, at('09:01'))).toBeUndefined();
      await people.invitations.add(invitation({ series: 'other', role: 'reader' }, id), other);
      expect(await people.invitations.revokeBy(id, series, at('09:02'))).toBe(1);
      expect(await people.invitations.revokeBy(id, EVERY_SERIES, at('09:02'))).toBe(1);
      expect(
        (await people.invitations.inSeries(series)).items.map(({ revokedAt }) => revokedAt).toSorted(),
      ).toEqual([at('09:00'), at('09:02')]);
    });

    test('cannot use an invitation of who may invite no more, and can again if that one may', async () => {
      const people = await open();
      const [by, guest] = [await addAccount(people), await addAccount(people)];
      const [series, secret] = [fresh('series'), fresh('secret')];
      const role = { account: by.id, series, role: 'organiser' } as const;
      await people.invitations.add(invitation({ series, role: 'reader' }, by.id), secret);
      await people.roles.give({ ...role, series: 'other' }, at('08:00'));
      expect(await people.roles.stillOrganises(by.id, series)).toBe(false);
      expect((await people.invitations.bySecret(secret))?.isVoid).toBe(true);
      expect(await people.invitations.use(secret, guest.id, at('09:00'))).toBeUndefined();
      await people.roles.give(role, at('08:00'));
      expect(await people.roles.stillOrganises(by.id, series)).toBe(true);
      expect((await people.invitations.bySecret(secret))?.isVoid).toBeUndefined();
      expect((await people.invitations.use(secret, guest.id, at('09:00')))?.used?.by).toBe(guest.id);
      expect((await people.invitations.bySecret(secret))?.isVoid).toBeUndefined();
    });

    test('use the last link that was made on the machine, whoever organises every series', async () => {
      const people = await open();
      const [chief, guest] = [await addAccount(people), await addAccount(people)];
      const held = { series: EVERY_SERIES, role: 'organiser' } as const;
      await people.roles.give({ account: chief.id, ...held }, at('08:00'));
      const [old, secret] = [fresh('secret'), fresh('secret')];
      await people.invitations.replaceRescue(invitation(held), old);
      await people.invitations.replaceRescue(invitation(held), secret);
      expect(await people.invitations.replaceFirst(invitation(held), fresh('secret'))).toBe(false);
      expect(await people.invitations.use(old, guest.id, at('09:00'))).toBeUndefined();
      expect(await people.invitations.bySecret(secret)).toMatchObject({ isRescue: true });
    });

    test('are known on the browsers on which they have signed in, several on one', async () => {
      const people = await open();
      const [a, b] = [await addAccount(people), await addAccount(people)];
      const [secret, other] = [fresh('browser'), fresh('browser')];
      const isKnown = (name: string) => people.browsers.isKnown(secret, name);
      expect(await people.browsers.keep(secret, a.id, at('08:00'))).toBe(false);
      await people.browsers.add(secret, a.id, at('08:00'));
      expect([await isKnown(a.name), await isKnown(b.name)]).toEqual([true, false]);
      expect(await people.browsers.keep(secret, b.id, at('09:00'))).toBe(true);
      expect(await people.browsers.keep(secret, b.id, at('10:00'))).toBe(true);
      await people.browsers.add(other, b.id, at('10:00'));
      await people.browsers.sweep(at('10:00'));
      expect([await isKnown(a.name), await isKnown(b.name)]).toEqual([false, true]);
      await people.browsers.forget(b.id);
      expect([await isKnown(b.name), await people.browsers.isKnown(other, b.name)]).toEqual([false, false]);
    });

    test('set a password by the last link that was made for them, once', async () => {
      const people = await open();
      const [chief, account] = [await addAccount(people), await addAccount(people)];
      const [old, secret] = [fresh('secret'), fresh('secret')];
      const link = { account, by: chief.id, at: at('08:00'), endsAt: at('20:00') };
      const id = fresh('link');
      await people.passwordLinks.replace({ id: fresh('link'), ...link }, old);
      await people.passwordLinks.replace({ id, ...link }, secret);
      expect(await people.passwordLinks.bySecret(secret)).toEqual({ id, ...link, isVoid: true });
      expect(await people.passwordLinks.use(secret, at('09:00'))).toBeUndefined();
      const held = { account: chief.id, series: EVERY_SERIES, role: 'organiser' } as const;
      await people.roles.give(held, at('08:00'));
      expect(await people.passwordLinks.bySecret(secret)).toEqual({ id, ...link });
      expect(await people.passwordLinks.use(old, at('09:00'))).toBeUndefined();
      await people.passwordLinks.revoke(chief.id, at('08:30'));
      expect((await people.passwordLinks.bySecret(secret))?.revokedAt).toBeUndefined();
      expect(await people.passwordLinks.use(secret, at('20:00'))).toBeUndefined();
      const used = await Promise.all([1, 2, 3].map(() => people.passwordLinks.use(secret, at('09:00'))));
      expect(used.filter((one) => one !== undefined)).toEqual([account.id]);
      await people.accounts.setPassword(account.id, 'newer');
      expect((await people.accounts.byId(account.id))?.password).toBe('newer');
      const third = fresh('secret');
      await people.passwordLinks.replace({ id: fresh('link'), ...link }, third);
      await people.passwordLinks.revoke(account.id, at('09:00'));
      expect((await people.passwordLinks.bySecret(third))?.revokedAt).toBe(at('09:00'));
      expect(await people.passwordLinks.use(third, at('09:30'))).toBeUndefined();
    });

    test('show on a browser once more who they are', async () => {
      const people = await open();
      const { id } = await addAccount(people);
      const secret = fresh('secret');
      const confirmed = { at: at('08:00'), by: 'password' } as const;
      const times = { at: at('08:00'), usedAt: at('08:00'), endsAt: at('20:00') };
      await people.signIns.add({ secret, account: id, ...times, confirmed });
      expect((await people.signIns.bySecret(secret))?.confirmed).toEqual(confirmed);
      await people.signIns.confirm(secret, { at: at('09:00'), by: 'passkey' });
      expect((await people.signIns.bySecret(secret))?.confirmed).toEqual({ at: at('09:00'), by: 'passkey' });
    });

    test('end all their tokens that can still be used', async () => {
      const people = await open();
      const { id: account } = await addAccount(people);
      const held = { series: 'alms', role: 'reader' } as const;
      for (const endsAt of [at('09:00'), at('20:00'), at('21:00')])
        await people.tokens.add(
          { id: fresh('token'), account, name: 'x', held, at: at('08:00'), endsAt },
          fresh('secret'),
        );
      expect(await people.tokens.revokeAll(account, at('10:00'))).toBe(2);
      expect(await people.tokens.revokeAll(account, at('10:00'))).toBe(0);
    });

    test('have tokens, which say whose they are and what those are now', async () => {
      const people = await open();
      const owner = await addAccount(people);
      const [id, series, secret] = [fresh('token'), fresh('series'), fresh('secret')];
      const held = { series, role: 'timekeeper' } as const;
      const token = {
        id,
        account: owner.id,
        name: `Tim's "screen"`,
        held,
        at: at('08:00'),
        endsAt: at('20:00'),
      };
      await people.tokens.add(token, secret);
      expect(await people.tokens.bySecret(secret)).toEqual({ ...token, owner, roles: [] });
      await people.roles.give({ account: owner.id, ...held }, at('08:00'));
      await people.roles.give({ account: owner.id, series: EVERY_SERIES, role: 'reader' }, at('08:00'));
      const roles = [{ series: EVERY_SERIES, role: 'reader' }, held];
      expect(await people.tokens.bySecret(secret)).toEqual({ ...token, owner, roles });
      await people.tokens.use(id, at('09:00'), at('08:55'));
      await people.tokens.use(id, at('09:04'), at('08:59'));
      expect(await people.tokens.revoke(id, at('10:00'))).toBe(true);
      expect(await people.tokens.revoke(id, at('11:00'))).toBe(false);
      const now = { ...token, usedAt: at('09:00'), revokedAt: at('10:00') };
      expect((await people.tokens.of(owner.id)).items).toEqual([now]);
      expect(await people.tokens.byId(id)).toEqual({ ...now, owner, roles });
      expect((await people.tokens.inSeries(series)).items).toEqual([{ ...now, owner }]);
    });

    test('count attempts one after the other', async () => {
      const people = await open();
      const of = fresh('attempt');
      const counted = (failures: number) => ({ failures, until: at('08:00') });
      const first = await Promise.all([1, 2, 3, 4].map(() => people.attempts.count(of, 0, counted(1))));
      expect(first.filter(Boolean)).toHaveLength(1);
      expect(await people.attempts.count(of, 1, { failures: 2, until: at('09:00') })).toBe(true);
      expect(await people.attempts.count(of, 1, counted(2))).toBe(false);
      expect(await people.attempts.of(of)).toEqual({ failures: 2, until: at('09:00') });
      await people.attempts.sweep(at('09:00'));
      expect(await people.attempts.of(of)).toBeDefined();
      await people.attempts.sweep(at('09:01'));
      expect(await people.attempts.of(of)).toBeUndefined();
      expect(await people.attempts.count(of, 1, counted(2))).toBe(false);
    });

    test('read series, of which each season is one', async () => {
      const people = await open();
      const [key, board] = [fresh('series'), fresh('season')];
      const series = { key, name: `L'Asie <"2014">`, visibility: 'members' } as const;
      expect(await people.series.add(series)).toBe(true);
      expect(await people.series.add(series)).toBe(false);
      expect(await people.series.addSeason(board, key)).toBe(true);
      expect(await people.series.addSeason(board, key)).toBe(false);
      expect(await people.series.ofBoard(board)).toEqual(series);
      expect(await people.series.ofBoard('none')).toBeUndefined();
      expect((await people.series.seasons()).get(board)).toBe(key);
      const opened = { ...series, visibility: 'public' } as const;
      expect(await people.series.change(opened)).toBe(true);
      expect(await people.series.byKey(key)).toEqual(opened);
      expect(await people.series.all()).toContainEqual(opened);
      expect(await people.series.change({ ...series, key: 'none' })).toBe(false);
    });

    test('acknowledge a document that there is, and the first receipt stays', async () => {
      const people = await open();
      const [a, b] = [await addAccount(people), await addAccount(people)];
      const board = fresh('season');
      const receipt = { board, number: 1, party: 'Eurasia', account: a.id, at: at('09:00') };
      expect(await people.receipts.add(receipt)).toBe(false);
      await sqlBoard(await database(), board).post({ kind: 'bulletin', text: 'x', attachments: [] }, 0);
      expect(await people.receipts.add(receipt)).toBe(true);
      expect(await people.receipts.add({ ...receipt, account: b.id, at: at('10:00') })).toBe(false);
      await people.receipts.add({ ...receipt, party: 'Clearwater', account: b.id });
      expect(await people.receipts.of(board, 1)).toEqual([
        { party: 'Clearwater', at: at('09:00'), by: b },
        { party: 'Eurasia', at: at('09:00'), by: a },
      ]);
    });

    test('are noted in a log that goes on and on', async () => {
      const people = await open();
      const series = fresh('series');
      const note = {
        at: at('08:00'),
        who: 'clerk',
        what: 'role given',
        series,
        board: 'x',
        address: '::1',
      } as const;
      await people.log.note({ ...note, details: { role: `it's "so"`, ended: 3, all: true } });
      await people.log.note({ at: at('09:00'), what: 'signed in' });
      await people.log.note({ at: at('10:00'), what: 'role taken', series });
      const [last, first] = await people.log.lines(10, series);
      expect(first).toEqual({
        ...note,
        details: { role: `it's "so"`, ended: 3, all: true },
        number: first?.number,
      });
      expect(last).toEqual({ at: at('10:00'), what: 'role taken', series, number: last?.number });
      expect(await people.log.lines(10, series, last?.number)).toEqual([first]);
      expect(await people.log.lines(1, series)).toEqual([last]);
      expect((await people.log.lines(2)).map(({ what }) => what)).toEqual(['role taken', 'signed in']);
    });

    test('cannot take back what was noted of them', async () => {
      const people = await open();
      await people.log.note({ at: at('08:00'), what: 'signed in', who: 'clerk' });
      for (const change of [`UPDATE log SET who = 'other'`, 'DELETE FROM log'])
        await expect((await database()).rows(change)).rejects.toThrow('what was noted stays as it is');
    });
  });
}
