import { expect, test } from 'vitest';
import { allStandings } from '#core/scoring/standings';
import { calendar } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import { shipped } from './shipped.ts';

/* The 2022 WeatherTech championship: what holds for it beside what holds for every season. */

const { season, claims } = await shipped('imsa-weathertech-2022');

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
  const named = claims.flatMap(({ totals = {}, margins = [] }) => [
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
