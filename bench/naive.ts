import type { OfficialDocument } from '#core/documents/document.schema';

/*
 * The standings as a capable programmer writes them in an afternoon: go through all documents for each title, filter,
 * sort, add up. It knows no decisions, no changes and no reasons beyond a list of awards, so it does less.
 */

const POINTS = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];

interface NaiveAward {
  readonly round: string;
  readonly clause: string;
  readonly place: number;
  readonly points: number;
  readonly document: number;
}

interface NaiveRow {
  position: number;
  readonly contender: string;
  readonly points: number;
  readonly awards: readonly NaiveAward[];
  readonly places: readonly number[];
}

export function naiveStandings(documents: readonly OfficialDocument[]): Record<string, NaiveRow[]> {
  const regulations = documents.find((document) => document.kind === 'regulations');
  const list = documents.find((document) => document.kind === 'entry-list');
  const tables: Record<string, NaiveRow[]> = {};
  for (const [id, title] of Object.entries(regulations?.attached?.titles ?? {})) {
    const awards: Record<string, NaiveAward[]> = {};
    const entered = Object.entries(list?.entries?.[title.class ?? ''] ?? {}).map(([car]) => car);
    for (const document of documents) {
      if (document.kind !== 'classification') continue;
      const order = document.results
        .filter(({ car, place }) => place !== undefined && entered.includes(car))
        .sort((a, b) => (a.place?.from ?? 0) - (b.place?.from ?? 0));
      order.forEach(({ car }, index) => {
        const points = document.session === 'race' ? (POINTS[index] ?? 0.5) : index === 0 ? 1 : 0;
        const award = {
          round: document.for,
          clause: document.session,
          place: index + 1,
          points,
          document: document.document,
        };
        const contenders: readonly string[] = title.for === 'entry' ? [car] : (list?.crews?.[car] ?? []);
        for (const contender of contenders) awards[contender] = [...(awards[contender] ?? []), award];
      });
    }
    tables[id] = ranked(awards);
  }
  return tables;
}

function ranked(awards: Record<string, NaiveAward[]>): NaiveRow[] {
  const rows = Object.entries(awards).map(([contender, all]): NaiveRow => {
    const places = Array.from(
      { length: 60 },
      (_, place) => all.filter((one) => one.clause === 'race' && one.place === place + 1).length,
    );
    return {
      position: 0,
      contender,
      points: all.reduce((sum, { points }) => sum + points, 0),
      awards: all,
      places,
    };
  });
  rows.sort((a, b) => b.points - a.points || compare(a.places, b.places));
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const level =
      above !== undefined && above.points === row.points && compare(above.places, row.places) === 0;
    row.position = level ? above.position : index + 1;
  });
  return rows;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((count, index) => count !== b[index]);
  return place < 0 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
}
