import { contenderName } from '#answers/names';
import { titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import { unsettledFor } from '#core/scoring/unsettled';
import { rulebookAt } from '#core/season/calendar';
import { pointsText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { Key } from '../parts/key.tsx';
import { ProgressCharts } from '../parts/progress-charts.tsx';
import { Signs } from '../parts/signs.tsx';
import { StandingsTable } from '../parts/standings-table.tsx';
import type { Reading } from '../reading.ts';

/** The table of one title. */
export const drawTable: Draw<'table'> = (reading, { title }) => {
  const { words, known } = reading;
  const table = standings(known.season, titleKey(title));
  if (table === undefined) return undefined;
  const [first] = table.rows;
  const leader =
    first === undefined
      ? ''
      : `${contenderName(known.season, table, first.contender)}, ${pointsText(words, first.points)}.`;
  return {
    title: table.name,
    description: `${table.name}. ${leader}`,
    body: (
      <>
        <TableTabs reading={reading} current={title} />
        <h1 id="table">
          {table.name} <Signs words={words} items={unsettledFor(known.season, table.title)} />
        </h1>
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

/** The tables of the season, by class. */
const TableTabs = ({ reading, current }: { readonly reading: Reading; readonly current: string }) => (
  <nav class="tabs" aria-label={reading.words.standings.otherTables}>
    <ul>
      {Object.entries(rulebookAt(reading.known.season).titles).map(([title, { name }]) => (
        <li key={title}>
          <a
            href={reading.links.to({ page: 'table', title })}
            aria-current={title === current ? 'page' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
