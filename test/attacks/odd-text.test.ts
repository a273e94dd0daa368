import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Authenticator } from '../authenticator.ts';
import { type Told, Visitor } from '../served.ts';
import { type Besieged, besiegedOffices, OPEN } from './besieged.ts';

/** What has broken some program somewhere. */
const ODD: Readonly<Record<string, string>> = {
  quotes: `O'Brien "the" \`fast\` one`,
  'doubled quotes': `'' "" '''`,
  'a statement': `'; DROP TABLE account; --`,
  'another statement': `x'); DELETE FROM log; /*`,
  'a union': `' UNION SELECT password FROM account --`,
  'a place for a value': '$1 ? :name @name ?1 %s %n %d',
  backslashes: `\\' \\" \\\\ \\x00 \\u0000`,
  'a script': '<script>alert(1)</script>',
  'a picture': '<img src=x onerror=alert(1)>',
  'the end of a script': '</script><svg/onload=alert(1)>',
  entities: '&lt;b&gt; &amp; &#x3c;',
  templates: `\${7*7} {{7*7}} <%= 7*7 %> #{7*7}`,
  'right to left': 'שלום مرحبا',
  'turned around': 'abc\u202Efdp.exe',
  isolates: '\u2066abc\u2069',
  'zero width': 'clerk\u200B',
  'a byte order mark': '\uFEFFclerk',
  'a soft hyphen': 'cl\u00ADerk',
  emoji: '🏁 👨‍👩‍👧 🇩🇪 👍🏽',
  'four bytes': '𝒳𝒴 𠮷 🀄',
  combining: 'Cafe\u0301 Z\u0351\u036B\u0343\u036A',
  'full width': 'Ｆｕｌｌ　ｗｉｄｔｈ',
  'no space': 'a\u00A0b\u2003c\u3000d',
  'line ends': 'one\r\ntwo',
  'a tab': 'one\ttwo',
  'line and paragraph': 'one\u2028two\u2029three',
  NUL: 'one\u0000two',
  bell: 'one\u0007two',
  'an escape': 'one\u001b[31mtwo',
  'half a pair': 'one\uD800two',
  'the other half': '\uDC00',
  'no character': 'one\uFFFFtwo',
  'a formula': '=cmd|"/C calc"!A0',
  'a path': '../../etc/passwd',
  'a header': 'x\r\nSet-Cookie: a=b',
  yaml: '*alias &anchor !tag {a: b} - c: d # e',
  numbers: '1e309',
  'nothing but space': '   ',
  'the name of what all have': '__proto__',
};
/** As names are kept: one way to write each letter. */
const kept = (text: string) => text.trim().normalize('NFC');

