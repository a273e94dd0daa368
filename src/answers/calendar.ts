import type { OfficialDocument } from '#core/documents/document.schema';
import { calendar, isProvisional } from '#core/season/calendar';
import type { CalendarStep, Round, Season } from '#core/season/season';
import { type Known, type KnownJson, knownJson } from './known.ts';

/** The calendar, and how it came to be. */
export interface CalendarJson extends KnownJson {
  /** The rounds that stand, in time. */
  readonly rounds: readonly RoundJson[];
  readonly cancelled: readonly RoundJson[];
}

export interface RoundJson extends Omit<Round, 'key' | 'history' | 'cancelled' | 'provisional'> {
  /** Its key, which never changes. */
  readonly round: string;
  /** Whether its day is still to be confirmed. */
  readonly provisional?: true;
  /** Its place in time; null for a cancelled one. */
  readonly number: number | null;
  /** The document that cancelled it. */
  readonly cancelledBy?: number;
  readonly history: readonly StepJson[];
}

export interface StepJson extends CalendarStep {
  readonly posted: OfficialDocument['posted'];
}

export function calendarJson(known: Known): CalendarJson {
  const { season } = known;
  const posted = postedTimes(season.board);
  const cancelled = [...season.rounds.values()].filter((round) => round.cancelled !== undefined);
  return {
    ...knownJson(known),
    rounds: calendar(season).map((round) => roundJson(season, round, round.number, posted)),
    cancelled: cancelled.map((round) => roundJson(season, round, null, posted)),
  };
}

type Posted = ReadonlyMap<number, OfficialDocument['posted']>;

/** When each document was posted, by its number. */
export const postedTimes = (documents: readonly OfficialDocument[]): Posted =>
  new Map(documents.map(({ document, posted }) => [document, posted]));

export function roundJson(season: Season, round: Round, number: number | null, posted: Posted): RoundJson {
  const { key, history, cancelled, provisional: _planned, ...terms } = round;
  return {
    round: key,
    ...terms,
    ...(isProvisional(season, round) ? { provisional: true as const } : {}),
    number,
    ...(cancelled === undefined ? {} : { cancelledBy: cancelled }),
    history: history.flatMap((step) => {
      const day = posted.get(step.document);
      return day === undefined ? [] : [{ ...step, posted: day }];
    }),
  };
}
