import { readFileSync } from 'node:fs';

interface Manifest {
  readonly version: string;
  /** The season that is shown where no other is asked for, by the name of its folder. */
  readonly config: { readonly season: string };
}

/** What the package says of itself. */
export const manifest = (): Manifest =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
