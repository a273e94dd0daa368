// Takes the pictures of docs/pictures, which the README shows: pages of shipped seasons in a browser, as they are now.
//   npm run pictures
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const ALMS = 'asian-le-mans-series-2014';
const WEC = 'fia-world-endurance-championship-2024';

/** @type {readonly [name: string, address: string, width: 360 | 1440, light: 'light' | 'dark'][]} */
const PICTURES = [
  ['season', `/seasons/${ALMS}`, 1440, 'light'],
  ['season-phone-dark', `/seasons/${ALMS}`, 360, 'dark'],
  ['table', `/seasons/${ALMS}/standings/gt-teams`, 1440, 'light'],
  ['table-phone', `/seasons/${ALMS}/standings/gt-teams`, 360, 'light'],
  ['reasons', `/seasons/${ALMS}/standings/gt-teams/90`, 1440, 'dark'],
  ['what-if', `/seasons/${ALMS}/standings/gt-teams#what-if=place:sepang:92:1`, 1440, 'light'],
  ['round', `/seasons/${ALMS}/rounds/fuji`, 1440, 'light'],
  ['calendar', `/seasons/${ALMS}/calendar`, 1440, 'light'],
  ['document', `/seasons/${ALMS}/documents/25`, 1440, 'light'],
  ['title', `/seasons/${ALMS}@21/titles/gt-teams`, 1440, 'light'],
  ['notice-board-phone', `/seasons/${ALMS}/documents`, 360, 'light'],
  ['sixty-cars', `/seasons/${WEC}/rounds/le-mans`, 1440, 'dark'],
];

const data = mkdtempSync(path.join(tmpdir(), 'parcferme-pictures-'));
const office = await opened();
const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [name, address, width, colorScheme] of PICTURES) {
    const page = await browser.newPage({
      viewport: { width, height: width === 360 ? 740 : 900 },
      colorScheme,
    });
    await page.goto(`${office.origin}${address}`);
    if (address.includes('#what-if')) await page.getByRole('heading', { name: 'What if' }).waitFor();
    await page.screenshot({ path: path.join(root, 'docs', 'pictures', `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
  await office.end();
  rmSync(data, { recursive: true });
}

/** An office of its own, with two seasons. */
async function opened() {
  const program = path.join(root, 'bin', 'parcferme.mjs');
  const seasons = [ALMS, WEC].map((name) => path.join(root, 'seasons', name));
  await ended(
    spawn(process.execPath, [program, 'import', 'board', ...seasons, '--data', data], { stdio: 'ignore' }),
  );
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--data', data, '--log', 'info'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text) => {
        said += text;
        const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
    server.once('exit', () => reject(new Error(said)));
  });
  return {
    origin,
    end: () => {
      server.removeAllListeners('exit');
      const end = ended(server);
      server.kill();
      return end;
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child */
function ended(child) {
  return new Promise((resolve) => child.once('exit', resolve));
}
