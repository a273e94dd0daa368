import type { CarNumber, TitleKey } from '#core/base/ids';
import type { Points } from '#core/base/points';
import type { Title } from '#core/rulebook/rulebook';
import type { Obstacle } from './obstacle.ts';
import type { Scenario } from './outcome.ts';
import type { OpenRound } from './remaining.ts';

/**
 * Champion: the season is over. Clinched: champion whatever happens. In: there is a way to be champion. Out: there is
 * none. A title that is shared makes each of those who share it champion.
 */
export type State = 'champion' | 'clinched' | 'in' | 'out' | 'undecided';

/** Champion, or certain to be. */
export const isWon = (state: State): boolean => state === 'champion' || state === 'clinched';

/** Why a contender is in its state. */
export type Because =
  /** The season is over; and who shares the rank. */
  | { readonly code: 'over'; readonly sharedWith: readonly string[] }
  /** Nobody can come ahead: the closest rival, what it has at most, and the way in which it has that. */
  | { readonly code: 'safe'; readonly least: Points; readonly rival?: Rival; readonly best?: () => Scenario }
  /** The season may go on so. */
  | { readonly code: 'scenario'; readonly scenario: Scenario }
  /**
   * With all that can be had it is not ahead of who has at least so much. Where one run shows both, `best` is the way in
   * which it has them.
   */
  | {
      readonly code: 'bound';
      readonly most: Points;
      readonly rival: Rival;
      readonly best?: () => Scenario;
    }
  /** With all that can be had it has no point, or no rank. */
  | { readonly code: 'nothing'; readonly most: Points }
  /** Every end of the season was tried. */
  | { readonly code: 'tried'; readonly most: Points }
  /** Not settled, and these clauses are why. */
  | { readonly code: 'undecided'; readonly obstacles: readonly Obstacle[] };

export interface Rival {
  readonly contender: string;
  /** What it has at least, or at most. */
  readonly points: Points;
  /** It is in the same car, and gains the same. */
  readonly isMate: boolean;
}

/** A contender's chances. */
export interface Standing {
  readonly contender: string;
  /** The number on the car, for an entry. */
  readonly number: CarNumber | undefined;
  /** So far. */
  readonly points: Points;
  readonly state: State;
  readonly because: Because;
}

/** The chances of the cars of one team taken together, or of the drivers of one car. */
export interface Group {
  readonly team: string;
  /** On the car, for its drivers. */
  readonly number?: CarNumber;
  readonly contenders: readonly string[];
  readonly state: State;
}

/** Who can still win a title. */
export interface TitleState {
  readonly title: TitleKey;
  readonly name: string;
  readonly class: Title['class'];
  readonly cup: Title['cup'];
  readonly for: Title['for'];
  /** The champions are known: everybody else is out. */
  readonly decided: boolean;
  /** Those who are champion, or have clinched. */
  readonly champions: readonly string[];
  /** In the order of the table. */
  readonly contenders: readonly Standing[];
  /** Teams with several contenders. */
  readonly groups: readonly Group[];
  readonly remaining: readonly OpenRound[];
}
