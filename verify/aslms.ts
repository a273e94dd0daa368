import { readFileSync } from 'node:fs';
import path from 'node:path';
import { QUALIFYING, RACE, type RoundKey, roundKey, type SessionName, titleKey } from '#core/base/ids';
import { readLapTime } from '#core/base/laptime';
import { printedPoints } from '#core/base/points';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import { standings } from '#core/scoring/standings';
import { afterRound } from '#core/season/after-round';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import { recordOf, type Season } from '#core/season/season';
import { type LapRecord, type SheetCar, UNKNOWN } from '#core/timing/sheet';
import type { OpenedFile } from '#office/import/timing-file';
import type { Outcome } from './outcome.ts';
import { openedIn, seasonOf, shipped, withFiles } from './timing.ts';

/*
 * The 2023-24 Asian Le Mans Series out of its official timing: its board without the results, and the files of five races
 * and three qualifying sessions imported onto it.
 */

const FOLDERS = ['01-sepang', '02-dubai-autodrome', '03-yas-marina'];
const TITLES = ['lmp2-teams', 'lmp3-teams', 'gt-teams'];
/** As published; the pole of a second race of a weekend is that of the best second-fastest lap. */
const POLES: Readonly<Record<string, readonly string[]>> = {
  'sepang-1': ['90', '20', '42'],
  'sepang-2': ['90', '20', '37'],
  dubai: ['55', '17', '7'],
  'yas-marina-1': ['99', '17', '7'],
  'yas-marina-2': ['99', '17', '9'],
};

export async function verifyAslms(corpus: string): Promise<Outcome> {
  const folder = path.join(corpus, 'aslms-2023-24');
  const { documents, claims } = await shipped('asian-le-mans-series-2023-24');
  const ofFolders = await Promise.all(FOLDERS.map((name) => openedIn(path.join(folder, name), '.csv')));
  const files = ofFolders.flat();
  const imported = withFiles(seasonOf(documents.filter(isNoResult)), [...files, ...extracted(folder)], {});
  const board = documents.reduce(fold, emptySeason);
  const [lines, differing] = resultLines(board, imported);
  const [first, last] = claims;
  const afterFirst = afterRound(imported, roundKey('yas-marina-1')).reduce(fold, emptySeason);
  const failures = [
    ...differing,
    ...claimFailures(afterFirst, first),
    ...claimFailures(imported, last),
    ...poleFailures(imported),
    ...storyFailures(documents),
  ];
  return {
    summary: `Asian Le Mans Series 2023-24: ${files.length} files, ${lines} lines of results, 15 poles and the tables after Yas Marina 1 and at the end as published (GT 76-74, LMP3 104-101); penalties as decisions turn 73-67 into 76-74`,
    failures,
  };
}

const isNoResult = ({ kind }: OfficialDocument) => kind !== 'classification' && kind !== 'decision';

/** How many lines the imported results have, and which differ from those on the board. */
function resultLines(board: Season, imported: Season): readonly [number, readonly string[]] {
  const rounds = calendar(board).flatMap(({ key }) =>
    [RACE, QUALIFYING].map((session) => ({ key, session })),
  );
  const pairs = rounds.map(({ key, session }) => ({
    theirs: linesOf(board, key, session),
    ours: linesOf(imported, key, session),
  }));
  return [
    pairs.reduce((sum, { ours }) => sum + ours.length, 0),
    pairs.flatMap(({ theirs, ours }) => [
      ...ours.filter((line) => !theirs.includes(line)).map((line) => `imported: ${line}`),
      ...theirs.filter((line) => !ours.includes(line)).map((line) => `on the board: ${line}`),
    ]),
  ];
}

const linesOf = (season: Season, round: RoundKey, session: SessionName): readonly string[] =>
  (recordOf(season, round).classifications.get(session)?.results ?? []).map(
    ({ car, place, classPlace, out, laps, secondBest }) =>
      [
        `${round} ${session} #${car}`,
        (place ?? classPlace)?.from ?? out,
        session === RACE ? laps : secondBest,
      ].join(' '),
  );

