import { isOver } from '#answers/is-over';
import { leadersOf } from '#answers/leaders';
import { driverName, runBy, shortName } from '#answers/names';
import { marginText } from '#answers/text/margin-text';
import { stillIn } from '#answers/title/outlook';
import { winners } from '#answers/winners';
import { allStandings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import { unsettledFor } from '#core/scoring/unsettled';
import { calendar } from '#core/season/calendar';
import { headOf, type Season } from '#core/season/season';
import { titleState } from '#core/title/state';
import { dayText, pointsCell, shortDayText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { DocumentList } from '../parts/documents.tsx';
import { Contender, Nation, Plate } from '../parts/names.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { Signs } from '../parts/signs.tsx';
import type { Reading } from '../reading.ts';

/** The season at a glance: who leads or has won, when and where it races, and what was posted last. */
export const drawSeason: Draw<'season'> = (reading) => {
  const { words, known } = reading;
  const { season } = known;
  const name = season.about?.season ?? known.key;
  const over = isOver(season);
  const tables = allStandings(season);
  return {
    title: name,
    description: racesText(reading),
    body: (
      <>
        <h1>{name}</h1>
        <p class="lede">
          {season.about !== undefined && `${words.season.by(season.about.series, season.about.organiser)} `}
          {racesText(reading)}
        </p>
        <CalendarStrip reading={reading} />
        <section>
          <h2>{over ? words.season.champions : words.season.fights}</h2>
          <div class="fights">
            {tables.map((table) => (
              <Fight
                key={table.title}
                reading={reading}
                table={table}
                fate={over ? 'won' : fateOf(season, table, tables.length)}
              />
            ))}
          </div>
        </section>
        <section>
          <h2>{words.season.winners}</h2>
          <Winners reading={reading} />
        </section>
        <section>
          <h2>{words.season.newest}</h2>
          <DocumentList
            reading={reading}
            numbers={season.board.slice(-5).map(({ document }) => document)}
            isNewestFirst
          />
          <p>
            <a href={reading.links.to({ page: 'documents' })}>{words.season.allDocuments}</a> (
            {headOf(season)})
          </p>
        </section>
      </>
    ),
  };
};

function racesText({ words, known: { season } }: Reading): string {
  const rounds = calendar(season);
  const [first, last] = [rounds[0], rounds.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : words.season.races(rounds.length, dayText(words, first.date), dayText(words, last.date));
}

/** The rounds in a row, each with its day and whether it was run. */
const CalendarStrip = ({ reading }: { readonly reading: Reading }) => {
  const { words, known, links } = reading;
  const run = new Set(
    winners(known.season)
      .filter(({ winners: won }) => won.length > 0)
      .map(({ round }) => round.key),
  );
  return (
    <ol class="strip" aria-label={words.pages.calendar}>
      {calendar(known.season).map((round) => (
        <li key={round.key} class={run.has(round.key) ? 'run' : ''}>
          <a href={links.to({ page: 'round', round: round.key })}>
            <span class="when">{shortDayText(words, round.date)}</span>
            <strong>{shortName(round, round.key)}</strong>
            <Nation country={round.country} />
          </a>
        </li>
      ))}
    </ol>
  );
};

/** So many titles are worked out for a glance; a season of more says it on its page of titles. */
const MOST_WORKED_OUT = 12;

/** Whether a title is decided, or how many can still win it. */
function fateOf(season: Season, { title }: Standings, titles: number): 'won' | number | undefined {
  if (titles > MOST_WORKED_OUT) return undefined;
  const state = titleState(season, title);
  if (state === undefined) return undefined;
  return state.decided ? 'won' : stillIn(state).length || undefined;
}

interface FightProps {
  readonly reading: Reading;
  readonly table: Standings;
  /** Whether it is won; else how many can still win it, where that is worked out. */
  readonly fate: 'won' | number | undefined;
}

/** Who leads a title, with the next two behind: three lines that say how close it is. */
const Fight = ({ reading, table, fate }: FightProps) => {
  const over = fate === 'won';
  const { words, links, known } = reading;
  const leaders = leadersOf(table.rows);
  const [first] = leaders;
  const margin = marginText(words, table, over);
  return (
    <article class={over ? 'fight won' : 'fight'}>
      <h3>
        <a href={links.to({ page: 'table', title: table.title })}>{table.name}</a>{' '}
        <Signs words={words} items={unsettledFor(known.season, table.title)} />
      </h3>
      {first === undefined ? (
        <p class="note">{words.season.nobody}</p>
      ) : (
        <>
          <ol>
            {table.rows
              .slice(0, Math.max(3, leaders.length))
              .filter(({ position }) => position !== null)
              .map((row) => (
                <li key={row.contender} class={row.position === 1 ? 'first' : ''}>
                  <span class="pos">{row.position}</span>
                  <Contender reading={reading} table={table} row={row} />
                  <a
                    class="n"
                    href={links.to({ page: 'reasons', title: table.title, contender: row.contender })}
                  >
                    {pointsCell(words, row.points)}
                  </a>
                </li>
              ))}
          </ol>
          {margin !== undefined && (
            <p class="margin">
              {margin}
              {fate === 'won' && ` · ${words.season.decided}`}
              {typeof fate === 'number' && ` · ${words.season.canWin(fate)}`}
            </p>
          )}
        </>
      )}
    </article>
  );
};

/** Who won each class of each round. */
const Winners = ({ reading }: { readonly reading: Reading }) => {
  const { words, known, links } = reading;
  const { season } = known;
  const all = winners(season);
  const classes = [...new Set(all.flatMap((one) => one.winners.map((winner) => winner.class)))];
  if (classes.length === 0) return <p class="note">{words.reasons.noResult}</p>;
  return (
    <Sheet label={words.season.winners}>
      <table class="plain winners">
        <thead>
          <tr>
            <th scope="col">{words.reasons.round}</th>
            {classes.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map(({ round, winners: won }) => (
            <tr key={round.key}>
              <th scope="row">
                <a href={links.to({ page: 'round', round: round.key })}>{shortName(round, round.key)}</a>
              </th>
              {classes.map((name) => (
                <td key={name}>
                  {won
                    .filter((winner) => winner.class === name)
                    .map(({ line: { starter } }) => (
                      <div key={starter.entry}>
                        <Plate season={season} number={starter.number} class={starter.class} />{' '}
                        {runBy(season, starter)}
                        <small>{starter.crew.map((driver) => driverName(season, driver)).join(', ')}</small>
                      </div>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};
