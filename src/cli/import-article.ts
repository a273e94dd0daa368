import path from 'node:path';
import { slug } from '#core/base/slug';
import { shownText } from '#formats/text/printable';
import type { ImportedArticleJson } from '#office/json/imported-article';
import { type ComposedArticle, composeArticle } from '#office/wiki/compose-article';
import type { Said, SaidGlobally } from './flags.ts';
import type { IMPORT_FLAGS } from './import-flags.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { decisionLine, importedArticleLines } from './views/imported-article.ts';
import type { World } from './world.ts';
import { notEmpty, textIn, writeSeason } from './write-season.ts';

/** The longest articles have half a megabyte. */
const MOST_IN_FILE = 16_000_000;

const USAGE = 'parcferme import wiki <article> <folder> --season "2014 Asian Le Mans Series"';

/** What to do about an article of which no round can be read. */
const NO_ROUND = 'a season is made of its calendar: parcferme export wiki calendar shows what one looks like';

/** What is left to decide, beside the board, since a terminal forgets. */
const TO_DECIDE = 'to-decide.txt';

/** `import wiki <article> [folder]`: a folder with a board of what the tables of an article say, and what is left to decide. */
export async function importArticle(
  [file, said, ...more]: readonly string[],
  flags: SaidGlobally & Pick<Said<typeof IMPORT_FLAGS>, 'organiser'>,
  world: World,
): Promise<Answer | Failure> {
  if (file === undefined || more.length > 0)
    return failure(EXIT.usage, 'import wiki takes the text of an article, and a folder to write to', USAGE);
  const text = await textIn(file, MOST_IN_FILE, world);
  if (!text.ok) return text.error;
  const { organiser } = flags;
  const composed = composeArticle(text.value, {
    title: flags.season ?? titleOf(text.value, file),
    organiser,
  });
  if (!composed.ok) {
    const { code, line, found, expected } = composed.error;
    const what = `${file} is no article on a season: line ${line}: found ${found}, expected ${expected}`;
    return failure(
      EXIT.unreadable,
      shownText(what),
      code === 'empty' ? NO_ROUND : `its title can be said: ${USAGE}`,
    );
  }
  const article = composed.value;
  const folder = path.resolve(world.folder, said ?? (slug(`${article.series} ${article.year}`) || 'season'));
  const problem = await notEmpty(folder, USAGE);
  if (problem !== undefined) return problem;
  await writeArticle(folder, article);
  const shown = path.relative(world.folder, folder) || '.';
  return answer(
    (page) => importedArticleLines(article, { shown, file: TO_DECIDE }, page),
    (): ImportedArticleJson => ({
      ...{ season: path.basename(folder), folder, documents: article.documents.length },
      doubts: article.doubts.map(({ isRowLost: _, ...doubt }) => ({ file: path.basename(file), ...doubt })),
    }),
  );
}

/** The name of the file, where the text has no title and the name is one: `2014_Asian_Le_Mans_Series.wiki`. */
function titleOf(text: string, file: string): string | undefined {
  const name = path.basename(file, path.extname(file)).replaceAll('_', ' ');
  return /^\s*=[^=]/.test(text) || !/^\d{4}\D/.test(name) ? undefined : name;
}

const writeArticle = (
  folder: string,
  { documents, sources, claims, doubts }: ComposedArticle,
): Promise<void> =>
  writeSeason({
    folder,
    documents,
    beside: {
      'sources.yaml': sources,
      'claims.yaml': claims,
      ...(doubts.length === 0 ? {} : { [TO_DECIDE]: `${doubts.map(decisionLine).join('\n')}\n` }),
    },
  });
