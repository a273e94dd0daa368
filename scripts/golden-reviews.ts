import { RACE } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import { headOf, type Season } from '#core/season/season';
import { reviewInEnglish } from '#words/review/en';
import { reviewInFrench } from '#words/review/fr';
import type { ReviewWords } from '#words/review/said';
import { SHIPPED, shipped } from '../test/shipped.ts';
import { review } from '../test/told.ts';

/** Every shipped season in words, in each language that has them, as known at some moments. */
export async function goldenReviews(): Promise<readonly (readonly [string, string])[]> {
  const seasons = await Promise.all(SHIPPED.map(shipped));
  return seasons.flatMap(({ name, documents }) => {
    const moments = momentsOf(documents).map((end) => documents.slice(0, end).reduce(fold, emptySeason));
    return IN_WORDS.map(
      (words) => [`${name}/review.${words.language}.txt`, reviewText(moments, words)] as const,
    );
  });
}
const IN_WORDS = [reviewInEnglish, reviewInFrench];

/** The first document, the first race and the one before the last, and the end. */
function momentsOf(documents: readonly OfficialDocument[]): readonly number[] {
  const races = documents.flatMap((posted, index) =>
    posted.kind === 'classification' && posted.session === RACE ? [index + 1] : [],
  );
  return [...new Set([1, races[0] ?? 1, races.at(-2) ?? 1, documents.length])];
}

const reviewText = (moments: readonly Season[], words: ReviewWords): string =>
  moments
    .map((season) => {
      const { paragraphs, space } = review(season, words);
      const texts = paragraphs.map((some) => some.map(({ text }) => text).join(space));
      return [`## ${headOf(season)}`, ...texts, ''].join('\n\n');
    })
    .join('');
