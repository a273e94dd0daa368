import { isOver } from '#answers/is-over';
import { partsOf } from '#answers/parts-of';
import { outlooksAtAGlance } from '#answers/title/every-outlook';
import { type TitleGroup, titleGroups } from '#answers/title-groups';
import { allStandings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import { calendar } from '#core/season/calendar';
import { headOf } from '#core/season/season';
import { dayText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { CalendarStrip } from '../parts/calendar-strip.tsx';
import { ClassSection, columnsOf } from '../parts/class-section.tsx';
import { DocumentList } from '../parts/documents.tsx';
import { Fight } from '../parts/fight.tsx';
import { filled } from '../parts/filled.tsx';
import { SeasonWinners } from '../parts/season-winners.tsx';
import { TitleLeaders } from '../parts/title-leaders.tsx';
import type { Reading } from '../reading.ts';

/** The season at a glance: who leads or has won, when and where it races, and what was posted last. */
export const drawSeason: Draw<'season'> = (reading) => {
  const { words, known } = reading;
  const { season } = known;
  const name = season.about?.season ?? known.key;
  const groups = titleGroups(season, allStandings(season));
  return {
    title: name,
    description: racesText(reading),
    parts: partsOf(known.season, { page: 'season' }),
    body: (
      <>
        <h1 lang="">{name}</h1>
        <p class="lede">
          {[racesText(reading), organisedText(reading, name)].filter(Boolean).join(words.between.sentences)}
          {words.between.sentences}
          <a href={reading.links.to({ page: 'review' })}>{words.inWords.title}</a>
        </p>
        <CalendarStrip reading={reading} />
        {groups.length > 0 && (
          <section class={columnsOf(groups)}>
            <h2>{isOver(season) ? words.season.champions : words.season.fights}</h2>
            {groups.map((group) => (
              <ClassFights key={group.class} reading={reading} group={group} />
            ))}
          </section>
        )}
        <SeasonWinners reading={reading} />
        <section>
          <h2>{words.season.newest}</h2>
          <DocumentList
            reading={reading}
            numbers={season.board.slice(-5).map(({ document }) => document)}
            isNewestFirst
          />
          <p>
            {filled(
              [<a href={reading.links.to({ page: 'documents' })}>{words.season.allDocuments}</a>],
              (link) => words.brackets(link, String(headOf(season))),
            )}
          </p>
        </section>
      </>
    ),
  };
};

/** By whom; with the series, where the season is not called by its name. */
function organisedText({ words, known: { season } }: Reading, name: string): string {
  if (season.about === undefined) return '';
  const { series, organiser } = season.about;
  return name.includes(series) ? words.season.organised(organiser) : words.season.by(series, organiser);
}

function racesText({ words, known: { season } }: Reading): string {
  const rounds = calendar(season);
  const [first, last] = [rounds[0], rounds.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : words.season.races(rounds.length, dayText(words, first.date), dayText(words, last.date));
}

/** The titles of a class; several cups are folded, a line each. */
const ClassFights = ({
  reading,
  group: { class: name, main, cups },
}: {
  readonly reading: Reading;
  readonly group: TitleGroup<Standings>;
}) => {
  const { words, links, known } = reading;
  const outlooks = outlooksAtAGlance(known.season);
  const over = isOver(known.season);
  const isFolded = cups.length > UNFOLDED;
  return (
    <ClassSection season={known.season} name={name} as="h3">
      <div class="fights">
        {(isFolded ? main : [...main, ...cups]).map((table) => (
          <Fight
            key={table.title}
            reading={reading}
            table={table}
            isOver={over}
            outlook={outlooks.get(table.title)}
          />
        ))}
      </div>
      {isFolded && (
        <details class="cups">
          <summary>{words.titles.cups(cups.length)}</summary>
          <TitleLeaders words={words} season={known.season} tables={cups} isOver={over} to={links.to} />
        </details>
      )}
    </ClassSection>
  );
};

/** One cup of a class stands beside its other titles; more are folded. */
const UNFOLDED = 1;
