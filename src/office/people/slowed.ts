import { isIPv6 } from 'node:net';
import { err, ok, type Result } from '#core/base/result';
import type { AttemptRecords, Attempts } from '#store/people/attempt';
import { after, DAY, type Instant, MINUTE, SECOND } from '#store/people/instant';
import { sha256 } from '#store/sha256';

/** Failures before there is a pause. Behind one address is a whole paddock. */
const FREE = { account: 5, address: 30 } as const;
/** The first pause; each is twice the one before. Nobody can be locked out of an account for longer than the last. */
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

/**
 * Counts an attempt to sign in, by the address and by the name, where one is said. It is counted before anything is
 * verified, so that a hundred at once are a hundred. The counts are in the database, since several servers may share it.
 * Whose address must wait counts against nobody's account.
 */
export async function attempt(
  attempts: AttemptRecords,
  now: Instant,
  { name, address }: { readonly name?: string; readonly address?: string | undefined },
): Promise<Result<Attempt, TooManyAttempts>> {
  const counted: { -readonly [Of in keyof Attempt]: Attempt[Of] } = {};
  for (const [of, free, text] of [
    ['address', FREE.address, address && network(address)],
    ['account', FREE.account, name],
  ] as const) {
    if (text === undefined) continue;
    const one = await count(attempts, now, sha256(`${of} ${text}`), free);
    if (!one.ok) return one;
    counted[of] = one.value;
  }
  return ok(counted);
}

/** It was no failure: the account's are forgotten, and the address has no more than before. */
export async function succeeded(attempts: AttemptRecords, { account, address }: Attempt): Promise<void> {
  if (account !== undefined) await attempts.forget(account.of);
  // Where somebody else has counted since, one too many stays counted.
  if (address !== undefined) await attempts.count(address.of, address.now.failures, address.before);
}

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
