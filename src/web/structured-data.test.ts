import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '#answers/place';
import { arbitraryBoard } from '../../test/arbitrary-board.ts';
import { htmlOf } from '../../test/season-page.ts';

/** What stands in the page for search engines. */
async function graphOf(place: Place, asked?: Parameters<typeof htmlOf>[1]) {
  const html = (await htmlOf(place, asked)) ?? '';
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return json === undefined ? undefined : JSON.parse(json)['@graph'];
}

test('a round is an event with its place, and the first three of each class', async () => {
  const [event, first] = await graphOf({ page: 'round', round: 'fuji' });
  expect(event).toMatchObject({
    '@type': 'SportsEvent',
    name: '3 Hours of Fuji',
    startDate: '2014-08-31',
    previousStartDate: '2014-08-10',
    eventStatus: 'https://schema.org/EventRescheduled',
    location: { name: 'Fuji Speedway', address: { addressLocality: 'Oyama', addressCountry: 'JPN' } },
  });
  expect(first.name).toBe('3 Hours of Fuji: LMP2');
  expect(first.itemListElement[0]).toMatchObject({
    position: 1,
    item: { name: '#1 OAK Racing Team Total', athlete: [{}, {}, {}] },
  });
});

test('a round that was removed is cancelled, and not moved', async () => {
  const [event] = await graphOf({ page: 'round', round: 'buriram' });
  expect(event.eventStatus).toBe('https://schema.org/EventCancelled');
  expect(event.previousStartDate).toBeUndefined();
});

test('a season has all its events, cancelled ones among them', async () => {
  const [season] = await graphOf({ page: 'season' });
  expect(season.subEvent.map(({ name }: { name: string }) => name)).toContain('3 Hours of Buriram');
  expect([season.startDate, season.endDate]).toEqual(['2014-07-20', '2014-12-07']);
});

test('a table is a list with its points', async () => {
  const [list] = await graphOf({ page: 'table', title: 'gt-teams' });
  expect(list.itemListElement[3]).toMatchObject({
    position: 4,
    item: { name: '#90 AAI-Rstrada', description: '48 points' },
  });
});

test('nothing that somebody typed ends the script', async () => {
  const html = await htmlOf(
    { page: 'round', round: 'fuji' },
    {
      as: (document) =>
        document.kind === 'calendar'
          ? (JSON.parse(
              JSON.stringify(document).replaceAll('3 Hours of Fuji', '</script><b>'),
            ) as typeof document)
          : document,
    },
  );
  expect(html).toContain('\\u003c/script>\\u003cb>');
  expect(html).not.toContain('</script><b>');
});

test('on any board it can be read back', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBoard, async (board) => {
      const [first] = board;
      if (first === undefined) return;
      const more = board.map((document, index) => ({ ...document, document: 1000 + index }));
      for (const round of ['inje', 'fuji'])
        for (const thing of (await graphOf({ page: 'round', round }, { more })) ?? [])
          expect(thing['@type']).toMatch(/^(SportsEvent|ItemList)$/);
    }),
    { numRuns: 30 },
  );
});
