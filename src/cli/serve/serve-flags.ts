import { err, ok, type Result } from '#core/base/result';
import type { Said } from '../flags.ts';
import { DATABASE_FLAGS } from '../office-database.ts';
import { EXIT, type Failure, failure } from '../outcome.ts';
import type { World } from '../world.ts';
import { LOG_LEVELS, type LogLevel } from './log-levels.ts';

export const ORIGIN_FLAG = {
  type: 'string',
  value: '<address>',
  what: 'How browsers reach it: https://results.example. Passkeys are bound to it. PARCFERME_ORIGIN says the same.',
} as const;

export const SERVE_FLAGS = {
  port: {
    type: 'string',
    value: '<number>',
    what: 'Where it listens: 8014, or the next that is free; 0 takes any. PORT says the same.',
  },
  host: {
    type: 'string',
    value: '<address>',
    what: 'The address it listens on: 127.0.0.1, this machine alone; 0.0.0.0 for all. HOST says the same.',
  },
  ...DATABASE_FLAGS,
  origin: ORIGIN_FLAG,
  'behind-proxy': {
    type: 'boolean',
    what: 'A proxy stands before it, and says from where requests come (X-Forwarded-For).',
  },
  zone: {
    type: 'string',
    value: '<zone>',
    what: "The zone whose clock documents are dated by: Asia/Tokyo. Without it the machine's. PARCFERME_ZONE says the same.",
  },
  log: {
    type: 'string',
    value: '<level>',
    what: `${LOG_LEVELS.join(', ')}. Without it info, and warn on a terminal.`,
  },
  glance: {
    type: 'boolean',
    what: 'Print the season first: the one that is named, or the one of this folder, or of 2014.',
  },
} as const;

/** How the office is to be served. */
export interface Chosen {
  readonly port: number;
  /** Whether another will do if it is taken. */
  readonly isUsual: boolean;
  readonly host: string;
  readonly origin: string | undefined;
  readonly zone: string | undefined;
  readonly log: LogLevel | undefined;
}

const USUAL_PORT = 8014;
/** What flags and the environment say, or what is wrong with it. */
export function chosenBy(
  flags: Said<typeof SERVE_FLAGS>,
  { env }: Pick<World, 'env'>,
): Result<Chosen, Failure> {
  const port = flags.port ?? env.PORT;
  const origin = originSaid(flags.origin, { env });
  const zone = flags.zone ?? env.PARCFERME_ZONE;
  const log = LOG_LEVELS.find((level) => level === flags.log);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
    return err(failure(EXIT.usage, `--port takes a number from 0 to 65535, and not '${port}'`));
  if (!origin.ok) return origin;
  if (zone !== undefined && !isZone(zone))
    return err(
      failure(EXIT.usage, `--zone takes IANA's name of a zone, and not '${zone}'`, 'such as Asia/Tokyo'),
    );
  if (flags.log !== undefined && log === undefined)
    return err(failure(EXIT.usage, `--log is ${LOG_LEVELS.join(', ')}, and not '${flags.log}'`));
  return ok({
    port: port === undefined ? USUAL_PORT : Number(port),
    isUsual: port === undefined,
    host: flags.host ?? env.HOST ?? '127.0.0.1',
    origin: origin.value,
    zone,
    log,
  });
}

/** How browsers reach the office, as a flag or the environment says it. */
export function originSaid(
  said: string | undefined,
  { env }: Pick<World, 'env'>,
): Result<string | undefined, Failure> {
  const origin = said ?? env.PARCFERME_ORIGIN;
  if (origin === undefined || originOf(origin) !== undefined) return ok(origin);
  return err(
    failure(
      EXIT.usage,
      `--origin takes the beginning of an address, and not '${origin}'`,
      'such as https://results.example',
    ),
  );
}

/** The origin that is written, if it is one and nothing more. */
function originOf(written: string): string | undefined {
  try {
    const { origin, protocol } = new URL(written);
    return origin === written && /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
