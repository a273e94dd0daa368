import { isOver } from '#answers/is-over';
import { type TitleGroup, titleGroups } from '#answers/title-groups';
import { allStandings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import type { Draw } from '../drawn.ts';
import { ClassName, classAnchor } from '../parts/class-section.tsx';
import { Key } from '../parts/key.tsx';
import { colourOf } from '../parts/names.tsx';
import { gridSize } from '../parts/round-heads.tsx';
import { StandingsTable } from '../parts/standings-table.tsx';
import { TitleLeaders } from '../parts/title-leaders.tsx';
import { TitleName } from '../parts/title-name.tsx';
import type { Reading } from '../reading.ts';

/** The tables of all titles, class by class. */
export const drawStandings: Draw<'standings'> = (reading) => {
  const { words, known } = reading;
  const tables = allStandings(known.season);
  const groups = titleGroups(known.season, tables);
  const lede = tables.length === 0 ? words.titles.none : words.standings.lede;
  return {
    title: words.standings.title,
    description: lede,
    body: (
      <>
        <h1>{words.standings.title}</h1>
        <p class="lede">{lede}</p>
        <ClassWays reading={reading} groups={groups} />
        {groups.map((group) => (
          <ClassTables key={group.class} reading={reading} group={group} />
        ))}
        <Key words={words} tables={tables} />
      </>
    ),
  };
};

type Group = TitleGroup<Standings>;

/** The way to each class on the page. */
const ClassWays = ({ reading, groups }: { readonly reading: Reading; readonly groups: readonly Group[] }) => {
  const { words, known } = reading;
  const names = groups.flatMap(({ class: name }) => name ?? []);
  if (names.length < 2) return null;
  return (
    <nav class="tabs" aria-label={words.entries.classes}>
      <ul class="classes">
        {names.map((name) => (
          <li key={name}>
            <a class={colourOf(known.season, name)} href={`#${classAnchor(name)}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The tables of a class; of its cups only who leads them. */
const ClassTables = ({
  reading,
  group: { class: name, main, cups },
}: {
  readonly reading: Reading;
  readonly group: Group;
}) => {
  const { words, known, links } = reading;
  const size = gridSize(Math.max(...main.map(({ rounds }) => rounds.length)));
  return (
    <section class="class-tables">
      {name !== undefined && <ClassName season={known.season} name={name} as="h2" />}
      <div class={`tables ${size}`}>
        {main.map((table) => (
          <Section key={table.title} reading={reading} table={table} />
        ))}
      </div>
      {cups.length > 0 && (
        <details class="cups" open={cups.length === 1}>
          <summary>{words.titles.cups(cups.length)}</summary>
          <TitleLeaders
            words={words}
            season={known.season}
            tables={cups}
            isOver={isOver(known.season)}
            to={links.to}
          />
        </details>
      )}
    </section>
  );
};

/** One title: where it has many, only its first ten. */
const Section = ({ reading, table }: { readonly reading: Reading; readonly table: Standings }) => {
  const { words, links } = reading;
  const rest = table.rows.length - SHOWN;
  const isCut = rest > 2;
  return (
    <section>
      <h3 id={table.title}>
        <a href={links.to({ page: 'table', title: table.title })}>
          <TitleName title={table} />
        </a>
      </h3>
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
