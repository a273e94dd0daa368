import { reviewOf } from '#answers/review/review';
import { seasonReviewJson } from '#answers/review/review-json';
import { isLanguage, LANGUAGES, wordsIn } from '#words/languages';
import type { SaidGlobally } from './flags.ts';
import { openSeason } from './open-season.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { linesOr } from './print/page.ts';
import { pageHeading } from './views/heading.ts';
import { reviewLines } from './views/review-lines.ts';
import type { World } from './world.ts';

type Flags = SaidGlobally & { readonly language?: string | undefined };

/** `season --in-words`: the season as an article of it would open, with the documents behind each sentence. */
export async function seasonInWords(flags: Flags, world: World): Promise<Answer | Failure> {
  const language = flags.language ?? 'en';
  if (!isLanguage(language))
    return failure(
      EXIT.usage,
      `there are no words in '${language}'`,
      `one of ${Object.keys(LANGUAGES).join(', ')}`,
    );
  const opened = await openSeason(flags, world);
  if (!opened.ok) return opened.error;
  const { inWords } = await wordsIn[language]();
  return answer(
    (page) => [
      ...pageHeading(opened.value, page, inWords.title.toLowerCase()),
      ...linesOr(reviewLines(reviewOf(opened.value, language), page), inWords.nothing),
    ],
    () => seasonReviewJson(opened.value, language),
  );
}
