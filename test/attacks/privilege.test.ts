import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/server/routes.ts';
import { postDue } from '../../src/server/timed-drafts.ts';
import type { Told, Visitor } from '../served.ts';
import { addressed, type Besieged, BULLETIN, besieged, CLOSED, OPEN } from './besieged.ts';

const YAML = { type: 'application/yaml' };
let town: Besieged;
beforeAll(async () => {
  town = await besieged();
});
afterAll(() => town.office.close());

const post = (by: Visitor, body: string) => by.post(`/seasons/${OPEN}/documents`, { body, ...YAML });
const head = async () => (await town.clerk.get(`/seasons/${OPEN}/documents`)).body.documents.length as number;
const codeOf = ({ status, body }: Told) => (status < 300 ? 'posted' : body.code);
const protest = (party: string, more = '') =>
  `kind: protest\nby: Craft-Bamboo\nagainst: 29\nparty: ${JSON.stringify(party)}\ntext: Against the result.\n${more}`;
const BAMBOO = 'Craft-Bamboo';

describe('a team', () => {
  test('speaks for no other party, however its name is written, and for nobody without a party', async () => {
    const before = await head();
    const names = [
      'AAI',
      'craft-bamboo',
      'CRAFT-BAMBOO',
      'Craft Bamboo',
      'Craft\u2010Bamboo',
      'Craft\u2011Bamboo',
      'Craft-Bamboo\u200B',
      '\u200ECraft-Bamboo',
      'Craft-B\u0430mboo',
      'Craft-Bambo\u043E',
      'Ｃraft-Bamboo',
      'Craft-Bamboo, AAI',
      'Craft-Bamboo Racing',
      '*',
      '',
      '__proto__',
      'Craft-Bamboo\\nparty: AAI',
    ];
    for (const name of names)
      for (const kind of ['protest', 'request', 'appeal']) {
        const told = await post(town.ana, protest(name).replace('protest', kind));
        expect([403, 422, 400], `${kind} ${name}: ${told.text}`).toContain(told.status);
      }
    const twice = await post(town.ana, `${protest(BAMBOO)}party: AAI\n`);
    expect(codeOf(twice)).toBe('document-unreadable');
    expect([await head(), names.length]).toEqual([before, 17]);
  });

  test('posts nothing of several documents where one is not its own, in whichever order and form', async () => {
    const before = await head();
    const own = protest(BAMBOO);
    const bodies = [
      [own, protest('AAI')],
      [protest('AAI'), own],
      [own, own, BULLETIN],
      [own, 'kind: decision\nby: stewards\n'],
      [own, own.replace('protest', 'request'), protest('AAI')],
      ['# nothing\n', own, BULLETIN],
    ];
    for (const body of bodies)
      expect([403, 422]).toContain((await post(town.ana, body.join('---\n'))).status);
    const json = [
      { kind: 'protest', by: BAMBOO, against: 29, party: BAMBOO },
      { kind: 'bulletin', by: 'x', text: 'x' },
    ];
    for (const body of [json, json.toReversed(), [json, json]])
      expect([400, 403]).toContain((await town.ana.post(`/seasons/${OPEN}/documents`, { body })).status);
    const form = new FormData();
    form.set('document', `${own}---\n${BULLETIN}`);
    form.append('document', own);
    expect((await town.ana.post(`/seasons/${OPEN}/documents`, { body: form })).status).toBe(403);
    const { draft } = (
      await town.ana.post(`/seasons/${OPEN}/drafts`, { body: `${own}---\n${BULLETIN}`, ...YAML })
    ).body;
    const told = await town.ana.post(`/seasons/${OPEN}/drafts/${draft.id}/post?version=1`);
    expect([told.status, told.body.code]).toEqual([403, 'kind-not-yours']);
    expect(await head()).toBe(before);
  });

  test('undoes, replaces and answers nothing of others, by whatever paper; nor its own protest in the same breath', async () => {
    const others = await post(town.ste, 'kind: request\nby: stewards\nparty: AAI\nagainst: 29\ntext: x\n');
    const theirs = Number(others.headers.get('Location')?.split('/').at(-1));
    const before = await head();
    const next = before + 1;
    const more = [
      'annuls: [20]\n',
      'replaces: [20]\n',
      `annuls: [${theirs}]\n`,
      `replaces: [${theirs}]\n`,
      `answers: ${theirs}\n`,
      'annuls: [1, 2, 3]\n',
      `answers: 29\nannuls: [${theirs}]\n`,
      'document: 5\nannuls: [20]\n',
      `document: 999999\nannuls: [20]\n`,
      `annuls: [${next}]\n`,
      `annuls: [${next + 1}]\n`,
      'annuls: [0]\n',
      'annuls: [-20]\n',
      'annuls: ["20"]\ndocument: 20\n',
    ];
    for (const one of more)
      for (const kind of ['protest', 'request']) {
        const told = await post(town.ana, protest(BAMBOO, one).replace('protest', kind));
        expect([403, 422], `${kind} ${one}: ${told.text}`).toContain(told.status);
      }
    const answered = `${protest(BAMBOO)}---\n${protest(BAMBOO, `answers: ${next}\n`).replace('protest', 'request')}`;
    const told = await post(town.ana, answered);
    expect([told.status, told.body.code]).toEqual([403, 'answer-not-yours']);
    const chain = `${protest(BAMBOO)}---\n${protest(BAMBOO, `annuls: [${next}]\n`)}---\n${protest(BAMBOO, `annuls: [${next + 1}, 20]\n`)}`;
    expect((await post(town.ana, chain)).status).toBe(403);
    expect([await head(), more.length]).toEqual([before, 14]);
    expect(codeOf(await post(town.ana, protest(BAMBOO)))).toBe('posted');
  });

  test('signs as itself alone, and takes part in no case that it is not in', async () => {
    const before = await head();
    const own = protest(BAMBOO);
    const as = (by: string) => own.replace('by: Craft-Bamboo', `by: ${JSON.stringify(by)}`);
    for (const by of [
      'stewards',
      'race office',
      'organiser',
      'AAI',
      'craft-bamboo',
      'Craft\u2010Bamboo',
      'Craft-Bamboo\u200B',
    ])
      expect([403, 422], by).toContain((await post(town.ana, as(by))).status);
    expect((await post(town.ana, protest(BAMBOO, 'case: 12\n'))).status).toBe(403);
    expect((await post(town.tim, `${BULLETIN}case: 12\n`)).status).toBe(403);
    expect(await head()).toBe(before);
  });

  test('acknowledges for itself alone, and sees no line of another', async () => {
    const at = `/seasons/${OPEN}/documents/20/receipt`;
    for (const party of ['AAI', 'craft-bamboo', ' Craft-Bamboo', 'Craft-Bamboo\u200B', '*', ''])
      expect((await town.ana.post(at, { body: { party } })).body.code).toBe('party-not-yours');
    expect((await town.tim.post(at)).status).toBe(403);
    const { teams } = (await town.ana.get(`${at}s`)).body;
    expect(teams.map(({ team }: { team: string }) => team)).toEqual([BAMBOO]);
  });
});

