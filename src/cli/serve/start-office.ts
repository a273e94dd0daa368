import { err, ok, type Result } from '#core/base/result';
import { copyBoard } from '#office/board/copy-board';
import { enrolSeason } from '#office/board/enrol-season';
import type { ServingJson } from '#office/json/serving';
import { inviteFirstOrganiser } from '#office/people/invitations';
import { sweep } from '#office/people/sweep';
import { RATES } from '#server/limits';
import { type Listening, listen } from '#server/listen';
import type { Office } from '#server/office';
import { ROUTES } from '#server/routes';
import { keepTime } from '#server/timed-drafts';
import { after, DAY } from '#store/people/instant';
import type { Asked } from '../command.ts';
import { edition } from '../edition.ts';
import { manifest } from '../manifest.ts';
import { openDatabase } from '../office-database.ts';
import type { Opened } from '../open-season.ts';
import { EXIT, type Failure, failure } from '../outcome.ts';
import { logger } from './logger.ts';
import { openOffice } from './open-office.ts';
import type { Chosen, SERVE_FLAGS } from './serve-flags.ts';

/** Opens the office, takes the season in, and listens. @returns what is told of it, and what ends it. */
export async function startOffice(
  { flags, world }: Pick<Asked<typeof SERVE_FLAGS>, 'flags' | 'world'>,
  chosen: Chosen,
  opened: Opened | undefined,
): Promise<Result<{ shown: ServingJson; end: () => Promise<void> }, Failure>> {
  const database = await openDatabase(flags, world);
  if (!database.ok) return database;
  const { place } = database.value;
  const site: { name: string; domain: string; origin: string } = siteOf(chosen, chosen.port);
  const isBehindProxy = flags['behind-proxy'] === true;
  const { office, close } = await openOffice({
    database: database.value.database,
    settings: { origin: chosen.origin, isBehindProxy, mostUpload: MOST_UPLOAD, rates: RATES },
    site,
    log: logger(chosen.log, world),
    edition: edition(),
    version: manifest().version,
    zone: chosen.zone,
  });
  const taken = await takeIn(office, opened);
  const listening = taken.ok ? await listenSomewhere(office, chosen) : taken;
  if (!listening.ok) {
    await close();
    return listening;
  }
  const stop = keepOffice(office);
  const address = chosen.origin ?? siteOf(chosen, listening.value.port).origin;
  // Passkeys are verified against the port that it listens on, whichever was asked for.
  site.origin = address;
  const secret = await inviteFirstOrganiser(office.desk);
  office.log.info({ address, data: place, edition: office.edition }, 'the office is open');
  const signIn = secret === undefined ? {} : { signIn: `${address}/join#${secret}` };
  return ok({
    shown: { address, data: place, ...(opened === undefined ? {} : { season: opened.key }), ...signIn },
    end: async () => {
      await stop();
      await listening.value.close();
      await close();
      office.log.info({ address }, 'the office is closed');
    },
  });
}

/** Does what is to be done by the clock. @returns ends it. */
function keepOffice(office: Office): () => Promise<void> {
  const stopTime = keepTime(office);
  const sweeping = setInterval(() => {
    Promise.all([sweep(office.desk), office.drafts.sweep(after(office.desk.now(), -DRAFTS_STAY))]).catch(
      (error: unknown) => office.log.error({ err: error }, 'nothing was swept'),
    );
  }, SWEEP);
  sweeping.unref();
  return async () => {
    clearInterval(sweeping);
    await stopTime();
  };
}

/** Ports that are tried after the usual one. */
const OTHERS = 20;
/** Bytes of a request that brings files. */
const MOST_UPLOAD = 72_000_000;
/** How long a draft is kept that was posted, in milliseconds. */
const DRAFTS_STAY = 30 * DAY;
/** How often what has come to its end is cleared away, in milliseconds. */
const SWEEP = 3_600_000;

/** As browsers know it: what listens on all addresses is reached on this machine by its name. */
function siteOf({ host, origin }: Chosen, port: number) {
  const named = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  const own = origin ?? `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
  return { name: 'Parc Fermé', domain: new URL(own).hostname, origin: own };
}

/** Takes a season into an office that has no board of its name. What is there already stays as it is. */
async function takeIn(office: Office, opened: Opened | undefined): Promise<Result<undefined, Failure>> {
  const { series } = office.desk.people;
  const isThere = opened === undefined || (await office.boards.heads()).has(opened.key);
  if (!isThere) await enrolSeason(series, opened.key, opened.season.about?.series);
  const copied = isThere ? undefined : await copyBoard(opened.board, office.boards.board(opened.key));
  if (copied?.ok === false && copied.error.code !== 'board-moved-on')
    return err(
      failure(EXIT.unreadable, `the season ${opened?.key} cannot be taken in: ${copied.error.code}`),
    );
  // A board of an older program may be of no series yet.
  const enrolled = await series.seasons();
  for (const key of await office.boards.keys()) {
    const board = enrolled.has(key) ? undefined : await office.open.open(key);
    if (board?.ok) await enrolSeason(series, key, board.value.season.about?.series);
  }
  return ok(undefined);
}

async function listenSomewhere(
  office: Office,
  { host, port, isUsual }: Chosen,
): Promise<Result<Listening, Failure>> {
  for (let next = port; ; next++) {
    try {
      return ok(await listen(office, ROUTES, { host, port: next }));
    } catch (error) {
      const why = listenFailure(error, `${host}, port ${next}`);
      if (why === undefined) throw error;
      if (!isUsual || next >= port + OTHERS || !isTaken(error)) return err(why);
    }
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
const isTaken = (error: unknown): boolean => codeOf(error) === 'EADDRINUSE';

/** Why it cannot be listened there, and what to do; undefined for what is no such thing. */
function listenFailure(error: unknown, place: string): Failure | undefined {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return failure(
        EXIT.unreadable,
        `another program listens on ${place}`,
        'end it, or take another: --port',
      );
    case 'EACCES':
      return failure(
        EXIT.unreadable,
        `this account may not listen on ${place}`,
        'take a port above 1023, and let a proxy listen on the other',
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return failure(
        EXIT.unreadable,
        `this machine has no address ${place}`,
        '--host 0.0.0.0 takes all that it has',
      );
    default:
      return undefined;
  }
}
