import type { OfficialDocument } from '#core/documents/document.schema';
import type { Words } from '#words/en';
import { postedText } from '#words/format';

type Deciding = Pick<OfficialDocument, 'document' | 'posted'>;

/** `Decided on 12 October 2014` of a title; `no later than` where no more is known of its document. */
export const decidedOnText = (words: Words, { posted: { after, by } }: Deciding): string =>
  words.titles.decidedWhen(postedText(words, { by }), after === undefined, undefined);

/** `Decided on 12 October 2014 by document 25` */
export const decidedByText = (words: Words, { document, posted: { after, by } }: Deciding): string =>
  words.titles.decidedWhen(postedText(words, { by }), after === undefined, document);
