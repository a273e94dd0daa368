import { type Page, type Part, partOf, WHOLE } from '#core/base/page';
import { err, ok, type Result } from '#core/base/result';
import type { Account } from '#store/people/account';
import type { NumberedNote } from '#store/people/log';
import { EVERY_SERIES, type RoleHeld } from '#store/people/role';
import { allowed, type InPersonOnly, inPerson, type NotAllowed } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import type { PeopleDesk } from './desk.ts';
import { detailsOf } from './invitations.ts';
import { readSignInName } from './names.ts';

/** Somebody with all that they are in a series. */
export interface Member extends Account {
  readonly roles: readonly RoleHeld[];
}

/** Who has a role in a series, by their names; those who have one in every series among them. */
export async function membersOf(
  { people }: PeopleDesk,
  asker: Asker,
  series: string,
  { most, below }: Page<string> = WHOLE,
): Promise<Result<Part<Member, string>, NotAllowed | InPersonOnly>> {
  const may = allowed(asker, 'see-people', series);
  if (!may.ok) return may;
  const members = new Map<string, Member>();
  for (const { held, ...account } of await people.roles.inSeries(series, { most: most + 1, below })) {
    const before = members.get(account.id)?.roles ?? [];
    members.set(account.id, { ...account, roles: [...before, held] });
  }
  return ok(partOf([...members.values()], most, ({ name }) => name));
}

export type RoleNotTaken =
  | NotAllowed
  | InPersonOnly
  | { readonly code: 'no-such-role' }
  /** Then nobody could invite anybody any more. */
  | { readonly code: 'last-organiser' };

/**
 * Takes a role away from an account, and with it the invitations that it made by it; its tokens for it stop by
 * themselves. Everybody may give up their own.
 *
 * @param written the name of the account, in any case.
 */
export async function takeRole(
  { people, now }: PeopleDesk,
  asker: Asker,
  written: string,
  held: RoleHeld,
  address?: string,
): Promise<Result<undefined, RoleNotTaken>> {
  const read = readSignInName(written);
  const name = read.ok ? read.value : written;
  const isOwn = asker.account.name === name;
  const may = isOwn ? inPerson(asker) : allowed(asker, 'take-roles', held.series);
  if (!may.ok) return may;
  const of = await people.accounts.byName(name);
  if (of === undefined) return err({ code: 'no-such-role' });
  const isOrganiser = held.role === 'organiser';
  return people.together(async ({ roles, invitations, log }): Promise<Result<undefined, RoleNotTaken>> => {
    const last = isOrganiser && held.series === EVERY_SERIES ? await roles.organisersOfAll() : [];
    if (last.length === 1 && last[0] === of.id) return err({ code: 'last-organiser' });
    if (!(await roles.take({ account: of.id, ...held }))) return err({ code: 'no-such-role' });
    if (isOrganiser) await invitations.revokeBy(of.id, held.series, now());
    const details = { account: name, ...detailsOf(held) };
    await log.note(noteOf(asker, { what: 'role taken', at: now(), series: held.series, details }, address));
    return ok(undefined);
  });
}

/** The log of a series, or of the whole office, the latest first. @param page below the number of a line. */
export async function logLines(
  { people }: PeopleDesk,
  asker: Asker,
  series: string,
  { most, below }: Page<number> = WHOLE,
): Promise<Result<Part<NumberedNote, number>, NotAllowed | InPersonOnly>> {
  const may = allowed(asker, 'see-log', series);
  if (!may.ok) return may;
  const of = series === EVERY_SERIES ? undefined : series;
  return ok(partOf(await people.log.lines(most + 1, of, below), most, ({ number }) => number));
}
