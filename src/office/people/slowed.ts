import { isIPv6 } from 'node:net';
import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { AttemptRecords, Attempts } from '#store/people/attempt';
import { after, DAY, type Instant, MINUTE, SECOND } from '#store/people/instant';
import { sha256 } from '#store/sha256';

/** Failures before there is a pause: for one account, or on one known browser of it. Behind one address is a whole paddock. */
const FREE = { account: 5, address: 30 } as const;
/** The first pause; each is twice the one before. */
const PAUSE = { first: SECOND, most: 15 * MINUTE };
/** After so long without another, failures are forgotten. */
export const FORGOTTEN_AFTER: number = DAY;
/** Many at once count one after the other. */
const TURNS = 20;

export interface TooManyAttempts {
  readonly code: 'too-many-attempts';
  readonly until: Instant;
}

/** What somebody tries, before it is known whether they may: it counts as a failure until it is not. */
export interface Attempt {
  readonly address?: Counted;
  readonly account?: Counted;
}

interface Counted {
  readonly of: string;
  readonly before: Attempts;
  readonly now: Attempts;
}

/** Who tries, and from where. */
interface Trying {
  /** Of the account. */
  readonly name?: string;
  /** The SHA-256 of the secret of a browser on which the account has signed in before: it has a count of its own. */
  readonly browser?: string | undefined;
  readonly address?: string | undefined;
}

/**
 * Counts an attempt to sign in, by the address and by the name, where one is said. It is counted before anything is
 * verified, so that a hundred at once are a hundred. The counts are in the database, since several servers may share it.
 * Whose address must wait counts against nobody's account, and what an account waits for against nobody's address.
 */
export async function attempt(
  attempts: AttemptRecords,
  now: Instant,
  { name, browser, address }: Trying,
): Promise<Result<Attempt, TooManyAttempts>> {
  const from = address === undefined ? undefined : `address ${network(address)}`;
  const counted = await countIfSaid(attempts, now, from, FREE.address);
  if (!counted.ok) return counted;
  const of = browser === undefined ? name && ofAccount(name) : `browser ${browser}`;
  const account = await countIfSaid(attempts, now, of, FREE.account);
  if (account.ok) return ok(given({ address: counted.value, account: account.value }));
  await giveBack(attempts, counted.value);
  return account;
}

const ofAccount = (name: string) => `account ${name}`;

const countIfSaid = async (
  attempts: AttemptRecords,
  now: Instant,
  of: string | undefined,
  free: number,
): Promise<Result<Counted | undefined, TooManyAttempts>> =>
  of === undefined ? ok(undefined) : count(attempts, now, sha256(of), free);

/** It was no failure: the account's are forgotten, and the address has no more than before. */
export async function succeeded(attempts: AttemptRecords, { account, address }: Attempt): Promise<void> {
  if (account !== undefined) await attempts.forget(account.of);
  await giveBack(attempts, address);
}

/** Where somebody else has counted since, one too many stays counted. */
async function giveBack(attempts: AttemptRecords, counted: Counted | undefined): Promise<void> {
  if (counted !== undefined) await attempts.count(counted.of, counted.now.failures, counted.before);
}

/** Whoever failed in the name of an account: its owner has shown by a link who they are. */
export const forgetFailures = (attempts: AttemptRecords, name: string): Promise<void> =>
  attempts.forget(sha256(ofAccount(name)));

async function count(
  attempts: AttemptRecords,
  now: Instant,
  of: string,
  free: number,
): Promise<Result<Counted, TooManyAttempts>> {
  for (let turn = 0; turn < TURNS; turn++) {
    const found = await attempts.of(of);
    if (found !== undefined && found.until > now)
      return err({ code: 'too-many-attempts', until: found.until });
    const isOld = found === undefined || found.until < after(now, -FORGOTTEN_AFTER);
    const failures = isOld ? 1 : found.failures + 1;
    const counted = { failures, until: after(now, pauseAfter(failures, free)) };
    const before = isOld ? { failures: 0, until: now } : found;
    if (await attempts.count(of, found?.failures ?? 0, counted)) return ok({ of, before, now: counted });
  }
  return err({ code: 'too-many-attempts', until: after(now, PAUSE.first) });
}

const pauseAfter = (failures: number, free: number): number =>
  failures <= free ? 0 : Math.min(PAUSE.most, PAUSE.first * 2 ** (failures - free - 1));

/** Who has one IPv6 address has the 2⁶⁴ beside it: they count as one. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+[.]\d+[.]\d+[.]\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname
    .slice(1, -1)
    .split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [before, behind] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - behind.length }, () => '0');
  return [...before, ...zeros, ...behind].slice(0, 4).join(':');
}
