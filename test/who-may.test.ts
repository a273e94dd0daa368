import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/documents/kinds';
import type { Asker } from '#office/people/asker';
import { may, mayRead } from '#office/people/may';
import { MAY_ANSWER, MAY_JOIN_CASE, MAY_POST, MAY_POST_FINAL, MAY_POST_STEP } from '#office/people/may-post';
import { EVERY_SERIES, type Role, type RoleHeld } from '#store/people/role';
import type { Route } from '../src/server/route.ts';
import { ROUTES } from '../src/server/routes.ts';
import { askedInVain, everyRouteWorld, SEASON, SERIES, TEAM, type World } from './every-route.ts';
import { PASSWORD } from './people.ts';
import type { Told, Visitor } from './served.ts';

/** Everybody that there is for an office: by the name of the account, with the one role of each. */
const PEOPLE: Readonly<Record<string, RoleHeld>> = {
  chief: { series: EVERY_SERIES, role: 'organiser' },
  organiser: { series: SERIES, role: 'organiser' },
  timekeeper: { series: SERIES, role: 'timekeeper' },
  steward: { series: SERIES, role: 'steward' },
  team: { series: SERIES, role: 'team', party: TEAM },
  reader: { series: SERIES, role: 'reader' },
  stranger: { series: 'other', role: 'organiser' },
};
const VIA = ['sign-in', 'token'] as const;
type Via = (typeof VIA)[number];
/** Everybody by each way in which they can ask, and nobody. */
const ASKING: readonly (readonly [name: string, via: Via | undefined])[] = [
  ...Object.keys(PEOPLE).flatMap((name) => VIA.map((via) => [name, via] as const)),
  ['nobody', undefined],
];

let world: World;
const tokens = new Map<string, Visitor>();
beforeAll(async () => {
  world = await everyRouteWorld();
  const { office, clerk } = world;
  await clerk.post('/series', { body: { key: 'other', name: 'Other', visibility: 'members' } });
  for (const [name, { series, role, party }] of Object.entries(PEOPLE)) {
    const person = await office.member(clerk, name, series, role, party);
    tokens.set(name, await person.program(series, role, party));
  }
});
afterAll(() => world.office.close());

/** Signed in anew each time, since some of what is asked ends a sign-in. */
async function visitor(name: string, via: Via | undefined): Promise<Visitor> {
  const { nobody } = world.office;
  if (via === undefined) return nobody;
  const token = tokens.get(name);
  if (via === 'token' && token !== undefined) return token;
  return nobody.with(await nobody.post('/sign-in', { body: { name, password: PASSWORD } }));
}

function asker(name: string, via: Via | undefined): Asker | undefined {
  const held = PEOPLE[name];
  if (held === undefined || via === undefined) return undefined;
  const by =
    via === 'token' ? ({ kind: via, id: '', name: '' } as const) : ({ kind: via, secret: '' } as const);
  return { account: { id: name, name, shown: name }, roles: [held], via: by };
}

/** What the tables of the office say of a route. */
function isAllowed({ id, path, may: act, orMay, isPersonal }: Route, who: Asker | undefined): boolean {
  if (isPersonal) return who?.via.kind === 'sign-in';
  if (id === 'signOut') return who?.via.kind !== 'token';
  const series = path === '/series' || path.startsWith('/accounts/') ? EVERY_SERIES : SERIES;
  if (act !== undefined) return may(who, act, series) || (orMay !== undefined && may(who, orMay, series));
  const isOfSeries = path.startsWith('/seasons/') || path.startsWith('/series/');
  return !isOfSeries || mayRead(who, { key: SERIES, name: '', visibility: 'members' });
}

/** Codes by which somebody is told that they may not; to who may not read a series it is not there. */
const REFUSED = new Set([
  'not-signed-in',
  'not-allowed',
  'in-person-only',
  'no-such-season',
  'no-such-series',
]);
const isRefused = ({ body }: Told): boolean => REFUSED.has(body?.code ?? '');

describe('every route lets everybody do what the table says, and nobody else', () => {
  let asked = 0;
  let allowed = 0;
  for (const route of ROUTES)
    test(`${route.method.toUpperCase()} ${route.path}`, async () => {
      const wrong: string[] = [];
      for (const [name, via] of ASKING) {
        const by = await visitor(name, via);
        const { path, ...saying } = await askedInVain(route.id)(world, by);
        const told = await by[route.method](path, saying);
        const is = !isRefused(told);
        if (told.status >= 500) wrong.push(`${name} by ${via}: ${told.text}`);
        if (is !== isAllowed(route, asker(name, via)))
          wrong.push(`${name} by ${via ?? 'nothing'} is ${is ? 'allowed' : `refused: ${told.body.code}`}`);
        asked++;
        if (is) allowed++;
      }
      expect(wrong).toEqual([]);
    });

  test('of everybody who asked everything, so many were allowed', () => {
    expect(asked).toBe(ROUTES.length * ASKING.length);
    const expected = ROUTES.flatMap((route) =>
      ASKING.filter(([name, via]) => isAllowed(route, asker(name, via))),
    );
    expect(allowed).toBe(expected.length);
    expect(allowed).toBeGreaterThan(asked / 4);
    expect(allowed).toBeLessThan((asked * 3) / 4);
  });
});

