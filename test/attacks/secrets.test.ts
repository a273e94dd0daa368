import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Day } from '#core/base/day';
import { run } from '../../src/cli/run.ts';
import { loggedError } from '../../src/server/logged-error.ts';
import { newDatabase } from '../office-databases.ts';
import { PASSWORD } from '../people.ts';
import type { Told, Visitor } from '../served.ts';
import { type Besieged, BULLETIN, besiegedOffices, OPEN } from './besieged.ts';

const NEXT = 'another horse battery';
const TYPED = 'typed-in-the-wrong-field';

/** Does everything that has to do with a secret. @returns the secrets, and all that was answered. */
async function everything({ office, clerk }: Besieged) {
  const answers: Told[] = [];
  const say = async (asked: Promise<Told>) => {
    const told = await asked;
    answers.push(told);
    return told;
  };
  const { nobody } = office;
  const invited = await say(clerk.post('/series/alms/invitations', { body: { role: 'steward' } }));
  const link: string = invited.body.link.split('#')[1];
  await say(nobody.post('/invitations/offer', { body: { secret: link } }));
  const account = { secret: link, name: 'sue', shown: 'Sue', password: PASSWORD };
  const sue = nobody.with(await say(nobody.post('/invitations/join', { body: account })));
  await say(nobody.post('/invitations/join', { body: account }));
  for (const body of [
    { name: 'sue', password: TYPED },
    { name: TYPED, password: PASSWORD },
    { name: 'sue', password: PASSWORD },
    { name: 'sue', password: PASSWORD, more: TYPED },
  ])
    await say(nobody.post('/sign-in', { body }));
  for (const text of [
    `{"name":"sue","password":"${TYPED}"`,
    `{"password":"${TYPED}" x}`,
    `"${TYPED}`,
    `{'${TYPED}'}`,
  ])
    await say(nobody.post('/sign-in', { body: text, type: 'application/json' }));
  const body = { name: 'screen', series: 'alms', role: 'steward' };
  const { token } = (await say(sue.post('/tokens', { body }))).body;
  await say(nobody.get('/tokens', { headers: { Authorization: `Bearer ${token}` } }));
  await say(nobody.get('/tokens', { headers: { Authorization: `Bearer ${token}x` } }));
  await say(nobody.get('/tokens', { headers: { Authorization: `Basic ${TYPED}` } }));
  await say(nobody.get('/tokens', { headers: { Cookie: `parcferme=${TYPED}` } }));
  await say(sue.put('/account/password', { body: { current: TYPED, next: NEXT } }));
  await say(sue.put('/account/password', { body: { current: PASSWORD, next: 'short' } }));
  await say(sue.put('/account/password', { body: { current: PASSWORD, next: NEXT } }));
  await say(sue.post('/sign-in/passkey', { body: { response: TYPED } }));
  await say(sue.post(`/seasons/${OPEN}/documents`, { body: BULLETIN, type: 'application/yaml' }));
  await say(sue.delete('/sign-ins'));
  const cookie = sue.cookie?.split('=')[1] ?? '';
  return { answers, secrets: { link, token, cookie, PASSWORD, NEXT, TYPED, hash: '$argon2id' } };
}

/** An office whose database breaks, and tells everything of what it was asked. */
async function breaking({ office }: Besieged, visitor: Visitor, said: string): Promise<Told> {
  const { series } = office.desk.people;
  const { all } = series;
  Object.assign(series, {
    all: async () => {
      const error = new Error(`Failing row contains (clerk, ${said}): ${said}`);
      throw Object.assign(error, {
        code: '23502',
        detail: `Failing row contains (${said}).`,
        where: `unnamed portal with parameters: $1 = '${said}'`,
        parameters: [said],
        cause: new Error(said),
      });
    },
  });
  const told = await visitor.get('/series');
  Object.assign(series, { all });
  return told;
}

for (const [name, open] of Object.entries(besiegedOffices()))
  test(`no secret is in the log, a header or a problem of an office on ${name}`, async () => {
    const town = await open();
    const { answers, secrets } = await everything(town);
    for (const secret of [
      secrets.link,
      secrets.token,
      secrets.cookie,
      '$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA',
    ]) {
      const told = await breaking(town, town.clerk, secret);
      expect([told.status, told.body.code]).toEqual([500, 'bug']);
      answers.push(told);
    }
    const log = town.office.log.join('\n');
    const noted = JSON.stringify(await town.office.desk.people.log.lines(500));
    let held = 0;
    for (const [what, secret] of Object.entries(secrets)) {
      expect(log, `${what} in the log`).not.toContain(secret);
      expect(noted, `${what} in the log of the office`).not.toContain(secret);
      for (const told of answers) {
        const headers = [...told.headers].filter(([header]) => header !== 'set-cookie');
        expect(JSON.stringify(headers), what).not.toContain(secret);
        if (told.status >= 400) expect(told.text, what).not.toContain(secret);
        held++;
      }
    }
    expect([answers.length >= 27, held, town.office.log.length > 30]).toEqual([
      true,
      7 * answers.length,
      true,
    ]);
    await town.office.close();
  });

