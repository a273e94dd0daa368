import { roundHeads } from '#answers/round-heads';
import { progress } from '#core/scoring/progress';
import { standings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { numberText } from '#words/format';
import { kept } from '../kept.ts';
import type { Reading } from '../reading.ts';
import { chartLines } from './chart-lines.ts';
import { gapScale, rankScale } from './chart-scale.ts';
import { COLOURED, LineChart, type Series } from './line-chart.tsx';

interface ChartsProps {
  readonly reading: Reading;
  readonly table: Standings;
}

/** How far behind the leader, and on which rank, after each round: of the first who have any points. */
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
  const lines = chartLines(words, season, table).map(({ names, ...line }) => ({
    ...line,
    name: words.list(names),
  }));
  const gaps = lines.map((line) => ({ ...line, values: line.gaps }));
  const ranks = lines.map((line) => ({ ...line, values: line.ranks }));
  const text = (value: number) => numberText(words, value);
  return (
    <div class="charts">
      <LineChart
        words={words}
        title={words.standings.gapByRound}
        heads={heads}
        series={gaps}
        scale={gapScale(Math.min(...valuesOf(gaps.slice(0, COLOURED)), -1))}
        text={text}
      />
      <LineChart
        words={words}
        title={words.standings.ranksByRound}
        heads={heads}
        series={ranks}
        scale={rankScale(Math.min(Math.max(...valuesOf(ranks)), LAST))}
        text={text}
      />
    </div>
  );
});

/** Ranks behind it lie at the lower edge: what somebody was among eighty after his first race moves nobody else's line. */
const LAST = 20;

const valuesOf = (series: readonly Series[]): readonly number[] =>
  series.flatMap(({ values }) => values.filter((value) => value !== undefined));
