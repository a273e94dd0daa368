import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, servedOffices, type Visitor } from '../../../test/served.ts';
import { postDue } from '../timed-drafts.ts';

const SEASON = 'asian-le-mans-series-2014';
const DRAFTS = `/seasons/${SEASON}/drafts`;
const yaml = (body: string) => ({ body, type: 'application/yaml' });
const bulletin = (text: string) => yaml(`kind: bulletin\nby: race office\ntext: ${text}\n`);
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

for (const [name, open] of Object.entries(servedOffices())) {
  describe(`a draft, on ${name}`, () => {
    let office: Served;
    let clerk: Visitor;
    let steward: Visitor;
    let timekeeper: Visitor;
    beforeAll(async () => {
      office = await open();
      clerk = await office.organiser();
      await office.takeIn(`seasons/${SEASON}`, 'alms');
      steward = await office.member(clerk, 'stewards', 'alms', 'steward');
      timekeeper = await office.member(clerk, 'timing', 'alms', 'timekeeper');
    });
    afterAll(() => office.close());

    const head = async () => (await office.nobody.get('/seasons')).body.seasons[0].document as number;
    const kept = async (by: Visitor, text = 'a draft') => {
      const told = await by.post(DRAFTS, bulletin(text));
      expect(told.status).toBe(201);
      return told.body.draft as { readonly id: string; readonly version: number };
    };

    test('is kept with its review, and is private to the office', async () => {
      const before = await head();
      const { id } = await kept(clerk);
      const { body } = await clerk.get(`${DRAFTS}/${id}`);
      expect(body).toMatchObject({
        draft: { version: 1, state: 'open', savedBy: 'clerk' },
        review: { refused: false },
      });
      expect((await office.nobody.get(`${DRAFTS}/${id}`)).status).toBe(401);
      expect((await timekeeper.get(`${DRAFTS}/${id}`)).body.code).toBe('no-such-draft');
      expect((await steward.get(`${DRAFTS}/${id}`)).status).toBe(200);
      expect(await head()).toBe(before);
    });

    test('that cannot be read is kept all the same, with its faults', async () => {
      const told = await clerk.post(DRAFTS, yaml('kind: decision\nby: stewards\nfacts: a: b\n'));
      expect(told.body).toMatchObject({ draft: { state: 'open' }, faults: [{ code: 'not-yaml', line: 3 }] });
    });

    test('has fifty documents at most, however it is written', async () => {
      const many = (count: number, mark: (all: readonly string[]) => string) =>
        mark(Array.from({ length: count }, () => 'kind: bulletin\nby: race office\ntext: one of many\n'));
      const between = (all: readonly string[]) => all.join('---\n');
      const around = (all: readonly string[]) => `---\n${between(all)}---\n`;
      const list = (count: number) => ({
        body: Array.from({ length: count }, () => ({
          kind: 'bulletin',
          by: 'race office',
          text: 'one of many',
        })),
      });
      for (const written of [between, around]) {
        expect((await clerk.post(DRAFTS, yaml(many(50, written)))).status).toBe(201);
        expect((await clerk.post(DRAFTS, yaml(many(51, written)))).body.code).toBe('too-large');
      }
      expect((await clerk.post(DRAFTS, list(50))).status).toBe(201);
      expect((await clerk.post(DRAFTS, list(51))).body.code).toBe('too-large');
    });

    test('is listed without its text, with the files beside it, and the list goes on where it says', async () => {
      const season = 'list-2027';
      await clerk.post('/series/alms/seasons', { body: { season } });
      const at = `/seasons/${season}/drafts`;
      const file = { body: new TextEncoder().encode('a'), type: 'application/octet-stream' };
      const ids: string[] = [];
      for (const by of [clerk, timekeeper, clerk, steward, timekeeper]) {
        const { id } = (await by.post(at, bulletin('a draft'))).body.draft;
        expect((await by.put(`${at}/${id}/files/a.csv?version=1`, file)).status).toBe(200);
        ids.unshift(id);
      }
      const all = (await clerk.get(at)).body;
      expect(all.drafts.map(({ id }: { id: string }) => id)).toEqual(ids);
      expect(all.below).toBeUndefined();
      for (const one of all.drafts) expect([one.text, one.files]).toEqual([undefined, ['a.csv']]);
      const paged = async (by: Visitor) => {
        const parts: string[][] = [];
        for (let below: string | undefined = ''; below !== undefined; ) {
          const { body } = await by.get(`${at}?most=2${below}`);
          parts.push(body.drafts.map(({ id }: { id: string }) => id));
          below = body.below && `&below=${encodeURIComponent(body.below)}`;
        }
        return parts;
      };
      expect(await paged(steward)).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
      expect(await paged(timekeeper)).toEqual([[ids[0], ids[3]]]);
      for (const said of ['below=31', 'below=', 'below=2026-11-26T14:32:08.123Z', 'most=x', 'most=-1'])
        expect((await clerk.get(`${at}?${said}`)).body.code, said).toBe('wrong-request');
      expect((await clerk.get(`${at}?most=0`)).body.drafts).toHaveLength(1);
    });

    test('is changed by who has seen it as it is, and by nobody else', async () => {
      const { id } = await kept(clerk);
      const changed = await clerk.put(`${DRAFTS}/${id}?version=1`, bulletin('two'));
      expect(changed.body.draft).toMatchObject({ version: 2, text: expect.stringContaining('two') });
      const late = await steward.put(`${DRAFTS}/${id}?version=1`, bulletin('three'));
      expect(late).toMatchObject({ status: 409, body: { code: 'draft-changed' } });
      expect((await clerk.get(`${DRAFTS}/${id}`)).body.draft.text).toContain('two');
    });

    test('is posted once, however many post it at the same moment', async () => {
      const before = await head();
      const { id } = await kept(clerk);
      const told = await Promise.all(
        Array.from({ length: 8 }, () => clerk.post(`${DRAFTS}/${id}/post?version=1`)),
      );
      expect(told.map(({ status }) => status).toSorted()).toEqual([
        201,
        ...Array.from({ length: 7 }, () => 409),
      ]);
      expect(await head()).toBe(before + 1);
      expect((await clerk.get(`${DRAFTS}/${id}`)).body.draft).toMatchObject({
        state: 'posted',
        posted: [before + 1],
      });
      expect((await clerk.delete(`${DRAFTS}/${id}?version=3`)).status).toBe(409);
    });

    test('that is refused stays as it was', async () => {
      const told = await clerk.post(DRAFTS, yaml('kind: bulletin\nby: a\nfor: nowhere\n'));
      const { id } = told.body.draft;
      const refused = await clerk.post(`${DRAFTS}/${id}/post?version=1`);
      expect([refused.status, refused.body.code]).toEqual([422, 'document-refused']);
      expect((await clerk.get(`${DRAFTS}/${id}`)).body.draft).toMatchObject({
        state: 'open',
        savedBy: 'clerk',
      });
    });

    test('is posted with the files beside it', async () => {
      const told = await clerk.post(
        DRAFTS,
        yaml(`kind: bulletin\nby: a\nattachments:\n  - { name: a.txt, sha256: ${SHA_OF_A} }\n`),
      );
      expect(told.body.faults[0]).toMatchObject({ code: 'attachment-missing' });
      const { id } = told.body.draft;
      const file = { body: new TextEncoder().encode('a'), type: 'application/octet-stream' };
      const with_ = await clerk.put(`${DRAFTS}/${id}/files/a.txt?version=1`, file);
      expect((await clerk.put(`${DRAFTS}/${id}/files/a.txt?version=1`, file)).body.code).toBe(
        'draft-changed',
      );
      expect(with_.body).toMatchObject({ draft: { files: ['a.txt'] }, review: { refused: false } });
      expect((await clerk.post(`${DRAFTS}/${id}/post?version=${with_.body.draft.version}`)).status).toBe(201);
    });

    test('is posted at its set time, and not before', async () => {
      const before = await head();
      const { id } = await kept(clerk, 'at its time');
      const at = inAnHour();
      const timed = await clerk.put(`${DRAFTS}/${id}/time?version=1`, { body: { at } });
      expect(timed.body.draft).toMatchObject({ state: 'timed', postAt: at, postBy: 'clerk' });
      await postDue(office.office);
      expect(await head()).toBe(before);
      await makeDue(office, id);
      await Promise.all([postDue(office.office), postDue(office.office)]);
      expect(await head()).toBe(before + 1);
      expect((await clerk.get(`${DRAFTS}/${id}`)).body.draft).toMatchObject({
        state: 'posted',
        posted: [before + 1],
      });
    });

    test('of several documents is on the board whole or not at all, whoever posts in between', async () => {
      const before = await head();
      const two = yaml('kind: bulletin\nby: a\ntext: One\n---\nkind: bulletin\nby: a\ntext: Two\n');
      const drafts = await Promise.all([1, 2, 3, 4].map(() => clerk.post(DRAFTS, two)));
      const told = await Promise.all(
        drafts.map(({ body }) => clerk.post(`${DRAFTS}/${body.draft.id}/post?version=1`)),
      );
      const posted = told.flatMap(({ body }) => body.posted ?? []) as number[];
      expect(posted.toSorted((a, b) => a - b)).toEqual(posted.map((_, index) => before + 1 + index));
      expect([posted.length % 2, await head()]).toEqual([0, before + posted.length]);
      for (const { status, body } of told)
        if (status === 201) expect(body.posted[1]).toBe(body.posted[0] + 1);
    });

    test('stays the one of who made it, whoever changes it', async () => {
      const told = await timekeeper.post(DRAFTS, bulletin('a draft'));
      const { id } = told.body.draft;
      expect((await clerk.put(`${DRAFTS}/${id}?version=1`, bulletin('mended'))).status).toBe(200);
      expect((await timekeeper.get(`${DRAFTS}/${id}`)).body.draft).toMatchObject({
        madeBy: 'timing',
        savedBy: 'clerk',
        version: 2,
      });
    });

    test('whose posting was cut off at its time is timed again', async () => {
      const { id } = await kept(clerk, 'cut off');
      await clerk.put(`${DRAFTS}/${id}/time?version=1`, { body: { at: inAnHour() } });
      const draft = await office.office.drafts.byId(id);
      if (draft === undefined) expect.fail('no draft');
      const long = '2020-01-01T00:00:00.000Z' as typeof draft.savedAt;
      await office.office.drafts.replace({ ...draft, version: 3, state: 'posting', savedAt: long });
      await postDue(office.office);
      expect((await clerk.get(`${DRAFTS}/${id}`)).body.draft).toMatchObject({
        state: 'timed',
        postBy: 'clerk',
      });
    });

    test('that can no longer be posted at its time is held, and says why', async () => {
      const { body } = await clerk.post(DRAFTS, yaml('kind: bulletin\nby: a\nfor: nowhere\n'));
      await clerk.put(`${DRAFTS}/${body.draft.id}/time?version=1`, { body: { at: inAnHour() } });
      await makeDue(office, body.draft.id);
      await postDue(office.office);
      const { draft } = (await clerk.get(`${DRAFTS}/${body.draft.id}`)).body;
      expect(draft).toMatchObject({ state: 'held', why: expect.stringContaining('nowhere') });
    });

    test('is not posted for somebody whose role was taken meanwhile', async () => {
      const other = await office.member(clerk, 'second-stewards', 'alms', 'steward');
      const before = await head();
      const { id } = await kept(other);
      await other.put(`${DRAFTS}/${id}/time?version=1`, { body: { at: inAnHour() } });
      const taken = await clerk.delete('/series/alms/people/second-stewards/roles/steward');
      expect(taken.status).toBe(204);
      await makeDue(office, id);
      await postDue(office.office);
      expect(await head()).toBe(before);
      expect((await clerk.get(`${DRAFTS}/${id}`)).body.draft).toMatchObject({ state: 'held' });
    });

    test('is posted at no time that is past', async () => {
      const { id } = await kept(clerk);
      const past = await clerk.put(`${DRAFTS}/${id}/time?version=1`, {
        body: { at: '2014-12-07T12:00:00Z' },
      });
      expect(past).toMatchObject({ status: 400, body: { title: 'the time is past' } });
      const odd = await clerk.put(`${DRAFTS}/${id}/time?version=1`, { body: { at: 'tomorrow' } });
      expect(odd).toMatchObject({ status: 400, body: { code: 'wrong-request' } });
    });
  });
}

const SHA_OF_A = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';

/** As if its time had come. */
async function makeDue({ office }: Served, id: string): Promise<void> {
  const draft = await office.drafts.byId(id);
  if (draft === undefined) throw new Error(`there is no draft ${id}`);
  await office.drafts.replace({ ...draft, version: draft.version + 1, postAt: office.desk.now() });
}
