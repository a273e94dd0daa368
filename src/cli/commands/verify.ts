import { readHead } from '#office/json/verify';
import { command } from '../command.ts';
import type { Said } from '../flags.ts';
import { DATABASE_FLAGS, isDatabaseSaid } from '../office-database.ts';
import { EXIT, failure } from '../outcome.ts';
import { verifyFolder } from '../verify-folder.ts';

const FLAGS = {
  ...DATABASE_FLAGS,
  head: {
    type: 'string',
    value: '<number>:<hash>',
    what: 'A head that was kept elsewhere: the board is held against it, too.',
  },
  'start-ledger': {
    type: 'boolean',
    what: 'Begins a ledger in a folder that has none: ledger.jsonl, with a line for each document.',
  },
} as const;
export type VerifyFlags = Said<typeof FLAGS>;

export default command({
  operands: [
    { name: 'season', what: 'A board of the database; all of them without it. Of folders: as --season.' },
  ],
  flags: FLAGS,
  about:
    'Proves that a board is unaltered: every document and attachment is held against the ledger, in which each was noted ' +
    'when it was posted, with its link in a chain of SHA-256 hashes. What was altered, removed, swapped or added is named. ' +
    'Without --data, --database or DATABASE_URL it looks at the folder of a season. It shows the head, the last link: ' +
    'kept elsewhere, it also tells when documents and ledger were altered together. Ends with 1 if anything was.',
  examples: [
    { typed: 'verify', shows: 'the season in this folder' },
    { typed: 'verify --data data', shows: 'every board of the office' },
    { typed: 'verify --start-ledger', shows: 'begins a ledger in this folder' },
    { typed: 'verify --head 31:5f0c…', shows: 'held against a head that was kept' },
  ],
  async run({ words: [season], flags, world }) {
    const known = flags.head === undefined ? undefined : readHead(flags.head);
    if (flags.head !== undefined && known === undefined) return noHead(flags.head);
    const isOfFolder = flags.season !== undefined || !isDatabaseSaid(flags, world);
    if (isOfFolder) return verifyFolder({ ...flags, season: flags.season ?? season }, known, world);
    if (flags['start-ledger'])
      return failure(
        EXIT.usage,
        'a database keeps a ledger from the first document on',
        'leave --start-ledger out',
      );
    const { verifyDatabase } = await import('../verify-database.ts');
    return verifyDatabase(season, known, flags, world);
  },
});

const noHead = (said: string) =>
  failure(
    EXIT.usage,
    `--head is the number of a document and its hash, such as 31:5f0c…, and not '${said}'`,
    'parcferme verify shows it',
  );
