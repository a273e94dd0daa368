import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the table of 1,000 cars is printed in 5 seconds of work and 500 MB, all that Node takes counted', () => {
  const script = fileURLToPath(new URL('./large-table.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [script, '1000', '8'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { seconds, megabytes, pages } = JSON.parse(stdout);
  expect(pages).toBeGreaterThan(20);
  expect(seconds).toBeLessThan(5);
  expect(megabytes).toBeLessThan(500);
});