/** The texts of an answer, wherever they stand in it. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function expectTold(told: Told, what: string): void {
  expect(told.status, `${what}: ${told.text.slice(0, 300)}`).toBeLessThan(500);
  if (told.status >= 400) expect(told.body.title.length, what).toBeGreaterThan(10);
}

const OFFICES = besiegedOffices();
for (const [name, open] of Object.entries(OFFICES))
  describe(`on ${name}, text of every kind`, () => {
    // How text is read does not depend on where it is kept: what does is tried on each, and the rest on the last.
    const isLast = name === Object.keys(OFFICES).at(-1);
    let town: Besieged;
    beforeAll(async () => {
      town = await open();
    });
    afterAll(() => town.office.close());

    /** Tries each text. @param say says it, and where it was taken looks it up. */
    async function each(say: (text: string, index: number) => Promise<readonly [told: Told, found?: Told]>) {
      let [tried, taken] = [0, 0];
      for (const [index, [what, text]] of Object.entries(ODD).entries()) {
        const [told, found] = await say(text, index);
        expectTold(told, what);
        if (told.status < 300 && found !== undefined) {
          expect(textsIn(found.body).map(kept), what).toContain(kept(text));
          taken++;
        }
        tried++;
      }
      expect(tried).toBe(39);
      return taken;
    }

    test('is a name of an account, a token, a series or a passkey letter for letter, or is refused with a sentence', async () => {
      const { clerk, office } = town;
      const shown = await each(async (text) => [
        await clerk.put('/account', { body: { shown: text } }),
        await clerk.get('/sign-in'),
      ]);
      const tokens = await each(async (text) => [
        await clerk.post('/tokens', { body: { name: text, series: '*', role: 'reader' } }),
        await clerk.get('/tokens'),
      ]);
      const series = !isLast
        ? shown
        : await each(async (text, index) => [
            await clerk.post('/series', { body: { key: `odd-${index}`, name: text, visibility: 'public' } }),
            await clerk.get('/series'),
          ]);
      const passkeys = !isLast
        ? shown
        : await each(async (text) => {
            const { body } = await clerk.post('/passkeys/options');
            const response = new Authenticator(office.origin).create(body);
            return [
              await clerk.post('/passkeys', { body: { name: text, response } }),
              await clerk.get('/passkeys'),
            ];
          });
      for (const taken of [shown, tokens, series, passkeys])
        expect([taken >= 20, taken <= 30], `${taken}`).toEqual([true, true]);
    });

    test.skipIf(!isLast)('is a party, or a role is for nobody', async () => {
      const { clerk, office } = town;
      const taken = await each(async (text, index) => {
        const invited = await clerk.post('/series/alms/invitations', { body: { role: 'team', party: text } });
        if (invited.status !== 201) return [invited];
        const member = await office.joined(invited.body.link.split('#')[1], `team-${index}`);
        const taking = await clerk.delete(
          `/series/alms/people/team-${index}/roles/team?party=${encodeURIComponent(kept(text))}`,
        );
        expect(taking.status, text).toBe(204);
        expect((await member.get('/sign-in')).body.roles).toEqual([]);
        return [invited, await clerk.get('/series/alms/invitations')];
      });
      expect(taken).toBeGreaterThanOrEqual(20);
    });

    test.skipIf(!isLast)('is no key and no name to sign in with', async () => {
      const { clerk, office } = town;
      const keys = await each(async (text) => [
        await clerk.post('/series', { body: { key: text, name: 'x', visibility: 'public' } }),
      ]);
      await each(async (text) => [await clerk.post('/series/alms/seasons', { body: { season: text } })]);
      const link = (
        await clerk.post('/series/alms/invitations', { body: { role: 'reader' } })
      ).body.link.split('#')[1];
      await each(async (text) => {
        const told = await office.nobody.post('/invitations/join', {
          body: { secret: link, name: text, shown: 'x', password: text },
        });
        expect(told.status, text).toBeGreaterThanOrEqual(400);
        return [told];
      });
      await each(async (text) => [
        await office.nobody.post('/sign-in', { body: { name: text, password: text } }),
      ]);
      expect(keys).toBe(0);
    });

    test('stands on the board as it was posted, in JSON and in YAML, or is not posted', async () => {
      const { clerk } = town;
      const at = (told: Told) =>
        clerk.get(`/seasons/${OPEN}/documents/${told.body.posted?.[0] ?? told.body.document}`);
      const post = (body: unknown, type: string) => clerk.post(`/seasons/${OPEN}/documents`, { body, type });
      const taken = await each(async (text) => {
        const json = JSON.stringify({ kind: 'bulletin', by: 'organiser', text });
        const told = await post(json, 'application/json');
        return told.status === 201
          ? [told, await clerk.get(told.headers.get('Location')?.replace('/api/v1', '') ?? '')]
          : [told];
      });
      expect(taken).toBeGreaterThanOrEqual(25);
      if (!isLast) return;
      await each(async (text) => {
        const yaml = `kind: bulletin\nby: organiser\ntext: ${JSON.stringify(text)}\n`;
        const told = await post(yaml, 'application/yaml');
        return told.status === 201 ? [told, await at(told)] : [told];
      });
      const ledger = await clerk.get(`/seasons/${OPEN}/ledger`);
      expect(ledger.status).toBe(200);
    });

    test('is kept in a draft as it was written, and beside a board', async () => {
      const { clerk } = town;
      await each(async (text) => {
        const told = await clerk.post(`/seasons/${OPEN}/drafts`, {
          body: `# ${text}\nkind: bulletin\n`,
          type: 'application/yaml',
        });
        if (told.status !== 201) return [told];
        const { draft } = (await clerk.get(`/seasons/${OPEN}/drafts/${told.body.draft.id}`)).body;
        // Half a character is none that could have been sent.
        expect(draft.text).toBe(`# ${text.toWellFormed()}\nkind: bulletin\n`);
        await clerk.delete(`/seasons/${OPEN}/drafts/${draft.id}?version=${draft.version}`);
        return [told];
      });
      const laid = await each(async (text) => {
        const body = `sources:\n  X: { title: ${JSON.stringify(text)}, url: "https://example.com/" }\n`;
        const told = await clerk.put(`/seasons/${OPEN}/sources`, { body, type: 'application/yaml' });
        if (told.status !== 204) return [told];
        expect((await clerk.get(`/seasons/${OPEN}/sources`)).text).toBe(body.toWellFormed());
        return [told];
      });
      expect(laid).toBe(0);
    });

    test('has left every table where it was', async () => {
      const { clerk, office } = town;
      for (const path of [
        '/series',
        '/series/*/people',
        '/series/*/log?most=500',
        '/tokens',
        `/seasons/${OPEN}`,
      ])
        expect((await clerk.get(path)).status, path).toBe(200);
      expect((await office.desk.people.log.lines(500)).length).toBeGreaterThan(100);
      expect((await new Visitor(office).get(`/seasons/${OPEN}/standings`)).status).toBe(200);
    });
  });

test('no page makes elements of text, nor runs any: there is nothing in site/ that could', () => {
  const dangerous =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|DOMParser|createContextualFragment|srcdoc|\beval\(|new Function|javascript:|setTimeout\(\s*['"`]|createPolicy|dangerously/i;
  const inline =
    /<script(?![^>]*\bsrc=)|<style|\son\w+\s*=|\sstyle\s*=|<base|<iframe|<object|<embed|https?:\/\/(?!www\.w3\.org)/i;
  const files = readdirSync('site').filter((name) => /\.(js|html|svg)$/.test(name));
  for (const name of files) {
    const text = readFileSync(`site/${name}`, 'utf8');
    expect(text, name).not.toMatch(dangerous);
    if (!name.endsWith('.js')) expect(text, name).not.toMatch(inline);
  }
  // Nor leads one to where an address says: what is gone to is written in the page.
  const going = files.flatMap(
    (name) => readFileSync(`site/${name}`, 'utf8').match(/location\.(assign|replace)\([^)]*\)/g) ?? [],
  );
  for (const one of going) expect(one).toMatch(/\('\/[a-z-]*'\)|\(next\)/);
  expect(going.length).toBeGreaterThanOrEqual(5);
  expect(files.length).toBeGreaterThanOrEqual(16);
});
