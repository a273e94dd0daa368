import { reviewJson } from '#office/json/review';
import { reviewDraft } from '#office/review-draft';
import { command } from '../command.ts';
import { openDraft } from '../open-draft.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT } from '../outcome.ts';
import { paragraph } from '../print/wrap.ts';
import { pageHeading } from '../views/heading.ts';
import { effectLines, reviewLines, verdict } from '../views/review.ts';

export default command({
  operands: [{ name: 'file', what: 'A document, or several with a line --- between them.', required: true }],
  about:
    'Holds a draft against the board without posting it: what is refused and where, what is odd and what it may mean, ' +
    'and what it would change. A draft may leave out document: and posted:, which are then the next number and today. ' +
    'Ends with 1 if the draft is refused, with 3 if it cannot be read.',
  examples: [
    { typed: 'review result.yaml', shows: 'may it be posted, and what would it change?' },
    { typed: 'review result.yaml --as-of 2014-10-10', shows: 'held against the board of that day' },
  ],
  async run({ words, flags, world }) {
    const [file = ''] = words;
    const opened = await openSeason({ ...flags, mayBeEmpty: true }, world);
    if (!opened.ok) return opened.error;
    const drafts = await openDraft(file, opened.value, world);
    if (!drafts.ok) return drafts.error;
    const { season } = opened.value;
    const review = reviewDraft(season, drafts.value);
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, 'review'),
        ...reviewLines(review.documents, page),
        ...(review.isRefused ? [] : effectLines(season, review, 'What it would change', page)),
        '',
        ...paragraph(verdict(review, undefined), page.width),
      ],
      () => reviewJson(opened.value, file, review),
      review.isRefused ? EXIT.no : EXIT.fine,
    );
  },
});
