import { hourIn, RACE, type RoundKey, type SessionName, sessionName } from '#core/base/ids';
import { type LapTime, printLapTime, readDuration } from '#core/base/laptime';
import { err, ok, type Result } from '#core/base/result';
import { isOfRound } from '#core/scoring/condition';
import { rulebookAt } from '#core/season/calendar';
import { fold } from '#core/season/fold';
import { headOf, type Season } from '#core/season/season';
import type { Doubt, Sheet, SheetCar } from '#core/timing/sheet';
import { sha256 } from '#store/sha256';
import type { Asked } from './asked.ts';
import { driversDocument, entriesDocument, numbersFor } from './entry-documents.ts';
import { asPosted, type Draftable } from './imported-document.ts';
import { type ImportedResult, importedResult } from './imported-result.ts';
import { type JoinFault, joinedSheets } from './joined-sheets.ts';
import { type GivenNumbers, type MatchedCar, matchedCars, NO_NUMBERS } from './match-cars.ts';
import type { Part } from './parts.ts';
import type { Posted } from './result-document.ts';
import { sessionDocuments } from './session-documents.ts';
import type { Told } from './session-of.ts';
import { withoutSharedNumbers } from './shared-numbers.ts';
import { type OpenedFile, placeOf } from './timing-file.ts';

/** A session that was read of one file or several. */
export interface ImportedSession {
  readonly round: Told<RoundKey>;
  readonly session: Told<SessionName>;
  readonly files: readonly OpenedFile[];
  /** The cars as they were held against the entries of the board. */
  readonly cars: readonly MatchedCar[];
  readonly result: ImportedResult;
  /** The race as it stood at the hours that the rulebook gives points for. */
  readonly hours: readonly ImportedResult[];
  readonly doubts: readonly FileDoubt[];
  readonly documents: readonly Draftable[];
  /** The season with these documents on its board. */
  readonly after: Season;
}
export type FileDoubt = Doubt & { readonly file: string };

/** The files of which both have a car. */
export type SessionFault = Omit<JoinFault, 'sheets'> & { readonly files: readonly string[] };

/**
 * Makes documents of a session: the result, with spellings that a person must confirm above it, and the pit stops below
 * it. Several files of one session make one result.
 */
export function importSession(
  season: Season,
  read: readonly Part[],
  { round, session }: Pick<Part, 'round' | 'session'>,
  asked: Asked,
): Result<ImportedSession, SessionFault> {
  const parts = read.map(withoutSharedNumbers);
  const files = parts.map(({ file }) => file);
  const joined = joinedSheets(parts.map(({ sheet }) => sheet));
  if (!joined.ok) return err(inFiles(joined.error, parts));
  const sheets = joined.value;
  const cars = matchedCars(season, round.value, carsOf(sheets));
  const numbers = asked.withEntries ? numbersFor(season, round.value, cars) : NO_NUMBERS;
  const people = peopleDocuments(season, round.value, cars, numbers, asked);
  const entered = withDocuments(season, people, asked);
  const matched = matchedCars(entered, round.value, carsOf(sheets), numbers);
  const results = resultsOf(entered, round.value, session.value, sheets, matched);
  const made = sessionDocuments(round.value, results, files, sheets, postedAs(asked, files));
  const [result, ...hours] = results;
  const told = parts.flatMap(({ file, doubts }) => doubts.map((doubt) => ({ ...doubt, file: file.name })));
  return ok({
    ...{ round, session, files, cars, result, hours },
    doubts: [...told, ...unreached(entered, round.value, result, files), ...asQuick(parts, result)],
    documents: [...people, ...made],
    after: withDocuments(entered, made, asked),
  });
}

function inFiles({ code, car, sheets }: JoinFault, parts: readonly Part[]): SessionFault {
  const names = parts.filter(({ sheet }) => sheets.includes(sheet)).map(({ file }) => placeOf(file));
  return { code, car, files: [...new Set(names)] };
}

const carsOf = (sheets: readonly Sheet[]): readonly SheetCar[] => sheets.flatMap(({ cars }) => cars);

