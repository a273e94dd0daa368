import '../bench/tsx.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { knownNow } from '#answers/known';
import { type RaceLaps, raceLaps } from '#answers/laps/race-laps';
import type { Timings } from '#answers/laps/timing';
import { RACE, roundKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import { inRunOrder } from '#core/timing/run-order';
import type { OpenedFile } from '#office/import/timing-file';
import { readTimings } from '#office/laps/read-timing';
import { sha256 } from '#store/sha256';
import { waysOf } from '#web/links';
import { en } from '#words/en';
import type { Outcome } from './outcome.ts';
import { day, documentsIn, opened, seasonOf, withFiles } from './timing.ts';

/*
 * Races lap by lap, out of the files that their classifications attach: the order of the last lap against the organiser's
 * and against that of the race, and what the page of the longest costs.
 */

const BOARD = `
kind: season
by: verification
season: A season
series: A series
year: 2024
organiser: verification
---
kind: calendar
by: verification
rounds:
  race: { race: A race, date: 2024-06-15 }
`;
const ROUND = roundKey('race');

export async function verifyLaps(corpus: string): Promise<Outcome> {
  const imola = await imported(path.join(corpus, 'wec', '2025-imola'), 'laps.csv');
  const leMans = await imported(path.join(corpus, 'wec', '2024-le-mans'), 'laps.csv');
  const sim = await imported(path.join(corpus, 'sim', 'acc'), '191003_235558_R.json');
  const imsa = await Promise.all(lapFilesIn(path.join(corpus, 'imsa')).map((file) => imported(...file)));
  const placed = officialNumbers(corpus).filter((number, index) => imola.laps.cars[index]?.number === number);
  const ordered = [imola, leMans, sim, ...imsa].map(({ laps }) => inOrder(laps));
  const [right, all] = [0, 1].map((at) => ordered.reduce((sum, one) => sum + (one[at] ?? 0), 0));
  const size = await pageSize(leMans);
  const laps = leMans.laps.cars.reduce((sum, { run }) => sum + run.rows, 0);
  return {
    summary: `Lap charts of ${ordered.length} races: ${placed.length} of 36 places at the end of Imola 2025 as official, ${right} of ${all} as in the order of their races; the page of ${laps} laps at Le Mans is ${Math.round(size / 1000)} kB packed`,
    failures: [
      ...(placed.length === 36 ? [] : [`Imola lap by lap: ${placed.length} of 36 places`]),
      ...(right === all ? [] : [`lap charts: ${right} of ${all} cars end on their places`]),
      ...(size < 60_000 ? [] : [`Le Mans lap by lap: the page is ${size} bytes`]),
    ],
  };
}

interface ImportedRace {
  readonly season: Season;
  readonly timings: Timings;
  readonly laps: RaceLaps;
}

/** A race as it is imported and posted, and read again from the board. */
async function imported(folder: string, name: string): Promise<ImportedRace> {
  const file = await opened(folder, name);
  const asked = { round: ROUND, session: RACE, withEntries: true, today: day('2024-06-15') };
  const season = withFiles(seasonOf(documentsIn(BOARD, '2024-01-01')), [file], asked);
  const timings = await readTimings(storeOf(file), season.board);
  const [laps] = raceLaps(season, ROUND, timings);
  if (laps === undefined) throw new Error(`${folder}, ${name}: no laps are known`);
  return { season, timings, laps };
}

const storeOf = ({ bytes }: OpenedFile) => ({
  attachment: async (hash: string) => {
    if (hash !== sha256(bytes)) throw new Error(`no file is ${hash}`);
    return { ok: true, value: bytes } as const;
  },
});

const lapFilesIn = (folder: string): readonly (readonly [folder: string, name: string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('race-laps.csv'))
    .map((name) => [path.dirname(path.join(folder, name)), path.basename(name)]);

/** `1|51|HYPERCAR|Classified|212|…` */
const officialNumbers = (corpus: string): readonly string[] =>
  readFileSync(path.join(corpus, 'wec', '2025-imola', 'official.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('|')[1] ?? '');

/** How many cars end on the place that they have in the order of the race, and how many there are. */
function inOrder({ cars }: RaceLaps): readonly [right: number, all: number] {
  const places = new Map(inRunOrder(cars.map(({ run }) => run)).map(({ run, place }) => [run, place]));
  const right = cars.filter(({ run, order }) => order?.places.at(-1) === places.get(run)?.from);
  return [right.length, cars.length];
}

/** Bytes of the page as the server sends it. */
async function pageSize({ season, timings }: ImportedRace): Promise<number> {
  const { pageHtml } = await import('#web/render');
  const known = knownNow('season', season);
  if (known === undefined) throw new Error('the season has no document');
  const place = { page: 'laps', round: ROUND } as const;
  const head = season.board.length;
  const where = {
    kind: 'office',
    base: '/seasons/season',
    language: 'en',
    place,
    head,
    moment: undefined,
  } as const;
  const links = { ...waysOf(where), home: '/', site: [], files: '/site/' };
  const html = pageHtml({ known, where, words: en, sources: {}, claims: [], timings, links }) ?? '';
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
