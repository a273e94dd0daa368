import type { RoundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import { type Clause, NO_SCALE, type Rulebook, type Section } from './rulebook.ts';
import type { Refers, RulebookFault } from './rulebook-fault.ts';

const SECTION_OF = {
  class: 'classes',
  cup: 'cups',
  check: 'checks',
  region: 'regions',
  scale: 'scales',
  award: 'awards',
  counting: 'counting',
  ranking: 'ranking',
  title: 'titles',
} as const satisfies Record<Refers, Section>;

const { entries } = Object;

/** Sections whose clauses are there to be named by others. */
const NAMED_BY_OTHERS = ['cups', 'regions', 'scales', 'awards', 'counting', 'ranking'] as const;

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
  const inTerms = (section: Reference['section'], clause: string, terms: Rulebook['everyTitle']) => [
    ...from(section, clause, 'award', terms.awards ?? []),
    ...from(section, clause, 'counting', [terms.counting]),
    ...from(section, clause, 'ranking', [terms.ranking]),
    ...from(
      section,
      clause,
      'check',
      (terms.needs ?? []).map(({ check }) => check),
    ),
  ];
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
    ...inTerms('everyTitle', 'everyTitle', everyTitle),
    ...entries(rulebook.titles).flatMap(([name, title]) => [
      ...from('titles', name, 'class', [title.class]),
      ...from('titles', name, 'cup', [title.cup]),
      ...inTerms('titles', name, title),
    ]),
    ...entries(rulebook.cups).flatMap(([name, cup]) => from('cups', name, 'class', [cup.class])),
    ...entries(rulebook.counting).flatMap(([name, { neverDropped }]) =>
      from('counting', name, 'award', neverDropped?.awards ?? []),
    ),
    ...entries(rulebook.prizes).flatMap(([name, prize]) => from('prizes', name, 'title', [prize.title])),
  ];
}

/** Every round that a clause names: rounds that count for a title or do not, and such as may not be dropped. */
export function roundsNamed(
  rulebook: Rulebook,
): readonly { readonly clause: string; readonly round: RoundKey }[] {
  const { everyTitle } = rulebook;
  const named = (clause: string, rounds: readonly RoundKey[] = []) =>
    rounds.map((round) => ({ clause, round }));
  return [
    ...named('everyTitle', [...(everyTitle.without ?? []), ...(everyTitle.only ?? [])]),
    ...entries(rulebook.titles).flatMap(([name, { without = [], only = [] }]) =>
      named(`titles/${name}`, [...without, ...only]),
    ),
    ...entries(rulebook.counting).flatMap(([name, { neverDropped }]) =>
      named(`counting/${name}`, neverDropped?.rounds),
    ),
  ];
}

/** Names that the rulebook does not have. */
export function references(rulebook: Rulebook): readonly RulebookFault[] {
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

/** Clauses that are there to be named by others, and are by none. */
export function unused(rulebook: Rulebook): readonly RulebookFault[] {
  const used = new Set(named(rulebook).map(({ to, name }) => `${SECTION_OF[to]}/${name}`));
  return NAMED_BY_OTHERS.flatMap((section) =>
    Object.keys(rulebook[section])
      .filter((clause) => !used.has(`${section}/${clause}`))
      .map((clause) => ({ code: 'unused', section, clause }) as const),
  );
}
