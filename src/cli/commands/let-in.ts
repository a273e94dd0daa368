import { command } from '../command.ts';
import { DATABASE_FLAGS } from '../office-database.ts';
import { ORIGIN_FLAG, originSaid } from '../serve/serve-flags.ts';

export default command({
  operands: [
    { name: 'account', what: 'Who sets a new password; without it the link is for a new organiser.' },
  ],
  flags: { ...DATABASE_FLAGS, origin: ORIGIN_FLAG },
  about:
    'Makes a link on the machine of the office, for when nobody can sign in any more: the only organiser has lost the ' +
    'password, or is gone. A server may go on meanwhile. By the link an account sets a new password, or somebody ' +
    'becomes organiser of every series, once and within a day; the one before it is worth nothing then. The log of the ' +
    'office has a line of it.',
  examples: [
    { typed: 'let-in ana --data data', shows: 'a new password for ana' },
    { typed: 'let-in --data data --origin https://results.example', shows: 'a new organiser' },
  ],
  async run({ words: [account], flags, world }) {
    const origin = originSaid(flags.origin, world);
    if (!origin.ok) return origin.error;
    const { letIn } = await import('../let-in.ts');
    return letIn(account, origin.value ?? 'http://localhost:8014', flags, world);
  },
});
