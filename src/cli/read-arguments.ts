import { nearest } from '#core/base/nearest';
import { err, ok, type Result } from '#core/base/result';
import type { Flag, Flags, Operand, Said } from './flags.ts';
import { EXIT, type Failure, failure } from './outcome.ts';

/** Not imported: that would load every part of `node:util`, and each start would wait for it. */
const { parseArgs } = process.getBuiltinModule('node:util');

/** What was typed: the flags, and the words that are none. */
export interface Arguments<Declared extends Flags> {
  readonly flags: Said<Declared>;
  readonly words: readonly string[];
}

interface OptionToken {
  readonly kind: 'option';
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}
type Token = OptionToken | { readonly kind: 'positional'; readonly index: number; readonly value: string };

/** Reads flags and words; a flag that nobody declared, one without its value, and a word too many are told. */
export function readArguments<const Declared extends Flags>(
  typed: readonly string[],
  declared: Declared,
  operands: readonly Operand[],
): Result<Arguments<Declared>, Failure> {
  const flags: Record<string, boolean | string> = {};
  const words: string[] = [];
  for (const token of tokensOf(typed, declared)) {
    if (token.kind === 'positional') words.push(token.value);
    else {
      const problem = problemOf(token, declared);
      if (problem !== undefined) return err(problem);
      flags[token.name] = token.value ?? true;
    }
  }
  const problem = wordsProblem(words, operands);
  return problem === undefined ? ok({ flags: flags as Said<Declared>, words }) : err(problem);
}

/** Where the first word stands that is neither a flag nor the value of one: the command; -1 if there is none. */
export function commandIndex(typed: readonly string[], declared: Flags): number {
  const first = tokensOf(typed, declared).find((token) => token.kind === 'positional');
  return first?.kind === 'positional' ? first.index : -1;
}

function tokensOf(typed: readonly string[], declared: Flags): readonly Token[] {
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, { type, short }]) => [
      name,
      short === undefined ? { type } : { type, short },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...typed],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.flatMap((token): Token[] => (token.kind === 'option-terminator' ? [] : [token]));
}

function problemOf({ name, rawName, value, inlineValue }: OptionToken, declared: Flags): Failure | undefined {
  const flag: Flag | undefined = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (flag === undefined) {
    const meant = nearest(name, Object.keys(declared));
    const hint = meant === undefined ? '' : `; did you mean --${meant}?`;
    return failure(EXIT.usage, `there is no flag ${rawName} here${hint}`);
  }
  if (flag.type === 'boolean')
    return value === undefined
      ? undefined
      : failure(EXIT.usage, `${rawName} takes no value, and got '${value}'`);
  const isFlag = inlineValue !== true && value?.startsWith('--') === true;
  if (value === undefined || value === '' || isFlag)
    return failure(EXIT.usage, `${rawName} needs a value: ${rawName} ${flag.value}`);
  return undefined;
}

function wordsProblem(words: readonly string[], operands: readonly Operand[]): Failure | undefined {
  const missing = operands[words.length];
  if (missing?.required) return failure(EXIT.usage, `<${missing.name}> is missing: ${missing.what}`);
  const surplus = words[operands.length];
  if (surplus === undefined || operands.at(-1)?.rest) return undefined;
  return failure(EXIT.usage, `'${surplus}' is one word too many`);
}
