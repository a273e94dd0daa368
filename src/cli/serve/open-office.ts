import type { Day, Moment } from '#core/base/day';
import { OpenBoards } from '#office/open/open-boards';
import { randomSecrets, type Site, systemClock } from '#office/people/desk';
import { argon2Passwords, type Passwords } from '#office/people/passwords';
import { AnswerCache } from '#server/answer-cache';
import { AtOnce } from '#server/at-once';
import { EventHub } from '#server/event-hub';
import type { Log, Office, OfficeClock, Settings, TitleWork } from '#server/office';
import { RateLimiter } from '#server/rate-limiter';
import { SeriesOf } from '#server/series-of';
import type { Database } from '#store/database';
import { sqlDrafts } from '#store/drafts/sql-drafts';
import { sqlBoards } from '#store/sql-boards';
import { sqlPeople } from '#store/sql-people';
import { rulebooksBeside } from '../libraries.ts';
import { titleWork } from './title-work.ts';

/** What the office is opened with. */
export interface Opening {
  readonly database: Database;
  readonly settings: Settings;
  readonly site: Site;
  readonly log: Log;
  readonly edition: string;
  readonly version: string;
  /** IANA's name of the zone whose clock hangs in the office; that of the machine where undefined. */
  readonly zone?: string | undefined;
  readonly passwords?: Passwords;
  readonly titleWork?: TitleWork | undefined;
}

/** Puts the office together. @returns it, and what ends it. */
export async function openOffice(opening: Opening): Promise<{ office: Office; close: () => Promise<void> }> {
  const { database, settings, site, log, edition, version, zone } = opening;
  const boards = sqlBoards(database);
  const people = sqlPeople(database);
  const open = await OpenBoards.open(boards, (about, text) => log.error(about, text));
  const seriesOf = new SeriesOf(people.series, () => performance.now());
  const hub = new EventHub(open, async (board) => (await seriesOf.of(board)).series.visibility === 'public');
  const passwords = opening.passwords ?? argon2Passwords();
  const office: Office = {
    boards,
    open,
    drafts: sqlDrafts(database),
    desk: { people, passwords, secrets: randomSecrets, now: systemClock, site },
    library: rulebooksBeside(),
    cache: new AnswerCache(),
    hub,
    log,
    edition,
    version,
    settings,
    limiter: new RateLimiter(() => performance.now()),
    atOnce: new AtOnce(),
    clock: clockIn(zone),
    seriesOf,
    titleWork: opening.titleWork ?? titleWork(),
  };
  const close = async () => {
    hub.close();
    await open.close();
    await database.close();
  };
  return { office, close };
}

/** The clock of a zone, as it is written on documents. */
function clockIn(zone: string | undefined): OfficeClock {
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  });
  const now = (): Moment => format.format(new Date()).replace(' ', 'T') as Moment;
  return { zone: format.resolvedOptions().timeZone, now, today: (): Day => now().slice(0, 10) as Day };
}
