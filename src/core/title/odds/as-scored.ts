import { standings } from '#core/scoring/standings';
import { ASK, cellsThen, decided, LEVEL, most } from './champions.ts';
import type { FastTitle } from './fast-title.ts';
import { cellsOf, type Probe } from './probe.ts';
import { sumsFor } from './score.ts';

/** Has the title in a season that was drawn, by its tables, the points, the places and the winners that the scoring gives it? */
export function isAsScored(title: FastTitle, { season, drawn }: Probe): boolean {
  const rows = cellsOf(season, title.key);
  const cells = cellsThen(title, drawn, [...title.contenders.keys()]);
  const areCells = title.contenders.every(({ names }, index) =>
    names.every((name) =>
      title.rounds.every(({ column }) => isSame(cells[index]?.[column], rows.get(name)?.[column])),
    ),
  );
  if (!areCells) return false;
  const sums = sumsFor(title);
  const first = most(title, drawn, sums);
  if (first === ASK) return true;
  const found = (first === LEVEL ? decided(title, drawn, sums) : [first]).flatMap(
    (who) => title.contenders[who]?.names ?? [],
  );
  const table = standings(season, title.key)?.rows ?? [];
  const winners = table.filter(({ position }) => position === 1);
  const points = new Map(table.map((row) => [row.contender, row.points]));
  const isTotal = title.contenders.every(({ names }, who) =>
    names.every((name) => {
      const total = sums.totals[who] as number;
      return !Number.isFinite(total) || (points.get(name) ?? 0) === total;
    }),
  );
  return (
    isTotal &&
    found.toSorted().join('\n') ===
      winners
        .map(({ contender }) => contender)
        .toSorted()
        .join('\n')
  );
}

type Cell = ReturnType<typeof cellsThen>[number][number];

function isSame(ours: Cell, theirs: Cell): boolean {
  if (ours === undefined || theirs === undefined) return ours === theirs;
  const listed = (places: readonly number[]) => places.toSorted((a, b) => a - b).join();
  return (
    (Number.isNaN(ours.points) || ours.points === theirs.points) &&
    listed(ours.places) === listed(theirs.places) &&
    (Number.isNaN(ours.points) || listed(ours.scoringPlaces) === listed(theirs.scoringPlaces))
  );
}