describe('a role', () => {
  test('of one series is none in another, on any route that changes something', async () => {
    const before = await head();
    let tried = 0;
    for (const route of ROUTES.filter(
      ({ path, method }) => method !== 'get' && /\{(season|series)\}/.test(path),
    )) {
      const names = { draft: town.draft, account: 'tim', invitation: 'none' };
      const query = route.query?.some(({ required }) => required) ? '?version=1' : '';
      for (const by of [town.other, await town.other.program('other', 'organiser')]) {
        const type = Object.keys(route.body?.types ?? {})[0] ?? 'application/json';
        const body = type === 'application/json' ? valid(route.id) : BULLETIN;
        const told = await by[route.method](`${addressed(route, names)}${query}`, { body, type });
        // An invitation that is not there is none that somebody may not revoke.
        expect([403, 404], `${route.id}: ${told.status} ${told.text}`).toContain(told.status);
        tried++;
      }
    }
    expect(tried).toBeGreaterThanOrEqual(36);
    expect(await head()).toBe(before);
    expect((await town.office.nobody.get('/series/alms')).body.name).toBe('alms');
  });

  const valid = (id: string): object =>
    ({
      invite: { role: 'reader' },
      changeSeries: { name: 'Mine', visibility: 'members' },
      makeSeason: { season: 'mine-2014' },
      setDraftTime: { at: '2099-01-01T00:00:00Z' },
      acknowledge: { party: BAMBOO },
    })[id] ?? {};

  test('is given by nobody who has less, nor taken; nor is a board of another series', async () => {
    const { clerk, office, other, tim, ste, ana } = town;
    let tried = 0;
    for (const by of [
      tim,
      ste,
      ana,
      other,
      await clerk.program('*', 'organiser'),
      await clerk.program('alms', 'organiser'),
    ])
      for (const [path, body] of [
        ['/series/alms/invitations', { role: 'organiser' }],
        ['/series/*/invitations', { role: 'organiser' }],
        ['/series/%2A/invitations', { role: 'reader' }],
        ['/series', { key: 'mine', name: 'Mine', visibility: 'public' }],
        ['/tokens', { name: 'x', series: '*', role: 'organiser' }],
        ['/tokens', { name: 'x', series: 'alms', role: 'organiser' }],
        ['/tokens', { name: 'x', series: 'alms', role: 'team', party: 'AAI' }],
      ] as const) {
        const told = await by.post(path, { body });
        expect(told.status, `${path} ${told.text}`).toBe(403);
        tried++;
      }
    for (const [by, account, role] of [
      [other, 'clerk', 'organiser'],
      [tim, 'ste', 'steward'],
      [other, 'tim', 'timekeeper'],
    ] as const)
      for (const series of ['alms', '*', 'other']) {
        const told = await by.delete(`/series/${series}/people/${account}/roles/${role}`);
        expect([403, 404]).toContain(told.status);
        tried++;
      }
    expect(tried).toBe(51);
    const made = await clerk.post('/series/alms/invitations', { body: { role: 'reader' } });
    const id = made.body.id ?? (await clerk.get('/series/alms/invitations')).body.invitations[0].id;
    expect((await other.delete(`/series/other/invitations/${id}`)).status).toBe(404);
    expect((await other.delete(`/series/alms/invitations/${id}`)).status).toBe(403);
    const offered = await office.nobody.post('/invitations/offer', {
      body: { secret: made.body.link.split('#')[1] },
    });
    expect(offered.status).toBe(200);
    for (const season of [OPEN, CLOSED, 'secret', 'secret-2029', 'alms-2029-30', 'alms']) {
      const taken = await other.post('/series/other/seasons', { body: { season } });
      expect([season, taken.status, taken.body.code]).toEqual([season, 409, 'season-taken']);
    }
  });

  test('of a token is that and no more, whoever its owner is', async () => {
    const { clerk } = town;
    const before = await head();
    const reader = await clerk.program('alms', 'reader');
    const screen = await clerk.program('alms', 'timekeeper');
    const elsewhere = await clerk.program('other', 'organiser');
    const final =
      'kind: classification\nby: timekeeper\nstate: final\nfor: sepang\nsession: race\nresults: []\n';
    for (const by of [reader, elsewhere]) {
      expect((await post(by, BULLETIN)).status).toBe(403);
      expect((await by.get(`/seasons/${OPEN}/drafts`)).status).toBe(403);
      expect((await by.get('/series/alms/log')).status).toBe(403);
    }
    for (const body of ['kind: decision\nby: stewards\nfor: sepang\ntext: x\n', final, protest(BAMBOO)])
      expect([403, 422]).toContain((await post(screen, body)).status);
    for (const by of [reader, screen, elsewhere, await clerk.program('*', 'organiser')])
      for (const told of [
        await by.get('/tokens'),
        await by.get('/passkeys'),
        await by.post('/passkeys/options'),
        await by.delete('/sign-ins'),
        await by.delete('/sign-in'),
        await by.put('/account', { body: { shown: 'X' } }),
        await by.put('/account/password', { body: { current: 'x', next: 'another horse battery' } }),
        await by.post('/invitations/take', { body: { secret: 'x' } }),
        await by.delete('/series/alms/people/clerk/roles/organiser'),
      ])
        expect([told.status, told.body.code]).toEqual([403, 'in-person-only']);
    expect(await head()).toBe(before);
  });
});

