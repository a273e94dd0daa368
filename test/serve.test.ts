import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { newDatabase } from './office-databases.ts';
import { inEmptyFolder } from './typed.ts';

const PARCFERME = fileURLToPath(new URL('../bin/parcferme.mjs', import.meta.url));
const SEASON = 'asian-le-mans-series-2014';
const STANDINGS = `/api/v1/seasons/${SEASON}/standings`;
const { NO_COLOR: _none, DATABASE_URL: _url, PORT: _port, ...ENV } = process.env;

interface Serving {
  readonly address: string;
  readonly signIn?: string;
}

/** `parcferme serve` as a process of its own. */
class Server {
  readonly process: ChildProcess;
  readonly said: Serving;
  errors = '';

  private constructor(process: ChildProcess, said: Serving) {
    this.process = process;
    this.said = said;
  }

  static async start(
    folder: string,
    words: readonly string[] = [],
    env: NodeJS.ProcessEnv = {},
  ): Promise<Server> {
    const typed = [PARCFERME, 'serve', '--port', '0', '--season', SEASON, '--json', ...words];
    const child = spawn(process.execPath, typed, { cwd: folder, env: { ...ENV, ...env } });
    let [out, errors] = ['', ''];
    child.stderr.on('data', (bytes) => {
      errors += bytes;
    });
    for await (const bytes of child.stdout) {
      out += bytes;
      if (out.endsWith('}\n')) break;
    }
    if (out === '') throw new Error(errors);
    const server = new Server(child, JSON.parse(out));
    server.errors = errors;
    child.stderr.on('data', (bytes) => {
      server.errors += bytes;
    });
    return server;
  }

  get port(): string {
    return new URL(this.said.address).port;
  }

  ask = (asked: string, init?: RequestInit) => fetch(`http://127.0.0.1:${this.port}${asked}`, init);

