/*
 * Random numbers of which each season has its own, whoever draws it and whatever was drawn before: xoshiro128++ by David
 * Blackman and Sebastiano Vigna (prng.di.unimi.it, in the public domain), started for each season from its number and the
 * seed by the finalizer of MurmurHash3 by Austin Appleby, in the public domain too.
 */

const GOLDEN = 0x9e3779b9;
const OTHER = 0x85ebca6b;

/** Every number of 32 bits to another one, near ones far apart. */
function mixed(bits: number): number {
  let mix = bits | 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}

const highBits = (whole: number): number => Math.floor(whole / 2 ** 32);

/**
 * Fills the list with the numbers of one season, each of 32 bits.
 *
 * @param seed a whole number from 0 on, at most 2 ** 53 - 1; so is the season.
 */
export function fillRandom(into: Uint32Array, seed: number, season: number): void {
  // No two seasons of a seed begin alike: of the low bits of their numbers nothing is lost.
  let s0 = mixed(mixed(seed) ^ season);
  let s1 = mixed(mixed(highBits(seed) + GOLDEN) ^ highBits(season));
  let s2 = mixed(s0 + GOLDEN);
  let s3 = mixed(s1 ^ (s2 + OTHER));
  for (let index = -2; index < into.length; index++) {
    const sum = (s0 + s3) | 0;
    if (index >= 0) into[index] = ((sum << 7) | (sum >>> 25)) + s0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
  }
}
