import { readFileSync } from 'node:fs';

/** The version of the package that this is. */
export function version(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version);
}
