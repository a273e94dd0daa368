import { expect, test } from 'vitest';
import { htmlOf, textOf } from '../../../test/season-page.ts';

const title = (key: string) => ({ page: 'embeddedTitle', title: key }) as const;

test('a title that is decided says for whom, when and by which document, and by how much', async () => {
  const text = await textOf(title('lmp2-drivers'), { at: 28 });
  expect(text).toContain('David Cheng and Ho-Pin Tung are champions for certain, with 78 points so far.');
  expect(text).toContain('Decided on 12 October 2014 by document 25 : Calendar: Buriram removed');
  expect(text).toContain('by 41 points');
  expect(text).not.toContain('What it takes');
});

test('a title that few can win says what makes each of them champion, and not what keeps them in', async () => {
  const last = await textOf(title('gt-teams'), { at: 28 });
  expect(last).toContain('#91 AAI-Rstrada, #92 AAI-Rstrada or #90 AAI-Rstrada can still win it.');
  expect(last).toContain('2 points ahead');
  expect(last).toMatch(
    /What it takes at Sepang #91 AAI-Rstrada is champion with .*2nd or 3rd #92 no better than 3rd/,
  );
  const early = await textOf(title('gt-teams'), { at: 21 });
  expect(early).toContain('Nobody can be champion yet.');
  expect(early).not.toContain('stays in');
});

test('a title that many can win leads to the page that says what it takes', async () => {
  const html = (await htmlOf(title('gt-drivers'), { at: 24 })) ?? '';
  expect(html).not.toContain('What it takes at');
  expect(html).toContain('<a href="/season/titles/gt-drivers">Who can win it, and what it takes</a>');
});

test('each total leads to its reasons, and all links out of the frame', async () => {
  const html = (await htmlOf(title('gt-teams'))) ?? '';
  expect(html).toContain('<a class="n" href="/season/standings/gt-teams/91">76</a>');
  expect(html).toContain('<base target="_top"/>');
  expect(html).not.toContain('<script');
});

test('there is none of a title that the season has not', async () => {
  expect(await htmlOf(title('lmp1-teams'))).toBeUndefined();
});
