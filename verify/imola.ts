import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rulebooksBeside } from '#cli/libraries';
import { RACE, roundKey } from '#core/base/ids';
import { printLapTime, readLapTime } from '#core/base/laptime';
import type { OfficialDocument } from '#core/documents/document.schema';
import { classify } from '#core/scoring/classify';
import { fold } from '#core/season/fold';
import { headOf, type Season } from '#core/season/season';
import { wholeRulebook } from '#office/rulebook-library';
import type { Outcome } from './outcome.ts';
import { day, documentsIn, opened, seasonOf, withFiles } from './timing.ts';

/*
 * Six hours of Imola out of their laps alone, by the rules of the championship: places, laps and times of every car. The
 * organiser's times have two penalties in them, which are decisions here.
 */

const BOARD = `
kind: season
by: verification
season: 2025 World Endurance
series: World Endurance
year: 2025
organiser: verification
---
kind: calendar
by: verification
rounds:
  imola: { race: 6 Hours of Imola, date: 2025-04-20, length: 6 h }
`;
const PENALTIES = `
kind: decision
by: stewards
for: imola
facts: Penalties that the organiser's classification has in its times.
measures:
  - { addTime: 45, car: 50 }
  - { addTime: 5, car: 61 }
`;
const IMOLA = roundKey('imola');

export async function verifyImola(corpus: string): Promise<Outcome> {
  const folder = path.join(corpus, 'wec', '2025-imola');
  const official = officialLines(readFileSync(path.join(folder, 'official.txt'), 'utf8'));
  const laps = [await opened(folder, 'laps.csv')];
  const imported = withFiles(await emptyBoard(), laps, {
    round: IMOLA,
    session: RACE,
    withEntries: true,
    today: day('2025-04-20'),
  });
  const decided = documentsIn(PENALTIES, '2025-04-21').map((document) => ({
    ...document,
    document: headOf(imported) + 1,
  }));
  const after = decided.reduce(fold, imported);
  const [before, then] = [linesOf(imported), linesOf(after)];
  const equal = (lines: readonly Line[], what: keyof Line) =>
    official.filter((line, index) => lines[index]?.[what] === line[what]).length;
  const counts = {
    'places from the laps': equal(before, 'number'),
    'laps from the laps': equal(before, 'laps'),
    'times from the laps': equal(before, 'time'),
    'places after the penalties': equal(then, 'number'),
    'times after the penalties': equal(then, 'time'),
  };
  const wanted = [36, 36, 34, 36, 36];
  const failures = Object.entries(counts).flatMap(([what, count], index) =>
    count === wanted[index] ? [] : [`Imola: ${count} of 36 ${what}, and not ${wanted[index]}`],
  );
  return {
    summary: `Imola 2025 from its laps alone: ${counts['places from the laps']} of 36 places, ${counts['laps from the laps']} of 36 lap counts, ${counts['times from the laps']} of 36 times, and ${counts['times after the penalties']} of 36 with two penalties as decisions`,
    failures,
  };
}

/** A board with the rulebook of the championship, and nobody entered yet. */
async function emptyBoard(): Promise<Season> {
  const rulebook = await wholeRulebook(rulebooksBeside(), 'fia-world-endurance-championship-2024');
  if (!rulebook.ok) throw new Error(JSON.stringify(rulebook.error));
  const [opening, calendar] = documentsIn(BOARD, '2025-01-01');
  const regulations = {
    kind: 'regulations',
    document: 2,
    posted: opening?.posted,
    by: 'verification',
    rulebook: rulebook.value.rulebook.rulebook,
    attached: rulebook.value.rulebook,
  } as OfficialDocument;
  return seasonOf([opening, regulations, calendar].filter((document) => document !== undefined));
}

interface Line {
  readonly number: string;
  readonly laps: number | undefined;
  readonly time: string;
}

/** Classified cars first, then the others, as the organiser has them. */
const linesOf = (season: Season): readonly Line[] =>
  (classify(season, IMOLA, RACE)?.lines ?? []).map(({ starter, laps, time }) => ({
    number: starter.number,
    laps,
    time: time === undefined ? '' : printLapTime(time),
  }));

/** `1|51|HYPERCAR|Classified|212|6:00'28.365|5|1'32.625` */
const officialLines = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => {
      const [, number = '', , , laps, time = ''] = line.split('|');
      const read = readLapTime(time);
      return { number, laps: Number(laps), time: read === undefined ? '' : printLapTime(read) };
    });
