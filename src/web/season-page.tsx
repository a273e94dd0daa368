import type { Place } from '#answers/place';
import type { Drawn } from './drawn.ts';
import { MomentBar } from './parts/moment-bar.tsx';
import { TakeAway } from './parts/take-away.tsx';
import type { Reading } from './reading.ts';

/** A page of a season, from its head to the moment that it shows: all that a browser draws anew for another moment. */
export const SeasonPage = ({ reading, drawn }: { readonly reading: Reading; readonly drawn: Drawn }) => (
  <>
    <SeasonHead reading={reading} />
    <main id="main" tabIndex={-1}>
      {drawn.body}
      <TakeAway reading={reading} drawn={drawn} />
    </main>
    <MomentBar reading={reading} />
  </>
);

/** The pages that the head of each leads to. */
const HEADINGS = ['season', 'standings', 'calendar', 'entries', 'titles', 'documents', 'audit'] as const;

/** To which of them a page belongs. */
const BELONGS: Readonly<Partial<Record<Place['page'], (typeof HEADINGS)[number]>>> = {
  review: 'season',
  table: 'standings',
  reasons: 'standings',
  round: 'calendar',
  laps: 'calendar',
  car: 'entries',
  driver: 'entries',
  team: 'entries',
  title: 'titles',
  document: 'documents',
};

const SeasonHead = ({
  reading: {
    words,
    known,
    links,
    where: { place },
  },
}: {
  readonly reading: Reading;
}) => {
  const current = BELONGS[place.page] ?? place.page;
  return (
    <nav class="season-head" aria-label={words.pages.ofSeason}>
      {place.page !== 'season' && (
        <a class="of" href={links.to({ page: 'season' })} lang="">
          {known.season.about?.season ?? known.key}
        </a>
      )}
      <ul>
        {HEADINGS.map((page) => (
          <li key={page}>
            <a
              href={links.to({ page })}
              aria-current={page === place.page ? 'page' : page === current ? 'true' : undefined}
            >
              {words.pages[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
