import { boardReviewJson, reviewJson } from '#office/json/review';
import { placesOn } from '#office/posted-places';
import { reviewBoard } from '#office/review-board';
import { reviewDraft } from '#office/review-draft';
import { reviewed } from '#office/reviewed';
import { command } from '../command.ts';
import type { SaidGlobally } from '../flags.ts';
import { openDraft } from '../open-draft.ts';
import { openSeason } from '../open-season.ts';
import { type Answer, answer, EXIT, type Failure } from '../outcome.ts';
import { paragraph } from '../print/wrap.ts';
import { pageHeading } from '../views/heading.ts';
import { boardReviewLines, effectLines, reviewLines, verdict } from '../views/review.ts';
import type { World } from '../world.ts';

export default command({
  operands: [
    {
      name: 'file',
      what: 'A document, or several with a line --- between them; without it the board itself.',
    },
  ],
  about:
    'Holds a draft against the board without posting it: what is refused and where, what is odd and what it may mean, ' +
    'and what it would change. A draft may leave out document: and posted:, which are then the next number and today. ' +
    'Without a file, holds each document of the board against those above it: what was put there by hand or by a merge ' +
    'and would have been refused, and what is odd and accepted by nobody. ' +
    'Ends with 1 if anything is refused, with 3 if it cannot be read.',
  examples: [
    { typed: 'review', shows: 'is there anything on the board that the office would have refused?' },
    { typed: 'review result.yaml', shows: 'may it be posted, and what would it change?' },
    { typed: 'review result.yaml --as-of 2014-10-10', shows: 'held against the board of that day' },
  ],
  async run({ words: [file], flags, world }) {
    return file === undefined ? boardReview(flags, world) : draftReview(file, flags, world);
  },
});

async function draftReview(file: string, flags: SaidGlobally, world: World): Promise<Answer | Failure> {
  const opened = await openSeason({ ...flags, mayBeEmpty: true }, world);
  if (!opened.ok) return opened.error;
  const drafts = await openDraft(file, opened.value, world);
  if (!drafts.ok) return drafts.error;
  const { season } = opened.value;
  const review = await reviewDraft(season, drafts.value);
  return answer(
    (page) => [
      ...pageHeading(opened.value, page, 'review'),
      ...reviewLines(review.after, review.documents, page),
      ...(review.isRefused ? [] : effectLines(season, review, 'What it would change', page)),
      '',
      ...paragraph(verdict(review, undefined), page.width),
    ],
    () => reviewJson(opened.value, file, review),
    review.isRefused ? EXIT.no : EXIT.fine,
  );
}

async function boardReview(flags: SaidGlobally, world: World): Promise<Answer | Failure> {
  const opened = await openSeason(flags, world);
  if (!opened.ok) return opened.error;
  const { board, documents: posted, season } = opened.value;
  const places = await placesOn(board);
  const documents = reviewBoard(posted, season.board).map(({ document, ...review }) =>
    reviewed(document, review, places(document)),
  );
  const isRefused = documents.some(({ refusals }) => refusals.length > 0);
  return answer(
    (page) => [
      ...pageHeading(opened.value, page, 'review of the board'),
      ...boardReviewLines(season, documents, page),
    ],
    () => boardReviewJson(opened.value, documents),
    isRefused ? EXIT.no : EXIT.fine,
  );
}
