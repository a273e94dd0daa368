import type { Command } from './command.ts';

interface Listed {
  readonly summary: string;
  /** Loads the command, and with it what it needs: nothing is loaded that is not used. */
  readonly load: () => Promise<{ readonly default: Command }>;
}

/** Every command, in the order in which `--help` lists them. */
export const COMMANDS = {
  season: {
    summary: 'The whole season: calendar, entries, winners, tables, and what was published wrong',
    load: () => import('./commands/season.ts'),
  },
  calendar: {
    summary: 'The calendar, and how it came to be',
    load: () => import('./commands/calendar.ts'),
  },
  entries: {
    summary: 'Teams, cars and drivers by class, for the season or a round',
    load: () => import('./commands/entries.ts'),
  },
  round: {
    summary: 'One round: poles, classification, crews, decisions, checks',
    load: () => import('./commands/round.ts'),
  },
  standings: {
    summary: 'The tables of all titles, or of one',
    load: () => import('./commands/standings.ts'),
  },
  title: {
    summary: 'Who can still win each title, who has won it, and what it takes',
    load: () => import('./commands/title.ts'),
  },
  explain: {
    summary: 'The reason for every point',
    load: () => import('./commands/explain.ts'),
  },
  stewards: {
    summary: "The stewards' cases, and what every entry and driver has before them",
    load: () => import('./commands/stewards.ts'),
  },
  checks: {
    summary: 'Every check of the rulebook: met, broken, or cannot tell',
    load: () => import('./commands/checks.ts'),
  },
  audit: {
    summary: 'What others published, held against the board',
    load: () => import('./commands/audit.ts'),
  },
  'notice-board': {
    summary: 'The official documents, or one of them whole',
    load: () => import('./commands/notice-board.ts'),
  },
  diff: {
    summary: 'What a document or a day changed',
    load: () => import('./commands/diff.ts'),
  },
  review: {
    summary: 'A draft held against the board; without one, the board itself',
    load: () => import('./commands/review.ts'),
  },
  post: {
    summary: 'Posts a document to the board',
    load: () => import('./commands/post.ts'),
  },
  import: {
    summary:
      "Results of timekeepers, simulators and tables as a draft; f1db as a season; boards into an office's database",
    load: () => import('./commands/import.ts'),
  },
  publish: {
    summary: 'The pages of the season as files, for any file server',
    load: () => import('./commands/publish.ts'),
  },
  export: {
    summary: "A board of the office's database as a folder",
    load: () => import('./commands/export.ts'),
  },
  verify: {
    summary: 'Proves that boards are unaltered, or names what was altered',
    load: () => import('./commands/verify.ts'),
  },
  backup: {
    summary: "A copy of the office's database, while it is in use",
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    summary: 'Puts a backup in place, once every board of it was verified',
    load: () => import('./commands/restore.ts'),
  },
  serve: {
    summary: 'The race office: boards in a database, the HTTP API, people and their roles',
    load: () => import('./commands/serve.ts'),
  },
  'let-in': {
    summary: 'A link for who cannot come in: to set a new password, or to be organiser',
    load: () => import('./commands/let-in.ts'),
  },
  new: {
    summary: 'A season of your own, ready to run',
    load: () => import('./commands/new.ts'),
  },
} as const satisfies Record<string, Listed>;
export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