describe('a token that sets a time', () => {
  const drafts = `/seasons/${OPEN}/drafts`;
  const moved = 'kind: calendar-change\nby: organiser\nchanges: [{ cancel: sepang, reason: weather }]\n';
  /** Keeps a draft and sets its time, both by one who asks. @returns its id. */
  const timed = async (by: Visitor, body: string) => {
    const kept = await by.post(drafts, { body, ...YAML });
    expect(kept.status, kept.text).toBe(201);
    const { id } = kept.body.draft;
    const said = { body: { at: new Date(Date.now() + 40).toISOString() } };
    const told = await by.put(`${drafts}/${id}/time?version=1`, said);
    expect(told.status, told.text).toBe(200);
    return id as string;
  };
  const whenDue = async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await postDue(town.office.office);
  };
  const became = async (id: string) => {
    const { state, why } = (await town.clerk.get(`${drafts}/${id}`)).body.draft;
    return [state, why];
  };

  test('has its own role then, and none of its owner', async () => {
    const before = await head();
    const screen = await town.clerk.program('alms', 'timekeeper');
    expect(codeOf(await post(screen, moved))).toBe('kind-not-yours');
    const held = await timed(screen, moved);
    const fine = await timed(screen, BULLETIN);
    await whenDue();
    expect(await became(held)).toEqual([
      'held',
      'no role of yours posts documents of the kind calendar-change',
    ]);
    expect(await became(fine)).toEqual(['posted', undefined]);
    expect(await head()).toBe(before + 1);
    const [line] = (await town.clerk.get('/series/alms/log?most=1')).body.lines;
    const { tokens } = (await town.clerk.get('/tokens')).body;
    expect(line).toMatchObject({ who: 'clerk', what: 'document posted', details: { token: tokens[0].id } });
  });

  test('posts nothing once it was revoked, or its owner has its role no more', async () => {
    const { clerk, office } = town;
    const before = await head();
    const brief = await office.member(clerk, 'brief-owner', 'alms', 'timekeeper');
    const [revoked, gone] = [
      await brief.program('alms', 'timekeeper'),
      await clerk.program('alms', 'steward'),
    ];
    const [first, second] = [await timed(revoked, BULLETIN), await timed(gone, BULLETIN)];
    for (const by of [brief, clerk]) {
      const [last] = (await by.get('/tokens')).body.tokens;
      expect((await by.delete(`/tokens/${last.id}`)).status).toBe(204);
    }
    const program = await brief.program('alms', 'timekeeper');
    const third = await timed(program, BULLETIN);
    await clerk.delete('/series/alms/people/brief-owner/roles/timekeeper');
    await whenDue();
    expect(await Promise.all([first, second, third].map(became))).toEqual([
      ['held', 'the token was revoked'],
      ['held', 'the token was revoked'],
      ['held', 'the owner of the token no longer has the role that it is for'],
    ]);
    expect(await head()).toBe(before);
  });

  test('and a person who sets it anew posts as that person', async () => {
    const before = await head();
    const screen = await town.clerk.program('alms', 'timekeeper');
    const id = await timed(screen, moved);
    const said = { body: { at: new Date(Date.now() + 40).toISOString() } };
    expect((await town.clerk.put(`${drafts}/${id}/time?version=2`, said)).status).toBe(200);
    await whenDue();
    expect(await became(id)).toEqual(['posted', undefined]);
    expect(await head()).toBe(before + 1);
  });
});

