import { titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import { unsettledFor } from '#core/scoring/unsettled';
import type { Draw } from '../drawn.ts';
import { Signs } from '../parts/signs.tsx';
import { StandingsTable } from '../parts/standings-table.tsx';

/** The table of a title alone, for somebody else's page. */
export const drawEmbeddedTable: Draw<'embeddedTable'> = (reading, { title }) => {
  const { words, known, links } = reading;
  const table = standings(known.season, titleKey(title));
  if (table === undefined) return undefined;
  return {
    title: table.name,
    description: table.name,
    body: (
      <>
        <h1 id="table">
          <a href={links.to({ page: 'table', title })}>{table.name}</a>{' '}
          <Signs words={words} items={unsettledFor(known.season, table.title)} />
        </h1>
        {table.rows.length === 0 ? (
          <p class="note">{words.standings.empty}</p>
        ) : (
          <StandingsTable reading={reading} table={table} labelledBy="table" />
        )}
      </>
    ),
  };
};
