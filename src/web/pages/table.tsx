import { isOver } from '#answers/is-over';
import { leadersOf } from '#answers/leaders';
import { numberedName } from '#answers/names';
import { titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import { unsettledFor } from '#core/scoring/unsettled';
import { pointsText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { embedOffer } from '../parts/embed-offer.tsx';
import { Key } from '../parts/key.tsx';
import { ProgressCharts } from '../parts/progress-charts.tsx';
import { Signs } from '../parts/signs.tsx';
import { StandingsTable } from '../parts/standings-table.tsx';
import { TitleMargin } from '../parts/title-margin.tsx';
import { TitleTabs } from '../parts/title-tabs.tsx';
import type { Reading } from '../reading.ts';

/** The table of one title. */
export const drawTable: Draw<'table'> = (reading, place) => {
  const { title } = place;
  const { words, known } = reading;
  const table = standings(known.season, titleKey(title));
  if (table === undefined) return undefined;
  const over = isOver(known.season);
  const lede = leaderText(reading, table, over);
  return {
    title: table.name,
    description: [words.end(table.name), lede].join(words.between.sentences),
    elsewhere: embedOffer(reading, place, words.colon(table.name, words.pages.standings)),
    body: (
      <>
        <TitleTabs reading={reading} page="table" current={title} />
        <h1 id="table">
          {table.name} <Signs words={words} items={unsettledFor(known.season, table.title)} />
        </h1>
        {reading.whatIf === undefined && table.rows.length > 0 && (
          <Outcome reading={reading} table={table} lede={lede} over={over} />
        )}
        {reading.whatIf === undefined ? (
          <button type="button" class="ask">
            {words.whatIf.ask}
          </button>
        ) : (
          reading.whatIf.panel(reading, table)
        )}
        {table.rows.length === 0 ? (
          <p class="note">{words.standings.empty}</p>
        ) : (
          <StandingsTable reading={reading} table={table} labelledBy="table" />
        )}
        <Key words={words} tables={[table]} />
        <ProgressCharts reading={reading} table={table} />
      </>
    ),
  };
};

interface OutcomeProps {
  readonly reading: Reading;
  readonly table: Standings;
  readonly lede: string;
  readonly over: boolean;
}

/** Who leads or has won, by how much, and the way to how that came. */
const Outcome = ({ reading, table, lede, over }: OutcomeProps) => (
  <>
    {lede !== '' && <p class="lede">{lede}</p>}
    <TitleMargin
      reading={reading}
      table={table}
      isWon={over}
      to={{ page: 'title', title: table.title }}
      text={over ? reading.words.titles.howDecided : reading.words.titles.whoCan}
    />
  </>
);

/** Who is champion, or leads: `#91 AAI-Rstrada, 58 points.` */
function leaderText({ words, known: { season } }: Reading, table: Standings, over: boolean): string {
  const leaders = leadersOf(table.rows);
  const [first] = leaders;
  if (first === undefined) return '';
  const names = words.list(leaders.map((row) => numberedName(words, season, table, row)));
  const points = pointsText(words, first.points);
  return over
    ? words.titles.isChampion(names, points, leaders.length === 1)
    : words.reasons.standing(names, points);
}
