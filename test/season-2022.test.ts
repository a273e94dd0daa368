import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allStandings } from '#core/scoring/standings';
import { calendar } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import { emptySeason, fold } from '#core/season/fold';
import { findingText } from '#core/season/review/finding';
import { readSeason } from '#office/read-season';
import { reviewBoard } from '#office/review-board';
import { folderBoard } from '#store/folder';

/* The 2022 WeatherTech championship: a board without results, which are read from timing files. */

const folder = fileURLToPath(new URL('../seasons/imsa-weathertech-2022', import.meta.url));
const reading = await readSeason(folderBoard(folder));
if (!reading.ok) throw new Error(`the season cannot be read: ${JSON.stringify(reading.error[0])}`);
const { documents, claims, sources } = reading.value;
const season = documents.reduce(fold, emptySeason);

test('the board holds nothing that the office would have refused, or looked at twice', () => {
  const reviews = reviewBoard(documents);
  expect(reviews.flatMap(({ refusals }) => refusals)).toEqual([]);
  const open = reviews.flatMap(({ findings }) => findings.filter(({ accepted }) => accepted === undefined));
  expect(open.map(findingText)).toEqual([]);
});

test('every source that a document, a clause or a claim cites is listed', () => {
  const cited = [...citedIn(documents), ...citedIn(season.rules.base), ...citedIn(claims)];
  const listed = sources?.sources ?? {};
  expect(cited.filter((key) => !Object.hasOwn(listed, key))).toEqual([]);
  expect(Object.keys(listed).filter((key) => !cited.includes(key) && !isNamed(key))).toEqual([]);
});

test('the rulebook that the board keeps is that of the library', () => {
  const [attachment] = documents.flatMap((one) =>
    one.kind === 'regulations' ? (one.attachments ?? []) : [],
  );
  const kept = readFileSync(`${folder}/attachments/${attachment?.sha256}.yaml`, 'utf8');
  const library = fileURLToPath(new URL('../rulebooks/imsa-weathertech-2022.yaml', import.meta.url));
  expect(kept).toBe(readFileSync(library, 'utf8'));
});

test('every round has its crews, each car at least two drivers whose country or doubt and grade are known', () => {
  expect(calendar(season).map(({ key }) => starters(season, key).size)).toEqual([
    61, 53, 26, 32, 31, 16, 48, 24, 15, 37, 18, 43,
  ]);
  for (const { key } of calendar(season))
    for (const { crew } of starters(season, key).values()) {
      expect(crew.length).toBeGreaterThan(1);
      for (const driver of crew) {
        const person = season.people.known.get(driver);
        expect([driver, person?.grades?.length, person?.country ?? person?.doubt]).toEqual([
          driver,
          1,
          expect.any(String),
        ]);
      }
    }
});

test('every claim is of a contender who has a row', () => {
  const rows = new Map(allStandings(season).map(({ title, rows }) => [title as string, rows]));
  const named = (claims?.claims ?? []).flatMap(({ totals = {}, margins = [] }) => [
    ...Object.entries(totals).flatMap(([title, of]) =>
      Object.keys(of).map((contender) => ({ title, contender })),
    ),
    ...margins.flatMap(({ title, first, second }) =>
      [first, second].map((contender) => ({ title, contender })),
    ),
  ]);
  expect(named.length).toBeGreaterThan(80);
  for (const { title, contender } of named)
    expect([title, contender, rows.get(title)?.some((row) => row.contender === contender)]).toEqual([
      title,
      contender,
      true,
    ]);
});

/** Sources that texts name in brackets. */
const texts = JSON.stringify([documents, season.rules.base]);
const isNamed = (key: string) => new RegExp(`\\b${key}\\b`).test(texts);

/** Keys of sources, wherever they are cited. */
function citedIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    (key === 'sources' || key === 'source') && Array.isArray(value) ? (value as string[]) : citedIn(value),
  );
}
