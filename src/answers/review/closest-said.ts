import type { TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { isByPlace } from '#core/rulebook/rulebook';
import { type AwardLine, explain } from '#core/scoring/explain';
import { progress } from '#core/scoring/progress';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { type Otherwise, otherwise } from '#core/title/otherwise';
import type { Name } from '#words/review/prose';
import type { SessionPoints } from '#words/review/said';
import { carNamed, roundNamed } from './named.ts';
import { proof, proofOfPoints, together } from './proof.ts';
import { type Statement, state } from './statement.ts';
import { closeness, type TitleLead } from './title-lead.ts';
import { titlesSaid } from './titles-said.ts';
import type { Told } from './told.ts';

/** The closest of several titles that are won, and what made it so; nothing where none is closer than another. */
export function closestSaid(season: Season, told: readonly Told[]): readonly Statement[] {
  const all = told.flatMap((one) => one.leads.map((lead) => ({ one, lead })));
  const isOver = all.length > 1 && all.every(({ lead }) => lead.fate === 'won' && !lead.isProvisional);
  const least = Math.min(...all.map(({ lead }) => closeness(lead)));
  if (!isOver || !Number.isFinite(least)) return [];
  const close = all.filter(({ lead }) => closeness(lead) === least);
  if (close.length === all.length) return [];
  return [
    state(
      'closest',
      {
        titles: titlesSaid(
          season,
          told,
          close.map((one) => one.lead),
        ),
        winners: new Set(close.flatMap(({ lead }) => lead.first.map(({ contender }) => contender))).size,
        led: same(close.map((one) => ledBy(season, one.lead))),
        without: same(close.map((one) => withoutAward(season, one.lead))),
      },
      together(
        close.map(({ lead: { table, first, next } }) =>
          together([
            proof([{ page: 'title', title: table.title }], []),
            proofOfPoints(season, table, [first[0], ...next.slice(0, 1)]),
          ]),
        ),
      ),
    ),
  ];
}

/** What holds of each; undefined where it does not. */
function same<Value>([first, ...others]: readonly Value[]): Value | undefined {
  const key = JSON.stringify(first);
  return others.every((one) => JSON.stringify(one) === key) ? first : undefined;
}

/** What would be otherwise, had something else been. */
const changesOf = (season: Season, title: TitleKey): readonly Otherwise[] =>
  otherwise(season, title, []) ?? [];

/** Since when the champions were first, and stayed it; undefined where one race was all. */
function ledBy(
  season: Season,
  { table, first }: TitleLead,
): 'throughout' | 'last' | { readonly since: Name } | undefined {
  const after = progress(season, table.title);
  if (after.length === 1) return undefined;
  const isFirst = (rows: (typeof table)['rows']) =>
    first.every(({ contender }) => rows.find((row) => row.contender === contender)?.position === 1);
  const not = after.findLastIndex((one) => !isFirst(one.table.rows));
  if (not < 0) return 'throughout';
  const since = after[not + 1]?.round;
  return since === undefined || not === after.length - 2 ? 'last' : { since: roundNamed(season, since.key) };
}

/** The award without which the next would have won it. */
function withoutAward(season: Season, { table, next }: TitleLead): SessionPoints | undefined {
  const theirs = new Set(next.map(({ contender }) => contender));
  const isTheirs = ({ possible, decided }: Otherwise) =>
    decided && possible.length === theirs.size && possible.every((one) => theirs.has(one));
  for (const one of changesOf(season, table.title))
    if (one.change.code === 'without-award' && isTheirs(one)) {
      const said = sessionPoints(season, one.change.award);
      if (said !== undefined) return said;
    }
  return undefined;
}

/** @returns undefined where they are not for places in the session */
function sessionPoints(season: Season, award: string): SessionPoints | undefined {
  const { awards, scales } = rulebookAt(season);
  const clause = lookup(awards, award);
  if (clause === undefined || !isByPlace(clause)) return undefined;
  const isForFirst = clause.scale.every(({ scale }) => (lookup(scales, scale)?.points.length ?? 0) <= 1);
  return { session: clause.session, isForFirst };
}

/** A decision on the points of those who are first or next, of which the board itself says that it is doubtful. */
export function doubtfulSaid(season: Season, told: readonly Told[]): readonly Statement[] {
  for (const { leads } of told)
    for (const { table, first, next } of leads) {
      const rows = [first[0], ...next.slice(0, 1)];
      const lines = rows.flatMap(({ contender }) => explain(season, table.title, contender)?.lines ?? []);
      const line = lines.find(({ withheldBy }) => isDoubtful(season, withheldBy));
      if (line?.withheldBy !== undefined) return withheldSaid(season, table.title, line, line.withheldBy);
    }
  return [];
}

function withheldSaid(
  season: Season,
  title: TitleKey,
  line: AwardLine,
  number: number,
): readonly Statement[] {
  const of = sessionPoints(season, line.clause);
  const scale = lookup(rulebookAt(season, line.round).scales, line.scale);
  const points = scale?.points[line.place - 1];
  if (of === undefined || points === undefined) return [];
  const without = changesOf(season, title).find(
    ({ change }) => change.code === 'without-decision' && change.document === number,
  );
  return [
    state(
      'doubtfulDecision',
      {
        points,
        of,
        round: roundNamed(season, line.round),
        car: carNamed(season, line.entry, []),
        isSame: without?.isDifferent === false,
      },
      proof(
        [
          { page: 'document', number: String(number) },
          { page: 'title', title },
        ],
        [number, line.document],
      ),
    ),
  ];
}

const isDoubtful = (season: Season, number: number | undefined): boolean =>
  season.board.some(({ document, doubt }) => document === number && doubt !== undefined);
