import { randomBytes } from 'node:crypto';
import * as argon2 from '@node-rs/argon2';
import { err, ok, type Result } from '#core/base/result';

/** Argon2id is what the package takes where nothing is said. */
export interface PasswordCost {
  /** In KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/**
 * "Use Argon2id with a minimum configuration of 19 MiB of memory, an iteration count of 2, and 1 degree of parallelism"
 * (OWASP Password Storage Cheat Sheet).
 */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long where there is no hash, so that nobody can tell who has an account. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
  /** Was it hashed at less than today's cost? */
  isCheap(hash: string): boolean;
}

/** @param by what hashes and verifies: argon2, unless a test watches it. */
export function argon2Passwords(
  cost: PasswordCost = PASSWORD_COST,
  by: Pick<typeof argon2, 'hash' | 'verify'> = argon2,
): Passwords {
  let decoy: Promise<string> | undefined;
  /** Made once; and again, where it could not be made: else nobody would ever sign in any more. */
  const madeDecoy = () => {
    decoy ??= by.hash(randomBytes(16), cost).catch((error: unknown) => {
      decoy = undefined;
      throw error;
    });
    return decoy;
  };
  return {
    hash: (password) => by.hash(normal(password), cost),
    verify: async (hash, password) => {
      const instead = await madeDecoy();
      const fits = await by.verify(hash ?? instead, normal(password));
      return fits && hash !== undefined;
    },
    isCheap: (hash) => {
      const { memoryCost, timeCost } = argon2.parseOptions(hash);
      return memoryCost < cost.memoryCost || timeCost < cost.timeCost;
    },
  };
}

/**
 * One password on every keyboard: an é of one character or of two, a full-width digit or a narrow one ("the verifier
 * SHOULD apply the Normalization Process for Stabilized Strings using either the NFKC or NFKD normalization", NIST SP
 * 800-63B, 5.1.1.2).
 */
const normal = (password: string): string => password.normalize('NFKC');

/** "Each Unicode code point SHALL be counted as a single character" (NIST SP 800-63B, 5.1.1.2). */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

export interface PasswordUnusable {
  readonly code: 'password-unusable';
  readonly because: 'too-short' | 'too-long' | 'easily-guessed' | 'not-text';
}

/** Before it is hashed: may somebody of that name have this password? No rule asks for digits or capitals. */
export function checkPassword(password: string, name: string): Result<string, PasswordUnusable> {
  const because = whyNot(password, name);
  return because === undefined ? ok(password) : err({ code: 'password-unusable', because });
}

function whyNot(password: string, name: string): PasswordUnusable['because'] | undefined {
  if (isFarTooLong(password)) return 'too-long';
  // Half a character has no form in UTF-8: all such would be one password.
  if (!password.isWellFormed()) return 'not-text';
  const length = [...normal(password)].length;
  if (length < PASSWORD_LENGTH.least) return 'too-short';
  if (length > PASSWORD_LENGTH.most) return 'too-long';
  return isEasilyGuessed(normal(password).toLowerCase(), name) ? 'easily-guessed' : undefined;
}

/** Whatever it is normalised to: not worth the work. */
export const isFarTooLong = (password: string): boolean => password.length > 4 * PASSWORD_LENGTH.most;

/** Long enough for this office, and on every list of passwords that are tried first. */
const TRIED_FIRST = [
  '1234567890',
  '0123456789',
  '9876543210',
  '0987654321',
  '12345678910',
  '123456789a',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl;',
  'abcdefghij',
  'abcdefghijk',
  'qwerty1234',
  'qwerty12345',
  'qwerty123456',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'letmein123',
  'iloveyou123',
  'administrator',
  'changeme123',
  'welcome123',
  'football123',
  'motorsport',
  'parcferme123',
];
/** Other characters than those that everybody would think of. */
const LEAST_OTHER = 5;

/** "commonly-used, expected, or compromised": the name, one key again and again, the first of each list (NIST, as above). */
function isEasilyGuessed(password: string, name: string): boolean {
  const rest = password.replaceAll(name, '').replaceAll(/parc\W?ferm[eé]/g, '');
  return new Set(rest).size < LEAST_OTHER || TRIED_FIRST.includes(password);
}
