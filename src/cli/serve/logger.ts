import pino from 'pino';
import { loggedError } from '#server/logged-error';
import type { Log } from '#server/office';
import type { World } from '../world.ts';
import type { LogLevel } from './log-levels.ts';

/** What must never stand in a log, wherever somebody puts it. */
const SECRETS = ['password', 'secret', 'token', 'authorization', 'cookie'].flatMap((name) => [
  name,
  `*.${name}`,
]);

/**
 * Lines of JSON on the error stream, one for each request, and two for each stream. Before a person's eyes only what is wrong: who wants the rest
 * says so.
 */
export function logger(said: LogLevel | undefined, { isErrorTerminal }: Pick<World, 'isErrorTerminal'>): Log {
  const level = said ?? (isErrorTerminal ? 'warn' : 'info');
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: loggedError },
      redact: { paths: SECRETS, censor: '…' },
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
