import { inject } from 'vitest';
import { given } from '#core/base/given';
import type { Result } from '#core/base/result';
import { join } from '#office/people/accept-invitation';
import type { Asker } from '#office/people/asker';
import type { PeopleDesk } from '#office/people/desk';
import type { RoleAsked } from '#office/people/held-role';
import { invite, inviteFirstOrganiser } from '#office/people/invitations';
import { argon2Passwords } from '#office/people/passwords';
import { makeSeries } from '#office/people/series';
import { whoAsks } from '#office/people/who-asks';
import type { Database } from '#store/database';
import { migrate } from '#store/migrate';
import { after, type Instant } from '#store/people/instant';
import { EVERY_SERIES, type Role } from '#store/people/role';
import { openPostgres } from '#store/postgres';
import { sqlPeople } from '#store/sql-people';
import { openSqlite } from '#store/sqlite';
import { newDatabase } from './office-databases.ts';

/** As little work as argon2 does. */
export const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const;
export const PASSWORD = 'correct horse battery';
export const SITE = { name: 'Race office', domain: 'office.example', origin: 'https://office.example' };

/** New databases of the office with their tables; PostgreSQL where it is installed. */
export function newOffices(): Readonly<Record<string, () => Promise<Office>>> {
  const postgres = inject('postgres');
  const opened = (open: () => Promise<Database>) => async () => new Office(await withTables(await open()));
  return {
    SQLite: opened(async () => openSqlite(':memory:')),
    ...(postgres === undefined
      ? {}
      : { PostgreSQL: opened(async () => openPostgres(await newDatabase(postgres))) }),
  };
}

export const newOffice = async (): Promise<Office> => new Office(await withTables(openSqlite(':memory:')));

async function withTables(database: Database): Promise<Database> {
  await migrate(database);
  return database;
}

/** What was asked for, where a refusal would be a mistake of the test. */
export function got<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

export const codeOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'ok' : result.error.code;

/** An office with its own clock, and secrets in order. */
export class Office {
  readonly database: Database;
  readonly desk: PeopleDesk;
  #now = '2026-11-26T14:00:00.000Z' as Instant;
  #made = 0;

  constructor(database: Database) {
    this.database = database;
    this.desk = {
      people: sqlPeople(database),
      passwords: argon2Passwords(CHEAP),
      secrets: { secret: () => `secret-${++this.#made}`, id: () => `id-${++this.#made}` },
      now: () => this.#now,
      site: SITE,
    };
  }

  wait(milliseconds: number): void {
    this.#now = after(this.#now, milliseconds);
  }

  async asker(secret: string): Promise<Asker> {
    return got(await whoAsks(this.desk, { by: 'sign-in', secret }));
  }

  /** Somebody who has signed in, as the office sees them now. */
  async now({ account, via }: Asker): Promise<Asker> {
    const found = via.kind === 'sign-in' ? await this.desk.people.signIns.bySecret(via.secret) : undefined;
    if (found === undefined) throw new Error(`${account.name} is not signed in`);
    const { secret, owner, roles, confirmed } = found;
    return { account: owner, roles, via: { kind: 'sign-in', secret, ...given({ confirmed }) } };
  }

  /** Who comes by the first link. */
  async organiser(name = 'clerk'): Promise<Asker> {
    const link = await inviteFirstOrganiser(this.desk);
    if (link === undefined) throw new Error('there is an organiser already');
    return this.joined(link, name);
  }

  async joined(link: string, name: string): Promise<Asker> {
    const { secret } = got(await join(this.desk, link, { name, shown: name, password: PASSWORD }));
    return this.asker(secret);
  }

  async member(by: Asker, name: string, role: Role, asked: Partial<RoleAsked> = {}): Promise<Asker> {
    const party = role === 'team' ? { party: 'Craft-Bamboo' } : {};
    const { secret } = got(await invite(this.desk, by, { series: 'alms', role, ...party, ...asked }));
    return this.joined(secret, name);
  }

  async series(by: Asker, key = 'alms', visibility: 'public' | 'members' = 'members'): Promise<void> {
    got(await makeSeries(this.desk, by, { key, name: key.toUpperCase(), visibility }));
  }

  /** What was noted, the earliest first: `clerk invitation made alms`. */
  async noted(): Promise<readonly string[]> {
    const lines = await this.desk.people.log.lines(1000);
    return lines
      .toReversed()
      .map(({ who = 'nobody', what, series = '' }) => `${who} ${what} ${series}`.trim());
  }
}

export const everySeries = (role: Role) => ({ series: EVERY_SERIES, role });
