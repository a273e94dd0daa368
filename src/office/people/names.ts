import { invisibleIn } from '#core/base/invisible';
import { err, ok, type Result } from '#core/base/result';

export interface NameUnusable {
  readonly code: 'name-unusable';
  /** What it was to be. */
  readonly of: 'sign-in' | 'account' | 'key' | 'series' | 'party' | 'passkey' | 'token';
  readonly because: 'empty' | 'too-long' | 'characters';
  /** The first character that nobody sees: `U+200B`. */
  readonly character?: string;
}

/** Letters that look like others are in other alphabets: these are ASCII. A name that begins with a dot would be a path. */
const SIGN_IN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/;
/** Keys are in addresses of pages. */
const KEY = /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = { account: 80, series: 120, party: 200, passkey: 80, token: 80 } as const;

/** A name to sign in with: 2 to 40 letters, digits, dots, dashes and underscores. @returns it in lower case. */
export function readSignInName(written: string): Result<string, NameUnusable> {
  if (SIGN_IN_NAME.test(written)) return ok(written.toLowerCase());
  return err({ code: 'name-unusable', of: 'sign-in', because: 'characters' });
}

/** The key of a series or a season: `asian-le-mans-series-2014`. */
export function readKey(written: string): Result<string, NameUnusable> {
  return KEY.test(written) ? ok(written) : err({ code: 'name-unusable', of: 'key', because: 'characters' });
}

/**
 * A name for people to read, in any script and with any sign that can be seen: pages show it as text, whatever it looks
 * like. Characters that nobody sees would make two names look the same, or turn those beside them around.
 */
export function readShownName(written: string, of: keyof typeof LONGEST): Result<string, NameUnusable> {
  if (written.length > 4 * LONGEST[of]) return err({ code: 'name-unusable', of, because: 'too-long' });
  if (!written.isWellFormed()) return err({ code: 'name-unusable', of, because: 'characters' });
  const name = written.trim().normalize('NFC');
  const character = invisibleIn(name);
  if (name === '') return err({ code: 'name-unusable', of, because: 'empty' });
  if (character !== undefined) return err({ code: 'name-unusable', of, because: 'characters', character });
  if ([...name].length > LONGEST[of]) return err({ code: 'name-unusable', of, because: 'too-long' });
  return ok(name);
}
