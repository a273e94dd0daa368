import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { Account, AccountWithPassword } from '#store/people/account';
import { after, DAY, HOUR, type Instant } from '#store/people/instant';
import type { PeopleRecords } from '#store/people/people';
import type { ShownBy } from '#store/people/sign-in';
import { sha256 } from '#store/sha256';
import { type Asker, noteOf } from './asker.ts';
import type { PeopleDesk } from './desk.ts';
import { noteFailure } from './failed-attempt.ts';
import { readSignInName } from './names.ts';
import { isFarTooLong } from './passwords.ts';
import { type Attempt, attempt, succeeded, type TooManyAttempts } from './slowed.ts';

/** From scrutineering to the last decision of a race, whatever happens. */
export const SIGNED_IN_FOR: number = 7 * DAY;
/** A night between two days of a race; who is away for longer signs in again. */
export const IDLE_FOR: number = 12 * HOUR;

/** What a browser gets: the only copy of the secret. */
export interface NewSignIn {
  readonly account: Account;
  readonly secret: string;
  readonly endsAt: Instant;
  /** By which the browser is known from now on, signed in or not. */
  readonly browser: string;
}

/** What a browser shows of what it was given before. */
export interface Shows {
  /** The secret of the sign-in that it has: that one ends. */
  readonly before?: string;
  /** The secret by which it is known. */
  readonly browser?: string;
}

/** One answer, whether it is the name or the password that is wrong. */
export type NotSignedIn = { readonly code: 'wrong-name-or-password' } | TooManyAttempts;

export interface Credentials extends Shows {
  readonly name: string;
  readonly password: string;
}

/**
 * Signs somebody in by name and password. Nobody is told whether there is such an account, by what is answered or by how
 * long it takes.
 *
 * @param address of the browser.
 */
export async function signIn(
  desk: PeopleDesk,
  { name: written, password, ...shows }: Credentials,
  address?: string,
): Promise<Result<NewSignIn, NotSignedIn>> {
  const { people, passwords } = desk;
  const name = readSignInName(written);
  if (!name.ok || isFarTooLong(password)) return err(WRONG);
  const browser = await knownBrowser(people, shows.browser, name.value);
  const tried = await attempt(people.attempts, desk.now(), { name: name.value, browser, address });
  if (!tried.ok) return tried;
  const account = await people.accounts.byName(name.value);
  const fits = await passwords.verify(account?.password, password);
  if (account === undefined || !fits) return refused(desk, tried.value, account, address);
  const becomes = passwords.isCheap(account.password) ? await passwords.hash(password) : account.password;
  const signedIn = await people.together(async (records): Promise<Result<NewSignIn, NotSignedIn>> => {
    // It may have been changed while it was verified: then it is another's password by now.
    if (!(await records.accounts.replacePassword(account.id, account.password, becomes))) return err(WRONG);
    await succeeded(records.attempts, tried.value);
    return ok(await startSignIn(desk, records, account, { by: 'password', ...shows, ...given({ address }) }));
  });
  return signedIn.ok ? signedIn : refused(desk, tried.value, account, address);
}

/** The SHA-256 of the secret that a browser shows, if the account of that name has signed in on it before. */
async function knownBrowser(
  { browsers }: PeopleRecords,
  shown: string | undefined,
  name: string,
): Promise<string | undefined> {
  const secret = shown === undefined ? undefined : sha256(shown);
  return secret !== undefined && (await browsers.isKnown(secret, name)) ? secret : undefined;
}

const WRONG = { code: 'wrong-name-or-password' } as const;

/** What was typed as a name is not noted where there is no such account: it may be a password. */
async function refused(
  desk: PeopleDesk,
  tried: Attempt,
  account: AccountWithPassword | undefined,
  address: string | undefined,
): Promise<Result<never, NotSignedIn>> {
  await noteFailure(desk, tried, { what: 'sign-in failed', who: account?.name, address });
  return err(WRONG);
}

/** How a browser comes to be signed in. */
interface Arrival extends Shows {
  readonly by: ShownBy;
  readonly address?: string;
}

/** A new secret each time: one that somebody else put into the browser is worth nothing. */
export async function startSignIn(
  desk: PeopleDesk,
  records: PeopleRecords,
  { id, name, shown }: Account,
  { by, before, browser: known, address }: Arrival,
): Promise<NewSignIn> {
  const { signIns, log } = records;
  const [secret, at] = [desk.secrets.secret(), desk.now()];
  const endsAt = after(at, SIGNED_IN_FOR);
  if (before !== undefined) await signIns.end(sha256(before));
  const confirmed = { at, by };
  await signIns.add({ secret: sha256(secret), account: id, at, usedAt: at, endsAt, confirmed });
  const browser = await knowBrowser(desk, records, id, known);
  await log.note({ at, what: 'signed in', who: name, details: { by }, ...given({ address }) });
  return { account: { id, name, shown }, secret, endsAt, browser };
}

/** A browser that nobody has signed in on gets a secret; one that is known keeps its own, and several may have signed in on it. */
async function knowBrowser(
  { secrets, now }: PeopleDesk,
  { browsers }: PeopleRecords,
  account: string,
  known: string | undefined,
): Promise<string> {
  if (known !== undefined && (await browsers.keep(sha256(known), account, now()))) return known;
  const secret = secrets.secret();
  await browsers.add(sha256(secret), account, now());
  return secret;
}

/** Ends the sign-in of the browser that asks; nothing, where a token asks. */
export async function signOut({ people, now }: PeopleDesk, asker: Asker, address?: string): Promise<void> {
  const { via } = asker;
  if (via.kind !== 'sign-in') return;
  await people.together(async ({ signIns, log }) => {
    const ended = await signIns.end(via.secret);
    if (ended) await log.note(noteOf(asker, { what: 'signed out', at: now() }, address));
    return ok(undefined);
  });
}

/** Ends all sign-ins of the account, that of the browser that asks among them. @returns how many there were. */
export async function signOutEverywhere(
  { people, now }: PeopleDesk,
  asker: Asker,
  address?: string,
): Promise<Result<number, { readonly code: 'in-person-only' }>> {
  if (asker.via.kind === 'token') return err({ code: 'in-person-only' });
  return people.together(async ({ signIns, log }) => {
    const ended = await signIns.endAll(asker.account.id);
    const done = { what: 'signed out everywhere', at: now(), details: { ended } } as const;
    await log.note(noteOf(asker, done, address));
    return ok(ended);
  });
}
