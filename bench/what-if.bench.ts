import './tsx.ts';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBrowser } from '../test/browser.ts';
import { largeTable } from './large-table.ts';

/*
 * What if, in a browser: of a table of 60 cars and 24 rounds a car is put elsewhere, and elsewhere again. Measured is what a
 * person waits for: the season computed anew, the page patched and laid out.
 */

const { pageHtml } = await import('../src/web/render.ts');

const CHANGES = 60;
const table = largeTable('folder');
const html = pageHtml(table) ?? '';
const documents = table.known.season.board;
const board = JSON.stringify({ season: 'large', documents, sources: {}, claims: [] });

const TYPES = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
} as const;
const server = createServer((request, response) => {
  const name = new URL(request.url ?? '/', 'http://bench').pathname.slice(1);
  const type = TYPES[name.split('.').at(-1) as keyof typeof TYPES] ?? 'text/html; charset=utf-8';
  const folder = name.endsWith('.js') ? 'dist/web' : 'site';
  const body =
    name === ''
      ? html
      : name === 'board.json'
        ? board
        : readFileSync(new URL(`../${folder}/${name}`, import.meta.url));
  response.writeHead(200, { 'Content-Type': type }).end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const times: number[] = await page.evaluate(`(async () => {
    const { showWhatIf } = await import('./moment.js');
    await showWhatIf([]);
    const times = [];
    for (let n = 0; n < ${CHANGES}; n++) {
      const start = performance.now();
      await showWhatIf([{ what: 'place', round: 'r' + String(1 + (n * 7) % 24).padStart(2, '0'), car: String(1 + (n * 11) % 60), place: 1 + (n * 13) % 50 }]);
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 20));
    }
    return times;
  })()`);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
  console.log(
    `${CHANGES} changes of a table of 60 cars and 24 rounds: median ${at(0.5)}, 90 of 100 below ${at(0.9)}`,
  );
} finally {
  await browser.close();
  server.close();
}
