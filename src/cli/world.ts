import type { Day } from '#core/base/day';

/** What a command may know of the machine that it runs on. */
export interface World {
  /** The folder that it was started in. */
  readonly folder: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** Does what it prints go to a screen? */
  readonly isTerminal: boolean;
  /** And what it has to complain of? */
  readonly isErrorTerminal?: boolean;
  /** Is somebody there to answer? */
  readonly canAsk: boolean;
  /** Of the terminal. */
  readonly columns: number | undefined;
  /** Tells a person, if one is looking, how far a long work is; undefined ends it. */
  readonly tellProgress?: (text: string | undefined) => void;
  readonly today: Day;
  /** The folder of this person for what programs keep to be faster; undefined if there is none. */
  readonly cache?: string | undefined;
  /** Waits until somebody wants the process to end; where nobody can, it ends at once. */
  readonly untilEnd?: () => Promise<unknown>;
}