describe('a draft', () => {
  const kept = async (by: Visitor, body = BULLETIN) =>
    (await by.post(`/seasons/${OPEN}/drafts`, { body, ...YAML })).body.draft.id as string;
  const each = (id: string): readonly (readonly ['get' | 'post' | 'put' | 'delete', string, object?])[] => {
    const at = `/seasons/${OPEN}/drafts/${id}`;
    return [
      ['get', at],
      ['put', `${at}?version=1`, { body: BULLETIN, ...YAML }],
      ['delete', `${at}?version=1`],
      ['put', `${at}/files/a.csv?version=1`, { body: 'x', type: 'application/octet-stream' }],
      ['delete', `${at}/files/a.csv?version=1`],
      ['put', `${at}/time?version=1`, { body: { at: '2099-01-01T00:00:00Z' } }],
      ['delete', `${at}/time?version=1`],
      ['post', `${at}/post?version=1`],
    ];
  };

  test('of another is not there for a team or a timekeeper: neither to be read, changed, timed, posted nor thrown away', async () => {
    const [ofTim, ofSte, ofAna] = [
      await kept(town.tim),
      await kept(town.ste),
      await kept(town.ana, protest(BAMBOO)),
    ];
    const program = await town.clerk.program('alms', 'timekeeper');
    let tried = 0;
    for (const [by, id] of [
      [town.ana, ofTim],
      [town.ana, ofSte],
      [town.tim, ofAna],
      [town.tim, ofSte],
      [town.other, ofTim],
      [program, ofTim],
    ] as const)
      for (const [method, path, saying] of each(id)) {
        const told = await by[method](path, saying);
        expect([403, 404], `${method} ${path}: ${told.text}`).toContain(told.status);
        tried++;
      }
    expect(tried).toBe(48);
    for (const [by, id] of [
      [town.tim, ofTim],
      [town.ste, ofSte],
      [town.ana, ofAna],
    ] as const)
      expect((await by.get(`/seasons/${OPEN}/drafts/${id}`)).body.draft.version).toBe(1);
  });

  test('of its owner, or of another token of theirs, is not there for a token whose role reads none of others', async () => {
    const { clerk } = town;
    const screens = [await clerk.program('alms', 'timekeeper'), await clerk.program('alms', 'timekeeper')];
    const [screen, other] = screens as [Visitor, Visitor];
    const secret = 'kind: decision\nby: stewards\nfor: sepang\nfacts: Between us.\n';
    const [ofClerk, ofOther, own] = [await kept(clerk, secret), await kept(other), await kept(screen)];
    let tried = 0;
    for (const id of [ofClerk, ofOther])
      for (const [method, path, saying] of each(id)) {
        const told = await screen[method](path, saying);
        expect([told.status, told.body.code], `${method} ${path}`).toEqual([404, 'no-such-draft']);
        tried++;
      }
    expect(tried).toBe(16);
    const listed = async (by: Visitor) =>
      (await by.get(`/seasons/${OPEN}/drafts`)).body.drafts.map(({ id }: { id: string }) => id);
    expect(await listed(screen)).toEqual([own]);
    for (const by of [
      clerk,
      await clerk.program('alms', 'organiser'),
      await clerk.program('alms', 'steward'),
    ])
      expect(await listed(by)).toEqual(expect.arrayContaining([ofClerk, ofOther, own]));
    const mended = await screen.put(`/seasons/${OPEN}/drafts/${own}?version=1`, { body: BULLETIN, ...YAML });
    expect([mended.status, await listed(screen)]).toEqual([200, [own]]);
  });

  test('of a team is posted by nobody in its name: who posts signs, and must be one who may', async () => {
    const id = await kept(town.ana, protest(BAMBOO));
    for (const by of [town.clerk, town.ste]) {
      const { version } = (await by.get(`/seasons/${OPEN}/drafts/${id}`)).body.draft;
      const told = await by.post(`/seasons/${OPEN}/drafts/${id}/post?version=${version}`);
      expect(told.body.code).toBe('kind-not-yours');
    }
    const bulletin = await kept(town.tim);
    const told = await town.clerk.post(`/seasons/${OPEN}/drafts/${bulletin}/post?version=1`);
    expect(told.status).toBe(201);
    const { documents } = (await town.clerk.get(`/seasons/${OPEN}/ledger`)).body;
    expect(JSON.stringify(documents.at(-1))).toContain('clerk');
  });

  test('at a set time is posted with the roles that its owner has then, and with no others', async () => {
    const { clerk, office } = town;
    const brief = await office.member(clerk, 'brief', 'alms', 'timekeeper');
    const before = await head();
    const id = await kept(brief);
    const at = new Date(Date.now() + 40).toISOString();
    expect((await brief.put(`/seasons/${OPEN}/drafts/${id}/time?version=1`, { body: { at } })).status).toBe(
      200,
    );
    await clerk.delete('/series/alms/people/brief/roles/timekeeper');
    await new Promise((resolve) => setTimeout(resolve, 80));
    await postDue(office.office);
    expect(await head()).toBe(before);
    const { draft } = (await clerk.get(`/seasons/${OPEN}/drafts/${id}`)).body;
    expect([draft.state, draft.why]).toEqual([
      'held',
      'no role of yours posts documents of the kind bulletin',
    ]);
  });
});
