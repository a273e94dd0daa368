import type { Day } from '#core/base/day';
import type { SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Out } from '#core/base/out';
import type { RaceLength } from '#core/base/race-length';

/*
 * What a timing file or a simulator says of one session, before anybody holds it against an entry list. Whatever the
 * file does not say is left out, and is unknown; what it says unclearly is left out too, and listed as a doubt.
 */

export interface Sheet {
  /** The session by the name that rulebooks use: race, qualifying, practice; undefined if the file does not tell. */
  readonly session: SessionName | undefined;
  /** Where and when it was, so that a person can see that it is the right one. */
  readonly event: SheetEvent;
  readonly planned?: RaceLength;
  /** In the order of the file. */
  readonly cars: readonly SheetCar[];
  /** Does the order have the penalties in it that the file lists? Undefined if it lists none, or nobody can tell. */
  readonly hasPenalties?: boolean;
}

export interface SheetEvent {
  readonly name?: string;
  readonly track?: string;
  readonly day?: Day;
}

/** Cars of one session, far above any: a file with more is not read. */
export const MOST_CARS = 2000;

/** One car of the session. */
export interface SheetCar {
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  /** As printed: '007' is not '7'. Some simulators know no numbers. */
  readonly number?: string;
  /** As the file names it, or as the model tells: GT3, LMP2. */
  readonly class?: string;
  /** A cup within the class, where the file knows such. */
  readonly cup?: string;
  readonly team?: string;
  /** The model, as the file names it: `Oreca 07 - Gibson`, `ks_porsche_911_gt3_r`. */
  readonly model?: string;
  readonly manufacturer?: string;
  readonly tyres?: string;
  readonly drivers: readonly SheetDriver[];
  /** Overall, as printed; cars that are out may have one all the same. */
  readonly place?: number;
  readonly classPlace?: number;
  readonly out?: Out;
  /** The file's own word for how it ended: `Not classified`. */
  readonly status?: string;
  readonly laps?: number;
  /** Total time of a race; best lap of another session. */
  readonly time?: LapTime;
  /** Behind the first, as printed: `5 Laps`, `1'09.676`. */
  readonly gap?: string;
  readonly best?: LapTime;
  readonly secondBest?: LapTime;
  /** Lap by lap, where the file has it. */
  readonly record?: LapRecord;
  /** Penalties that the file lists for it, each in a few words. */
  readonly penalties?: readonly SheetPenalty[];
}

export interface SheetDriver {
  readonly name: string;
  /** A code of three letters, as printed. */
  readonly country?: string;
  readonly grade?: string;
  /** Who it is elsewhere: `{ steam: '76561198…' }`. */
  readonly ids?: Readonly<Record<string, string>>;
}

export interface SheetPenalty {
  readonly what: string;
  readonly line: number;
  readonly reason?: string;
  /** Time added, where the penalty is that. */
  readonly time?: LapTime;
}

/**
 * What the marshals showed when a car crossed the line: green, full-course yellow or safety car, red, chequered; or
 * unknown.
 */
export const FLAGS = ['unknown', 'green', 'neutralised', 'red', 'chequered'] as const;
export type Flag = (typeof FLAGS)[number];

/** In place of a time or a lap that is unknown. */
export const UNKNOWN = -1;

/**
 * The laps of one car, in the order of the file. Columns of numbers and not objects: a race of 24 hours has 15,000 laps.
 * Every column has one entry for each lap.
 */
export interface LapRecord {
  /** The number of the lap, from 1. */
  readonly lap: Int32Array;
  /** Milliseconds; UNKNOWN where the file has no time that can be read. */
  readonly time: Int32Array;
  /** Milliseconds from the start of the session to the end of the lap; UNKNOWN where the file does not say. */
  readonly elapsed: Int32Array;
  /** Who drove: a place in the car's `drivers`, from 0; UNKNOWN where the file does not say. */
  readonly driver: Int32Array;
  /** 1 where the lap ended in the pit lane. */
  readonly inPit: Uint8Array;
  /** Milliseconds from entry to exit of the pit lane, told on the lap that begins with it; UNKNOWN without one. */
  readonly pitTime: Int32Array;
  /** A place in FLAGS. */
  readonly flag: Uint8Array;
  /** 0 where the lap was deleted or does not count. */
  readonly isValid: Uint8Array;
  /** The line of the file. */
  readonly line: Int32Array;
}

/** Something in a file that is not certain: what was found where, what was expected, and what became of it. */
export interface Doubt {
  readonly code: DoubtCode;
  /** From 1. */
  readonly line: number;
  /** The column of a table, or the way to a value: `LAP_TIME`, `leaderBoardLines[3].car`. */
  readonly at: string;
  readonly found: string;
  /** A phrase: `a time such as 1:23.889`. */
  readonly expected: string;
  /** A phrase: `the time is left out`. */
  readonly so: string;
  /** Was a row left out that may be of a car? Then those behind it may have moved up. */
  readonly isRowLost?: true;
}

export const DOUBTS = [
  'bad-value',
  'missing-value',
  'odd-row',
  'twice',
  'out-of-order',
  'contradiction',
  'unknown-word',
  'unknown-car',
  'not-utf8',
] as const;
export type DoubtCode = (typeof DOUBTS)[number];

/** Why a file cannot be read as a timing file of a format. */
export interface SheetFault {
  readonly code: 'other-format' | 'broken' | 'empty' | 'too-large';
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** What a file says, and what is doubtful in it. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly doubts: readonly Doubt[];
}
