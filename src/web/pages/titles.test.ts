import { expect, test } from 'vitest';
import { htmlOf, textOf } from '../../../test/season-page.ts';

const title = (key: string) => ({ page: 'title', title: key }) as const;

test('once Buriram was removed, four titles are decided by that document', async () => {
  const text = await textOf({ page: 'titles' }, { at: 25 });
  expect(text).toContain('4 of 8 titles are decided.');
  expect(text).toContain(
    'LMP2 Teams Decided on 12 October 2014 by document 25 1 OAK Racing Team Total FRA 77 certain',
  );
  expect(text).toContain('90 AAI-Rstrada TPE 36 −22 can win AAI-Rstrada for certain, with #91, #92 or #90.');
  expect(text).toContain('Still to come is Sepang (7 Dec)');
});

test('before Sepang each of the GT teams is told what it takes', async () => {
  const text = await textOf(title('gt-teams'), { at: 25 });
  expect(text).toContain('#91 AAI-Rstrada, #92 AAI-Rstrada or #90 AAI-Rstrada can still win it.');
  expect(text).toMatch(/#90 AAI-Rstrada is champion with .* 1st #91 and #92 without a place otherwise not/);
  expect(text).toContain('Clearwater Racing');
});

test('two that are left have a grid', async () => {
  expect(await textOf(title('lmp2-teams'), { at: 24 })).toContain('#1 down, #27 across');
});

test('a season that is over says champions, and where in its story each title was decided', async () => {
  const text = await textOf(title('cn-teams'));
  expect(text).toContain('Craft-Bamboo Racing is champion, with 104 points.');
  expect(text).toContain('Decided on 12 October 2014 by document 25 : Calendar: Buriram removed');
  expect(text).toMatch(/12 October 2014 Calendar: Buriram removed decided/);
  expect(await textOf({ page: 'titles' })).toContain('All 8 titles are decided.');
});

test('each document that decided titles is told with them', async () => {
  expect(await textOf({ page: 'titles' })).toContain(
    'Decided by 25 Calendar: Buriram removed LMP2 Teams LMP2 Drivers CN Teams CN Drivers 12 October 2014 26 Entry list, Sepang',
  );
});

test('of a season with many titles each class has its own first, and its cups behind them', async () => {
  const html = (await htmlOf({ page: 'titles' }, { season: 'imsa-weathertech-2022' })) ?? '';
  const folded = html.slice(html.indexOf('3 cup titles'), html.indexOf('</details>'));
  expect(html.indexOf('DPi </span>Drivers')).toBeLessThan(html.indexOf('3 cup titles'));
  expect(folded.match(/Endurance Cup DPi \w+/g)).toHaveLength(3);
});

test('of a large field mid-season only the states are told', async () => {
  const asked = { season: 'imsa-weathertech-2022', at: 8 };
  expect(await textOf(title('gtd-drivers'), asked)).toContain('too many to say what each needs');
  expect(await textOf({ page: 'titles' }, asked)).toContain('No title is decided yet.');
});

test('without a rulebook there are no titles, and no such title has no page', async () => {
  expect(await textOf({ page: 'titles' }, { at: 2 })).toContain('No rulebook was posted yet');
  expect(await htmlOf(title('lmp1-teams'))).toBeUndefined();
});
