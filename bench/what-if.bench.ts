import './tsx.ts';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/browser.ts';
import { largeTable } from './large-table.ts';

/*
 * What if, in a browser: of a table of 60 cars and 24 rounds a car is supposed elsewhere, and elsewhere again, by the form that
 * a person uses, and the oldest of a few suppositions is taken back. Measured is what a person waits for: from the press of
 * the button until the new table is laid out. Beside it what the same browser takes for the same table as plain HTML.
 */

const { pageHtml } = await import('../src/web/render.ts');

const [TURNS, CHANGES] = [8, 12];
/** So many suppositions stand at a time. */
const STANDING = 3;

const table = largeTable('folder');
const documents = table.known.season.board;
const MADE: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '': ['text/html; charset=utf-8', pageHtml(table) ?? ''],
  'board.json': ['application/json', JSON.stringify({ season: 'large', documents, sources: {}, claims: [] })],
};
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};
const server = createServer((request, response) => {
  const name = new URL(request.url ?? '/', 'http://bench').pathname.slice(1);
  const [type, body] = MADE[name] ?? [
    TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain',
    readFileSync(new URL(`../${name.endsWith('.js') ? 'dist/web' : 'site'}/${name}`, import.meta.url)),
  ];
  response.writeHead(200, { 'Content-Type': type }).end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

/** Of one change, in ms: until the page is patched, and until it is laid out. */
interface Change {
  readonly patched: number;
  readonly laidOut: number;
}

/** Supposes through the form so many times; throws where the table does not show at once what was supposed. */
const changed = (page: Page, from: number): Promise<readonly Change[]> =>
  page.evaluate(`(async () => {
    const [form] = document.querySelectorAll('.supposing form');
    const { round, car, result } = form.elements;
    const times = [];
    const timed = async (button) => {
      const start = performance.now();
      button.click();
      const patched = performance.now() - start;
      document.body.getBoundingClientRect();
      times.push({ patched, laidOut: performance.now() - start });
      await new Promise((done) => setTimeout(done, 150));
    };
    for (let n = ${from}; n < ${from + CHANGES}; n++) {
      round.selectedIndex = (n * 7) % 24;
      car.selectedIndex = (n * 11) % 60;
      result.selectedIndex = (n * 13) % 50;
      await timed(form.querySelector('button'));
      const cell = document.querySelector('.grid a[href$="/' + car.value + '/#' + round.value + '"]');
      if (cell.textContent !== result.value)
        throw new Error('car ' + car.value + ' is ' + cell.textContent + ', not ' + result.value);
      if (n >= ${STANDING}) await timed(document.querySelector('.supposed button'));
    }
    return times;
  })()`);

/** The same table written as HTML and laid out, in ms. */
const written = (page: Page): Promise<readonly number[]> =>
  page.evaluate(`(async () => {
    const sheet = document.querySelector('.sheet');
    const html = sheet.innerHTML;
    const times = [];
    for (let n = 0; n < ${CHANGES}; n++) {
      const start = performance.now();
      sheet.innerHTML = html;
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 50));
    }
    return times;
  })()`);

function share(times: readonly number[], of: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * of)] ?? 0;
}

const print = (what: string, times: readonly number[]) =>
  console.log(
    `${what.padEnd(52)}median ${share(times, 0.5).toFixed(1).padStart(5)} ms, 90 of 100 below ${share(times, 0.9).toFixed(1).padStart(5)} ms`,
  );

const browser = await openBrowser();
try {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const [asked, plain] = [await browser.newPage(), await browser.newPage()];
  for (const page of [asked, plain]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
  }
  await asked.getByRole('button', { name: 'What if' }).click();
  await asked.locator('.supposing').waitFor();
  const changes: Change[] = [];
  const plainly: number[] = [];
  // By turns, so that a busy minute of the machine is shared by both.
  for (let turn = 0; turn < TURNS; turn++) {
    await asked.bringToFront();
    const times = await changed(asked, turn * CHANGES);
    // What runs for the first time is compiled first.
    if (turn > 0) changes.push(...times);
    await plain.bringToFront();
    plainly.push(...(await written(plain)));
  }
  const laidOut = changes.map((change) => change.laidOut);
  print(
    `${changes.length} changes, computed and patched`,
    changes.map(({ patched }) => patched),
  );
  print('  and laid out', laidOut);
  print('the same table as plain HTML', plainly);
  const ratio = share(laidOut, 0.5) / share(plainly, 0.5);
  console.log(`${'  a change takes of that'.padEnd(52)}${ratio.toFixed(2)} ×`);
} finally {
  await browser.close();
  server.close();
}