/** A document of each kind that can be read; whether it can be posted is another matter. */
const DOCUMENTS: Readonly<Record<DocumentKind, string>> = {
  season: 'season: A\nseries: A\nyear: 2014\norganiser: A club',
  regulations: 'from: fuji\nchanges: { scales: { full: { points: 25 18, article: A } } }',
  calendar: 'rounds: { fuji: { date: 2014-07-20, race: Three Hours of Fuji, circuit: Fuji, length: 3 h } }',
  'calendar-change': 'changes: [{ cancel: fuji, reason: weather }]',
  drivers: 'drivers: { Yuki Mori: { grades: Bronze } }',
  'entry-list': 'entries: { GT: { 90: { team: AAI-Rstrada } } }',
  'entry-change': 'changes: [{ withdraw: 90 }]',
  // Of a session that has no result yet: who posts one in the place of another takes that away.
  classification: 'for: fuji\nsession: practice\nstate: provisional\nresults: [{ place: 1, car: 90 }]',
  'pit-stops': 'for: fuji\nsession: race\nstops: [{ car: 90, duration: 1:10 }]',
  decision: 'for: fuji\nfacts: A.\nmeasures: [{ penalty: fine, car: 90, amount: 100 }]',
  protest: `against: 24\nparty: ${TEAM}`,
  appeal: `against: 24\nparty: ${TEAM}`,
  request: `party: ${TEAM}\ntext: A.`,
  standings: 'totals: { gt-teams: { 90: 99 } }',
  bulletin: 'title: A\ntext: B.',
};

type Posts = readonly [name: string, text: string, roles: readonly Role[], isPartys?: boolean];
/** What a team posts it signs; of all others the office types what they like. */
const document = (kind: DocumentKind, more = '') =>
  `kind: ${kind}\nby: ${TEAMS.has(kind) ? TEAM : 'office'}\n${DOCUMENTS[kind]}\n${more}`;
const TEAMS: ReadonlySet<DocumentKind> = new Set(['protest', 'appeal', 'request']);
const POSTS: readonly Posts[] = [
  ...DOCUMENT_KINDS.map((kind): Posts => [`a document of the kind ${kind}`, document(kind), MAY_POST[kind]]),
  ['a final classification', document('classification').replace('provisional', 'final'), MAY_POST_FINAL],
  ['a bulletin of a case', document('bulletin', 'case: 1\n'), MAY_JOIN_CASE],
  ['a summons', document('bulletin', 'case: 1\nstep: summons\n'), MAY_POST_STEP],
];

/** Held against a board that has gone on, so that nobody posts anything. */
const post = (by: Visitor, body: string): Promise<Told> =>
  by.post(`/seasons/${SEASON}/documents?after=0`, { body, type: 'application/yaml' });

async function whoMayPost(body: string, roles: readonly Role[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [name, via] of ASKING) {
    const told = await post(await visitor(name, via), body);
    const held = PEOPLE[name];
    const is = told.body.code === 'board-moved-on';
    const should =
      via !== undefined && name !== 'stranger' && held !== undefined && roles.includes(held.role);
    if (is !== should)
      wrong.push(`${name} by ${via}: ${told.status} ${told.body.code} ${told.body.faults?.[0]?.text}`);
    if (!is && ![401, 403, 404].includes(told.status)) wrong.push(`${name} by ${via}: ${told.text}`);
  }
  return wrong;
}

describe('everybody posts what the table says, and nobody else', () => {
  for (const [name, body, roles] of POSTS)
    test(name, async () => {
      expect(await whoMayPost(body, roles)).toEqual([]);
    });

  test('a team speaks for itself alone', async () => {
    const team = await visitor('team', 'sign-in');
    const told = await post(team, document('protest').replaceAll(TEAM, 'AAI-Rstrada'));
    expect([told.status, told.body.code, told.body.party]).toEqual([403, 'party-not-yours', 'AAI-Rstrada']);
    const signed = await post(team, document('protest').replace(`by: ${TEAM}`, 'by: stewards'));
    expect([signed.status, signed.body.code, signed.body.by]).toEqual([403, 'by-not-yours', 'stewards']);
    const joined = await post(team, document('protest', 'case: 7\n'));
    expect([joined.status, joined.body.code, joined.body.case]).toEqual([403, 'case-not-yours', '7']);
  });

  for (const kind of ['protest', 'appeal', 'request'] as const)
    test(`an answer to a ${kind}`, async () => {
      const team = await visitor('team', 'sign-in');
      const posted = await team.post(`/seasons/${SEASON}/documents`, {
        body: document(kind),
        type: 'application/yaml',
      });
      expect(posted.status).toBe(201);
      const [number] = posted.body.posted;
      const answer = `kind: decision\nby: stewards\nfacts: A.\nanswers: ${number}\n`;
      const roles = MAY_ANSWER[kind].filter((role) => MAY_POST.decision.some((one) => one === role));
      expect(await whoMayPost(answer, roles)).toEqual([]);
    });

  test('who replaces a document is one who may post it', async () => {
    const keeper = await visitor('timekeeper', 'token');
    const told = await post(keeper, `kind: bulletin\nby: office\ntitle: A\ntext: B.\nreplaces: [1]\n`);
    expect([told.status, told.body.code, told.body.undone]).toEqual([403, 'undone-not-yours', 1]);
  });
});
