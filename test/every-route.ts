import { Authenticator } from './authenticator.ts';
import { PASSWORD } from './people.ts';
import { type Saying, type Served, served, type Told, type Visitor } from './served.ts';
import { accRace, written } from './sim-samples.ts';

/** An office with a season of 2014 that is for its members, and an organiser of every series. */
export interface World {
  readonly office: Served;
  readonly clerk: Visitor;
  /** A file that is attached to the board. */
  readonly sha256: string;
}

export const SEASON = 'asian-le-mans-series-2014';
export const SERIES = 'alms';
export const TEAM = 'Craft-Bamboo Racing';

export async function everyRouteWorld(): Promise<World> {
  const office = await served();
  const clerk = await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, SERIES, 'members');
  const regulations = await clerk.get(`/seasons/${SEASON}/documents/3/text`);
  return { office, clerk, sha256: /sha256: (\w{64})/.exec(regulations.text)?.[1] ?? '' };
}

/** How somebody asks for something: as it is done, and so that nothing comes of it where one may. */
export interface Asking extends Saying {
  readonly path: string;
  readonly by?: Visitor;
}
export type Ask = (world: World, visitor: Visitor) => Asking | Promise<Asking>;

const of =
  (path: string, saying: Saying = {}): Ask =>
  () => ({ path, ...saying });
const S = `/seasons/${SEASON}`;
const BULLETIN = {
  body: 'kind: bulletin\nby: organiser\ntitle: Briefing\ntext: At nine.\n',
  type: 'application/yaml',
};
const SOURCES = { body: 'sources:\n  WP: the article\n', type: 'application/yaml' };
const CLAIMS = { body: 'claims:\n  - publication: an article\n', type: 'application/yaml' };
const unreadable = { body: 'nothing: at all\n', type: 'application/yaml' };

function files(): FormData {
  const form = new FormData();
  form.append('file', new File([written(accRace())], 'race.json'));
  for (const [name, value] of [
    ['round', 'fuji'],
    ['session', 'race'],
    ['entries', 'true'],
  ] as const)
    form.append(name, value);
  return form;
}

/** A draft of whoever asks, or of nobody where that one may write none. */
async function draftOf(visitor: Visitor): Promise<string> {
  const added = await visitor.post(`${S}/drafts`, BULLETIN);
  return `${S}/drafts/${added.body?.draft?.id ?? 'none'}`;
}
const onDraft =
  (path: string, saying: Saying = {}): Ask =>
  async (_, visitor) => ({ path: `${await draftOf(visitor)}${path}`, ...saying });

async function invitation({ clerk }: World): Promise<{ readonly id: string; readonly secret: string }> {
  const { body } = await clerk.post(`/series/${SERIES}/invitations`, { body: { role: 'reader' } });
  return { id: body.id, secret: body.link.split('#')[1] };
}

async function somebody({ office, clerk }: World): Promise<string> {
  const name = fresh('loser');
  await office.member(clerk, name, SERIES, 'reader');
  return name;
}

async function passwordLink(world: World): Promise<string> {
  const { body } = await world.clerk.post(`/accounts/${await somebody(world)}/password-link`);
  return body.link.split('#')[1];
}

let count = 0;
const fresh = (word: string) => `${word}-${++count}`;

