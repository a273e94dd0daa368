import { type Fault, faultText } from '#formats/yaml/fault';
import type { NotThere } from '#office/named/not-there';
import type { Page } from './print/page.ts';
import type { Text } from './print/text.ts';

/** What the process ends with. In `--help` and in the documentation: scripts rely on them. */
export const EXIT = {
  fine: 0,
  /** The answer is no: the document cannot be posted, the audit found a difference and was told to be strict. */
  no: 1,
  /** Asked for what there is not: a flag, a command, a title, a round. */
  usage: 2,
  /** The board, or a file, cannot be read. */
  unreadable: 3,
  bug: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command has to say, for people and for programs; only the one that is asked for is made. */
export interface Answer {
  readonly code: ExitCode;
  readonly page: (page: Page) => readonly Text[];
  /** Or a promise of it. */
  readonly json: () => unknown;
  /** A file, which goes out as it is in place of the page. */
  readonly file?: string | Uint8Array;
  /** What goes on when it is said, as a server does; the process ends with its code. */
  readonly stay?: () => Promise<ExitCode>;
}

export const answer = (page: Answer['page'], json: Answer['json'], code: ExitCode = EXIT.fine): Answer => ({
  code,
  page,
  json,
});

/** Why a command cannot answer, and what to do. */
export interface Failure {
  readonly code: ExitCode;
  readonly lines: readonly string[];
}

/** What cannot be read, and each fault of it. */
export function unreadable(what: string, faults: readonly Fault<string>[], consequence = ''): Failure {
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return failure(
    EXIT.unreadable,
    `${what} cannot be read: ${count}${consequence}`,
    ...faults.map((fault) => `  ${faultText(fault)}`),
  );
}

export const failure = (code: ExitCode, ...lines: readonly string[]): Failure => ({ code, lines });

/** What was asked for and is not there. */
export const notThere = ({ text, choice }: NotThere): Failure => failure(EXIT.usage, text, choice);
