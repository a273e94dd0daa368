import { headOf } from '#core/season/season';
import { dayText } from '#words/format';
import type { Drawn } from './drawn.ts';
import { PageHead } from './parts/page-head.tsx';
import type { Reading } from './reading.ts';

/**
 * A part of a page for the frame of somebody else's: no script, no cookie, nothing from elsewhere. Its links lead out of
 * the frame.
 */
export const EmbeddedHtml = ({ reading, drawn }: { readonly reading: Reading; readonly drawn: Drawn }) => {
  const { words, known, links } = reading;
  const name = known.season.about?.season ?? known.key;
  return (
    <html lang={words.language} class="embedded">
      <PageHead title={`${drawn.title} – ${name}`} description={drawn.description} files={links.files}>
        <base target="_top" />
        <meta name="robots" content="noindex" />
      </PageHead>
      <body>
        <main id="season">
          {drawn.body}
          <p class="known-at">
            <a href={links.to({ page: 'season' })} lang="">
              {name}
            </a>
            {' · '}
            {words.embed.knownAt(headOf(known.season), dayText(words, known.asOf))}
            {' · '}
            Parc&nbsp;Fermé
          </p>
        </main>
      </body>
    </html>
  );
};
