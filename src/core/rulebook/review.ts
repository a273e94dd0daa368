import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import { unreachable } from '#core/base/unreachable';
import {
  type Clause,
  NO_SCALE,
  type Rulebook,
  recipientsOf,
  SECTIONS,
  type Section,
  termsOf,
} from './rulebook.ts';

type Refers = 'class' | 'region' | 'scale' | 'award' | 'counting' | 'ranking' | 'title';

/** A contradiction within a rulebook, and the clause that has it. */
export type RulebookFault = { readonly section: Section | 'everyTitle'; readonly clause: string } & (
  | {
      readonly code: 'refers-to-nothing';
      readonly to: Refers;
      readonly name: string;
      readonly meant: string | undefined;
    }
  | { readonly code: 'scale-rises'; readonly place: number }
  | { readonly code: 'asks-nothing' }
  | { readonly code: 'title-without'; readonly what: 'awards' | 'counting' | 'ranking' }
  | { readonly code: 'award-for-others'; readonly award: string }
  | { readonly code: 'unused' }
);

const SECTION_OF = {
  class: 'classes',
  region: 'regions',
  scale: 'scales',
  award: 'awards',
  counting: 'counting',
  ranking: 'ranking',
  title: 'titles',
} as const satisfies Record<Refers, Section>;

/** Sections whose clauses are there to be named by others. */
const NAMED_BY_OTHERS = ['regions', 'scales', 'awards', 'counting', 'ranking'] as const;

/** Everything in a rulebook that contradicts itself or does nothing. */
export function reviewRulebook(rulebook: Rulebook): readonly RulebookFault[] {
  return [
    ...references(rulebook),
    ...terms(rulebook),
    ...rising(rulebook),
    ...empty(rulebook),
    ...unused(rulebook),
  ];
}

interface Reference {
  readonly section: Section | 'everyTitle';
  readonly clause: string;
  readonly to: Refers;
  readonly name: string;
}

/** Every name by which one clause calls another. */
function named(rulebook: Rulebook): readonly Reference[] {
  const from = (
    section: Reference['section'],
    clause: string,
    to: Refers,
    names: readonly (string | undefined)[],
  ) => names.flatMap((name) => (name === undefined ? [] : [{ section, clause, to, name }]));
  const { everyTitle } = rulebook;
  return [
    ...entries(rulebook.checks).flatMap(([name, check]) => [
      ...from('checks', name, 'class', check.of ?? []),
      ...from('checks', name, 'region', check.every === 'crew' ? [check.regional?.from] : []),
    ]),
    ...entries(rulebook.awards).flatMap(([name, award]) =>
      from(
        'awards',
        name,
        'scale',
        award.scale.map(({ scale }) => (scale === NO_SCALE ? undefined : scale)),
      ),
    ),
    ...from('everyTitle', 'everyTitle', 'award', everyTitle.awards ?? []),
    ...from('everyTitle', 'everyTitle', 'counting', [everyTitle.counting]),
    ...from('everyTitle', 'everyTitle', 'ranking', [everyTitle.ranking]),
    ...entries(rulebook.titles).flatMap(([name, title]) => [
      ...from('titles', name, 'class', [title.class]),
      ...from('titles', name, 'award', title.awards ?? []),
      ...from('titles', name, 'counting', [title.counting]),
      ...from('titles', name, 'ranking', [title.ranking]),
    ]),
    ...entries(rulebook.prizes).flatMap(([name, prize]) => from('prizes', name, 'title', [prize.title])),
  ];
}

const entries = <Value>(record: Readonly<Record<string, Value>>) => Object.entries(record);

function references(rulebook: Rulebook): readonly RulebookFault[] {
  return named(rulebook).flatMap(({ section, clause, to, name }) => {
    const known: Readonly<Record<string, Clause>> = rulebook[SECTION_OF[to]];
    if (lookup(known, name) !== undefined) return [];
    return [
      {
        code: 'refers-to-nothing',
        section,
        clause,
        to,
        name,
        meant: nearest(name, Object.keys(known)),
      } as const,
    ];
  });
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
          return check.drivers === undefined && check.regional === undefined && check.grades === undefined;
        case 'car':
          return [check.tyre, check.engine, check.chassis, check.lastSeason].every(
            (asked) => asked === undefined,
          );
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

function unused(rulebook: Rulebook): readonly RulebookFault[] {
  const used = new Set(named(rulebook).map(({ to, name }) => `${SECTION_OF[to]}/${name}`));
  return NAMED_BY_OTHERS.flatMap((section) =>
    Object.keys(rulebook[section])
      .filter((clause) => !used.has(`${section}/${clause}`))
      .map((clause) => ({ code: 'unused', section, clause }) as const),
  );
}

/** Every clause by its place, `scales/pole`: what a decision may waive or withhold. */
export function clausePlaces(rulebook: Rulebook): readonly string[] {
  return SECTIONS.flatMap((section) =>
    Object.keys(rulebook[section]).map((clause) => `${section}/${clause}`),
  );
}

/** The fault as a sentence: what is wrong and what to do. */
export function rulebookFaultText(fault: RulebookFault): string {
  const where = fault.section === 'everyTitle' ? 'everyTitle' : `${fault.section}/${fault.clause}`;
  switch (fault.code) {
    case 'refers-to-nothing':
      return `${where} names ${fault.to} '${fault.name}', which the rulebook does not have${
        fault.meant === undefined ? '' : `; did you mean '${fault.meant}'?`
      }`;
    case 'scale-rises':
      return `${where} gives place ${fault.place} more points than the place before it`;
    case 'asks-nothing':
      return `${where} asks nothing, so nothing can break it`;
    case 'title-without':
      return `${where} has no ${fault.what}: give it some, here or in everyTitle`;
    case 'award-for-others':
      return `${where} counts award '${fault.award}', which is not given to such contenders`;
    case 'unused':
      return `${where} is used by no other clause: remove it, or use it`;
    default:
      return unreachable(fault);
  }
}
