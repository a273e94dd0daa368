import { given } from '#core/base/given';
import { shownText } from '#formats/text/printable';
import { printedJson } from '#office/json/printed-json';
import { meant } from '#office/named/not-there';
import type { Command } from './command.ts';
import { COMMANDS, type CommandName, isCommand } from './commands.ts';
import { GLOBAL_FLAGS, type SaidGlobally } from './flags.ts';
import { type Answer, EXIT, type ExitCode, type Failure, failure } from './outcome.ts';
import { printed, wantsColour } from './print/colour.ts';
import type { Page } from './print/page.ts';
import { commandIndex, readArguments } from './read-arguments.ts';
import type { World } from './world.ts';

/** What the process prints, and what it ends with. */
export interface Printed {
  readonly code: ExitCode;
  readonly out: string;
  readonly errors: string;
  /** A file that is printed in place of `out`. */
  readonly file?: string | Uint8Array;
  /** What goes on when that is printed. */
  readonly stay?: () => Promise<ExitCode>;
}

/** Runs what was typed behind `parcferme`. */
export async function run(typed: readonly string[], world: World): Promise<Printed> {
  const index = commandIndex(typed, GLOBAL_FLAGS);
  const name = typed[index];
  const rest = typed.filter((_, at) => at !== index);
  if (name === undefined || name === 'help') return runWithout(rest, world);
  if (!isCommand(name)) return failed(unknownCommand(name));
  const command = (await COMMANDS[name].load()).default;
  const flagsOf = { ...GLOBAL_FLAGS, ...command.flags };
  if (rest.includes('--help') || rest.includes('-h')) {
    const asked = readArguments(rest, flagsOf, ANY_WORDS);
    return help(name, command, asked.ok ? asked.value.flags : {}, world);
  }
  const read = readArguments(rest, flagsOf, command.operands);
  if (!read.ok) return failed(withHelp(read.error, name));
  const { flags, words } = read.value;
  const problem = problemOf(flags);
  if (problem !== undefined) return failed(problem);
  return said(await command.run({ words, flags, world }), flags, world);
}

/** Who asks for help need not know yet what is to be said. */
const ANY_WORDS = [{ name: 'words', what: '', rest: true }] as const;

/** Without a command: help, or the version. */
async function runWithout(typed: readonly string[], world: World): Promise<Printed> {
  const read = readArguments(typed, GLOBAL_FLAGS, [{ name: 'command', what: '' }]);
  if (!read.ok) return failed(withHelp(read.error));
  const { flags, words } = read.value;
  if (flags.version) {
    const { manifest } = await import('./manifest.ts');
    return { code: EXIT.fine, out: `${manifest().version}\n`, errors: '' };
  }
  const [name] = words;
  if (name === undefined) return help(undefined, undefined, flags, world);
  if (!isCommand(name)) return failed(unknownCommand(name));
  return help(name, (await COMMANDS[name].load()).default, flags, world);
}

async function help(
  name: CommandName | undefined,
  command: Command | undefined,
  flags: Partial<SaidGlobally>,
  world: World,
): Promise<Printed> {
  const problem = problemOf(flags);
  if (problem !== undefined) return failed(problem);
  const { commandHelp, generalHelp } = await import('./help.ts');
  const page = pageOf(flags, world);
  const lines =
    name === undefined || command === undefined ? generalHelp(page) : commandHelp(name, command, page);
  return {
    code: EXIT.fine,
    out: printed(lines, hasColour(flags, world)),
    errors: '',
  };
}

function unknownCommand(name: string): Failure {
  const hint = meant(name, Object.keys(COMMANDS));
  return failure(EXIT.usage, `there is no command '${name}'${hint}`, 'parcferme --help lists the commands');
}

const withHelp = (problem: Failure, name = ''): Failure =>
  failure(
    problem.code,
    ...problem.lines,
    `parcferme ${name}${name === '' ? '' : ' '}--help shows what there is`,
  );

const COLOUR_WORDS = ['auto', 'always', 'never'];

function problemOf({ color, width }: Partial<SaidGlobally>): Failure | undefined {
  if (color !== undefined && !COLOUR_WORDS.includes(color))
    return failure(EXIT.usage, `--color is auto, always or never, and not '${color}'`);
  if (width !== undefined && !(/^\d{2,3}$/.test(width) && Number(width) >= NARROWEST))
    return failure(EXIT.usage, `--width is a number of columns from ${NARROWEST} to 999, and not '${width}'`);
  return undefined;
}
const NARROWEST = 40;

async function said(answer: Answer | Failure, flags: Partial<SaidGlobally>, world: World): Promise<Printed> {
  if ('lines' in answer) return failed(answer);
  const { code, stay } = answer;
  const onward = given({ stay });
  if (flags.json) return { code, out: printedJson(await answer.json()), errors: '', ...onward };
  if (answer.file !== undefined) return { code, out: '', errors: '', file: answer.file };
  const flagOf = flags.flags ? (await import('./print/flag.ts')).flagOf : undefined;
  const lines = answer.page(pageOf(flags, world, flagOf));
  return { code, out: printed(lines, hasColour(flags, world)), errors: '', ...onward };
}

const hasColour = ({ color, 'no-color': none }: Partial<SaidGlobally>, world: World) =>
  wantsColour(none ? 'never' : color, world.env, world.isTerminal);

const WIDEST = 100;
const USUAL = 80;

/** As wide as was asked for; else as the environment says, then the terminal, within what reads well. */
function widthOf(said: string | undefined, { env, isTerminal, columns }: World): number {
  if (said !== undefined) return Number(said);
  const known = /^\d{1,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : isTerminal ? (columns ?? 0) : 0;
  return known === 0 ? USUAL : Math.min(WIDEST, Math.max(NARROWEST, known));
}

function pageOf({ width }: Partial<SaidGlobally>, world: World, flagOf?: (code: never) => string): Page {
  return {
    width: widthOf(width, world),
    country: (code) => (code === undefined ? '' : (flagOf?.(code as never) ?? code)),
  };
}

/** The first line says what is wrong, the others what to do. */
const failed = ({ code, lines }: Failure): Printed => ({
  code,
  out: '',
  errors: lines.map((line, index) => `${index === 0 ? 'parcferme: ' : ''}${shownText(line)}\n`).join(''),
});
