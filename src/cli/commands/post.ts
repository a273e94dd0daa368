import { headOf } from '#core/season/season';
import { reviewJson } from '#office/json/review';
import { postDraft } from '#office/post-draft';
import { reviewDraft } from '#office/review-draft';
import { command } from '../command.ts';
import { notPosted } from '../not-posted.ts';
import { openDraft } from '../open-draft.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT, failure } from '../outcome.ts';
import { paragraph } from '../print/wrap.ts';
import { pageHeading } from '../views/heading.ts';
import { effectLines, reviewLines, verdict } from '../views/review.ts';

export default command({
  operands: [{ name: 'file', what: 'A document, or several with a line --- between them.', required: true }],
  about:
    'Reviews a draft and posts it to the board of this folder, or of --season. The board gives the number; without ' +
    'posted: the day is today. Regulations attach the rulebook that they name. Of several documents all are reviewed ' +
    'before the first is posted. What is posted is never altered: a correction is a new document (replaces:, annuls:).',
  examples: [
    { typed: 'post result.yaml', shows: 'posts it to the season in this folder' },
    { typed: 'post result.yaml --season ../my-season', shows: 'posts it to another one' },
  ],
  async run({ words, flags, world }) {
    const [file = ''] = words;
    if (flags['as-of'] !== undefined)
      return failure(
        EXIT.usage,
        'a board cannot be posted to as of an earlier day',
        'leave --as-of out; review takes it',
      );
    const opened = await openSeason({ ...flags, mayBeEmpty: true, mustBeNamed: true }, world);
    if (!opened.ok) return opened.error;
    const { season, board, folder } = opened.value;
    const drafts = await openDraft(file, opened.value, world);
    if (!drafts.ok) return drafts.error;
    const review = await reviewDraft(season, drafts.value);
    const posted = review.isRefused ? undefined : await postDraft(board, drafts.value, headOf(season));
    if (posted?.ok === false) return notPosted(posted.error, file, folder);
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, 'post'),
        ...reviewLines(review.after, review.documents, page),
        ...(review.isRefused ? [] : effectLines(season, review, 'What it changed', page)),
        '',
        ...paragraph(verdict(review, posted?.value), page.width),
      ],
      () => reviewJson(opened.value, file, review, posted?.value),
      review.isRefused ? EXIT.no : EXIT.fine,
    );
  },
});
