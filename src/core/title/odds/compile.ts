import type { TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { type Title, termsOf } from '#core/rulebook/rulebook';
import { type TableRules, tableRules } from '#core/scoring/standings';
import { rulebookAt } from '#core/season/calendar';
import { groupOf } from '#core/season/contender';
import type { Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { isAsScored } from './as-scored.ts';
import type { FastTitle } from './fast-title.ts';
import { fastTitle } from './build-title.ts';
import type { Drawn } from './draw.ts';
import { type Field, fieldOf } from './field.ts';
import { type Model, modelOf } from './model.ts';
import { type Probe, probeOf, sampled, turned } from './probe.ts';
import { type Unfit, unfitIn } from './unfit.ts';

/** A season ready to be drawn: the rounds that remain, and how each title is scored. */
export interface Compiled {
  readonly season: Season;
  readonly field: Field;
  readonly titles: readonly CompiledTitle[];
}

/** A title by its tables, or why the scoring itself is asked of every season. */
export type CompiledTitle =
  | { readonly key: TitleKey; readonly fast: FastTitle }
  | { readonly key: TitleKey; readonly unfit: Unfit };

/** Seasons that are drawn to hold the tables against the scoring. They are none of those that are counted. */
const HELD_AGAINST = 12;
const NEVER_COUNTED = 2 ** 52;

interface Asked {
  readonly key: TitleKey;
  readonly title: Title;
  readonly rules: TableRules;
}

/**
 * Makes a season ready: what every place of every order is worth to whom is asked of the scoring, by seasons that are
 * made so that each car is once on each place.
 *
 * @param keys titles; one that the rulebook has not is left out.
 */
export function compile(season: Season, keys: readonly TitleKey[], model: Model = modelOf(season)): Compiled {
  const field = fieldOf(season, model);
  const asked = keys.flatMap((key): readonly Asked[] => {
    const title = lookup(rulebookAt(season).titles, key);
    return title === undefined ? [] : [{ key, title, rules: tableRules(season, title) }];
  });
  const unfits = new Map<TitleKey, Unfit | undefined>(
    asked.map(({ key, title, rules }) => [key, unfitIn(season, key, title, rules, field)]),
  );
  const fit = asked.filter(({ key }) => unfits.get(key) === undefined);
  const probes = fit.length === 0 ? [] : probesOf(
          season,
          field,
          fit.map(({ title }) => title),
        );
  const checks = fit.length === 0 ? [] : checksOf(season, field);
  const titles = asked.map(({ key, title, rules }): CompiledTitle => {
    const unfit = unfits.get(key);
    if (unfit !== undefined) return { key, unfit };
    const fast = fastTitle({ season, key, title, rules, field, probes: [...probes, ...checks] });
    const isAlike = fast !== undefined && checks.every((probe) => isAsScored(fast, probe));
    return isAlike ? { key, fast } : { key, unfit: 'unlike' };
  });
  return { season, field, titles };
}

/** With all cars, each on each place; then with one car of each contender, where of several not all may score. */
function probesOf(season: Season, field: Field, titles: readonly Title[]): readonly Probe[] {
  const most = Math.max(0, ...field.rounds.map(({ starters }) => starters.length));
  const all = Array.from({ length: most }, (_, by) => turned(field, by, () => true));
  const capped = titles.filter((title) => termsOf(rulebookAt(season), title).cars !== 'all');
  const some = [...new Set(capped.map((title) => title.for))].flatMap((kind) => onePerContender(field, kind));
  return [...all, ...some].map((drawn) => probeOf(season, field, drawn));
}

/** The first cars of all contenders, then the second ones, or the last of who has fewer: each once on each place. */
function onePerContender(field: Field, kind: Title['for']): readonly Drawn[] {
  const seats = field.rounds.map(({ starters }) => {
    const groups = Map.groupBy(starters.keys(), (car) => groupOf({ for: kind }, starters[car] as Starter));
    return [...groups.values()];
  });
  const deepest = Math.max(0, ...seats.flat().map((cars) => cars.length));
  const most = Math.max(0, ...seats.map((groups) => groups.length));
  return Array.from({ length: deepest }, (_, seat) => {
    const chosen = seats.map((groups) => new Set(groups.map((cars) => cars[Math.min(seat, cars.length - 1)])));
    return Array.from({ length: most }, (_, by) =>
      turned(field, by, (round, car) => chosen[round]?.has(car) === true),
    );
  }).flat();
}

const checksOf = (season: Season, field: Field): readonly Probe[] =>
  Array.from({ length: HELD_AGAINST }, (_, index) =>
    probeOf(season, field, sampled(field, 0, NEVER_COUNTED + index)),
  );