/** Each route as it is asked when it is to succeed, by an organiser of every series who is signed in. */
export const ASKED: Readonly<Record<string, Ask>> = {
  getAllSeries: of('/series'),
  getSeries: of(`/series/${SERIES}`),
  getSeriesCalendar: of(`/series/${SERIES}/calendar?class=GT&language=fr`),
  getSeasons: of('/seasons'),
  getSeason: of(S),
  getSeasonReview: of(`${S}/review?language=fr`),
  getCalendar: of(`${S}/calendar`),
  getEntries: of(`${S}/entries`),
  getEntriesOfRound: of(`${S}/entries/fuji`),
  getRounds: of(`${S}/rounds`),
  getRound: of(`${S}/rounds/fuji`),
  getCsv: of(`${S}@24/forms/csv?page=standings/gt-teams`),
  getCalendarFeed: of(`${S}@24/forms/ics?class=GT&alarm=30`),
  getFeed: of(`${S}/forms/atom`),
  getPaper: of(`${S}/forms/pdf?page=documents/8`),
  getCard: of(`${S}/forms/png?page=season`),
  getWiki: of(`${S}/forms/wiki?page=season`),
  getWorkbook: of(`${S}/forms/xlsx?page=season`),
  getLaps: of(`${S}/rounds/fuji/laps`),
  getStandings: of(`${S}/standings`),
  getStandingsOfTitle: of(`${S}@24/standings/gt-teams`),
  explainTitle: of(`${S}/explain/gt-teams`),
  explainContender: of(`${S}/explain/gt-teams/90`),
  getTitles: of(`${S}/titles?after=fuji`),
  getTitle: of(`${S}/titles/gt-teams`),
  getChecks: of(`${S}/checks`),
  getChecksOfRound: of(`${S}/checks/fuji`),
  getStewards: of(`${S}/stewards`),
  getCase: of(`${S}/stewards/30`),
  getAudit: of(`${S}/audit`),
  getDiff: of(`${S}/diff?from=24`),
  getDocuments: of(`${S}/documents`),
  getDocument: of(`${S}/documents/24`),
  getDocumentText: of(`${S}/documents/24/text`),
  getAttachment: ({ sha256 }) => ({ path: `${S}/attachments/${sha256}` }),
  getLedger: of(`${S}/ledger`),
  getEvents: of(`${S}/events`),
  preview: of(`${S}/preview`, BULLETIN),
  postDocument: of(`${S}/documents`, BULLETIN),
  getDrafts: of(`${S}/drafts`),
  addDraft: of(`${S}/drafts`, BULLETIN),
  getDraft: onDraft(''),
  changeDraft: onDraft('?version=1', BULLETIN),
  removeDraft: onDraft('?version=1'),
  addDraftFile: onDraft('/files/a.txt?version=1', { body: 'a', type: 'application/octet-stream' }),
  getDraftFile: async (_, visitor) => {
    const draft = await draftOf(visitor);
    await visitor.put(`${draft}/files/a.txt?version=1`, { body: 'a', type: 'application/octet-stream' });
    return { path: `${draft}/files/a.txt` };
  },
  removeDraftFile: async (_, visitor) => {
    const draft = await draftOf(visitor);
    await visitor.put(`${draft}/files/a.txt?version=1`, { body: 'a', type: 'application/octet-stream' });
    return { path: `${draft}/files/a.txt?version=2` };
  },
  setDraftTime: onDraft('/time?version=1', { body: { at: '2999-01-01T00:00:00Z' } }),
  clearDraftTime: onDraft('/time?version=1'),
  postDraft: onDraft('/post?version=1'),
  importFiles: () => ({ path: `${S}/import`, body: files() }),
  getSources: of(`${S}/sources`),
  laySources: of(`${S}/sources`, SOURCES),
  getClaims: of(`${S}/claims`),
  layClaims: of(`${S}/claims`, CLAIMS),
  acknowledge: async ({ office, clerk }) => ({
    path: `${S}/documents/24/receipt`,
    by: await office.member(clerk, fresh('manager'), SERIES, 'team', TEAM),
  }),
  getReceipts: of(`${S}/documents/24/receipts`),
  whoAmI: of('/sign-in'),
  signIn: ({ office }) => ({
    path: '/sign-in',
    by: office.nobody,
    body: { name: 'clerk', password: PASSWORD },
  }),
  signOut: of('/sign-in'),
  signOutEverywhere: async ({ office, clerk }) => ({
    path: '/sign-ins',
    by: await office.member(clerk, fresh('leaver'), SERIES, 'reader'),
  }),
  askForSignInByPasskey: of('/sign-in/passkey/options'),
  signInByPasskey: async ({ office, clerk }) => {
    const device = new Authenticator(office.origin);
    await addPasskey(device, clerk);
    const asked = await office.nobody.post('/sign-in/passkey/options');
    return { path: '/sign-in/passkey', by: office.nobody, body: { response: device.get(asked.body) } };
  },
  confirm: of('/sign-in/confirm', { body: { password: PASSWORD } }),
  askToConfirm: of('/sign-in/confirm/passkey/options'),
  confirmByPasskey: async ({ office, clerk }) => {
    const device = new Authenticator(office.origin);
    await addPasskey(device, clerk);
    const asked = await clerk.post('/sign-in/confirm/passkey/options');
    return { path: '/sign-in/confirm/passkey', body: { response: device.get(asked.body) } };
  },
  makePasswordLink: async (world) => ({ path: `/accounts/${await somebody(world)}/password-link` }),
  getPasswordOffer: async (world) => ({
    path: '/password-links/offer',
    body: { secret: await passwordLink(world) },
  }),
  setPassword: async (world) => ({
    path: '/password-links/use',
    by: world.office.nobody,
    body: { secret: await passwordLink(world), password: PASSWORD },
  }),
  changeShownName: of('/account', { body: { shown: 'The clerk' } }),
  changePassword: of('/account/password', { body: { current: PASSWORD, next: PASSWORD } }),
  getPasskeys: of('/passkeys'),
  askForPasskey: of('/passkeys/options'),
  addPasskey: async ({ office, clerk }) => {
    const asked = await clerk.post('/passkeys/options');
    const response = new Authenticator(office.origin).create(asked.body);
    return { path: '/passkeys', body: { name: 'A key', response } };
  },
  removePasskey: async ({ office, clerk }) => {
    const { body } = await addPasskey(new Authenticator(office.origin), clerk);
    return { path: `/passkeys/${body.id}` };
  },
  getOffer: async (world) => ({
    path: '/invitations/offer',
    body: { secret: (await invitation(world)).secret },
  }),
  join: async (world) => ({
    path: '/invitations/join',
    by: world.office.nobody,
    body: {
      secret: (await invitation(world)).secret,
      name: fresh('joiner'),
      shown: 'Joiner',
      password: PASSWORD,
    },
  }),
  takeInvitation: async (world) => ({
    path: '/invitations/take',
    body: { secret: (await invitation(world)).secret },
  }),
  getInvitations: of(`/series/${SERIES}/invitations`),
  invite: of(`/series/${SERIES}/invitations`, { body: { role: 'steward', days: 1 } }),
  revokeInvitation: async (world) => ({
    path: `/series/${SERIES}/invitations/${(await invitation(world)).id}`,
  }),
  getPeople: of(`/series/${SERIES}/people`),
  takeRole: async ({ office, clerk }) => {
    const name = fresh('former');
    await office.member(clerk, name, SERIES, 'reader');
    return { path: `/series/${SERIES}/people/${name}/roles/reader` };
  },
  getTokens: of('/tokens'),
  makeToken: of('/tokens', { body: { name: 'Screen', series: SERIES, role: 'reader' } }),
  revokeToken: async ({ clerk }) => {
    const { body } = await clerk.post('/tokens', { body: { name: 'Old', series: SERIES, role: 'reader' } });
    return { path: `/tokens/${body.id}` };
  },
  getTokensOfSeries: of(`/series/${SERIES}/tokens`),
  getLog: of(`/series/${SERIES}/log`),
  makeSeries: () => ({
    path: '/series',
    body: { key: fresh('series'), name: 'A series', visibility: 'public' },
  }),
  changeSeries: of(`/series/${SERIES}`, { body: { name: 'ALMS', visibility: 'members' } }),
  makeSeason: () => ({ path: `/series/${SERIES}/seasons`, body: { season: fresh('season') } }),
  getDescription: of('/openapi.json'),
  getSchema: of('/schemas/decision'),
};

