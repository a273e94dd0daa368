import { RACE, type RoundKey, type TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { type AwardClause, isByPlace, type Rulebook, type Scale, termsOf } from '#core/rulebook/rulebook';
import type { Amendment } from '#core/rulebook/rulebook.schema';
import { calendar, rulebookAt } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Round, Season } from '#core/season/season';
import { titleState } from './state.ts';
import type { TitleState } from './verdict.ts';

/** One thing that might have been otherwise. */
export type Change =
  /** A round that was cancelled had been run. */
  | { readonly code: 'run'; readonly round: RoundKey }
  /** A round had not been run. */
  | { readonly code: 'not-run'; readonly round: RoundKey }
  /** An award had not been given. */
  | { readonly code: 'without-award'; readonly award: string }
  /** Every round had counted. */
  | { readonly code: 'nothing-dropped' }
  /** A decision had not been taken. */
  | { readonly code: 'without-decision'; readonly document: number }
  /** Places in the race had given the points of another rulebook. */
  | { readonly code: 'scales'; readonly rulebook: string };

/** What would have become of a title. */
export interface Otherwise {
  readonly change: Change;
  /** Those who would be champion, or could be. */
  readonly possible: readonly string[];
  /** Whether that would be certain. */
  readonly decided: boolean;
  /** Whether it is otherwise than it is. */
  readonly isDifferent: boolean;
}

/**
 * What would have changed a title: each of the things that might have been otherwise, by itself.
 *
 * @param rulebooks others whose points are tried.
 * @returns undefined if the rulebook has no such title.
 */
export function otherwise(
  season: Season,
  title: TitleKey,
  rulebooks: readonly Rulebook[],
): readonly Otherwise[] | undefined {
  const now = titleState(season, title);
  if (now === undefined) return undefined;
  const is = JSON.stringify(outcomeOf(now));
  return changes(season, title, rulebooks).map(({ change, season: changed }) => {
    const would = outcomeOf(titleState(changed(), title));
    return { change, ...would, isDifferent: JSON.stringify(would) !== is };
  });
}

function outcomeOf(state: TitleState | undefined): Pick<Otherwise, 'possible' | 'decided'> {
  const possible = (state?.contenders ?? []).filter((one) => one.state !== 'out').map((one) => one.contender);
  return { possible: possible.toSorted(), decided: state?.decided === true };
}

interface Changed {
  readonly change: Change;
  readonly season: () => Season;
}

const changes = (season: Season, title: TitleKey, rulebooks: readonly Rulebook[]): readonly Changed[] => [
  ...roundChanges(season),
  ...awardChanges(season, title),
  ...countingChange(season, title),
  ...decisionChanges(season),
  ...scaleChanges(season, title, rulebooks),
];

function roundChanges(season: Season): readonly Changed[] {
  const last = calendar(season).at(-1)?.date;
  return [...season.rounds.values()].flatMap((round): readonly Changed[] => {
    const { key, cancelled, ...said } = round;
    if (cancelled !== undefined) {
      // It is run last, so that nothing that was run is behind it.
      const date = last !== undefined && last > round.date ? last : round.date;
      return [
        { change: { code: 'run', round: key }, season: () => withRound(season, { ...said, key, date }) },
      ];
    }
    const isRun = (season.records.get(key)?.classifications.size ?? 0) > 0;
    if (!isRun) return [];
    return [
      {
        change: { code: 'not-run', round: key },
        season: () => withRound(season, { ...round, cancelled: 0 }),
      },
    ];
  });
}

const withRound = (season: Season, round: Round): Season => ({
  ...season,
  rounds: new Map(season.rounds).set(round.key, round),
});

/** The awards and the counting of a title, by the rulebook that holds at the end. */
function termsNow(season: Season, title: TitleKey) {
  const rulebook = rulebookAt(season);
  const clause = lookup(rulebook.titles, title);
  const { awards, counting } =
    clause === undefined ? { awards: [], counting: undefined } : termsOf(rulebook, clause);
  return { rulebook, awards, counting };
}

/** Each award beside those for places in the race. */
function awardChanges(season: Season, title: TitleKey): readonly Changed[] {
  const { rulebook, awards } = termsNow(season, title);
  const extras = awards.filter((name) => !isForTheRace(lookup(rulebook.awards, name)));
  const without = (award: string) => (names: readonly string[]) => names.filter((name) => name !== award);
  return extras.map((award) => ({
    change: { code: 'without-award', award },
    season: () => withRules(season, (said) => withAwards(said, without(award))),
  }));
}

