import type { RoundKey, SessionName } from '#core/base/ids';
import { RACE } from '#core/base/ids';
import { compareText } from '#core/base/order';
import { err, ok, type Result } from '#core/base/result';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Doubt, Sheet, SheetReading } from '#core/timing/sheet';
import { PRACTICE, WARM_UP } from '#formats/sim/sessions';
import type { Asked } from './asked.ts';
import { roundOf, sessionOf, type Told } from './session-of.ts';
import { type OpenedFile, placeOf } from './timing-file.ts';

/** A session of a file, and where it belongs. */
export interface Part {
  readonly file: OpenedFile;
  readonly sheet: Sheet;
  readonly doubts: readonly Doubt[];
  readonly round: Told<RoundKey>;
  readonly session: Told<SessionName>;
}

/** A session that a file has beside others, and that nobody asked for: practice. */
export interface LeftOut {
  readonly file: string;
  readonly session: SessionName;
}

/** What a file does not tell, so that a person must. */
export type PartFault =
  | { readonly code: 'which-session'; readonly file: string }
  | { readonly code: 'which-round'; readonly file: string; readonly session: SessionName }
  | { readonly code: 'no-such-session'; readonly file: string; readonly sessions: readonly SessionName[] };

export interface Parts {
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
}

/** The sessions of a file, each with its round. */
export function partsOf(season: Season, file: OpenedFile, asked: Asked): Result<Parts, PartFault> {
  const { name, sheets } = file;
  const named = sheets.map((reading) => ({
    reading,
    session: sessionOf(sheets, asked.session, name, reading),
  }));
  const parts: Part[] = [];
  const leftOut: LeftOut[] = [];
  for (const { reading, session } of named) {
    if (session === undefined) return err({ code: 'which-session', file: placeOf(file) });
    if (!isWanted(session.value, asked, sheets)) {
      leftOut.push({ file: name, session: session.value });
      continue;
    }
    const round = roundOf(season, asked.round, name, reading.sheet, session.value);
    if (round === undefined) return err({ code: 'which-round', file: placeOf(file), session: session.value });
    parts.push({ file, ...reading, round, session });
  }
  const sessions = leftOut.map(({ session }) => session);
  return parts.length === 0
    ? err({ code: 'no-such-session', file: placeOf(file), sessions })
    : ok({ parts, leftOut });
}

/** Of a file with several sessions the one that is asked for; else all but practice. */
function isWanted(session: SessionName, asked: Asked, sheets: readonly SheetReading[]): boolean {
  if (asked.session !== undefined) return session === asked.session;
  return sheets.length === 1 || (session !== PRACTICE && session !== WARM_UP);
}

/** In the order of the calendar; within a round the race comes last. */
export function inTime(season: Season): (a: Part, b: Part) => number {
  const rounds = calendar(season).map(({ key }) => key);
  const isRace = ({ session }: Part) => (session.value === RACE ? 1 : 0);
  return (a, b) =>
    rounds.indexOf(a.round.value) - rounds.indexOf(b.round.value) ||
    isRace(a) - isRace(b) ||
    compareText(a.session.value, b.session.value);
}
