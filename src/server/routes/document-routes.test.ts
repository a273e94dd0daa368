import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Served, served, type Visitor } from '../../../test/served.ts';

const SEASON = 'asian-le-mans-series-2014';
const DOCUMENTS = `/seasons/${SEASON}/documents`;

let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'alms');
});
afterAll(() => office.close());

const yaml = (body: string) => ({ body, type: 'application/yaml' });
const bulletin = (text: string) => yaml(`kind: bulletin\nby: race office\ntext: ${text}\n`);
const head = async () => (await office.nobody.get('/seasons')).body.seasons[0].document;

describe('a document', () => {
  test('is previewed with all that it would change, and nothing is posted', async () => {
    const before = await head();
    const penalty = yaml(
      'kind: decision\nby: stewards\nfor: sepang\nfacts: Under weight.\nmeasures:\n  - { disqualify: 33 }\n',
    );
    const { status, body } = await clerk.post(`/seasons/${SEASON}/preview`, penalty);
    expect([status, body.refused, body.posted]).toEqual([200, false, null]);
    expect(body.changes.standings.map(({ title }: { title: string }) => title)).toContain('gt-teams');
    const results = body.changes.results.updated.map(
      ({ to }: { to: { number: string; out?: string } }) => to,
    );
    expect(results).toContainEqual(expect.objectContaining({ number: '33', out: 'DSQ' }));
    expect(await head()).toBe(before);
  });

  test('is posted in YAML letter for letter, with its number and the time where it says none', async () => {
    const number = (await head()) + 1;
    const written = '# for the file\nkind: bulletin\nby: race office\ntext: Zoë 007\n';
    const told = await clerk.post(DOCUMENTS, yaml(written));
    expect([told.status, told.body.posted]).toEqual([201, [number]]);
    expect(told.headers.get('Location')).toBe(`/api/v1/seasons/${SEASON}/documents/${number}`);
    const { text } = await office.nobody.get(`${DOCUMENTS}/${number}/text`);
    expect(text).toMatch(
      new RegExp(
        `^# for the file\ndocument: ${number}\nposted: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d\nkind: bulletin\n`,
      ),
    );
    expect(text.endsWith('text: Zoë 007\n')).toBe(true);
  });

  test('is posted in JSON, with numbers or texts', async () => {
    const body = {
      kind: 'decision',
      by: 'stewards',
      for: 'sepang',
      facts: 'None.',
      measures: [{ nothing: 'A racing incident' }],
    };
    const { status, body: told } = await clerk.post(DOCUMENTS, { body });
    expect([status, told.documents[0].kind]).toEqual([201, 'decision']);
  });

  test('is posted with others, all of them or none', async () => {
    const before = await head();
    const two = yaml('kind: bulletin\nby: a\ntext: One\n---\nkind: bulletin\nby: a\ntext: Two\n');
    expect((await clerk.post(DOCUMENTS, two)).body.posted).toEqual([before + 1, before + 2]);
    const half = yaml('kind: bulletin\nby: a\ntext: Three\n---\nkind: bulletin\nby: a\nfor: nowhere\n');
    expect((await clerk.post(DOCUMENTS, half)).body.code).toBe('document-refused');
    expect(await head()).toBe(before + 2);
  });

  test('is posted with the file that it attaches', async () => {
    const form = new FormData();
    const file = new TextEncoder().encode('lap 1');
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', file)).toString('hex');
    form.append(
      'document',
      `kind: bulletin\nby: timing\nattachments:\n  - { name: laps.csv, sha256: ${hash} }\n`,
    );
    form.append('file', new File([file], 'laps.csv'));
    expect((await clerk.post(DOCUMENTS, { body: form })).status).toBe(201);
    expect((await office.nobody.get(`/seasons/${SEASON}/attachments/${hash}`)).text).toBe('lap 1');
  });

  test('that cannot be read is told with line and column', async () => {
    const { status, body } = await clerk.post(DOCUMENTS, yaml('kind: decision\nby: stewards\nfacts: a: b\n'));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'document-unreadable', faults: [{ code: 'not-yaml', line: 3 }] });
  });

  test('that cannot be is refused with its review', async () => {
    const { status, body } = await clerk.post(
      DOCUMENTS,
      yaml('kind: decision\nby: stewards\nfor: sepang\nfacts: x\nmeasures:\n  - { disqualify: 999 }\n'),
    );
    expect([status, body.code]).toEqual([422, 'document-refused']);
    expect(body.review.documents[0].refusals[0]).toMatchObject({ code: 'car-not-entered', line: 6 });
  });

  test('that was written against an older board is not posted: the new head and a fresh review are', async () => {
    const seen = await head();
    await clerk.post(DOCUMENTS, bulletin('faster'));
    const told = await clerk.post(`${DOCUMENTS}?after=${seen}`, bulletin('slower'));
    expect(told).toMatchObject({
      status: 409,
      body: {
        code: 'board-moved-on',
        head: seen + 1,
        posted: [],
        review: { document: seen + 1, refused: false },
      },
    });
    const again = await clerk.post(`${DOCUMENTS}?after=${seen + 1}`, bulletin('slower'));
    expect(again.body.posted).toEqual([seen + 2]);
  });

  test('that is there already behind the one that was seen is answered as the first time, and said to be', async () => {
    const seen = await head();
    const first = await clerk.post(`${DOCUMENTS}?after=${seen}`, bulletin('heard by nobody'));
    await clerk.post(DOCUMENTS, bulletin('something else'));
    const { clock } = office.office;
    const { now } = clock;
    onTestFinished(() => void Object.assign(clock, { now }));
    Object.assign(clock, { now: () => now().replace(/T..:../, 'T23:59') });
    const told = await clerk.post(`${DOCUMENTS}?after=${seen}`, bulletin('heard by nobody'));
    expect([told.status, told.headers.get('Location')]).toEqual([201, first.headers.get('Location')]);
    expect(told.body).toEqual({ ...first.body, again: true });
    expect(first.body.again).toBeUndefined();
    expect(await head()).toBe(seen + 2);
  });

  test('that is other than what is there, by a letter, in number, or by who posted it, was not posted before', async () => {
    const steward = await office.member(clerk, 'other-stewards', 'alms', 'steward');
    const seen = await head();
    const two = yaml('kind: bulletin\nby: a\ntext: One\n---\nkind: bulletin\nby: a\ntext: Two\n');
    expect((await clerk.post(`${DOCUMENTS}?after=${seen}`, two)).status).toBe(201);
    const tried = [
      [clerk, seen, yaml('kind: bulletin\nby: a\ntext: One.\n')],
      // Part of what was posted together is another post, and so is more of it.
      [clerk, seen, yaml('kind: bulletin\nby: a\ntext: One\n')],
      [clerk, seen, yaml(`${two.body}---\nkind: bulletin\nby: a\ntext: Three\n`)],
      [clerk, seen + 1, two],
      [clerk, seen - 1, two],
      [steward, seen, two],
    ] as const;
    for (const [by, after, saying] of tried)
      expect((await by.post(`${DOCUMENTS}?after=${after}`, saying)).body.code).toBe('board-moved-on');
    expect([await head(), tried.length]).toEqual([seen + 2, 6]);
    // Who says nothing of what was seen posts it once more.
    expect((await clerk.post(DOCUMENTS, two)).body.posted).toEqual([seen + 3, seen + 4]);
  });

  test('with its number and a file that it attaches is answered so as well', async () => {
    const seen = await head();
    const form = () => {
      const made = new FormData();
      const attachments = `attachments:\n  - { name: a.txt, sha256: ${SHA_OF_A} }\n`;
      made.append('document', `document: ${seen + 1}\nkind: bulletin\nby: timing\n${attachments}`);
      made.append('file', new File(['a'], 'a.txt'));
      return { body: made };
    };
    expect((await clerk.post(`${DOCUMENTS}?after=${seen}`, form())).status).toBe(201);
    const again = await clerk.post(`${DOCUMENTS}?after=${seen}`, form());
    expect([again.status, again.body.posted, again.body.again]).toEqual([201, [seen + 1], true]);
  });

  test('of twenty that are posted at once after the same one, one is on the board', async () => {
    const seen = await head();
    const told = await Promise.all(
      Array.from({ length: 20 }, (_, n) => clerk.post(`${DOCUMENTS}?after=${seen}`, bulletin(`${n}`))),
    );
    const statuses = told.map(({ status }) => status);
    expect([
      statuses.filter((one) => one === 201).length,
      statuses.filter((one) => one === 409).length,
    ]).toEqual([1, 19]);
    expect(await head()).toBe(seen + 1);
  });

  test('is signed by whoever posted it, which those of the series may see', async () => {
    const { body } = await clerk.get(`/seasons/${SEASON}/ledger`);
    expect(body.documents.at(-1).signed).toEqual({ by: 'clerk', at: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect((await office.nobody.get(`/seasons/${SEASON}/ledger`)).body.documents.at(-1)).not.toHaveProperty(
      'signed',
    );
  });

  test('is posted to the board as it is, and to no moment of it', async () => {
    expect((await clerk.post(`/seasons/${SEASON}@24/documents`, bulletin('late'))).body.code).toBe(
      'wrong-request',
    );
  });

  test('that was posted is answered so, even if it could not be logged', async () => {
    const { log } = office.desk.people;
    const { note } = log;
    Object.assign(log, { note: () => Promise.reject(new Error('the disk is full')) });
    const told = await clerk.post(DOCUMENTS, bulletin('not logged'));
    Object.assign(log, { note });
    expect([told.status, told.body.posted]).toEqual([201, [await head()]]);
    expect(office.log.some((line) => line.includes('a post was not logged'))).toBe(true);
  });

  test('is dated ahead by nobody but the organiser, and keeps nobody else waiting', async () => {
    const steward = await office.member(clerk, 'stewards', 'alms', 'steward');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const ahead = yaml(`kind: bulletin\nby: a\nposted: ${tomorrow}\ntext: Early.\n`);
    expect((await steward.post(DOCUMENTS, ahead)).body.code).toBe('dated-ahead');
    expect((await clerk.post(DOCUMENTS, ahead)).status).toBe(201);
    const undated = await steward.post(DOCUMENTS, bulletin('now'));
    expect(undated.status).toBe(201);
    const { text } = await office.nobody.get(`${DOCUMENTS}/${undated.body.posted[0]}/text`);
    expect(text).toContain(`posted: ${tomorrow}`);
  });
});

const SHA_OF_A = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';