const isForTheRace = (award: AwardClause | undefined): boolean =>
  award !== undefined && award.session === RACE && isByPlace(award);

function countingChange(season: Season, title: TitleKey): readonly Changed[] {
  const { rulebook, counting: name } = termsNow(season, title);
  const counting = lookup(rulebook.counting, name ?? '');
  if (name === undefined || counting === undefined || counting.keep?.of === 'all') return [];
  const { parts: _parts, ...stays } = counting;
  const all = { ...stays, keep: { of: 'all' } } as const;
  return [
    {
      change: { code: 'nothing-dropped' },
      season: () => withRules(season, (said) => replaced(said, 'counting', name, all)),
    },
  ];
}

const decisionChanges = (season: Season): readonly Changed[] =>
  season.board.flatMap(({ kind, document }): readonly Changed[] => {
    if (kind !== 'decision') return [];
    const others = () => season.board.filter((posted) => posted.document !== document);
    return [
      { change: { code: 'without-decision', document }, season: () => others().reduce(fold, emptySeason) },
    ];
  });

/** Each scale of another rulebook's races that is not one of ours, once. */
function scaleChanges(season: Season, title: TitleKey, rulebooks: readonly Rulebook[]): readonly Changed[] {
  const { rulebook, awards } = termsNow(season, title);
  const ours = awards.flatMap((name) => raceScale(rulebook, name) ?? []);
  const tried = new Set(ours.map(({ scale }) => JSON.stringify(scale.points)));
  return rulebooks.flatMap((other): readonly Changed[] => {
    const [theirs] = Object.keys(other.awards).flatMap((name) => raceScale(other, name) ?? []);
    if (theirs === undefined || tried.has(JSON.stringify(theirs.scale.points))) return [];
    tried.add(JSON.stringify(theirs.scale.points));
    const { points, beyond } = theirs.scale;
    const like = (scale: Scale): Scale => {
      const { beyond: _beyond, ...stays } = scale;
      return { ...stays, points, ...(beyond === undefined ? {} : { beyond }) };
    };
    return [
      {
        change: { code: 'scales', rulebook: other.name },
        season: () =>
          withRules(season, (said) =>
            ours.reduce((rules, { name, scale }) => replaced(rules, 'scales', name, like(scale)), said),
          ),
      },
    ];
  });
}

/** The scale that an award for places in the race gives where nothing special holds. */
function raceScale(
  rulebook: Rulebook,
  name: string,
): { readonly name: string; readonly scale: Scale } | undefined {
  const award = lookup(rulebook.awards, name);
  const choice = isForTheRace(award) ? award?.scale.find(({ when }) => when === undefined) : undefined;
  const scale = lookup(rulebook.scales, choice?.scale ?? '');
  return choice === undefined || scale === undefined ? undefined : { name: choice.scale, scale };
}

type Said = Pick<Amendment, 'titles' | 'everyTitle' | 'counting' | 'scales'>;

/** The rules as they were posted, and every amendment of them, each with a change. */
function withRules(season: Season, change: <Rules extends Said>(said: Rules) => Rules): Season {
  const { rules } = season;
  const amendments = rules.amendments.map((amendment) => ({
    ...amendment,
    changes: change(amendment.changes),
  }));
  return { ...season, rules: { ...rules, base: change(rules.base), amendments } };
}

/** The clause in place of the one of its name, where there is one. */
function replaced<Rules extends Said>(
  said: Rules,
  section: 'counting' | 'scales',
  name: string,
  clause: object,
): Rules {
  const clauses = said[section];
  if (clauses === undefined || !Object.hasOwn(clauses, name)) return said;
  return { ...said, [section]: { ...clauses, [name]: clause } };
}

function withAwards<Rules extends Said>(
  said: Rules,
  change: (awards: readonly string[]) => readonly string[],
): Rules {
  const terms = <Terms extends { readonly awards?: readonly string[] | undefined }>(one: Terms): Terms =>
    one.awards === undefined ? one : { ...one, awards: change(one.awards) };
  const titles =
    said.titles && Object.fromEntries(Object.entries(said.titles).map(([name, one]) => [name, terms(one)]));
  return {
    ...said,
    ...(titles === undefined ? {} : { titles }),
    ...(said.everyTitle === undefined ? {} : { everyTitle: terms(said.everyTitle) }),
  };
}
