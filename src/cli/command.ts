import type { Flags, Operand, Said, SaidGlobally } from './flags.ts';
import type { Answer, Failure } from './outcome.ts';
import type { World } from './world.ts';

/** A command: what may stand behind its name, and what it does. */
export interface Command {
  readonly operands: readonly Operand[];
  readonly flags: Flags;
  /** What it shows, in a few sentences, for `--help`. */
  readonly about: string;
  readonly examples: readonly Example[];
  run(asked: Asked<Flags>): Promise<Answer | Failure>;
}
export interface Example {
  readonly typed: string;
  readonly shows: string;
}

/** What was asked of a command. */
export interface Asked<Declared extends Flags> {
  readonly words: readonly string[];
  readonly flags: Said<Declared> & SaidGlobally;
  readonly world: World;
}

interface Definition<Declared extends Flags> extends Omit<Command, 'flags' | 'run' | 'operands'> {
  readonly operands?: readonly Operand[];
  readonly flags?: Declared;
  readonly run: (asked: Asked<Declared>) => Promise<Answer | Failure>;
}

/** Defines a command; what `run` is given has the types of its flags. */
export function command<const Declared extends Flags = Record<never, Flag>>(
  definition: Definition<Declared>,
): Command {
  const { operands = [], flags, ...rest } = definition;
  return { ...rest, operands, flags: flags ?? {} } as Command;
}
type Flag = Flags[string];