/** The result, and the race at each hour that an award is for, where laps tell it. */
function resultsOf(
  season: Season,
  round: RoundKey,
  session: SessionName,
  sheets: readonly Sheet[],
  matched: readonly MatchedCar[],
): readonly [ImportedResult, ...ImportedResult[]] {
  const cars = new Map(matched.map((car) => [car.sheet, car]));
  const result = importedResult(season, round, session, { sheets, cars });
  return [
    result,
    ...hoursOf(season, round, result).flatMap(([name, until]) =>
      isReached(result, until) ? [importedResult(season, round, name, { sheets, cars, until })] : [],
    ),
  ];
}

/** Cars of which nobody knows who was first to set a time that others have as well. */
function asQuick(parts: readonly Part[], { session, result }: ImportedResult): readonly FileDoubt[] {
  if (session === RACE || result.from === 'places') return [];
  return result.lines.flatMap(({ car, place, classPlace, time }): readonly FileDoubt[] => {
    const bounds = place ?? classPlace;
    if (bounds === undefined || bounds.from === bounds.to || time === undefined) return [];
    const part = parts.find(({ sheet }) => sheet.cars.includes(car));
    return [
      {
        code: 'missing-value',
        file: part?.file.name ?? '',
        line: car.line,
        at: car.number === undefined ? 'a car' : `car ${car.number}`,
        found: `${printLapTime(time)}, which another car has as well`,
        expected: 'when each set it, since the first is ahead',
        so: `its place is one of ${bounds.from} to ${bounds.to}`,
      },
    ];
  });
}

/** What the rulebook gives points for and the race did not come to. */
const unreached = (
  season: Season,
  round: RoundKey,
  result: ImportedResult,
  [file]: readonly OpenedFile[],
): readonly FileDoubt[] =>
  hoursOf(season, round, result)
    .filter(([, until]) => !isReached(result, until))
    .map(([name]) => ({
      code: 'contradiction',
      file: file?.name ?? '',
      line: 1,
      at: name,
      found: `a race of ${printLapTime(result.result.ran ?? NO_TIME)}`,
      expected: 'one that was run so long',
      so: 'there is no result of that hour',
    }));
const NO_TIME = 0 as LapTime;

/** Of a race that was stopped before it nobody can tell how it stood. */
const isReached = ({ result: { ran } }: ImportedResult, until: LapTime): boolean =>
  ran === undefined || ran >= until;

/** Sessions such as `race at 6 h`, of which the awards of the rulebook speak for a race of that length, where laps tell. */
function hoursOf(
  season: Season,
  round: RoundKey,
  { session: of, cars }: ImportedResult,
): readonly (readonly [SessionName, LapTime])[] {
  if (of !== RACE || ![...cars.keys()].some(({ record }) => record !== undefined)) return [];
  const awards = Object.values(rulebookAt(season, round).awards);
  const given = awards.filter((award) => isOfRound(award, season.rounds.get(round)));
  return [...new Set(given.map(({ session }) => session))].flatMap((session) => {
    const until = readDuration(hourIn(session) ?? 'never');
    return until === undefined ? [] : [[sessionName(session), until] as const];
  });
}

/** Spellings to confirm, and, where they are wanted, entries. */
function peopleDocuments(
  season: Season,
  round: RoundKey,
  cars: readonly MatchedCar[],
  numbers: GivenNumbers,
  { withEntries }: Asked,
): readonly Draftable[] {
  const drivers = driversDocument(season, cars, withEntries);
  const entries = withEntries ? entriesDocument(season, round, cars, numbers) : undefined;
  const by = 'race office';
  return [
    ...(drivers === undefined ? [] : [{ kind: 'drivers' as const, by, said: drivers, comment: SPELLINGS }]),
    ...(entries === undefined ? [] : [{ kind: 'entry-list' as const, by, said: entries, comment: ENTRIES }]),
  ];
}
const SPELLINGS = 'People as the file names them. Take out an also: that is somebody else.';
const ENTRIES = 'Cars and drivers of the file that were not entered. Look at the classes and the teams.';

const withDocuments = (season: Season, made: readonly Draftable[], { today }: Asked): Season =>
  made.reduce((after, one) => fold(after, asPosted(one, headOf(after) + 1, today)), season);

const postedAs = ({ state, includes }: Asked, files: readonly OpenedFile[]): Posted => ({
  state,
  includes,
  attachments: files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
});
