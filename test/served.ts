import path from 'node:path';
import { inject } from 'vitest';
import { copyBoard } from '#office/board/copy-board';
import type { PeopleDesk } from '#office/people/desk';
import { inviteFirstOrganiser } from '#office/people/invitations';
import { argon2Passwords, type Passwords } from '#office/people/passwords';
import type { Database } from '#store/database';
import { folderBoard } from '#store/folder';
import { migrate } from '#store/migrate';
import type { Role } from '#store/people/role';
import type { Visibility } from '#store/people/series';
import { openPostgres } from '#store/postgres';
import { openSqlite } from '#store/sqlite';
import { openOffice } from '../src/cli/serve/open-office.ts';
import { type Listening, listen, type Patience } from '../src/server/listen.ts';
import { loggedError } from '../src/server/logged-error.ts';
import type { Log, Office, Settings, TitleWork } from '../src/server/office.ts';
import { ROUTES } from '../src/server/routes.ts';
import { undescribedAnswer } from './described-problems.ts';
import { newDatabase } from './office-databases.ts';
import { CHEAP, PASSWORD } from './people.ts';

const UNLIMITED = { burst: 1e9, perSecond: 1e9 };

/** Ways to open an office that listens; on PostgreSQL, too, where it is installed. */
export function servedOffices(): Readonly<Record<string, (settings?: Partial<Settings>) => Promise<Served>>> {
  const postgres = inject('postgres');
  return {
    SQLite: (settings) => served(openSqlite(':memory:'), settings),
    ...(postgres === undefined
      ? {}
      : {
          PostgreSQL: async (settings: Partial<Settings> = {}) =>
            served(openPostgres(await newDatabase(postgres)), settings),
        }),
  };
}

/** An office that listens on this machine, on a port that is free. */
export async function served(
  database: Database = openSqlite(':memory:'),
  settings: Partial<Settings> = {},
  {
    passwords = argon2Passwords(CHEAP),
    patience,
    titleWork,
  }: { readonly passwords?: Passwords; readonly patience?: Patience; readonly titleWork?: TitleWork } = {},
): Promise<Served> {
  await migrate(database);
  const lines: string[] = [];
  const site = { name: 'Race office', domain: 'localhost', origin: '' };
  const opened = await openOffice({
    database,
    log: logTo(lines),
    edition: 'test',
    version: '0.0.0',
    settings: {
      origin: undefined,
      isBehindProxy: false,
      mostUpload: 4_000_000,
      rates: { read: UNLIMITED, change: UNLIMITED, signIn: UNLIMITED },
      ...settings,
    },
    site,
    passwords,
    titleWork,
  });
  const listening = await listen(opened.office, ROUTES, {
    host: '127.0.0.1',
    port: 0,
    ...(patience === undefined ? {} : { patience }),
  });
  site.origin = settings.origin ?? `http://localhost:${listening.port}`;
  return new Served(opened.office, listening, lines, opened.close);
}

function logTo(lines: string[]): Log {
  const keep = (about: { readonly err?: unknown }, text: string) =>
    void lines.push(
      JSON.stringify({ ...about, ...(about.err === undefined ? {} : { err: loggedError(about.err) }), text }),
    );
  return { info: keep, warn: keep, error: keep };
}

/** What was answered. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  /** As JSON, where it is. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it looks for, and fails where it is not there.
  readonly body: any;
  readonly text: string;
}

/** What somebody says with a request. */
export interface Saying {
  /** Sent as JSON; a form, a text or bytes as they are. */
  readonly body?: unknown;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Served {
  readonly office: Office;
  readonly origin: string;
  /** What was logged, a line of JSON each. */
  readonly log: readonly string[];
  readonly #listening: Listening;
  readonly #close: () => Promise<void>;

  constructor(office: Office, listening: Listening, log: readonly string[], close: () => Promise<void>) {
    this.office = office;
    this.origin = `http://localhost:${listening.port}`;
    this.log = log;
    this.#listening = listening;
    this.#close = close;
  }

  get desk(): PeopleDesk {
    return this.office.desk;
  }

  readonly nobody = new Visitor(this);

  async ask(path: string, { body, type, headers = {} }: Saying = {}, method = 'GET') {
    const isPlain =
      body === undefined ||
      typeof body === 'string' ||
      body instanceof FormData ||
      body instanceof Uint8Array;
    const said = type ?? (isPlain ? undefined : 'application/json');
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: { ...headers, ...(said === undefined ? {} : { 'Content-Type': said }) },
      ...(body === undefined ? {} : { body: isPlain ? (body as string) : JSON.stringify(body) }),
      redirect: 'manual',
    });
    // A stream has no end: that it began is all there is to know.
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream') === true;
    const text = isStream ? '' : await response.text();
    if (isStream) await response.body?.cancel();
    const isJson = text !== '' && response.headers.get('Content-Type')?.includes('json') === true;
    const told: Told = {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
    // Whatever a test asks, the answer is one that the description names.
    const odd = undescribedAnswer(method, path, { status: told.status, code: told.body?.code });
    if (odd !== undefined) throw new Error(odd);
    return told;
  }

