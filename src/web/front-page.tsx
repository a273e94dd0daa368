import { isOver } from '#answers/is-over';
import { pathOf } from '#answers/place';
import { titleGroups } from '#answers/title-groups';
import { allStandings } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { dayText } from '#words/format';
import { seasonAddress } from './links.ts';
import { ClassSection, columnsOf } from './parts/class-section.tsx';
import { PageHead } from './parts/page-head.tsx';
import { TitleLeaders } from './parts/title-leaders.tsx';

/** A season on the front page, or on its series' own: the season itself where its titles are shown. */
export interface SeasonListed {
  readonly key: string;
  readonly name: string;
  readonly documents: number;
  /** The day of the last document; undefined where nothing was posted yet. */
  readonly posted: string | undefined;
  readonly season: Season | undefined;
}

export interface SeriesListed {
  readonly key: string;
  readonly name: string;
  readonly isForMembers: boolean;
  /** The newest first. */
  readonly seasons: readonly SeasonListed[];
}

export interface Front {
  readonly words: Words;
  /** The only series, where it is that one's page. */
  readonly of: SeriesListed | undefined;
  readonly series: readonly SeriesListed[];
}

/** What an office or a series has: each season with who leads, or has won. */
export const FrontHtml = ({ words, of, series }: Front) => (
  <html lang={words.language}>
    <PageHead
      title={of === undefined ? 'Parc Fermé' : `${of.name} – Parc Fermé`}
      description={words.front.lede}
      files="/site/"
      script="index.js"
    />
    <body>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <div class="band" aria-hidden="true" />
      <header class="masthead">
        <a class="name" href="/">
          Parc Fermé
        </a>
        <nav aria-label={words.site.pages}>
          <ul>
            <li>
              <a href="/" aria-current={of === undefined ? 'page' : undefined}>
                {words.site.seasons}
              </a>
            </li>
            <li>
              <a href="/api">{words.site.api}</a>
            </li>
            <li id="who">
              <a href="/sign-in">{words.site.signIn}</a>
            </li>
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} class="front">
        <h1>{of?.name ?? words.front.title}</h1>
        <p class="lede">{words.front.lede}</p>
        {series.length === 0 && <p class="note">{words.front.nothing}</p>}
        {series.map((one) => (
          <SeriesSection key={one.key} words={words} series={one} isAlone={of !== undefined} />
        ))}
      </main>
      <p id="live" class="unseen" aria-live="polite" />
      <footer class="foot">
        <p>{words.footer}</p>
      </footer>
    </body>
  </html>
);

interface SeriesProps {
  readonly words: Words;
  readonly series: SeriesListed;
  readonly isAlone: boolean;
}

const SeriesSection = ({ words, series, isAlone }: SeriesProps) => (
  <section class="block" aria-label={series.name}>
    {!isAlone && (
      <h2>
        <a href={`/series/${encodeURIComponent(series.key)}`}>{series.name}</a>
      </h2>
    )}
    {series.isForMembers && <p class="note">{words.front.members}</p>}
    {series.seasons.length === 0 && <p class="note">{words.front.noSeason}</p>}
    {series.seasons.some(({ documents }) => documents > 0) && (
      <p class="note">
        <a href={`/series/${encodeURIComponent(series.key)}/calendar.ics`}>{words.forms.names.ics}</a>
      </p>
    )}
    {series.seasons.map((season) => (
      <SeasonCard key={season.key} words={words} season={season} isAlone={isAlone} />
    ))}
  </section>
);

const SeasonCard = ({
  words,
  season: { key, name, documents, posted, season },
  isAlone,
}: {
  readonly words: Words;
  readonly season: SeasonListed;
  /** Is it on the page of its series, without a heading of that above it? */
  readonly isAlone: boolean;
}) => {
  const address = seasonAddress(key);
  const Name = isAlone ? 'h2' : 'h3';
  return (
    <article class="season-card">
      <Name>{posted === undefined ? name : <a href={address}>{name}</a>}</Name>
      <p class="note">
        {posted === undefined ? words.front.unposted : words.front.posted(documents, dayText(words, posted))}
      </p>
      {season !== undefined && <Leaders words={words} season={season} address={address} />}
    </article>
  );
};

/** Who leads each title, or has won it, class by class; cups are told on the season's own page. */
const Leaders = ({ words, season, address }: LeadersProps) => {
  const groups = titleGroups(season, allStandings(season));
  const over = isOver(season);
  const cups = groups.reduce((count, group) => count + group.cups.length, 0);
  return (
    <>
      <p class="kicker">{over ? words.season.champions : words.season.fights}</p>
      <div class={columnsOf(groups)}>
        {groups.map(({ class: name, main }) => (
          <ClassSection key={name} season={season} name={name} as="p">
            <TitleLeaders
              words={words}
              season={season}
              tables={main}
              isOver={over}
              to={(place) => `${address}/${pathOf(place)}`}
            />
          </ClassSection>
        ))}
      </div>
      {cups > 0 && (
        <p class="more">
          <a href={`${address}/${pathOf({ page: 'titles' })}`}>{words.titles.cups(cups)}</a>
        </p>
      )}
    </>
  );
};

interface LeadersProps {
  readonly words: Words;
  readonly season: Season;
  readonly address: string;
}
