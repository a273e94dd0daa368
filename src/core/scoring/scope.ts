import type { EntryKey, RoundKey, TitleKey } from '#core/base/ids';
import { type Rulebook, type Title, termsOf } from '#core/rulebook/rulebook';
import { groupOf } from '#core/season/contender';
import { type Starters, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Scope } from './award-order.ts';

/** Which cars of a round can score for a title; undefined where all of its class can, and each by itself. */
export function scopeOf(
  season: Season,
  round: RoundKey,
  key: TitleKey,
  title: Title,
  rulebook: Rulebook,
  barred: ReadonlySet<string>,
): Scope | undefined {
  const { others, cars } = termsOf(rulebook, title);
  const entered = starters(season, round);
  if (cars === 'all' && barred.size === 0 && !someRegister(entered)) return undefined;
  const out: EntryKey[] = [];
  for (const starter of entered.values()) {
    const isUnregistered = starter.titles !== undefined && !starter.titles.includes(key);
    const contender = groupOf(title, starter);
    if (isUnregistered || (contender !== undefined && barred.has(contender))) out.push(starter.entry);
  }
  const isWhole = out.length === 0 && cars === 'all';
  if (isWhole) return undefined;
  // Titles of one class that leave out the same cars share what is worked out.
  const grouped = cars === 'all' ? 'entry' : title.for;
  return {
    out: new Set(out),
    others,
    cars,
    contender: (starter) => (grouped === 'entry' ? starter.entry : groupOf(title, starter)),
    key: `scope ${JSON.stringify([grouped, others, cars, out])}`,
  };
}

const registering = new WeakMap<Starters, boolean>();

/** Does any car say for which titles it is registered? */
function someRegister(entered: Starters): boolean {
  const known = registering.get(entered);
  if (known !== undefined) return known;
  const some = [...entered.values()].some(({ titles }) => titles !== undefined);
  registering.set(entered, some);
  return some;
}
