import type { Of } from '#core/documents/document.schema';
import { saidLength } from '#words/durations';
import type { Words } from '#words/en';

/** How a session ended: `Ended by the red flag. It ended 5 min early.` */
export const endText = (words: Words, { flag, early }: NonNullable<Of<'classification'>['ended']>): string =>
  [
    words.result.flags[flag],
    ...(early === undefined ? [] : [words.result.early(saidLength(words, early))]),
  ].join(words.between.sentences);
