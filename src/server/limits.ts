import { network } from '#office/people/slowed';
import type { Office } from './office.ts';
import type { Problem } from './problem.ts';
import type { Rates } from './rate-limiter.ts';
import type { Route } from './route.ts';

/** What one address may ask for where nothing else is set. */
export const RATES: Rates = {
  read: { burst: 2500, perSecond: 200 },
  change: { burst: 120, perSecond: 10 },
  signIn: { burst: 30, perSecond: 0.5 },
};

/** From where a request comes. A proxy says it last in its list; what stands before that anybody may have written. */
export function addressOf(
  { settings }: Pick<Office, 'settings'>,
  header: (name: string) => string | undefined,
  remote: string | undefined,
): string {
  const forwarded = settings.isBehindProxy ? header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || remote || '';
}

/** Why an address must wait; undefined if it need not. */
export function isLimited(
  { limiter, settings }: Office,
  { method, tag }: Pick<Route, 'method' | 'tag'>,
  address: string,
): Problem | undefined {
  const kind = method === 'get' ? 'read' : tag === 'Sign-in' ? 'signIn' : 'change';
  const wait = limiter.take(`${kind} ${network(address)}`, settings.rates[kind]);
  if (wait === 0) return undefined;
  return {
    code: 'too-many-requests',
    title: 'too many requests from this address',
    detail: `try again in ${wait} ${wait === 1 ? 'second' : 'seconds'}`,
    headers: { 'Retry-After': String(wait) },
  };
}

/**
 * Does a request that changes something come from a page of the office? Browsers say so of every such request; where
 * neither header is there, it is no browser, and has no business with a browser's cookie.
 */
export function isFromHere({ settings }: Office, header: (name: string) => string | undefined): boolean {
  const site = header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = header('Origin');
  if (origin === undefined) return site === 'same-origin';
  if (settings.origin !== undefined) return origin === settings.origin;
  return /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, '') === header('Host');
}
