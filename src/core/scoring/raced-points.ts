import { RACE, type RoundKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { DocumentKind } from '#core/documents/kinds';
import { undone } from '#core/season/fold';
import type { Finding } from '#core/season/review/finding';
import type { Season } from '#core/season/season';
import { allStandings } from './standings.ts';

/** Kinds that are there to change the points of a round that is run, or that change none. */
const EXPECTED: ReadonlySet<DocumentKind> = new Set([
  'classification',
  'decision',
  'pit-stops',
  'protest',
  'appeal',
  'request',
  'standings',
  'bulletin',
]);

/** Points of rounds that are run, changed by a document from which nobody expects it: a list, a rulebook, a calendar. */
export function racedPoints(season: Season, document: OfficialDocument, after: Season): readonly Finding[] {
  const gone = new Set(undone(document));
  const kinds = [document, ...season.board.filter((posted) => gone.has(posted.document))].map(
    ({ kind }) => kind,
  );
  if (kinds.every((kind) => EXPECTED.has(kind))) return [];
  const path = gone.size > 0 ? [document.replaces === undefined ? 'annuls' : 'replaces'] : ['kind'];
  const [before, now] = [pointsByRound(season), pointsByRound(after)];
  return [...season.records].flatMap(([round, { classifications }]): readonly Finding[] => {
    const [was, is] = [before.get(round) ?? NOTHING, now.get(round) ?? NOTHING];
    const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((contender) => {
      const [from, to] = [was.get(contender) ?? 0, is.get(contender) ?? 0];
      return from === to ? [] : [{ contender: contender.slice(contender.indexOf('/') + 1), from, to }];
    });
    if (!classifications.has(RACE) || changes.length === 0) return [];
    const documents = [...classifications.values()].map((classification) => classification.document);
    return [{ code: 'raced-points-change', round, documents, changes: distinct(changes), path }];
  });
}

type PointsOf = ReadonlyMap<string, number>;
const NOTHING: PointsOf = new Map();

/** What each contender of each title has of a round, as printed. */
function pointsByRound(season: Season): ReadonlyMap<RoundKey, PointsOf> {
  const found = new Map<RoundKey, Map<string, number>>();
  for (const { title, for: kind, rounds, rows } of allStandings(season)) {
    for (const [index, { key }] of rounds.entries()) {
      const points = found.get(key) ?? new Map<string, number>();
      found.set(key, points);
      for (const { contender, number, cells } of rows) {
        const has = printedPoints(cells[index]?.points ?? (0 as never));
        if (has !== 0) points.set(`${title}/${kind === 'entry' ? `#${number}` : contender}`, has);
      }
    }
  }
  return found;
}

/** One line for those whose points change alike in several titles. */
function distinct<Change extends object>(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}
