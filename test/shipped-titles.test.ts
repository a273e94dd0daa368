import { describe, expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import { emptySeason, fold } from '#core/season/fold';
import { seasonAfter } from '#core/title/outcome';
import { allTitles } from '#core/title/state';
import { championsOf } from './every-end.ts';
import { SHIPPED, shipped } from './shipped.ts';

/* Title maths on the seasons that come with the program, after each of their races. */

describe.each(SHIPPED)('%s, after each race', (name) => {
  test('the state of everybody is known, and whoever is in is champion by a scenario', async () => {
    const { documents } = await shipped(name);
    let season = emptySeason;
    let scenarios = 0;
    for (const document of documents) {
      season = fold(season, document);
      if (document.kind !== 'classification' || document.session !== RACE) continue;
      for (const { title, contenders } of allTitles(season)) {
        expect(contenders.filter(({ state }) => state === 'undecided').map((one) => one.because)).toEqual([]);
        // The first who are in, of many: each scenario is a season of its own.
        const [first, second] = contenders.filter(({ because }) => because.code === 'scenario');
        for (const one of [first, second, contenders.findLast(({ state }) => state === 'in')]) {
          if (one?.because.code !== 'scenario') continue;
          scenarios++;
          expect(championsOf(seasonAfter(season, one.because.scenario), title)).toContain(one.contender);
        }
      }
    }
    expect(scenarios).toBeGreaterThan(0);
  });
});
