import type { DoubtCode } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import type { Place } from '#formats/text/places';

/** What is not certain of something: what was expected, and what became of it. */
export interface Uncertain {
  readonly code: DoubtCode;
  /** What stands there, where that is not the text of it. */
  readonly found?: string;
  readonly expected: string;
  readonly so: string;
}

/** Lists what is uncertain, with its line and column. */
export type Noting = (at: Place & { readonly text?: string }, uncertain: Uncertain) => void;

/** What articles say may be of any length; what is told of it stands on a line. */
const LONGEST = 200;
const phrase = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`.toWellFormed();

export const noting =
  (doubts: Doubts): Noting =>
  ({ line, column, text = '' }, { code, found = excerpt(text), expected, so }) =>
    doubts.note({
      ...{ code, line, at: `column ${column}` },
      ...{ found: phrase(found), expected: phrase(expected), so: phrase(so) },
    });
