import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pageHtml } from '#web/render';
import { largeTable } from '../bench/large-table.ts';

/* What the largest table costs whoever opens it, in bytes on the wire. */

const built = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url));
const onTheWire = (...files: readonly Uint8Array[]) =>
  files.reduce((sum, file) => sum + gzipSync(file).length, 0);

test('a table of 60 cars and 24 rounds is 15 kB', () => {
  const html = pageHtml(largeTable('office')) ?? '';
  expect(html.match(/<tr>/g)?.length).toBeGreaterThan(60);
  // As the server sends it to every browser.
  const { BROTLI_PARAM_QUALITY } = constants;
  expect(brotliCompressSync(html, { params: { [BROTLI_PARAM_QUALITY]: 5 } }).length).toBeLessThan(15_000);
});

test('the script of every page is 15 kB, what it fetches only when it is used not counted', () => {
  expect(onTheWire(built('dist/web/season.js'))).toBeLessThan(15_000);
});

test('the styles are 12 kB', () => {
  expect(onTheWire(built('site/style.css'), built('site/season.css'))).toBeLessThan(12_000);
});
