import { expect, test } from 'vitest';
import { textOf } from '../../../test/season-page.ts';

test('a margin that was published wrong stands beside the right one, with both sums', async () => {
  const text = await textOf({ page: 'audit' });
  expect(text).toContain('68 of 72 published figures and results agree with the board.');
  expect(text).toMatch(
    /LMP2 Drivers : David Cheng ahead of John Hartshorne Published 53 points By the board 48 points/,
  );
  expect(text).toContain('David Cheng 103 = 26 + 25 + 26 + 26');
  expect(text).toContain('As much as the pole at Sepang, withheld from #92 and given to nobody: Document 30');
});

test('in the middle of the season nothing of its end was published', async () => {
  expect(await textOf({ page: 'audit' }, { at: 14 })).toContain('Nothing that was published');
});
