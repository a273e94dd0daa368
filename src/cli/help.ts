import type { Command } from './command.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { type Flags, GLOBAL_FLAGS, type Operand } from './flags.ts';
import type { Row } from './print/columns.ts';
import type { Page } from './print/page.ts';
import { table } from './print/table.ts';
import { bold, dim, type Text } from './print/text.ts';
import { paragraph } from './print/wrap.ts';

const EXITS: readonly (readonly [string, string])[] = [
  ['0', 'fine'],
  ['1', 'the answer is no: a document is refused, columns are to be confirmed, or --strict found something'],
  ['2', 'asked for what there is not: a flag, a command, a title, a round'],
  ['3', 'the board or a file cannot be read; each fault is told with its place'],
  ['70', 'a bug of this program'],
];

/** `parcferme --help` */
export function generalHelp(page: Page): readonly Text[] {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]): Row => [bold(name), summary]);
  return [
    ...paragraph(
      [bold('parcferme'), ' runs an endurance-racing championship from its official documents.'],
      page.width,
    ),
    '',
    'Usage: parcferme <command> [flags]',
    ...titled(
      'Commands',
      table([{}, { narrow: 'wrap', least: 24, beneath: 1 }], commands, { width: page.width }),
    ),
    ...titled('Flags of every command', flagLines(GLOBAL_FLAGS, page)),
    ...titled('Examples', exampleLines(GENERAL_EXAMPLES, page)),
    ...titled('It ends with', pairLines(EXITS, page)),
    '',
    ...paragraph(dim('parcferme <command> --help shows the rest.'), page.width),
  ];
}

const GENERAL_EXAMPLES = [
  { typed: 'season', shows: 'the season of this folder, else the one that comes with the program' },
  { typed: 'standings gt-teams --as-of 2014-10-12', shows: 'a table as it was known that day' },
  { typed: 'explain gt-teams 90', shows: 'why car 90 has 48 points' },
  { typed: 'new', shows: 'a season of your own' },
];

/** `parcferme standings --help` */
export function commandHelp(name: CommandName, command: Command, page: Page): readonly Text[] {
  const { operands, flags, about, examples } = command;
  return [
    ...paragraph(
      ['Usage: ', bold(`parcferme ${[name, ...operands.map(operandText)].join(' ')}`), ' [flags]'],
      page.width,
    ),
    '',
    ...paragraph(about, page.width),
    ...titled(
      'Words',
      pairLines(
        operands.map((operand) => [operandText(operand), operand.what] as const),
        page,
      ),
    ),
    ...titled(`Flags of ${name}`, flagLines(flags, page)),
    ...titled('Flags of every command', flagLines(GLOBAL_FLAGS, page)),
    ...titled('Examples', exampleLines(examples, page)),
    ...titled('It ends with', pairLines(EXITS, page)),
  ];
}

const operandText = ({ name, required }: Operand): string => (required ? `<${name}>` : `[${name}]`);

const titled = (title: string, lines: readonly Text[]): readonly Text[] =>
  lines.length === 0 ? [] : ['', bold(title), ...lines];

const pairLines = (pairs: readonly (readonly [string, string])[], page: Page): readonly Text[] =>
  table([{}, { narrow: 'wrap', least: 24, beneath: 1 }], pairs, { width: page.width });

function flagLines(flags: Flags, page: Page): readonly Text[] {
  const pairs = Object.entries(flags).map(
    ([name, { short, value, what }]) =>
      [
        `--${name}${short === undefined ? '' : `, -${short}`}${value === undefined ? '' : ` ${value}`}`,
        what,
      ] as const,
  );
  return pairLines(pairs, page);
}

/**
 * The command on a line of its own, what it shows beneath where both do not fit beside each other. A command is never
 * broken: whoever copies it wants it whole.
 */
function exampleLines(examples: Command['examples'], page: Page): readonly Text[] {
  const rows = examples.map(({ typed, shows }): Row => [`parcferme ${typed}`, dim(shows)]);
  const widest = Math.max(...examples.map(({ typed, shows }) => typed.length + shows.length));
  if (widest + 16 <= page.width)
    return table([{}, { narrow: 'wrap', least: 20 }], rows, { width: page.width });
  return examples.flatMap(({ typed, shows }) => [
    `  parcferme ${typed}`,
    ...paragraph(dim(shows), page.width, 6),
  ]);
}
