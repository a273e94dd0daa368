import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * The outputs that README.md shows are what the program prints. `npm run readme` writes them anew; a test holds the file
 * to it.
 */

const root = new URL('..', import.meta.url);
export const README = fileURLToPath(new URL('README.md', root));
const MAIN = fileURLToPath(new URL('src/cli/main.ts', root));
const BLOCK = /```console\n\$ parcferme ([^\n]+)\n(?:[\s\S]*?)```/g;

/** The text with each console block as the program now prints it, in 80 columns and without colour. */
export function withOutputs(text: string): string {
  return text.replace(BLOCK, (_block, words: string) => {
    const typed = [...words.split(' '), '--width', '80', '--no-color'];
    const { stdout, status } = spawnSync(process.execPath, [MAIN, ...typed], { encoding: 'utf8', cwd: root });
    if (status !== 0) throw new Error(`parcferme ${words} ended with ${status}`);
    return `\`\`\`console\n$ parcferme ${words}\n${stdout.trimEnd()}\n\`\`\``;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(README, withOutputs(readFileSync(README, 'utf8')));
}
