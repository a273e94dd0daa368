import { given } from '#core/base/given';
import type { RoundKey } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import { sessionsOf } from '#core/scoring/award';
import { marksOn } from '#core/scoring/marks';
import { printedPlace } from '#core/scoring/places';
import type { SessionLine, SessionResult } from '#core/scoring/session-result';
import { unsettledIn } from '#core/scoring/unsettled';
import type { Answer, CheckAnswer } from '#core/season/answer';
import { calendar } from '#core/season/calendar';
import { checksAt } from '#core/season/check';
import { type Mark, recordOf, type Season } from '#core/season/season';
import { postedTimes, type RoundJson, roundJson } from './calendar.ts';
import { type ClassEntriesJson, entriesJson } from './entries.ts';
import { type Known, type KnownJson, knownJson } from './known.ts';
import { driverName, runBy } from './names.ts';
import { type RemarkJson, remarks } from './remarks.ts';
import { type UnsettledJson, unsettledJson } from './unsettled.ts';

/** All that is known of one round. */
export interface RoundPageJson extends KnownJson {
  readonly round: RoundJson;
  /** In the order in which they were run: the race comes last. */
  readonly sessions: readonly SessionJson[];
  readonly classes: readonly ClassEntriesJson[];
  readonly decisions: readonly Of<'decision'>[];
  readonly pitStops: readonly Of<'pit-stops'>[];
  readonly checks: readonly CheckJson[];
  /** What may still change its results. */
  readonly unsettled: readonly UnsettledJson[];
}

export interface SessionJson {
  readonly session: string;
  readonly document: number;
  readonly state: 'provisional' | 'final';
  /** false: only these lines are known. */
  readonly complete: boolean;
  readonly ended?: Of<'classification'>['ended'];
  readonly fastestLap?: Of<'classification'>['fastestLap'];
  /** Protests, appeals and requests that nobody has answered. */
  readonly marks: readonly Mark[];
  /** Decisions whose effect cannot be worked out, since laps or times are unknown. */
  readonly undecided: readonly number[];
  readonly results: readonly ResultJson[];
}

export interface ResultJson {
  /** Overall: `3`, or `7-8` where only bounds are known. */
  readonly place?: string;
  readonly classPlace?: string;
  /** Why it has no place: `Ret`, `DNS` … */
  readonly out?: string;
  readonly class: string;
  readonly number: string;
  readonly entry: string;
  readonly team?: string;
  /** Who drives; in a session with one driver named, who set the time. */
  readonly crew: readonly string[];
  readonly driver?: string;
  readonly laps?: number;
  readonly time?: string;
  readonly gap?: string;
  readonly reason?: string;
  /** Decisions that changed it. */
  readonly decisions: readonly number[];
  readonly remarks: readonly RemarkJson[];
}

export interface CheckJson {
  /** `checks/tyres` */
  readonly clause: string;
  readonly round: string;
  readonly number: string;
  readonly entry: string;
  /** For a check of driving time: whose it is. */
  readonly driver?: string;
  readonly answer: Answer;
  readonly because: CheckAnswer['because'];
  readonly stop?: CheckAnswer['stop'];
  readonly waivedBy?: number;
}

/** @returns undefined for a round that was never on the calendar. */
export function roundPageJson(known: Known, key: RoundKey): RoundPageJson | undefined {
  const { season } = known;
  const round = season.rounds.get(key);
  if (round === undefined) return undefined;
  const record = recordOf(season, key);
  const number = calendar(season).find((other) => other.key === key)?.number ?? null;
  const posted = postedTimes(season.board);
  return {
    ...knownJson(known),
    round: roundJson(season, round, number, posted),
    sessions: sessionsOf(season, key).map((result) => sessionJson(season, result)),
    classes: entriesJson(known, key).classes,
    decisions: record.decisions,
    pitStops: record.pitStops,
    checks: checksAt(season, key).map(checkJson),
    unsettled: unsettledIn(season, key).map(unsettledJson),
  };
}

function sessionJson(season: Season, result: SessionResult): SessionJson {
  const { document, state, complete, ended, fastestLap, session } = result.classification;
  return {
    session,
    document,
    state,
    complete: complete ?? true,
    ...(ended === undefined ? {} : { ended }),
    ...(fastestLap === undefined ? {} : { fastestLap }),
    marks: marksOn(season, result),
    undecided: result.undecided,
    results: result.lines.map((line) => resultJson(season, line)),
  };
}

function resultJson(season: Season, line: SessionLine): ResultJson {
  const { starter, printed, out, laps, time } = line;
  return {
    ...given({ place: printedPlace(line.place), classPlace: printedPlace(line.classPlace), out }),
    class: starter.class,
    number: starter.number,
    entry: starter.entry,
    ...given({ team: runBy(season, starter) }),
    crew: starter.crew.map((driver) => driverName(season, driver)),
    ...given({
      driver: printed.driver,
      laps,
      time: time === undefined ? undefined : printLapTime(time),
      gap: printed.gap,
      reason: printed.reason,
    }),
    decisions: line.decisions,
    remarks: remarks(printed),
  };
}

export const checkJson = ({
  clause,
  round,
  starter,
  driver,
  answer,
  because,
  stop,
  waivedBy,
}: CheckAnswer): CheckJson => ({
  clause,
  round,
  number: starter.number,
  entry: starter.entry,
  answer,
  because,
  ...given({ driver, stop, waivedBy }),
});
