import { type RoundKey, type TitleKey, titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { NO_POINTS } from '#core/base/points';
import { type Ranking, type Rulebook, recipientsOf, type Title, termsOf } from '#core/rulebook/rulebook';
import { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { scored } from './cells.ts';
import { gridOf } from './grid.ts';
import { ranked } from './rank.ts';
import { scopeOf } from './scope.ts';
import { standingOf } from './starts.ts';
import type { Standings, Tally } from './table.ts';
import { EVERYTHING, type Rule, tallyOf } from './tally.ts';
import { measuresOn } from './title-measures.ts';
import { type View, viewOf } from './view.ts';

const DEFAULT_RANKING: Pick<Ranking, 'order' | 'shared' | 'listed' | 'ranked' | 'starts'> = {
  order: ['points', 'countback'],
  shared: 'standard',
  listed: 'entered',
};

/** The tables of every title of the rulebook, in its order. */
export function allStandings(season: Season): readonly Standings[] {
  return Object.keys(rulebookAt(season).titles).flatMap((key) => standings(season, titleKey(key)) ?? []);
}

const remembered = new WeakMap<Season, Map<TitleKey, Standings | undefined>>();

/** The table of a title as the documents so far make it; undefined if the rulebook has no such title. */
export function standings(season: Season, key: TitleKey): Standings | undefined {
  const tables = remembered.get(season) ?? new Map<TitleKey, Standings | undefined>();
  remembered.set(season, tables);
  if (!tables.has(key)) tables.set(key, tableOf(season, key));
  return tables.get(key);
}

function tableOf(season: Season, key: TitleKey): Standings | undefined {
  const rulebook = rulebookAt(season);
  const title = lookup(rulebook.titles, key);
  if (title === undefined) return undefined;
  const terms = termsOf(rulebook, title);
  const ranking = lookup(rulebook.ranking, terms.ranking ?? '') ?? DEFAULT_RANKING;
  const rounds = calendar(season);
  const rule = ruleOf(rulebook, title, rounds);
  const tallies = tally(season, key, title, rule)
    .filter((row) => isListed(row, ranking.listed))
    .flatMap((row) => standingOf(row, ranking, season, rounds) ?? []);
  const rows = ranked(tallies, ranking.order, ranking.shared);
  const { name, class: category, cup, for: kind } = title;
  return { title: key, name, class: category, cup, for: kind, rounds, excluded: rule.excluded, rows };
}

function isListed(row: Tally, listed: Ranking['listed']): boolean {
  if (row.points !== NO_POINTS || row.adjustments.length > 0 || listed === 'entered') return true;
  if (row.decided === 'none') return true;
  return listed === 'classified' && row.places.length > 0;
}

function tally(season: Season, key: TitleKey, title: Title, rule: Rule): readonly Tally[] {
  const measures = measuresOn(season, key, title, termsOf(rulebookAt(season), title).others);
  const barred = new Map(
    [...measures].flatMap(([contender, { barred: behind }]) =>
      behind === undefined ? [] : [[contender, behind] as const],
    ),
  );
  // What a title counts and how it ranks is as of the end; what a round awards is as of that round.
  const views = new Map<Rulebook, View>();
  const columns = rule.rounds.map(({ key: round }) => {
    const inForce = rulebookAt(season, round);
    const there = lookup(inForce.titles, key) ?? title;
    const view = views.get(inForce) ?? viewOf(title, inForce, clausesFor(inForce, there));
    views.set(inForce, view);
    const scope = scopeOf({ season, round, key, title: there, rulebook: inForce, barred });
    return scored(season, round, view, scope);
  });
  const tallies: Tally[] = [];
  for (const [contender, cells] of gridOf(title, columns)) {
    tallies.push(tallyOf(title, contender, cells, rule, measures.get(contender)));
  }
  return tallies;
}

function ruleOf(rulebook: Rulebook, title: Title, rounds: readonly CalendarRound[]): Rule {
  const { counting, without, only } = termsOf(rulebook, title);
  const [excluded, included] = [new Set<RoundKey>(without), only && new Set<RoundKey>(only)];
  const isExcluded = (round: RoundKey) => excluded.has(round) || included?.has(round) === false;
  return {
    counting: lookup(rulebook.counting, counting ?? '') ?? EVERYTHING,
    rounds,
    excluded: rounds.map(({ key }) => isExcluded(key)),
    hasExcluded: rounds.some(({ key }) => isExcluded(key)),
  };
}

/** The clauses of a round's rulebook that give something to contenders of this kind. */
function clausesFor(rulebook: Rulebook, title: Title): readonly string[] {
  const recipients = recipientsOf(title);
  return termsOf(rulebook, title).awards.filter((name) =>
    lookup(rulebook.awards, name)?.to.some((to) => recipients.includes(to)),
  );
}
