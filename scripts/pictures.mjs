// Takes the pictures of docs/pictures, which the README shows: pages of shipped seasons in a browser, as they are now; and
// of an invented race lap by lap, for those have no laps.
//   npm run pictures
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';
import { madeRace } from '../test/made-race.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = path.join(root, 'bin', 'parcferme.mjs');
const ALMS = 'asian-le-mans-series-2014';
const WEC = 'fia-world-endurance-championship-2024';
const MADE = 'gt-endurance-2025';

/** @type {readonly [name: string, address: string, width: 360 | 1440, light: 'light' | 'dark', from?: string][]} */
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
  ['laps', `/seasons/${MADE}/rounds/spa/laps`, 1440, 'light', '.filter'],
  ['stints', `/seasons/${MADE}/rounds/spa/laps`, 1440, 'dark', '#race0-stints'],
];

const data = mkdtempSync(path.join(tmpdir(), 'parcferme-pictures-'));
const office = await opened();
const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [name, address, width, colorScheme, from] of PICTURES) {
    const page = await browser.newPage({
      viewport: { width, height: width === 360 ? 740 : 900 },
      colorScheme,
    });
    await page.goto(`${office.origin}${address}`);
    if (address.includes('#what-if')) await page.getByRole('heading', { name: 'What if' }).waitFor();
    if (from !== undefined) await page.locator(from).evaluate((part) => part.scrollIntoView());
    if (name === 'laps') await page.getByRole('radio', { name: /^7 / }).check({ force: true });
    await page.screenshot({ path: path.join(root, 'docs', 'pictures', `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
  await office.end();
  rmSync(data, { recursive: true });
}

/** An office of its own, with three seasons. */
async function opened() {
  const seasons = [ALMS, WEC].map((name) => path.join(root, 'seasons', name));
  await typed(['import', 'board', ...seasons, await madeSeason(), '--data', data]);
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--data', data, '--log', 'info'], {
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

/** The folder of a season whose only race was imported from its laps. */
async function madeSeason() {
  const folder = path.join(data, MADE);
  const said = {
    series: 'GT Endurance',
    year: '2025',
    classes: 'GT3, GT4',
    rounds: '6 Hours of Spa 2025-05-10',
  };
  await typed([
    'new',
    folder,
    '--empty',
    ...Object.entries(said).flatMap(([flag, text]) => [`--${flag}`, text]),
  ]);
  writeFileSync(path.join(folder, 'laps.csv'), madeRace({ cars: 32, laps: 210 }));
  const flags = ['--round', 'spa', '--session', 'race', '--entries', '--post'];
  await typed(['import', 'laps.csv', ...flags], folder);
  return folder;
}

/** @param {readonly string[]} words */
function typed(words, cwd = root) {
  return ended(spawn(process.execPath, [PROGRAM, ...words], { cwd, stdio: 'ignore' }));
}

/** @param {import('node:child_process').ChildProcess} child */
function ended(child) {
  return new Promise((resolve) => child.once('exit', resolve));
}
