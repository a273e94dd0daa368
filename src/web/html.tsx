import { type PageName, pathOf } from '#answers/place';
import { headOf } from '#core/season/season';
import { LANGUAGES, type Language } from '#words/languages';
import type { Drawn } from './drawn.ts';
import { AboutPage } from './parts/about-page.tsx';
import { PageHead } from './parts/page-head.tsx';
import type { Reading } from './reading.ts';
import { SeasonPage } from './season-page.tsx';
import { windowTitle } from './window-title.ts';

/** What a page alone needs, no other has to load. */
const STYLES: { readonly [Page in PageName]?: string } = { laps: 'laps.css' };

/** A page whole, as a server sends it and a folder keeps it: complete without any script. */
export const Html = ({ reading, drawn }: { readonly reading: Reading; readonly drawn: Drawn }) => {
  const { words, known, where, links } = reading;
  const title = windowTitle(reading, drawn);
  return (
    <html lang={words.language} class="of-season">
      <PageHead
        title={title}
        description={drawn.description}
        files={links.files}
        style={STYLES[where.place.page]}
        script="season.js"
      >
        <AboutPage reading={reading} title={title} description={drawn.description} />
      </PageHead>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <div class="band" aria-hidden="true" />
        <header class="masthead">
          <a class="name" href={links.home}>
            Parc Fermé
          </a>
          {links.site.length > 0 && (
            <nav aria-label={words.site.pages}>
              <ul>
                {links.site.map(({ href, text }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </header>
        <div
          id="season"
          data-at={headOf(known.season)}
          data-head={where.head}
          data-kind={where.kind}
          data-base={where.base}
          data-language={where.language}
          data-path={pathOf(where.place)}
          data-moment={where.moment}
          data-origin={where.origin}
        >
          <SeasonPage reading={reading} drawn={drawn} />
        </div>
        <p id="live" class="unseen" aria-live="polite" />
        <footer class="foot">
          <p>{words.footer}</p>
          <LanguageChoice reading={reading} />
        </footer>
      </body>
    </html>
  );
};

/** The same page in each language, under the name that it has for itself. */
const LanguageChoice = ({ reading: { words, where, links } }: { readonly reading: Reading }) => {
  const { in: address } = links;
  if (address === undefined) return null;
  return (
    <nav aria-label={words.languages}>
      <ul>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <li key={code}>
            <a
              href={address(code as Language)}
              hreflang={code}
              lang={code}
              aria-current={code === where.language ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
