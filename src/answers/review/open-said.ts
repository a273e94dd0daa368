import { stillIn } from '#answers/title/outlook';
import { isOfWeight } from '#answers/unsettled';
import { points } from '#core/base/points';
import { allStandings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import { type OpenMatter, unsettled } from '#core/scoring/unsettled';
import type { Season } from '#core/season/season';
import { mainLead } from './champions.ts';
import { titleSaid } from './lead-said.ts';
import { roundNamed } from './named.ts';
import { proof, proofOfPoints, together } from './proof.ts';
import { isRun } from './season-said.ts';
import { type Statement, state } from './statement.ts';
import type { Told } from './told.ts';

/* What is still open: titles, results, and matters before the stewards. */

const MOST = 6;

/** How many can still win the first title of each class. */
export function openSaid(season: Season, told: readonly Told[]): readonly Statement[] {
  const leads = told.flatMap((one) => one.leads);
  const all = told.flatMap(({ chapter }) => [...chapter.titles, ...chapter.more]).length;
  const open = told.flatMap((one) => {
    const lead = mainLead(one);
    const isOpen = lead?.fate === 'led' && lead.state.remaining.length > 0 && one.run > 0;
    if (lead === undefined || !isOpen) return [];
    const isKnown = lead.state.contenders.every((each) => each.state !== 'undecided');
    const count = stillIn(lead.state).length;
    return isKnown && count > 1 ? [{ one, lead, count }] : [];
  });
  if (open.length === 0) return [];
  const some = open.slice(0, MOST);
  return [
    state(
      'open',
      {
        titles: some.map(({ one, lead, count }) => ({
          title: titleSaid(one.chapter, lead.table, one.name),
          count,
        })),
        decided: leads.filter(({ fate, isProvisional }) => fate === 'certain' && !isProvisional).length,
        all: leads.length === all && all === allStandings(season).length ? all : 0,
      },
      together(
        some.map(({ lead: { table, first } }) =>
          together([
            proof([{ page: 'title', title: table.title }], []),
            proofOfPoints(season, table, first.slice(0, 1)),
          ]),
        ),
      ),
    ),
  ];
}

/** The titles that no sentence is about. */
export function restSaid(season: Season, told: ReadonlySet<Standings>): readonly Statement[] {
  const rest = allStandings(season).filter((table) => !told.has(table));
  const led = rest.filter(({ rows }) => rows.some(({ points: has }) => has > 0));
  if (led.length === 0) return [];
  const isOver = isRun(season);
  return [
    state(
      'rest',
      { count: led.length, isOver, close: isOver ? led.filter(isClose).length : 0 },
      together([
        proof([{ page: 'standings' }, { page: 'titles' }], []),
        ...led.map((table) => ({ ...proofOfPoints(season, table, table.rows.slice(0, 2)), places: [] })),
      ]),
    ),
  ];
}

/** Was it won by a point at most, or on a tie-break? */
function isClose({ rows }: Standings): boolean {
  const [first, ...others] = rows;
  const next = others.find(({ position }) => position !== null && position > 1);
  return first !== undefined && next !== undefined && first.points - next.points <= points(1);
}

/**
 * Which results may still change, and what the stewards have not answered.
 *
 * @param isDeciding whether titles hang on it that are told of as if all stood
 */
export function unsettledSaid(season: Season, isDeciding: boolean): readonly Statement[] {
  const results = provisionalSaid(season, isDeciding);
  return [...results, ...unansweredSaid(season, isDeciding && results.length === 0)];
}

function provisionalSaid(season: Season, isDeciding: boolean): readonly Statement[] {
  const some = unsettled(season).filter((one) => one.kind === 'provisional' && isOfWeight(one));
  const results = some.flatMap((one) => one.results.map((result) => ({ ...result, document: one.document })));
  if (results.length === 0) return [];
  return [
    state(
      'provisional',
      {
        results: results
          .slice(0, MOST)
          .map(({ session, round }) => ({ session, round: roundNamed(season, round) })),
        others: Math.max(0, results.length - MOST),
        isDeciding,
      },
      proof(
        results.map(({ round }) => ({ page: 'round', round })),
        results.map(({ document }) => document),
      ),
    ),
  ];
}

function unansweredSaid(season: Season, isDeciding: boolean): readonly Statement[] {
  const open = unsettled(season).flatMap((one) => (one.kind === 'provisional' ? [] : [one]));
  if (open.length === 0) return [];
  const roundsOf = ({ results }: OpenMatter) => [...new Set(results.map(({ round }) => round))];
  const alike = [
    ...Map.groupBy(open, (one) => JSON.stringify([one.kind, one.party, roundsOf(one)])).values(),
  ];
  return [
    state(
      'unanswered',
      {
        matters: alike.slice(0, MOST).flatMap((some) =>
          some.slice(0, 1).map((one) => ({
            kind: one.kind,
            count: some.length,
            party: one.party,
            rounds: roundsOf(one).map((round) => roundNamed(season, round)),
          })),
        ),
        others: alike.slice(MOST).flat().length,
        isDeciding,
      },
      proof(
        open.map(({ document }) => ({ page: 'document', number: String(document) })),
        open.map(({ document }) => document),
      ),
    ),
  ];
}
