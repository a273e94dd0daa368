import type { DriverKey, RoundKey } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Starter } from './entered.ts';

/** Whether a rule is met; what nobody recorded cannot be told, and is not guessed. */
export type Answer = 'met' | 'broken' | 'cannot tell';

/** The answer for one crew, car, pit stop or race, with its clause (`checks/tyres`) and what it rests on. */
export interface CheckAnswer {
  readonly clause: string;
  readonly round: RoundKey;
  readonly starter: Starter;
  /** For a drive: whose it is. */
  readonly driver?: DriverKey;
  /** For a pit stop: the document that reports it and its place there, from 0. */
  readonly stop?: { readonly document: number; readonly index: number };
  readonly answer: Answer;
  readonly because: Because;
  /** The decision that waives the clause here. */
  readonly waivedBy?: number;
}

export type Bounds = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };
export type Because =
  | { readonly code: 'crew-size'; readonly found: number; readonly wanted: Bounds }
  | {
      readonly code: 'regional';
      readonly found: readonly DriverKey[];
      readonly unknown: readonly DriverKey[];
      readonly atLeast: number;
      readonly from: string;
    }
  | {
      readonly code: 'grades';
      readonly others: readonly DriverKey[];
      readonly unknown: readonly DriverKey[];
      readonly allowed: readonly string[];
    }
  | {
      readonly code: 'graded';
      readonly as: readonly string[];
      readonly found: readonly DriverKey[];
      readonly unknown: readonly DriverKey[];
      readonly wanted: Bounds;
    }
  | {
      readonly code: 'model';
      readonly what: 'tyre' | 'engine' | 'chassis';
      readonly found: string | undefined;
      readonly allowed: readonly string[];
    }
  | {
      readonly code: 'drive';
      readonly grade: string | undefined;
      /** Whose grade nobody recorded, so that it cannot be told whether the rule asks it of the driver. */
      readonly unknown: readonly DriverKey[];
      readonly found: LapTime | undefined;
      readonly wanted: { readonly atLeast?: LapTime | undefined; readonly atMost?: LapTime | undefined };
      readonly within: LapTime | undefined;
    }
  | { readonly code: 'last-season'; readonly year: number | undefined; readonly last: number }
  | { readonly code: 'people'; readonly found: number | undefined; readonly wanted: Bounds }
  | {
      readonly code: 'stops';
      readonly found: number | undefined;
      readonly atLeast: number;
      readonly each: LapTime | undefined;
    };

/** An answer, before it is known whose it is. */
export type Found = Pick<CheckAnswer, 'answer' | 'because' | 'stop' | 'driver'>;

/** Is a number that is known only to lie between two others within the bounds? */
export function betweenWithin(least: number, most: number, bounds: Bounds): Answer {
  const { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER } = bounds;
  if (most < atLeast || least > atMost) return 'broken';
  return within(least, bounds) === 'met' && within(most, bounds) === 'met' ? 'met' : 'cannot tell';
}

/** Is what was found within the bounds? What nobody recorded cannot be told. */
export function within(
  found: number | undefined,
  { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER }: Bounds,
): Answer {
  if (found === undefined) return 'cannot tell';
  return found >= atLeast && found <= atMost ? 'met' : 'broken';
}
