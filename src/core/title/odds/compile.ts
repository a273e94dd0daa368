import type { TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { isByPlace, type Rulebook, type Title } from '#core/rulebook/rulebook';
import { type TableRules, tableRules } from '#core/scoring/standings';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { isAsScored } from './as-scored.ts';
import { fastTitle } from './build-title.ts';
import type { FastTitle } from './fast-title.ts';
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
  const probes = fit.length === 0 ? [] : probesOf(season, field);
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

/**
 * Each car on each place, and each driver who may have a lap. Where a lap counts only with a good place, laps are as far behind the places in turn as it takes
 * for each car to have each lap with such a place.
 */
function probesOf(season: Season, field: Field): readonly Probe[] {
  const most = Math.max(0, ...field.rounds.map(({ starters }) => starters.length));
  const last = Math.min(most, ...field.rounds.flatMap(({ open }) => amongIn(open.rulebook)));
  const lags = Array.from({ length: last === 0 ? 0 : Math.ceil(most / last) }, (_, index) => index * last);
  const turns = lags.flatMap((lag) => Array.from({ length: most }, (_, by) => ({ lag, by })));
  return Array.from({ length: seatsIn(field) }, (_, seat) => seat)
    .flatMap((seat) => turns.map(({ lag, by }) => turned(field, by, lag, seat)))
    .map((drawn) => probeOf(season, field, drawn));
}

/** How many drivers the largest crew has, where it matters who of them drove. */
const seatsIn = ({ rounds }: Field): number =>
  Math.max(
    1,
    ...rounds
      .filter(({ orders }) => orders.some(({ hasDrivers }) => hasDrivers))
      .flatMap(({ starters }) => starters.map(({ crew }) => crew.length)),
  );

const amongIn = ({ awards }: Rulebook): readonly number[] =>
  Object.values(awards).flatMap((award) =>
    award.among === undefined || isByPlace(award) ? [] : [award.among],
  );

const checksOf = (season: Season, field: Field): readonly Probe[] =>
  Array.from({ length: HELD_AGAINST }, (_, index) =>
    probeOf(season, field, sampled(field, 0, NEVER_COUNTED + index)),
  );
