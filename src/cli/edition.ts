import { readFileSync } from 'node:fs';
import { manifest } from './manifest.ts';

/** Which program it is that computes: the published version, in a checkout also the sources that were built. */
export function edition(): string {
  try {
    return `${manifest().version}+${readFileSync(new URL('../.sources', import.meta.url), 'utf8').slice(0, 12)}`;
  } catch {
    return manifest().version;
  }
}
