import { describe, expect, test } from 'vitest';
import type { Known } from '#answers/known';
import type { Paper } from '#formats/pdf/paper';
import { entries, opening, race, rounds, rules } from '../../../test/board.ts';
import { knownAfter, knownOf, read, shippedKnown } from '../../../test/printed.ts';

describe('a table of many pages', () => {
  const LE_MANS: Paper = { paper: 'entries', round: 'le-mans' };
  const SEASON = 'fia-world-endurance-championship-2024';

  test('says on each page whose it is, and has its heads again', async () => {
    const { pages } = await read(await shippedKnown(SEASON), LE_MANS);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, { artifacts }] of pages.slice(1).entries()) {
      expect(artifacts).toContain('2024 FIA World Endurance Championship · 24 Hours of Le Mans · Entry list');
      expect(artifacts).toContain(`Page ${index + 2} of ${pages.length}`);
      expect(artifacts).toContain('No. Team');
    }
  });

  test('keeps each car with all of its drivers on one page', async () => {
    const of2024 = await shippedKnown(SEASON);
    const { pages } = await read(of2024, LE_MANS);
    for (const { crew } of crewsAt(of2024, 'le-mans'))
      expect(pages.filter(({ text }) => crew.every((name) => text.includes(name)))).not.toHaveLength(0);
  });

  test('says where a class is continued', async () => {
    const { pages } = await read(await shippedKnown(SEASON), LE_MANS);
    const continued = pages.flatMap(({ artifacts }) => artifacts.match(/\S+ *\d+ cars *continued/g) ?? []);
    expect(continued.length).toBeGreaterThan(0);
    expect(pages[0]?.artifacts).not.toContain('continued');
  });

  test('keeps a class with two cars at least below its head, wherever the page ends', async () => {
    const numbers = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => String(from + index));
    for (let cars = 24; cars < 48; cars++) {
      const list = entries({ GT: numbers(cars, 100), CN: numbers(6, 200) });
      const { pages } = await read(knownAfter(list), { paper: 'entries' });
      const signs = pages.map(({ tagged }) =>
        tagged.flatMap(({ role, text }) =>
          role === 'TH' && /cars$/.test(text) ? 'head' : /^Car \d+/.test(text) ? 'car' : [],
        ),
      );
      for (const page of signs)
        for (const [index, sign] of page.entries())
          if (sign === 'head') expect(page.slice(index + 1, index + 3)).toEqual(['car', 'car']);
      // And the last page has more than one.
      const last = signs.findLast((page) => page.includes('car'));
      expect(last?.length).toBeGreaterThan(1);
    }
  });

  test('of 24 rounds lies across, and no place or points are cut or broken', async () => {
    const cars = Array.from({ length: 60 }, (_, index) => String(index + 1));
    const dates = Object.fromEntries(
      Array.from({ length: 24 }, (_, index) => [
        `r${index}`,
        `2014-${String(1 + Math.floor(index / 2)).padStart(2, '0')}-0${1 + (index % 2)}`,
      ]),
    );
    const pieces = [
      opening(),
      rules({ counting: { everything: { keep: 'best 20' } } }),
      rounds(dates),
      entries({ GT: cars }),
      ...Object.keys(dates).map((round, index) =>
        race(round, ...cars.slice(index), ...cars.slice(0, index).map((car) => [car, 'Ret'] as const)),
      ),
    ];
    const { pages } = await read(knownOf(...pieces), { paper: 'standings', title: 'gt-teams' });
    expect(pages.every(({ wide }) => wide)).toBe(true);
    const cells = pages.flatMap(({ tagged }) => tagged.filter(({ role }) => role === 'TD'));
    const grid = cells.filter(({ text }) => /^(?:\(?(?:\d+|Ret)\)?)(?: \d+)?$/.test(text));
    // Of each car place, number, 24 rounds and points, of which none has points in brackets or on two lines.
    expect(grid.length).toBeGreaterThanOrEqual(60 * 26);
    expect(grid.filter(({ text }) => /^\d+ \d+$/.test(text)).length).toBeGreaterThan(100);
    expect(cells.filter(({ text }) => text.startsWith('Car '))).toHaveLength(60);
  });
});

/** The crew of each car as the list prints it. */
function crewsAt(of: Known, round: string): readonly { readonly crew: readonly string[] }[] {
  const list = of.season.board.findLast((one) => one.kind === 'entry-list' && one.for === round);
  return Object.values(list?.kind === 'entry-list' ? (list.crews ?? {}) : {}).map((crew) => ({ crew }));
}
