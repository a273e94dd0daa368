import type { Flags } from './flags.ts';

export const IMPORT_FLAGS = {
  round: {
    type: 'string',
    value: '<round>',
    what: 'The round: its key or its number. Without it, the round of the day that the file or its name has.',
  },
  session: {
    type: 'string',
    value: '<session>',
    what: 'race, qualifying, or as the rulebook names it, where the file does not tell; of several, the one to import.',
  },
  columns: {
    type: 'string',
    value: '<columns>',
    what: 'What the columns of a table (CSV, Excel) mean: as proposed without it, or put right.',
  },
  sheet: { type: 'string', value: '<name>', what: 'The worksheet of a workbook that has several.' },
  final: { type: 'boolean', what: 'Posts the result as final; without it, it is provisional.' },
  includes: {
    type: 'string',
    value: '<documents>',
    what: 'Decisions whose penalties the file already has in its order: 30,31.',
  },
  entries: { type: 'boolean', what: 'Enters cars and drivers of the file that are not entered.' },
  organiser: {
    type: 'string',
    value: '<name>',
    what: 'Of an article: who organises the series; its tables do not say.',
  },
  post: {
    type: 'boolean',
    what: 'Posts it, where nothing is refused and nothing is doubtful: no spelling is to be confirmed, each car is on an entry that fits, no number is invented, no row left out.',
  },
} as const satisfies Flags;
