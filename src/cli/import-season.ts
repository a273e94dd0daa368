import path from 'node:path';
import { err, ok, type Result } from '#core/base/result';
import { slug } from '#core/base/slug';
import type { F1dbSeason } from '#formats/f1db/f1db-season';
import { type F1dbFault, readF1db } from '#formats/f1db/read-f1db';
import { faultText } from '#formats/yaml/fault';
import { type ComposeFault, composeSeason } from '#office/f1db/compose-season';
import type { NewJson } from '#office/json/new';
import type { SaidGlobally } from './flags.ts';
import { histories, rulebooksBeside } from './libraries.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { importedLines } from './views/imported.ts';
import type { World } from './world.ts';
import { notEmpty, textIn, writeSeason } from './write-season.ts';

/** A release of F1DB has some 60 MB; JavaScript holds no text of more than half a gigabyte. */
const MOST_IN_FILE = 256_000_000;

const USAGE = 'parcferme import f1db <file> <folder> --season <year>';

/** `import f1db <file> [folder] --season 1988`: a folder with the board of that season. */
export async function importSeason(
  [file, said, ...more]: readonly string[],
  { season: year }: SaidGlobally,
  world: World,
): Promise<Answer | Failure> {
  if (file === undefined || more.length > 0)
    return failure(EXIT.usage, 'import f1db takes a file, and a folder to write to', USAGE);
  const season = await seasonIn(file, year, world);
  if (!season.ok) return season.error;
  const composed = await composeSeason(season.value, rulebooksBeside(), histories);
  if (!composed.ok) return notComposed(season.value.year, composed.error);
  const { series, documents, sources } = composed.value;
  const folder = path.resolve(world.folder, said ?? slug(`${series} ${season.value.year}`));
  const problem = await notEmpty(folder, USAGE);
  if (problem !== undefined) return problem;
  await writeSeason({ folder, documents, beside: { 'sources.yaml': sources } });
  const made = {
    name: `${season.value.year} ${series}`,
    shown: path.relative(world.folder, folder) || '.',
    rounds: season.value.races.length,
    documents: documents.length,
  };
  return answer(
    (page) => importedLines(made, page),
    (): NewJson => ({ season: path.basename(folder), folder, documents: documents.length }),
  );
}

async function seasonIn(
  file: string,
  said: string | undefined,
  world: World,
): Promise<Result<F1dbSeason, Failure>> {
  const text = await textIn(file, MOST_IN_FILE, world);
  if (!text.ok) return text;
  const seasons = readF1db(text.value);
  if (!seasons.ok)
    return err(failure(EXIT.unreadable, `${file} is no file of F1DB: ${faultWords(seasons.error)}`));
  const years = [...seasons.value.keys()].toSorted((a, b) => a - b);
  const season = seasons.value.get(Number(said));
  if (season !== undefined) return ok(season);
  const problem = said === undefined ? 'which season?' : `there is no season '${said}' in ${file}`;
  return err(
    failure(
      EXIT.usage,
      problem,
      `it has ${years[0]} to ${years.at(-1)}: parcferme import f1db ${file} --season ${years.at(-1)}`,
    ),
  );
}

function faultWords({ at, found, expected }: F1dbFault): string {
  return `${at === '' ? '' : `${at}: `}found ${found}, expected ${expected}`;
}

function notComposed(year: number, faults: readonly ComposeFault[]): Failure {
  const [first] = faults;
  if (first?.code === 'no-rulebook-of-year')
    return failure(EXIT.no, `there is no rulebook of ${year}, and none before it`);
  const said = faults.map((fault) => ('file' in fault ? faultText(fault) : fault.code));
  throw new Error(`the season of ${year} cannot be composed: ${said.join('; ')}`);
}