const pointsOf = (season: Season, title: string, contender: string): number | undefined => {
  const row = standings(season, titleKey(title))?.rows.find(({ number }) => number === contender);
  return row && printedPoints(row.points);
};

function claimFailures(season: Season, claim: Claim | undefined): readonly string[] {
  const totals = Object.entries(claim?.totals ?? {}).flatMap(([title, of]) =>
    Object.entries(of).map(([car, total]) => ({ title, car, published: printedPoints(total) })),
  );
  if (totals.length === 0) return ['nothing is published to compare with'];
  return totals.flatMap(({ title, car, published }) => {
    const points = pointsOf(season, title, car);
    return points === published ? [] : [`${title} #${car}: published ${published}, computed ${points}`];
  });
}

function poleFailures(season: Season): readonly string[] {
  return calendar(season).flatMap(({ key }, index) => {
    const poles = TITLES.map(
      (title) => standings(season, titleKey(title))?.rows.find(({ cells }) => cells[index]?.pole)?.number,
    );
    const published = POLES[key] ?? [];
    return poles.join() === published.join()
      ? []
      : [`poles of ${key}: ${poles.join()}, published ${published.join()}`];
  });
}

/** On the provisional order car 91 leads by six points, and by two after the decisions; the final order says the same. */
function storyFailures(documents: readonly OfficialDocument[]): readonly string[] {
  const [provisional, ...decided] = documents.slice(-5, -1);
  const before = documents.slice(0, -4).reduce(fold, emptySeason);
  const after = documents.slice(0, -1).reduce(fold, emptySeason);
  const final = documents.reduce(fold, emptySeason);
  const gap = (season: Season) => ['91', '88'].map((car) => pointsOf(season, 'gt-teams', car)).join('-');
  const story = [gap(before), gap(after), gap(final)].join(' ');
  const isStory = provisional?.kind === 'classification' && decided.every(({ kind }) => kind === 'decision');
  return isStory && story === '73-67 76-74 76-74' ? [] : [`the story of the penalties: ${story}`];
}

/** The laps of qualifying sessions that were copied by hand, as files of laps for each session of them. */
function extracted(folder: string): readonly OpenedFile[] {
  const text = readFileSync(path.join(folder, 'second-best-extract.txt'), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const names: Readonly<Record<string, string>> = { '01': '20231202', '03': '20240210' };
  const bySession = Map.groupBy(rows, (line) => line.split(' ').slice(0, 2).join(' '));
  return [...bySession].map(([session, lines]) => {
    const [event = '', of] = session.split(' ');
    const cars = lines.map(lapsIn);
    return {
      name: `${names[event]}-qualifying-${of}-laps.txt`,
      bytes: new TextEncoder().encode(text),
      format: 'laps copied by hand',
      sheets: [{ sheet: { session: undefined, event: {}, cars }, doubts: [] }],
    };
  });
}

/** `01 LMP 17 LMP3 3=2:01.718 5=2:01.054` */
function lapsIn(line: string): SheetCar {
  const [, , number = '', category = '', ...laps] = line.split(' ');
  const read = laps.map((lap) => lap.split('='));
  const column = (of: (lap: readonly string[]) => number) => Int32Array.from(read.map(of));
  const none = () => new Int32Array(read.length).fill(UNKNOWN);
  const record: LapRecord = {
    lap: column(([lap]) => Number(lap)),
    time: column(([, time = '']) => readLapTime(time) ?? UNKNOWN),
    elapsed: none(),
    driver: none(),
    inPit: new Uint8Array(read.length),
    pitTime: none(),
    flag: new Uint8Array(read.length),
    isValid: new Uint8Array(read.length).fill(1),
    line: none(),
  };
  return { line: 1, number, class: category, drivers: [], record };
}