test('an error is logged without the values of a row, an address’ password, or what it quotes', () => {
  const values = Object.assign(new Error('invalid input syntax for type integer: "hunter2hunter2"'), {
    code: '22P02',
  });
  const secrets = ['hunter2hunter2', 'A'.repeat(43), `pf_${'B'.repeat(43)}`, 'rosebud'];
  const errors = [
    values,
    new Error(`connect postgres://office:rosebud@db.example/office`),
    new Error(`secret=${secrets[1]} Authorization: ${secrets[2]}`, {
      cause: new Error('{"password":"rosebud"}'),
    }),
    { found: `pf_${'B'.repeat(43)}` },
    'password: rosebud',
    Object.assign(new Error('x'), { detail: 'rosebud', parameters: ['rosebud'], input: 'rosebud' }),
  ];
  for (const error of errors)
    for (const secret of secrets) expect(JSON.stringify(loggedError(error))).not.toContain(secret);
  expect(JSON.stringify(loggedError(errors[0]))).toContain('22P02');
  expect(errors.length).toBe(6);
});

/** The program itself, with its streams piped. @returns once it listens, or has ended. */
async function started(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(
    process.execPath,
    ['bin/parcferme.mjs', 'serve', '--port', '0', '--log', 'info', ...args],
    {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said = { out: '', err: '' };
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const listens = new Promise<void>((resolve) => {
    child.stdout.on('data', (part) => {
      said.out += part;
      if (/http:\S+/.test(said.out)) resolve();
    });
    child.stderr.on('data', (part) => {
      said.err += part;
    });
  });
  await Promise.race([listens, ended]);
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { said, end, ended };
}

describe.concurrent('the program', () => {
  test('logs each request, and no secret of any, on its error stream', async ({ onTestFinished }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-attacked-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { said, end } = await started(['--data', folder], {});
    const link = /http:[^\s#]+\/join#([\w-]{43})/.exec(said.out);
    expect(link, said.err).not.toBeNull();
    const [address = '', secret = ''] = link ?? [];
    const { origin } = new URL(address);
    const post = (to: string, body: unknown, headers = {}) =>
      fetch(`${origin}/api/v1${to}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
        body: JSON.stringify(body),
      });
    const joined = await post('/invitations/join', { secret, name: 'clerk', shown: 'C', password: PASSWORD });
    expect(joined.status).toBe(201);
    const cookie = joined.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const series = { name: 'screen', series: '*', role: 'organiser' };
    const { token } = (await (await post('/tokens', series, { Cookie: cookie })).json()) as { token: string };
    await post('/sign-in', { name: 'clerk', password: TYPED });
    await fetch(`${origin}/api/v1/series?token=${token}`, { headers: { Authorization: `Bearer ${token}` } });
    await end();
    const secrets = [secret, cookie.split('=')[1] ?? '', token, PASSWORD, TYPED, '$argon2id'];
    for (const one of secrets) expect(said.err).not.toContain(one);
    expect([
      secrets.every((one) => one.length > 6),
      said.err.split('\n').filter((line) => line.includes('"path"')).length,
    ]).toEqual([true, 4]);
  });

  test('shows the password of DATABASE_URL nowhere, whatever is wrong with it', async () => {
    const addresses = [
      'postgres://office:rosebud@127.0.0.1:1/office',
      'postgres://office:rosebud@no.such.host.invalid/office',
      'postgres://office:rosebud@127.0.0.1:99999/office',
      'postgres://office:rose%ZZbud-rosebud@127.0.0.1:1/office',
      'postgres:/office:rosebud@127.0.0.1/office',
      'mysql://office:rosebud@127.0.0.1/office',
      'postgres://127.0.0.1:1/office?password=rosebud&sslmode=rosebud',
    ];
    const world = {
      env: {},
      folder: '.',
      isTerminal: false,
      isErrorTerminal: false,
      canAsk: false,
      columns: 80,
    };
    const outputs = await Promise.all(
      addresses.map(async (url) => {
        const asked = { ...world, env: { DATABASE_URL: url }, today: '2026-11-26' as Day };
        const told = await run(['serve', '--port', '0'], asked).catch((error: Error) => ({
          out: `${error.stack}`,
          errors: '',
        }));
        return `${told.out}${told.errors}`;
      }),
    );
    const { said, ended } = await started([], { DATABASE_URL: addresses[3] ?? '' });
    await ended;
    outputs.push(`${said.out}${said.err}`);
    for (const [index, output] of outputs.entries()) {
      expect(output, addresses[index]).not.toContain('rosebud');
      expect(output.length, addresses[index]).toBeGreaterThan(10);
    }
    expect(outputs.length).toBe(8);
  });

  test.skipIf(inject('postgres') === undefined)('shows it nowhere either where it is right', async () => {
    const url = new URL(await newDatabase(inject('postgres') ?? ''));
    url.password = 'rosebud';
    const { said, end } = await started([], { DATABASE_URL: url.href });
    await end();
    expect(said.out).toContain('/join#');
    expect(`${said.out}${said.err}`).not.toContain('rosebud');
  });
});
