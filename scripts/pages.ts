import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDay } from '#core/base/day';
import { run } from '../src/cli/run.ts';

/*
 * What the pages show is what the program prints. Of each ```console block the commands are typed one after the other,
 * each ```diff block changes the file that it names, and each ```yaml block that names one is written to it, as a
 * reader would; of a block marked `quietly` no output is shown. `npm run pages` writes the outputs anew; a
 * test holds the pages to them.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
/** A page is followed in the project itself, or in a new folder with copies of the files of another. */
interface Followed {
  readonly page: string;
  readonly copies?: string;
  /** On this day. */
  readonly today: string;
}
export const PAGES: readonly Followed[] = [
  { page: 'README.md', today: '2026-11-26' },
  { page: 'docs/league.md', copies: 'docs/league', today: '2026-03-06' },
];

const BLOCK = /^```(console|diff|yaml)(?: ([^\n]+))?\n([\s\S]*?)^```$/gm;
const QUIETLY = 'quietly';
const COLUMNS = 80;

export const pageText = (page: string): string => readFileSync(path.join(root, page), 'utf8');

/** The page with every output as the program now prints it, in 80 columns and without colour. */
export async function withOutputs({ page, copies, today }: Followed): Promise<string> {
  const text = pageText(page);
  if (copies === undefined) return follow(text, root, today);
  const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-page-'));
  try {
    cpSync(path.join(root, copies), folder, { recursive: true });
    return await follow(text, folder, today);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function follow(text: string, start: string, today: string): Promise<string> {
  const parts: string[] = [];
  let [folder, from] = [start, 0];
  for (const block of text.matchAll(BLOCK)) {
    const [whole, kind, file = '', body = ''] = block;
    parts.push(text.slice(from, block.index));
    from = block.index + whole.length;
    if (kind !== 'console') {
      if (kind === 'diff') change(path.join(folder, file), body);
      else if (file !== '') writeFileSync(path.join(folder, file), body);
      parts.push(whole);
    } else {
      const shown: string[] = [];
      for (const command of commandsOf(body)) {
        const { folder: next, out } = await typed(command, folder, today);
        folder = next;
        shown.push(`$ ${command}\n${file === QUIETLY ? '' : out}`);
      }
      const head = file === '' ? kind : `${kind} ${file}`;
      parts.push(`\`\`\`${head}\n${shown.join('')}\`\`\``);
    }
  }
  return parts.join('') + text.slice(from);
}

/** A command goes on in the next line where its line ends in `\`. */
const commandsOf = (body: string): readonly string[] =>
  [...body.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command = '']) => command);

async function typed(
  command: string,
  folder: string,
  today: string,
): Promise<{ readonly folder: string; readonly out: string }> {
  const [program, ...args] = (command.replaceAll('\\\n', ' ').match(/"[^"]*"|\S+/g) ?? []).map((word) =>
    word.replaceAll('"', ''),
  );
  if (program === 'cd') return { folder: path.join(folder, args[0] ?? ''), out: '' };
  const day = readDay(today);
  if (program !== 'parcferme' || day === undefined) throw new Error(`no page can type '${command}'`);
  const { code, out, errors } = await run(args, {
    folder,
    env: {},
    isTerminal: false,
    canAsk: false,
    columns: COLUMNS,
    today: day,
  });
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${errors}`);
  return { folder, out: `${out.trimEnd()}\n` };
}

/** Every line with a − gives way to the one with a + behind it; each is in the file, and once. */
function change(file: string, body: string): void {
  let text = readFileSync(file, 'utf8');
  for (const [, before = '', after = ''] of body.matchAll(/^-(.*)\n\+(.*)$/gm)) {
    if (text.split(`${before}\n`).length !== 2) throw new Error(`${file} has not once: ${before}`);
    text = text.replace(`${before}\n`, () => `${after}\n`);
  }
  writeFileSync(file, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const followed of PAGES) writeFileSync(path.join(root, followed.page), await withOutputs(followed));
}
