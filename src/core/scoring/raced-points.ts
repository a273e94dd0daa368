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
    const changes = [...new Map([...was, ...is])].flatMap(([key, { contender }]) => {
      const [from, to] = [was.get(key)?.points ?? 0, is.get(key)?.points ?? 0];
      return from === to ? [] : [{ contender, from, to }];
    });
    if (!classifications.has(RACE) || changes.length === 0) return [];
    const documents = [...classifications.values()].map((classification) => classification.document);
    return [{ code: 'raced-points-change', round, documents, changes: distinct(changes), path }];
  });
}

/** By title and contender, an entry by its key: the number on its car may change. */
type PointsOf = ReadonlyMap<string, { readonly contender: string; readonly points: number }>;
const NOTHING: PointsOf = new Map();

/** What each contender of each title has of a round, as printed. */
function pointsByRound(season: Season): ReadonlyMap<RoundKey, PointsOf> {
  const found = new Map<RoundKey, Map<string, { contender: string; points: number }>>();
  for (const { title, for: kind, rounds, rows } of allStandings(season)) {
    for (const [index, { key }] of rounds.entries()) {
      const those = found.get(key) ?? new Map<string, { contender: string; points: number }>();
      found.set(key, those);
      for (const { contender, number, cells } of rows) {
        const has = printedPoints(cells[index]?.points ?? (0 as never));
        const shown = kind === 'entry' ? `#${number}` : contender;
        if (has !== 0) those.set(`${title}/${contender}`, { contender: shown, points: has });
      }
    }
  }
  return found;
}

/** One line for those whose points change alike in several titles. */
function distinct<Change extends object>(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}
