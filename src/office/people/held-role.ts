import { err, ok, type Result } from '#core/base/result';
import { EVERY_SERIES, type Role, type RoleHeld } from '#store/people/role';
import type { SeriesRecords } from '#store/people/series';
import { type NameUnusable, readShownName } from './names.ts';

/** A role as somebody asks for it: in an invitation, or for a token. */
export interface RoleAsked {
  readonly series: string;
  readonly role: Role;
  readonly party?: string;
}

export type RoleUnusable =
  | NameUnusable
  | { readonly code: 'no-such-series'; readonly series: string }
  /** A team is a team of one series; and it is nothing without its name, nor anybody else anything with one. */
  | { readonly code: 'party-missing' | 'party-not-wanted' | 'team-of-every-series' };

/** Of a series that there is, and with a party where it is a team's. */
export async function readRole(
  records: SeriesRecords,
  { series, role, party }: RoleAsked,
): Promise<Result<RoleHeld, RoleUnusable>> {
  if (series !== EVERY_SERIES && (await records.byKey(series)) === undefined)
    return err({ code: 'no-such-series', series });
  if (role !== 'team') return party === undefined ? ok({ series, role }) : err({ code: 'party-not-wanted' });
  if (series === EVERY_SERIES) return err({ code: 'team-of-every-series' });
  if (party === undefined) return err({ code: 'party-missing' });
  const named = readShownName(party, 'party');
  return named.ok ? ok({ series, role, party: named.value }) : named;
}
