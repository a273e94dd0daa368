import { describe, expect, test } from 'vitest';
import { EVERY_SERIES, ROLES, type RoleHeld } from '#store/people/role';
import type { Asker } from './asker.ts';
import { type Act, covers, isWithin, MAY, may, mayRead } from './may.ts';

const ACTS = Object.keys(MAY) as readonly Act[];
const who = (roles: readonly RoleHeld[], via: 'sign-in' | 'token' = 'sign-in'): Asker => ({
  account: { id: 'a', name: 'a', shown: 'A' },
  roles,
  via: via === 'token' ? { kind: 'token', id: 't', name: 'T' } : { kind: 'sign-in', secret: 's' },
});

describe('a role', () => {
  test.each(ROLES)(
    '%s does what its table says, in its series, and in every one if it is one of all',
    (role) => {
      for (const act of ACTS) {
        const expected = (MAY[act].who as readonly string[]).includes(role) || act === 'read-public';
        expect(may(who([{ series: 'alms', role }]), act, 'alms')).toBe(expected);
        expect(may(who([{ series: EVERY_SERIES, role }]), act, 'alms')).toBe(expected);
        expect(may(who([{ series: 'elms', role }]), act, 'alms')).toBe(act === 'read-public');
        expect(may(who([{ series: 'alms', role }]), act, EVERY_SERIES)).toBe(act === 'read-public');
      }
    },
  );

  test('of a series makes no other series', () => {
    expect(may(who([{ series: 'alms', role: 'organiser' }]), 'make-series', EVERY_SERIES)).toBe(false);
    expect(may(who([{ series: EVERY_SERIES, role: 'organiser' }]), 'make-series', EVERY_SERIES)).toBe(true);
  });
});

describe('nobody', () => {
  test('does anything without a role but read what is public', () => {
    for (const act of ACTS) {
      expect(may(undefined, act, 'alms')).toBe(act === 'read-public');
      expect(may(who([]), act, 'alms')).toBe(act === 'read-public');
    }
  });

  test('reads a series of members but its members', () => {
    const series = { key: 'alms', name: 'ALMS', visibility: 'members' } as const;
    expect(mayRead(undefined, series)).toBe(false);
    expect(mayRead(who([]), series)).toBe(false);
    expect(mayRead(who([{ series: 'alms', role: 'reader' }]), series)).toBe(true);
    expect(mayRead(undefined, { ...series, visibility: 'public' })).toBe(true);
  });
});

test('a token gives no rights away, and makes no place that is there for good', () => {
  const byToken = ACTS.filter((act) =>
    may(who([{ series: EVERY_SERIES, role: 'organiser' }], 'token'), act, 'alms'),
  );
  for (const act of [
    'make-tokens',
    'invite',
    'take-roles',
    'make-series',
    'change-series',
    'make-season',
    'renew-passwords',
  ] as const)
    expect(byToken).not.toContain(act);
  expect(byToken).toContain('import');
});

describe('one role is within another', () => {
  test('where it may do nothing that the other may not', () => {
    const within = ROLES.flatMap((role) =>
      ROLES.filter((other) => other !== role && isWithin(role, other)).map((other) => `${role} in ${other}`),
    );
    expect(within).toEqual([
      'timekeeper in organiser',
      'steward in organiser',
      'reader in organiser',
      'reader in timekeeper',
      'reader in steward',
      'reader in team',
    ]);
  });

  test('in the same series, and for the same team', () => {
    const team = { series: 'alms', role: 'team', party: 'Eurasia' } as const;
    expect(covers([team], team)).toBe(true);
    expect(covers([team], { ...team, party: 'OAK' })).toBe(false);
    expect(covers([{ series: EVERY_SERIES, role: 'organiser' }], team)).toBe(false);
    expect(covers([{ series: EVERY_SERIES, role: 'organiser' }], { series: 'alms', role: 'steward' })).toBe(
      true,
    );
    expect(covers([{ series: 'alms', role: 'organiser' }], { series: EVERY_SERIES, role: 'reader' })).toBe(
      false,
    );
    expect(covers([], { series: 'alms', role: 'reader' })).toBe(false);
  });
});
