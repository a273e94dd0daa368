import { describe, expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { oddsOf } from '#core/title/odds/odds';
import { titleState } from '#core/title/state';
import { SHIPPED, shipped } from './shipped.ts';

/* Odds and exact maths know nothing of each other, and may not contradict each other. */

/** The season at the half of its races, and before the last of them: by the documents as they came. */
async function cuts(name: string): Promise<readonly Season[]> {
  const { documents } = await shipped(name);
  const found: Season[] = [];
  let season = emptySeason;
  for (const document of documents) {
    season = fold(season, document);
    if (document.kind === 'classification' && document.session === RACE) found.push(season);
  }
  return found.filter((_, index) => index === found.length >> 1 || index === found.length - 2);
}

describe.each(SHIPPED)('%s, of the seasons that are drawn of it', (name) => {
  test('nobody wins a title who is out, and whoever has clinched wins it in all', async () => {
    let held = 0;
    for (const season of await cuts(name))
      for (const { title, contenders: likely, seasons } of oddsOf(season, { seasons: 200, seed: 5 })) {
        const { contenders = [] } = titleState(season, title) ?? {};
        for (const { contender, state } of contenders) {
          const won = likely.find((one) => one.contender === contender);
          const wins = won === undefined ? 0 : won.alone + won.shared;
          held++;
          if (state === 'out') expect(`${title} ${contender} ${wins}`).toBe(`${title} ${contender} 0`);
          if (state === 'clinched' || state === 'champion')
            expect(`${title} ${contender} ${wins}`).toBe(`${title} ${contender} ${seasons}`);
        }
      }
    expect(held).toBeGreaterThan(0);
  });
});
