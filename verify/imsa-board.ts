import { readdirSync } from 'node:fs';
import path from 'node:path';
import { QUALIFYING, roundKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import type { OfficialDocument } from '#core/documents/document.schema';
import { allStandings } from '#core/scoring/standings';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import { recordOf, type Season } from '#core/season/season';
import type { Outcome } from './outcome.ts';
import { openedIn, shipped, withFiles } from './timing.ts';

/*
 * The 2022 WeatherTech championship out of its official timing: its board without the results, and the files of every
 * qualifying and race imported onto it, which have in them what the results on the board have. The race of January is the
 * qualifying of the first round.
 */

const ROAR = '01-roar-before-the-24';

export async function verifyImsaBoard(corpus: string): Promise<Outcome> {
  const folder = path.join(corpus, 'imsa', '2022');
  const { documents } = await shipped('imsa-weathertech-2022');
  const board = documents.reduce(fold, emptySeason);
  const bare = documents.filter(({ kind }) => kind !== 'classification').reduce(fold, emptySeason);
  const folders = readdirSync(folder).filter((name) => name !== ROAR);
  const files = await Promise.all(folders.map((name) => openedIn(path.join(folder, name), '.csv')));
  const heat = await openedIn(path.join(folder, ROAR), 'race-results.csv');
  const includes = documents.flatMap(decisionsIn);
  const qualified = withFiles(bare, heat, { round: roundKey('daytona'), session: QUALIFYING, includes });
  const imported = withFiles(qualified, files.flat(), { includes });
  const [theirs, ours] = [linesOf(board), linesOf(imported)];
  const [rows, importedRows] = [rowsOf(board), rowsOf(imported)];
  return {
    summary: `IMSA 2022 from ${files.flat().length + heat.length} files on to its board: ${theirs.size} lines of results and ${rows.size} rows of ${allStandings(board).length} tables as on the board`,
    failures: [...differing(theirs, ours), ...differing(rows, importedRows)],
  };
}

const decisionsIn = (document: OfficialDocument): readonly number[] =>
  document.kind === 'classification' ? (document.includes ?? []) : [];

/** What each car has in each session: its place, and its laps where they are on the board. */
const linesOf = (season: Season): ReadonlyMap<string, string> =>
  new Map(
    calendar(season).flatMap(({ key }) =>
      [...recordOf(season, key).classifications].flatMap(([session, { results }]) =>
        results.map(({ car, place, classPlace, out, laps }) => [
          `${key}, ${session}: #${car}`,
          [(place ?? classPlace)?.from ?? out, ...(session === QUALIFYING ? [] : [`${laps} laps`])].join(
            ', ',
          ),
        ]),
      ),
    ),
  );

/** What each contender has in each table. */
const rowsOf = (season: Season): ReadonlyMap<string, string> =>
  new Map(
    allStandings(season).flatMap(({ title, rows }) =>
      rows.map(({ contender, position, points }) => [
        `${title}: ${contender}`,
        `${position}, ${printedPoints(points)} points`,
      ]),
    ),
  );

const differing = (
  theirs: ReadonlyMap<string, string>,
  ours: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((what) =>
    theirs.get(what) === ours.get(what)
      ? []
      : [`${what} ${theirs.get(what) ?? 'nothing'}, imported ${ours.get(what) ?? 'nothing'}`],
  );