  /** @returns the code that it ends with. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const ended = once(this.process, 'exit');
    this.process.kill(signal);
    const [code] = await ended;
    return code;
  }
}

async function served(action: (server: Server, folder: string) => Promise<void>): Promise<void> {
  await inEmptyFolder(async (folder) => {
    const server = await Server.start(folder);
    try {
      await action(server, folder);
    } finally {
      if (server.process.exitCode === null) await server.end('SIGKILL');
    }
  });
}

describe('parcferme serve', () => {
  test('answers with what the command line prints, byte for byte', () =>
    served(async (server, folder) => {
      const printed = spawnSync(process.execPath, [PARCFERME, 'standings', '--json'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...ENV, XDG_CACHE_HOME: folder },
      });
      expect(await (await server.ask(STANDINGS)).text()).toBe(printed.stdout);
      expect(JSON.parse(printed.stdout).document).toBe(31);
    }));

  test.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly by %s, and its streams with it', (signal) =>
    served(async (server) => {
      const stream = await server.ask('/api/v1/seasons/asian-le-mans-series-2014/events');
      const read = stream.text();
      expect(await server.end(signal)).toBe(0);
      expect(await read).toBe(': still here\n\n');
    }),
  );

  test('keeps what it has, and its first link holds until somebody uses it', () =>
    served(async (first, folder) => {
      const link = first.said.signIn ?? '';
      expect(link).toMatch(/^http:\/\/localhost:\d+\/join#[\w-]{43}$/);
      const join = (server: Server, secret: string | undefined) =>
        server.ask('/api/v1/invitations/join', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ secret, name: 'clerk', shown: 'The clerk', password: 'four words to race' }),
        });
      expect((await join(first, link.split('#')[1])).status).toBe(201);
      await first.end();
      const second = await Server.start(folder);
      expect(second.said.signIn).toBeUndefined();
      expect((await second.ask(STANDINGS)).status).toBe(200);
      await second.end();
      const logged = `${first.errors}${second.errors}`;
      expect(logged).toContain('"path":"/api/v1/invitations/join"');
      expect(logged).not.toContain(link.split('#')[1]);
      expect(logged).not.toContain('four words');
    }));

  test('lets in who can sign in no more, by a link that is made on the machine while it goes on', () =>
    served(async (server, folder) => {
      await comeIn([server]);
      const letIn = (...words: readonly string[]) =>
        spawnSync(process.execPath, [PARCFERME, 'let-in', ...words], {
          cwd: folder,
          encoding: 'utf8',
          env: ENV,
        });
      const post = (path: string, body: object) =>
        server.ask(`/api/v1${path}`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
      const password = 'five words to race again';
      const own = JSON.parse(letIn('clerk', '--json', '--origin', server.said.address).stdout);
      expect(own.link).toMatch(/^http:\/\/localhost:\d+\/password#[\w-]{43}$/);
      const set = await post('/password-links/use', { secret: own.link.split('#')[1], password });
      expect([set.status, await set.json()]).toMatchObject([200, { account: { name: 'clerk' } }]);
      const page = letIn();
      expect(page.stdout).toContain('becomes organiser of every series');
      const secret = /\/join#([\w-]{43})/.exec(page.stdout)?.[1];
      const joined = await post('/invitations/join', { secret, name: 'second', shown: 'Second', password });
      expect([joined.status, await joined.json()]).toMatchObject([
        201,
        { roles: [{ series: '*', role: 'organiser' }] },
      ]);
      const none = letIn('nobody');
      expect([none.status, none.stderr]).toEqual([2, expect.stringContaining("no account 'nobody'")]);
      expect(letIn('--data', 'nowhere').stderr).toContain('there is no nowhere');
    }));

  test('tells in words why it cannot listen', () =>
    served(async (server, folder) => {
      const typed = ['serve', '--port', server.port, '--data', path.join(folder, 'other')];
      const second = spawnSync(process.execPath, [PARCFERME, ...typed], { encoding: 'utf8', env: ENV });
      expect(second).toMatchObject({
        status: 3,
        stdout: '',
        stderr: expect.stringMatching(/^parcferme: another program listens on 127\.0\.0\.1, port \d+\n/),
      });
    }));

  test.each([
    ['--port 99999', '--port takes a number from 0 to 65535'],
    ['--origin results.example', '--origin takes the beginning of an address'],
    ['--origin https://results.example/path', '--origin takes the beginning of an address'],
    ['--zone Mars/Olympus', "--zone takes IANA's name of a zone"],
    ['--log loud', '--log is info, warn, error, silent'],
    ['--season nowhere', 'nowhere cannot be read'],
  ])('%s is told before anything is opened', (words, told) =>
    inEmptyFolder(async (folder) => {
      const { stderr, status } = spawnSync(process.execPath, [PARCFERME, 'serve', ...words.split(' ')], {
        cwd: folder,
        encoding: 'utf8',
        env: ENV,
      });
      expect([status === 2 || status === 3, stderr]).toEqual([true, expect.stringContaining(told)]);
    }),
  );
});

const postgres = inject('postgres');
describe.runIf(postgres !== undefined)('parcferme serve, on PostgreSQL', () => {
  test('two that start at once on an empty database share it, and what is posted at one is told by the other', () =>
    inEmptyFolder(async (folder) => {
      const address = await newDatabase(postgres ?? '');
      const env = { DATABASE_URL: address };
      const servers = await Promise.all([Server.start(folder, [], env), Server.start(folder, [], env)]);
      try {
        for (const server of servers) expect((await server.ask(STANDINGS)).status).toBe(200);
        const [one, other] = servers;
        if (one === undefined || other === undefined) expect.fail('two servers');
        const stream = await other.ask('/api/v1/seasons/asian-le-mans-series-2014/events');
        expect((await post(one, await comeIn(servers))).status).toBe(201);
        expect(await firstEvent(stream)).toContain('id: 32\nevent: document\n');
        expect(await (await other.ask(STANDINGS)).json()).toMatchObject({ document: 32 });
      } finally {
        for (const server of servers) expect(await server.end()).toBe(0);
      }
    }));
});

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** The cookie of the first organiser. Of two links that were made at once, the later one holds. */
async function comeIn(servers: readonly Server[]): Promise<string> {
  for (const server of servers) {
    const secret = server.said.signIn?.split('#')[1];
    const body = JSON.stringify({
      secret,
      name: 'clerk',
      shown: 'The clerk',
      password: 'four words to race',
    });
    const joined = await server.ask('/api/v1/invitations/join', { method: 'POST', headers: JSON_TYPE, body });
    if (joined.ok) return joined.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  }
  return expect.fail('no link holds');
}

const post = (server: Server, cookie: string) =>
  server.ask('/api/v1/seasons/asian-le-mans-series-2014/documents', {
    method: 'POST',
    headers: { ...JSON_TYPE, Cookie: cookie, Origin: `http://127.0.0.1:${server.port}` },
    body: JSON.stringify({ kind: 'bulletin', by: 'race office', text: 'See you in 2015.' }),
  });

async function firstEvent({ body }: Response): Promise<string> {
  let text = '';
  for await (const bytes of body ?? []) {
    text += new TextDecoder().decode(bytes);
    if (text.includes('data:')) return text;
  }
  return text;
}
