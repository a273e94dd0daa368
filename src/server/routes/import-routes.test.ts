import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served, type Visitor } from '../../../test/served.ts';
import { accRace, written } from '../../../test/sim-samples.ts';
import { inEmptyFolder, shown } from '../../../test/typed.ts';

let office: Served;
let keeper: Visitor;
beforeAll(async () => {
  office = await served();
  const clerk = await office.organiser();
  await inEmptyFolder(async (folder) => {
    const rounds = '"Monza 2026-11-21, Spa 2026-12-12"';
    await shown(`new ${folder}/league --series League --classes "GT3, GT4" --rounds ${rounds} --empty`);
    await office.takeIn(`${folder}/league`, 'league', 'members');
  });
  keeper = await office.member(clerk, 'keeper', 'league', 'timekeeper');
});
afterAll(() => office.close());

const MONZA = '261121_203015_R.json';
const TABLE =
  'Pos,No,Class,Team,Driver,Laps,Time\n1,7,GT3,Team 7,Ada Lindqvist,20,40:00.000\n2,8,GT3,Team 8,Yuki Mori,20,40:10.000\n';

function form(
  files: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const made = new FormData();
  for (const [name, text] of Object.entries(files)) made.append('file', new File([text], name));
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}
const bring = (body: FormData, by = keeper) => by.post('/seasons/league/import', { body });

test('files become a draft with the files beside it, which is posted as any other', async () => {
  const told = await bring(form({ [MONZA]: written(accRace()) }, { entries: 'true' }));
  expect(told.status).toBe(201);
  const { draft, import: read } = told.body;
  expect(draft).toMatchObject({
    season: 'league',
    version: 1,
    state: 'open',
    savedBy: 'keeper',
    files: [MONZA],
  });
  expect(read.sessions[0]).toMatchObject({ round: 'monza', session: 'race', from: 'places' });
  expect([read.refused, read.file, read.posted]).toEqual([false, null, null]);
  expect(told.headers.get('Location')).toBe(`/api/v1/seasons/league/drafts/${draft.id}`);
  const kept = await keeper.get(`/seasons/league/drafts/${draft.id}`);
  expect(kept.body.draft.text).toBe(draft.text);
  expect(kept.body.review.refused).toBe(false);
});

test('of a table the office proposes what its columns mean, and reads it once they are confirmed', async () => {
  const fields = { round: 'spa', session: 'race', entries: 'true' };
  const proposed = await bring(form({ 'race.csv': TABLE }, fields));
  expect(proposed.status).toBe(200);
  const { columns } = proposed.body.tables[0];
  expect(columns).toContain('place');
  const told = await bring(form({ 'race.csv': TABLE }, { ...fields, columns }));
  expect(told.status).toBe(201);
  expect(told.body.import.sessions[0]).toMatchObject({ round: 'spa', cars: 2 });
});

test('what files do not tell is asked for, by the name of the field', async () => {
  const told = await bring(form({ 'race.csv': TABLE }));
  expect([told.status, told.body.code]).toEqual([422, 'import-unclear']);
  expect(told.body.faults[0].text).toBe('race.csv: the race of which round? say round, one of: monza, spa');
});

test('what is no file of results is told, and what is no field', async () => {
  const [picture, nothing, field, round] = await Promise.all([
    bring(form({ 'a.pdf': '%PDF-1.7' })),
    bring(form({})),
    bring(form({ [MONZA]: written(accRace()) }, { colour: 'red' })),
    bring(form({ [MONZA]: written(accRace()) }, { round: 'imola' })),
  ]);
  expect(picture.body).toMatchObject({ code: 'file-unreadable', faults: [{ file: 'a.pdf', line: 1 }] });
  expect([nothing, field, round].map(({ body }) => body.code)).toEqual([
    'wrong-request',
    'wrong-request',
    'no-such-round',
  ]);
});

test('files of one name, and names that no document could have, are told apart', async () => {
  const other = { ...accRace(), serverName: 'Another' };
  const body = new FormData();
  body.append('file', new File([written(accRace())], `../../${MONZA}`));
  body.append('file', new File([written(accRace())], 'the-same.json'));
  body.append('file', new File([written({ ...other, raceWeekendIndex: 1 })], 'a\u202Eb.json'));
  body.append('session', 'race');
  body.append('round', 'monza');
  body.append('entries', 'true');
  const told = await bring(body);
  expect(told.body.code).toBe('import-unclear');
  expect(told.body.faults[0].text).toContain(`${MONZA} and file-3.json: both have car`);
});

test('nobody but who may imports, and more than the office takes is refused', async () => {
  const nobody = await bring(form({ [MONZA]: written(accRace()) }), office.nobody);
  expect(nobody.body.code).toBe('no-such-season');
  const large = await bring(form({ 'large.json': ' '.repeat(5_000_000) }));
  expect([large.status, large.body.code]).toEqual([413, 'too-large']);
});