  /** Who comes by the first link. */
  async organiser(name = 'clerk'): Promise<Visitor> {
    const secret = await inviteFirstOrganiser(this.desk);
    if (secret === undefined) throw new Error('there is an organiser already');
    return this.joined(secret, name);
  }

  async joined(secret: string, name: string): Promise<Visitor> {
    const body = { secret, name, shown: name.toUpperCase(), password: PASSWORD };
    const joined = await this.nobody.post('/invitations/join', { body });
    if (joined.status !== 201) throw new Error(joined.text);
    return this.nobody.with(joined);
  }

  async member(by: Visitor, name: string, series: string, role: Role, party?: string): Promise<Visitor> {
    const body = { role, ...(role === 'team' ? { party: party ?? 'Craft-Bamboo' } : {}) };
    const invited = await by.post(`/series/${encodeURIComponent(series)}/invitations`, { body });
    if (invited.status !== 201) throw new Error(invited.text);
    return this.joined(invited.body.link.split('#')[1], name);
  }

  /** Takes in a season that is a folder, as one of a series. */
  async takeIn(folder: string, series: string, visibility: Visibility = 'public'): Promise<string> {
    const season = path.basename(folder);
    const copied = await copyBoard(folderBoard(folder), this.office.boards.board(season));
    if (!copied.ok) throw new Error(copied.error.code);
    await this.desk.people.series.add({ key: series, name: series, visibility });
    await this.desk.people.series.addSeason(season, series);
    this.office.seriesOf.forget();
    return season;
  }

  async close(): Promise<void> {
    await this.#listening.close();
    await this.#close();
  }
}

/** Somebody, or nobody, before the office: a browser with its cookie, or a program with its token. */
export class Visitor {
  readonly served: Served;
  readonly cookie: string | undefined;
  readonly token: string | undefined;

  constructor(served: Served, { cookie, token }: { readonly cookie?: string; readonly token?: string } = {}) {
    this.served = served;
    this.cookie = cookie;
    this.token = token;
  }

  /** The same browser with the cookie that an answer sets. */
  with(told: Told): Visitor {
    const cookie = told.headers.get('Set-Cookie')?.split(';')[0];
    return cookie === undefined ? this : new Visitor(this.served, { cookie });
  }

  /** A program of the same person. */
  async program(series: string, role: Role, party?: string): Promise<Visitor> {
    const body = { name: 'a program', series, role, ...(party === undefined ? {} : { party }) };
    const made = await this.post('/tokens', { body });
    if (made.status !== 201) throw new Error(made.text);
    return new Visitor(this.served, { token: made.body.token });
  }

  get = (path: string, saying?: Saying) => this.#ask(path, 'GET', saying);
  post = (path: string, saying?: Saying) => this.#ask(path, 'POST', saying);
  put = (path: string, saying?: Saying) => this.#ask(path, 'PUT', saying);
  delete = (path: string, saying?: Saying) => this.#ask(path, 'DELETE', saying);

  #ask(path: string, method: string, { headers, ...saying }: Saying = {}): Promise<Told> {
    const shown = {
      ...(this.cookie === undefined ? {} : { Cookie: this.cookie, Origin: this.served.origin }),
      ...(this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` }),
      ...headers,
    };
    return this.served.ask(`/api/v1${path}`, { ...saying, headers: shown }, method);
  }
}
