import { describe, expect, test } from 'vitest';
import { reviewRulebook } from '#core/rulebook/review';
import { rulebookFaultText } from '#core/rulebook/rulebook-fault';
import { audit } from '#core/scoring/audit';
import { allStandings } from '#core/scoring/standings';
import { rulebookAt } from '#core/season/calendar';
import { refusedOn, reviewBoard } from '#office/review-board';
import { auditReasons } from '../src/cli/views/audit-reasons.ts';
import { citedIn } from './cited.ts';
import { SHIPPED, type ShippedSeason, shipped } from './shipped.ts';

/* What holds for every season that comes with the program, whoever adds the next one. */

const read = await Promise.all(SHIPPED.map(shipped));

describe.each(read)('$name', ({ documents, claims, sources, season }) => {
  test('holds no document that the office would have refused', () => {
    expect(refusedOn(reviewBoard(documents))).toEqual([]);
  });

  test('has a rulebook whose clauses name what there is', () => {
    expect(reviewRulebook(rulebookAt(season)).map(rulebookFaultText)).toEqual([]);
    const { titles } = rulebookAt(season);
    const named = [...Object.keys(season.about?.defending ?? {}), ...claims.flatMap(titlesOf)];
    expect(named.filter((title) => !Object.hasOwn(titles, title))).toEqual([]);
    expect(allStandings(season).filter(({ rows }) => rows.length === 0)).toEqual([]);
  });

  test('lists every source that a document, a clause, a claim or a remark cites, and cites every one', () => {
    const said = [documents, claims, rulebookAt(season), sources];
    expect([...citedIn(said)].filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
    const words = new Set(JSON.stringify(said.slice(0, 3)).match(/\w+/g));
    expect(Object.keys(sources).filter((key) => !words.has(key))).toEqual([]);
  });

  test('agrees with what was published, but where it says why not', () => {
    const lines = audit(season, claims);
    // Of a difference whose reason is not told, the audit has the sums of the board alone.
    const untold = lines.filter(
      (line) => !line.equal && line.doubt === undefined && auditReasons(season, line, claims).length <= 1,
    );
    expect(
      untold.map(({ publication, title, contender }) => `${publication}: ${title} ${contender}`),
    ).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });
});

type Claim = ShippedSeason['claims'][number];

const titlesOf = ({ tables = {}, totals = {}, ranks = {}, margins = [] }: Claim): readonly string[] => [
  ...[tables, totals, ranks].flatMap((published) => Object.keys(published)),
  ...margins.map(({ title }) => title),
];
