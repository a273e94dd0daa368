import { describe, expect, test } from 'vitest';
import wtf from 'wtf_wikipedia';
import { knownNow } from '#answers/known';
import { driverName } from '#answers/names';
import { type DriverKey, titleKey } from '#core/base/ids';
import { allStandings } from '#core/scoring/standings';
import { emptySeason, fold } from '#core/season/fold';
import { WIKI_PARTS, writeWiki } from '#formats/wikitext/write-wiki';
import { pointsCell } from '#words/format';
import { plain } from '#words/plain';
import { largeSeason, ROUNDS } from '../bench/large-season.ts';
import { SHIPPED, shipped } from './shipped.ts';
import { tablesByHeading } from './wiki-tables.ts';

const read = await Promise.all(SHIPPED.map(shipped));

describe.each(read)('$name', ({ name, season, sources }) => {
  const known = knownNow(name, season);
  if (known === undefined) throw new Error(`${name} has no document`);
  const text = writeWiki(known, 'article', { sources });
  const tables = tablesByHeading(text);

  test('has no broken table: every row has a cell in each column, and no markup is left in any', () => {
    const all = [...tables.values()].flat();
    expect(all.length).toBeGreaterThan(4);
    for (const rows of all) {
      const columns = new Set(rows.map((row) => Object.keys(row).length));
      expect(columns.size).toBe(1);
      for (const cell of rows.flatMap((row) => Object.values(row)))
        expect(cell).not.toMatch(/[{}[\]|<>]|span=|style=/);
    }
  });

  test('has each title with all its rows, its rounds and its totals', () => {
    for (const table of allStandings(season)) {
      const [rows = []] = tables.get(table.name) ?? [];
      const contenders = rows.filter((row) => !Object.values(row)[0]?.startsWith('Sources'));
      expect([table.name, contenders.length]).toEqual([table.name, table.rows.length]);
      const totals = contenders.map(({ Total = '' }) => Total.replaceAll('*', ''));
      expect(totals).toEqual(table.rows.map(({ points }) => pointsCell(plain, points)));
      const counted = table.excluded.filter((isExcluded) => !isExcluded).length;
      expect(Object.keys(rows[0] ?? {}).filter((head) => !PLAIN_HEADS.has(head))).toHaveLength(counted);
    }
  });

  test('has every driver of a title by name', () => {
    for (const table of allStandings(season).filter((one) => one.for === 'driver')) {
      const names = (tables.get(table.name)?.[0] ?? []).map(({ Driver = '' }) =>
        Driver.replace(/^[A-Z]{3} /, ''),
      );
      expect(names).toEqual(table.rows.map(({ contender }) => driverName(season, contender as DriverKey)));
    }
  });

  test('names each source once, and defines each that it names', () => {
    const names = Array.from(
      text.matchAll(/<ref name="([^"]+)"( \/)?>/g),
      ([, of = '', again]) => [of, again] as const,
    );
    const defined = names.filter(([, again]) => again === undefined).map(([of]) => of);
    expect(new Set(defined).size).toBe(defined.length);
    expect(names.flatMap(([of]) => (defined.includes(of) ? [] : [of]))).toEqual([]);
    expect(wtf(text).references()).toHaveLength(defined.length);
    expect(text).not.toMatch(/<ref[^>]*>[^<]*wikipedia/i);
  });

  test('has the same bytes every time, and each of its parts is a piece of it but for references', () => {
    expect(writeWiki(known, 'article', { sources })).toBe(text);
    const bare = writeWiki(known, 'article', { sources: {} });
    for (const part of WIKI_PARTS.filter((one) => one !== 'article'))
      expect(bare).toContain(writeWiki(known, part, { sources: {} }).trimEnd());
    expect(bare).not.toContain('<ref');
  });
});

const PLAIN_HEADS = new Set([
  'Pos.',
  'Team',
  'Car',
  'Driver',
  'Drivers',
  'Manufacturer',
  'Constructor',
  'Total',
]);

test('sixty cars in 24 rounds are one table without a hole', () => {
  const known = knownNow('large', largeSeason({ carsAClass: 60 }).reduce(fold, emptySeason));
  if (known === undefined) throw new Error('the season has no document');
  const text = writeWiki(known, 'standings', { sources: {}, titles: [titleKey('lmp1-entry')] });
  const [rows = [], ...more] = tablesByHeading(text).get('LMP1 entry') ?? [];
  expect([rows.length, more.length]).toEqual([60, 0]);
  for (const row of rows) {
    expect(Object.keys(row)).toHaveLength(1 + 2 + ROUNDS + 1);
    expect(
      Object.values(row)
        .slice(3, -1)
        .filter((cell) => cell === ''),
    ).toEqual([]);
  }
});
