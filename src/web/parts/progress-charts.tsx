import { contenderName } from '#answers/names';
import { roundHeads } from '#answers/round-heads';
import { printedPoints } from '#core/base/points';
import { progress } from '#core/scoring/progress';
import { standings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { numberText } from '#words/format';
import { kept } from '../kept.ts';
import type { Reading } from '../reading.ts';
import { LineChart, type Series } from './line-chart.tsx';

interface ChartsProps {
  readonly reading: Reading;
  readonly table: Standings;
}

/** Points and ranks after each round, of the first who have any. */
export const ProgressCharts = ({ reading, table }: ChartsProps) => {
  const { words, charted = reading.known.season } = reading;
  const shown = charted === reading.known.season ? table : standings(charted, table.title);
  return shown === undefined ? null : <Charts words={words} season={charted} table={shown} />;
};

interface Charted {
  readonly words: Words;
  readonly season: Season;
  readonly table: Standings;
}

const Charts = kept(({ words, season, table }: Charted) => {
  const after = progress(season, table.title);
  if (after.length < 2) return null;
  const heads = roundHeads(after.map(({ round }) => round));
  const text = (value: number) => numberText(words, value);
  return (
    <div class="charts">
      <LineChart
        words={words}
        title={words.standings.pointsByRound}
        heads={heads}
        series={seriesOf(season, table, after, 'points')}
        text={text}
      />
      <LineChart
        words={words}
        title={words.standings.ranksByRound}
        heads={heads}
        series={seriesOf(season, table, after, 'ranks')}
        text={text}
        isRank
      />
    </div>
  );
});

function seriesOf(
  season: Season,
  table: Standings,
  after: ReturnType<typeof progress>,
  of: 'points' | 'ranks',
): readonly Series[] {
  const tables = after.map((one) => new Map(one.table.rows.map((row) => [row.contender, row])));
  return table.rows
    .filter(({ points }) => points !== 0)
    .slice(0, MOST)
    .map(({ contender, number }) => {
      const name = contenderName(season, table, contender);
      return {
        key: contender,
        name: number === undefined ? name : `#${number} ${name}`,
        label: number === undefined ? lastName(name) : `#${number}`,
        values: tables.map((rows) => {
          const row = rows.get(contender);
          if (row === undefined) return undefined;
          return of === 'points' ? printedPoints(row.points) : (row.position ?? undefined);
        }),
      };
    });
}

/** A line for everybody of a field of sixty says nothing of anybody; the table above has them all. */
const MOST = 12;

/** What fits beside a line: the last word of a name, cut where it is long. */
function lastName(name: string): string {
  const last = name.split(' ').at(-1) ?? name;
  return last.length > 9 ? `${last.slice(0, 8)}…` : last;
}
