import * as argon2 from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { CHEAP } from '../../../test/people.ts';
import { argon2Passwords, checkPassword, PASSWORD_COST } from './passwords.ts';

const { hash, verify, isCheap } = argon2Passwords(CHEAP);

describe('a password', () => {
  test.each([
    ['pässwörter 🏎️ für 24 h'],
    ['ひらがなカタカナ漢字かな交'],
    [`'"; DROP TABLE account; --`],
    [' with spaces around it '],
    ['ten chars!'],
    [`${'🏎'.repeat(5)}🏁🚩🛞🏆🥇`],
    ['abcde'.repeat(40)],
  ])('may be %s', async (password) => {
    expect(checkPassword(password, 'clerk').ok).toBe(true);
    const hashed = await hash(password);
    expect(await verify(hashed, password)).toBe(true);
    expect(await verify(hashed, `${password}.`)).toBe(false);
  });

  test('is one on every keyboard', async () => {
    expect(await verify(await hash('caf\u00E9 circuit'), 'cafe\u0301 circuit')).toBe(true);
    expect(await verify(await hash('circuit 1234'), 'circuit １２３４')).toBe(true);
  });

  test.each([
    ['too-short', 'nine char'],
    ['too-short', '🏎'.repeat(9)],
    ['too-long', `${'abcde'.repeat(40)}.`],
    ['too-long', 'x'.repeat(10_000_000)],
    ['easily-guessed', 'aaaaaaaaaaaaaaa'],
    ['easily-guessed', 'Password123'],
    ['easily-guessed', 'QWERTZUIOP'],
    ['easily-guessed', 'daniel.rossi1'],
    ['easily-guessed', 'Daniel.RossiDaniel.Rossi'],
    ['easily-guessed', 'Parc Ferme 24'],
    ['not-text', 'half a character \uD83C'],
  ])('is refused as %s', (because, password) => {
    expect(checkPassword(password, 'daniel.rossi')).toEqual({
      ok: false,
      error: { code: 'password-unusable', because },
    });
  });

  test('is kept as argon2id at the cost that OWASP asks for at least', async () => {
    expect(await argon2Passwords().hash('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(PASSWORD_COST).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  });

  test('is kept too cheaply once more is asked for', async () => {
    const hashed = await hash('correct horse');
    expect(isCheap(hashed)).toBe(false);
    expect(argon2Passwords({ ...CHEAP, memoryCost: 16 }).isCheap(hashed)).toBe(true);
    expect(argon2Passwords({ ...CHEAP, timeCost: 2 }).isCheap(hashed)).toBe(true);
  });

  test('is verified again once there is memory for it again', async () => {
    let isFull = true;
    const watched = argon2Passwords(CHEAP, {
      hash: async (...of: Parameters<typeof argon2.hash>) => {
        if (isFull) throw new Error('no memory');
        return argon2.hash(...of);
      },
      verify: argon2.verify,
    });
    const hashed = await hash('correct horse');
    await expect(watched.verify(hashed, 'correct horse')).rejects.toThrow('no memory');
    isFull = false;
    expect(await watched.verify(hashed, 'correct horse')).toBe(true);
  });

  test('is verified where there is nothing to verify it against, at the same cost', async () => {
    const verified: string[] = [];
    const watched = argon2Passwords(CHEAP, {
      hash: argon2.hash,
      verify: async (hashed, password) => {
        verified.push(String(hashed).split('$').slice(0, 4).join('$'));
        return argon2.verify(hashed, password);
      },
    });
    const hashed = await watched.hash('correct horse');
    expect(await watched.verify(hashed, 'wrong')).toBe(false);
    expect(await watched.verify(undefined, 'wrong')).toBe(false);
    expect(verified).toEqual(['$argon2id$v=19$m=8,t=1,p=1', '$argon2id$v=19$m=8,t=1,p=1']);
  });
});
