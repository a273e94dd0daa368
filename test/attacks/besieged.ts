import { copyBoard } from '#office/board/copy-board';
import { folderBoard } from '#store/folder';
import { sha256 } from '#store/sha256';
import type { Settings } from '../../src/server/office.ts';
import type { Route } from '../../src/server/route.ts';
import { type Served, served, servedOffices, type Visitor } from '../served.ts';

export const OPEN = 'asian-le-mans-series-2014';
export const CLOSED = 'secret-cup-2014';
const FOLDER = `seasons/${OPEN}`;

/** An office with a season for everybody and one for its members, and somebody of each role. */
export interface Besieged {
  readonly office: Served;
  /** Organises every series. */
  readonly clerk: Visitor;
  /** Of the open series. */
  readonly tim: Visitor;
  readonly ste: Visitor;
  /** For Craft-Bamboo. */
  readonly ana: Visitor;
  /** Organises another series, and no more. */
  readonly other: Visitor;
  /** A draft of the timekeeper. */
  readonly draft: string;
}

export const BULLETIN = 'kind: bulletin\nby: organiser\ntext: The office opens at nine.\n';

export const besieged = async (
  settings: Partial<Settings> = {},
  more: Parameters<typeof served>[2] = {},
): Promise<Besieged> => besiege(await served(undefined, settings, more));

/** On every database that is here. */
export const besiegedOffices = (): Readonly<Record<string, () => Promise<Besieged>>> =>
  Object.fromEntries(
    Object.entries(servedOffices()).map(([name, open]) => [name, async () => besiege(await open())]),
  );

async function besiege(office: Served): Promise<Besieged> {
  await office.takeIn(FOLDER, 'alms');
  await closedSeason(office);
  await office.desk.people.series.add({ key: 'other', name: 'Other', visibility: 'public' });
  const clerk = await office.organiser();
  const [tim, ste, ana, other] = [
    await office.member(clerk, 'tim', 'alms', 'timekeeper'),
    await office.member(clerk, 'ste', 'alms', 'steward'),
    await office.member(clerk, 'ana', 'alms', 'team'),
    await office.member(clerk, 'other', 'other', 'organiser'),
  ];
  const kept = await tim.post(`/seasons/${OPEN}/drafts`, { body: BULLETIN, type: 'application/yaml' });
  return { office, clerk, tim, ste, ana, other, draft: kept.body.draft.id };
}

/** The same documents for members alone, and a paper beside them. */
async function closedSeason({ office, desk }: Served): Promise<void> {
  const copied = await copyBoard(folderBoard(FOLDER), office.boards.board(CLOSED));
  if (!copied.ok) throw new Error(copied.error.code);
  await desk.people.series.add({ key: 'secret', name: 'Secret Cup', visibility: 'members' });
  await desk.people.series.addSeason(CLOSED, 'secret');
  office.seriesOf.forget();
}

/** Something for each parameter of a path. */
const NAMES: Readonly<Record<string, string>> = {
  season: OPEN,
  series: 'alms',
  round: 'fuji',
  title: 'gt-teams',
  contender: '90',
  document: '20',
  sha256: 'e2ac769740243624be7630a25a21e8ef05c0f35286b8cd6367af03693916cba7',
  kind: 'decision',
  name: 'race.json',
  account: 'tim',
  role: 'timekeeper',
  draft: 'no-draft',
  invitation: 'no-invitation',
  token: 'no-token',
  passkey: 'no-passkey',
};

/** The address of a route, below the API. @param names what stands in place of its braces. */
export const addressed = ({ path }: Pick<Route, 'path'>, names: Readonly<Record<string, string>> = {}) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? NAMES[name] ?? 'nothing');

/** Posts a document with a file. @returns the SHA-256 of that. */
export async function attached(by: Visitor, bytes: Uint8Array<ArrayBuffer>, season = OPEN): Promise<string> {
  const hash = sha256(bytes);
  const form = new FormData();
  form.set('document', `${BULLETIN}attachments:\n  - { name: a.bin, sha256: ${hash} }\n`);
  form.append('file', new File([bytes], 'a.bin'));
  const posted = await by.post(`/seasons/${season}/documents`, { body: form });
  if (posted.status !== 201) throw new Error(posted.text);
  return hash;
}
