import { readFileSync } from 'node:fs';
import { plain } from '#formats/yaml/placed';
import { readYaml } from '#formats/yaml/read-yaml';
import type { Known } from './outcome.ts';

/** Reads `because: … lines: […]` groups of a file beside this one: each line with its reason. */
export function knownDifferences(name: string): Known {
  const read = readYaml(readFileSync(new URL(name, import.meta.url), 'utf8'), name);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const groups = plain(read.value.root) as readonly {
    readonly because: string;
    readonly lines: readonly string[];
  }[];
  const known = new Map<string, string>();
  for (const { because, lines } of groups)
    for (const line of lines) {
      if (known.has(line)) throw new Error(`${name} lists twice: ${line}`);
      known.set(line, because);
    }
  return known;
}