const addPasskey = async (device: Authenticator, { post }: Visitor): Promise<Told> => {
  const asked = await post('/passkeys/options');
  return post('/passkeys', { body: { name: 'A key', response: device.create(asked.body) } });
};

/** Where what is done would change who may what, or what others find, it is asked so that who may is refused for another reason. */
const IN_VAIN: Readonly<Record<string, Ask>> = {
  postDocument: of(`${S}/documents`, unreadable),
  laySources: of(`${S}/sources`, unreadable),
  layClaims: of(`${S}/claims`, unreadable),
  postDraft: onDraft('/post?version=9'),
  importFiles: () => ({ path: `${S}/import`, body: new FormData() }),
  acknowledge: of(`${S}/documents/24/receipt`),
  signIn: of('/sign-in', { body: { name: '?', password: '?' } }),
  signOutEverywhere: of('/sign-ins'),
  signInByPasskey: of('/sign-in/passkey', { body: {} }),
  confirmByPasskey: of('/sign-in/confirm/passkey', { body: { response: deviceSaid() } }),
  makePasswordLink: of('/accounts/none/password-link'),
  getPasswordOffer: of('/password-links/offer', { body: { secret: 'none' } }),
  setPassword: of('/password-links/use', { body: { secret: 'none', password: PASSWORD } }),
  changeShownName: of('/account', { body: { shown: '' } }),
  changePassword: of('/account/password', { body: { current: PASSWORD, next: 'short' } }),
  addPasskey: of('/passkeys', { body: { name: '', response: deviceSaid() } }),
  removePasskey: of('/passkeys/none'),
  join: of('/invitations/join', {
    body: { secret: 'none', name: 'none', shown: 'None', password: PASSWORD },
  }),
  takeInvitation: of('/invitations/take', { body: { secret: 'none' } }),
  invite: of(`/series/${SERIES}/invitations`, { body: { role: 'reader', days: 99 } }),
  makeToken: of('/tokens', { body: { name: 'Screen', series: SERIES, role: 'reader', days: 999 } }),
  revokeToken: of('/tokens/none'),
  makeSeries: of('/series', { body: { key: 'No Key', name: 'A series', visibility: 'public' } }),
  changeSeries: of(`/series/${SERIES}`, { body: { name: '', visibility: 'members' } }),
  makeSeason: of(`/series/${SERIES}/seasons`, { body: { season: 'No Key' } }),
};

function deviceSaid() {
  return {
    id: 'a',
    rawId: 'a',
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: '' },
  };
}

/** How anybody asks for a route, so that it changes nothing for the next who asks. */
export const askedInVain = (id: string): Ask => {
  const asked = IN_VAIN[id] ?? ASKED[id];
  if (asked === undefined) throw new Error(`nobody says how ${id} is asked`);
  return asked;
};
