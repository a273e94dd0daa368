import { headOf } from '#core/season/season';
import type { Drawn } from './drawn.ts';
import { pathOf } from './place.ts';
import type { Reading } from './reading.ts';
import { SeasonPage } from './season-page.tsx';
import { LANGUAGES, type Language } from './words/languages.ts';

/** A page whole, as a server sends it and a folder keeps it: complete without any script. */
export const Html = ({ reading, drawn }: { readonly reading: Reading; readonly drawn: Drawn }) => {
  const { words, known, where, links } = reading;
  const name = known.season.about?.season ?? known.key;
  const title = drawn.title === name ? name : `${drawn.title} – ${name}`;
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fcfbf8" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14161a" media="(prefers-color-scheme: dark)" />
        <meta name="description" content={drawn.description} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={drawn.description} />
        <meta property="og:type" content="website" />
        <link rel="icon" href={`${links.files}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${links.files}style.css`} />
        <link rel="stylesheet" href={`${links.files}season.css`} />
        <script type="module" src={`${links.files}season.js`} />
      </head>
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
