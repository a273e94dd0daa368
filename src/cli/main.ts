import { readDay } from '#core/base/day';
import { shownText } from '#formats/text/printable';
import { EXIT } from './outcome.ts';
import { run } from './run.ts';
import { isSystemError, systemWords } from './system-words.ts';
import { waitForEnd } from './wait-for-end.ts';
import type { World } from './world.ts';

const { argv, env, stdin, stdout, stderr } = process;

/** Whoever read the output has seen enough (`| head`): no reason to complain. */
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

try {
  const { code, out, errors, file, stay } = await run(argv.slice(2), world());
  process.exitCode = code;
  stderr.write(errors);
  stdout.write(file ?? out);
  if (stay !== undefined) process.exitCode = await stay();
} catch (error) {
  process.exitCode = report(error);
}

function world(): World {
  return {
    folder: process.cwd(),
    env,
    isTerminal: stdout.isTTY === true,
    isErrorTerminal: stderr.isTTY === true,
    canAsk: stdin.isTTY === true && stdout.isTTY === true,
    columns: stdout.columns,
    ...(stderr.isTTY ? { tellProgress } : {}),
    get today() {
      return today();
    },
    cache: cacheOf(process.platform),
    untilEnd: waitForEnd,
  };
}

/** On one line, which is gone when there is nothing more to tell. */
function tellProgress(text: string | undefined): void {
  stderr.write(`\r\u001b[2K${text ?? ''}`);
}

/** By the customs of each system. */
function cacheOf(platform: NodeJS.Platform): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  if (platform === 'win32') return LOCALAPPDATA;
  if (XDG_CACHE_HOME?.startsWith('/')) return XDG_CACHE_HOME;
  return HOME?.startsWith('/') ? `${HOME}/${platform === 'darwin' ? 'Library/Caches' : '.cache'}` : undefined;
}

function today() {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  const day = readDay(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (day === undefined) throw new Error(`the clock of this machine says ${now.toISOString()}`);
  return day;
}

/** What the disk or the system refused is told with what to do; anything else is a bug of this program. */
function report(error: unknown): number {
  if (isSystemError(error)) {
    for (const [index, line] of systemWords(error).entries())
      stderr.write(`${index === 0 ? 'parcferme: ' : ''}${shownText(line)}\n`);
    return EXIT.unreadable;
  }
  stderr.write(
    `parcferme: this is a bug: ${shownText(error instanceof Error ? error.message : String(error))}\n` +
      'Please report it, with the command and, if you can, the season. DEBUG=parcferme shows where it happened.\n',
  );
  if (env.DEBUG) stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.bug;
}
