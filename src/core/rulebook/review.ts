import { lookup } from '#core/base/lookup';
import { unreachable } from '#core/base/unreachable';
import { references, unused } from './references.ts';
import { type Rulebook, recipientsOf, SECTIONS, termsOf } from './rulebook.ts';
import type { RulebookFault } from './rulebook-fault.ts';

const { entries } = Object;

/** Everything in a rulebook that contradicts itself or does nothing. */
export function reviewRulebook(rulebook: Rulebook): readonly RulebookFault[] {
  return [
    ...references(rulebook),
    ...terms(rulebook),
    ...needs(rulebook),
    ...rising(rulebook),
    ...empty(rulebook),
    ...deadlines(rulebook),
    ...unused(rulebook),
  ];
}

function terms(rulebook: Rulebook): readonly RulebookFault[] {
  return entries(rulebook.titles).flatMap(([clause, title]) => {
    const { awards, counting, ranking } = termsOf(rulebook, title);
    const missing = [
      ...(awards.length === 0 ? (['awards'] as const) : []),
      ...(counting === undefined ? (['counting'] as const) : []),
      ...(ranking === undefined ? (['ranking'] as const) : []),
    ];
    const recipients = recipientsOf(title);
    const others = awards.filter(
      (name) => lookup(rulebook.awards, name)?.to.some((to) => recipients.includes(to)) === false,
    );
    return [
      ...missing.map((what) => ({ code: 'title-without', section: 'titles', clause, what }) as const),
      ...others.map((award) => ({ code: 'award-for-others', section: 'titles', clause, award }) as const),
    ];
  });
}

/** What a title asks of those that score, as far as it can be asked. */
function needs(rulebook: Rulebook): readonly RulebookFault[] {
  return entries(rulebook.titles).flatMap(([clause, title]): readonly RulebookFault[] => {
    const { needs: asked, without, only, awards } = termsOf(rulebook, title);
    const costless = asked.filter(({ check, costs }) => {
      const every = lookup(rulebook.checks, check)?.every;
      return costs !== 'car' && every !== undefined && every !== 'crew' && every !== 'drive';
    });
    const ofCups = awards.filter((name) => lookup(rulebook.awards, name)?.order === 'cup');
    return [
      ...costless.map(({ check }) => ({ code: 'cost-of-nobody', section: 'titles', clause, check }) as const),
      ...(title.cup === undefined ? ofCups : []).map(
        (award) => ({ code: 'cup-without-order', section: 'titles', clause, award }) as const,
      ),
      ...(only !== undefined && without.length > 0
        ? [{ code: 'without-and-only', section: 'titles', clause } as const]
        : []),
    ];
  });
}

/** A scale in which a worse place scores more: a slip of the pen, so far in every real rulebook. */
function rising(rulebook: Rulebook): readonly RulebookFault[] {
  return entries(rulebook.scales).flatMap(([clause, { points, beyond }]) => {
    const all = beyond === undefined ? points : [...points, beyond];
    const place = all.findIndex((value, index) => index > 0 && value > (all[index - 1] ?? value)) + 1;
    return place === 0 ? [] : [{ code: 'scale-rises', section: 'scales', clause, place } as const];
  });
}

/** A check that asks nothing can never be broken. */
function empty(rulebook: Rulebook): readonly RulebookFault[] {
  return entries(rulebook.checks)
    .filter(([, check]) => {
      switch (check.every) {
        case 'crew':
          return [check.drivers, check.regional, check.grades, check.graded].every(
            (asked) => asked === undefined,
          );
        case 'car':
          return [check.tyre, check.engine, check.chassis, check.lastSeason].every(
            (asked) => asked === undefined,
          );
        case 'drive':
          return false;
        case 'pit stop':
          return check.people === undefined;
        case 'race':
          return false;
        default:
          return unreachable(check);
      }
    })
    .map(([clause]) => ({ code: 'asks-nothing', section: 'checks', clause }) as const);
}

/** Two times for one thing: nobody could tell which holds. */
function deadlines(rulebook: Rulebook): readonly RulebookFault[] {
  const all = entries(rulebook.deadlines);
  return all.flatMap(([clause, one], index) => {
    const before = all.slice(0, index);
    const [other] =
      before.find(([, { for: kind, against }]) => kind === one.for && against === one.against) ?? [];
    return other === undefined
      ? []
      : [{ code: 'deadline-twice', section: 'deadlines', clause, other } as const];
  });
}

/** Every clause by its place, `scales/pole`: what a decision may waive or withhold. */
export function clausePlaces(rulebook: Rulebook): readonly string[] {
  return SECTIONS.flatMap((section) =>
    Object.keys(rulebook[section]).map((clause) => `${section}/${clause}`),
  );
}
