import { expect, test } from 'vitest';
import { htmlOf, textOf } from '../../test/season-page.ts';

test('the table of the GT teams has #91 first by 6 points, and #90 fourth with 48', async () => {
  const table = await textOf({ page: 'table', title: 'gt-teams' });
  expect(table).toContain('1 91 AAI-Rstrada TPE 3 1 2 2 76');
  expect(table).toContain('2 92 AAI-Rstrada TPE 1 2 4 3 70 −6');
  expect(table).toMatch(/4 ▼1 down 1 90 AAI-Rstrada TPE 2 Ret 3 4 48 −28/);
});

test('the reasons of #90 add up to 48, each with its document', async () => {
  const reasons = await textOf({ page: 'reasons', title: 'gt-teams', contender: '90' }, { isBare: true });
  expect(reasons).toContain('4th of GT Teams, 48 points . Behind #33 Clearwater Racing by 2 points.');
  expect(reasons).toContain('Fuji Qualifying 1st 1 pole WP, SEEFRIED 18');
  expect(reasons).toContain('Race Ret – retired: technical failure 21');
  expect(reasons).toContain('In all 48');
});

test('what a season does not have is no page', async () => {
  expect(await htmlOf({ page: 'table', title: 'lmp1-teams' })).toBeUndefined();
  expect(await htmlOf({ page: 'reasons', title: 'gt-teams', contender: '1' })).toBeUndefined();
});
