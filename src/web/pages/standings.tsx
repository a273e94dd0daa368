import { allStandings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import type { Draw } from '../drawn.ts';
import { Key } from '../parts/key.tsx';
import { StandingsTable } from '../parts/standings-table.tsx';
import type { Reading } from '../reading.ts';

/** The tables of all titles, under each other. */
export const drawStandings: Draw<'standings'> = (reading) => {
  const { words, known } = reading;
  const tables = allStandings(known.season);
  return {
    title: words.standings.title,
    description: words.standings.lede,
    body: (
      <>
        <h1>{words.standings.title}</h1>
        <p class="lede">{words.standings.lede}</p>
        {tables.map((table) => (
          <Section key={table.title} reading={reading} table={table} />
        ))}
        <Key words={words} tables={tables} />
      </>
    ),
  };
};

/** One title: where it has many, only its first ten. */
const Section = ({ reading, table }: { readonly reading: Reading; readonly table: Standings }) => {
  const { words, links } = reading;
  const rest = table.rows.length - SHOWN;
  const isCut = rest > 2;
  return (
    <section>
      <h2 id={table.title}>
        <a href={links.to({ page: 'table', title: table.title })}>{table.name}</a>
      </h2>
      {table.rows.length === 0 ? (
        <p class="note">{words.standings.empty}</p>
      ) : (
        <StandingsTable
          reading={reading}
          table={isCut ? { ...table, rows: table.rows.slice(0, SHOWN) } : table}
          labelledBy={table.title}
        />
      )}
      {isCut && (
        <p class="more">
          <a href={links.to({ page: 'table', title: table.title })}>{words.standings.more(rest)}</a>
        </p>
      )}
    </section>
  );
};
const SHOWN = 10;
