import { unreachable } from '#core/base/unreachable';
import type { Broken } from '#office/board/broken';
import type { NotTransferred, Unsound } from '#office/board/transfer-board';
import type { BoardFault } from '#store/board';
import { EXIT, type Failure, failure, unreadable } from './outcome.ts';

/** Why a board was not copied, and what to do. @param from and @param to as people may see them */
export function notTransferred(why: Unsound | NotTransferred, from: string, to: string): Failure {
  switch (why.code) {
    case 'board-unreadable':
      return unreadable(`the board ${from}`, why.faults, ', and nothing of it was copied');
    case 'board-altered':
      return failure(
        EXIT.no,
        `${from} is not as it was posted, and nothing of it was copied`,
        ...brokenLines(why.broken),
        'bring back what stood there, from a backup or from git',
      );
    case 'board-odd':
      return failure(EXIT.unreadable, `${from} or ${to} cannot be read`, ...why.faults.map(faultLine));
    case 'boards-differ':
      return failure(
        EXIT.no,
        `${from} and ${to} differ from document ${why.document} on, and nothing was copied`,
        'they are two boards: take another name for one of them',
      );
    case 'board-moved-on':
      return failure(
        EXIT.no,
        `somebody else posted document ${why.document} to ${to} meanwhile`,
        'where it is the same document, the copy goes on: try again',
      );
    case 'copy-altered':
      return failure(EXIT.no, `${to} is not what ${from} is`, ...brokenLines(why.broken));
    default:
      return unreachable(why);
  }
}

const brokenLines = (broken: readonly Broken[]) => broken.map(({ text }) => `  ${text}`);
const faultLine = ({ file, found, expected }: BoardFault) =>
  `  ${file}: found ${found}, expected ${expected}`;
