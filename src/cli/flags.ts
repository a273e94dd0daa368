/** A flag as `--help` shows it and as `readArguments` reads it. */
export interface Flag {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands behind it: `<folder>`. */
  readonly value?: string;
  readonly what: string;
}
export type Flags = { readonly [name: string]: Flag };

/** What stands behind a command: `explain <title> [contender]`. */
export interface Operand {
  readonly name: string;
  readonly what: string;
  readonly required?: true;
  /** It takes all the words that are left, so that a name needs no quotes. */
  readonly rest?: true;
}

/** The flags that every command takes. */
export const GLOBAL_FLAGS = {
  season: {
    type: 'string',
    value: '<folder>',
    what: 'The season. Without it the one in this folder, else the one that comes with the program.',
  },
  'as-of': {
    type: 'string',
    value: '<day|document>',
    what: 'As known then: all documents up to and including a day (2014-10-11) or a number (24).',
  },
  json: { type: 'boolean', what: 'The answer as JSON, for other programs.' },
  color: {
    type: 'string',
    value: '<when>',
    what: 'auto, always or never. NO_COLOR and FORCE_COLOR are heard too.',
  },
  'no-color': { type: 'boolean', what: 'The same as --color never.' },
  width: {
    type: 'string',
    value: '<columns>',
    what: 'Columns of the page; without it COLUMNS or those of the terminal, up to 100, else 80.',
  },
  flags: { type: 'boolean', what: 'Flags for countries, where the terminal draws them.' },
  help: { type: 'boolean', short: 'h', what: 'How to use it.' },
  version: { type: 'boolean', what: 'The version of the program.' },
} as const satisfies Flags;

/** What was said of each flag; undefined where nothing was. */
export type Said<Declared extends Flags> = {
  readonly [Name in keyof Declared]:
    | (Declared[Name]['type'] extends 'boolean' ? boolean : string)
    | undefined;
};
export type SaidGlobally = Said<typeof GLOBAL_FLAGS>;
