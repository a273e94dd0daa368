import { unreachable } from '#core/base/unreachable';
import type { NotPostedWhole } from '#store/board';
import { EXIT, type Failure, failure } from './outcome.ts';

/** Why a draft was not posted to its end, and what to do. */
export function notPosted(why: NotPostedWhole, file: string, folder: string): Failure {
  const { posted } = why;
  const done = posted.length === 0 ? 'nothing of it was posted' : `posted before that: ${posted.join(', ')}`;
  switch (why.code) {
    case 'board-moved-on':
      return failure(
        EXIT.no,
        `somebody else posted to ${folder} meanwhile: it has document ${why.last} now, and ${done}`,
        'review the rest against the board as it is, and post it again',
      );
    case 'posting-too-large':
      return failure(
        EXIT.no,
        `${file} has more in it than a board can hold, and ${done}`,
        ...why.faults.map((fault) => `  ${fault.file}: found ${fault.found}, expected ${fault.expected}`),
      );
    default:
      return unreachable(why);
  }
}
