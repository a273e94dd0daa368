import { LANGUAGES, type Language } from '#words/languages';
import type { Reading } from '../reading.ts';
import { structuredData } from '../structured-data.ts';

interface Props {
  readonly reading: Reading;
  readonly title: string;
  readonly description: string;
}

/** What a page says of itself to whoever does not read it: search engines, and where its address is sent to. */
export const AboutPage = ({ reading, title, description }: Props) => {
  const { links, where, words } = reading;
  const own = links.outside?.(where.place);
  const data = structuredData(reading);
  const card = links.outsideCard?.(where.place.page === 'table' ? where.place : { page: 'season' });
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Parc Fermé" />
      <meta property="og:locale" content={words.locale} />
      {own !== undefined && <meta property="og:url" content={own} />}
      {own !== undefined && <link rel="canonical" href={own} />}
      {links.outsideIn !== undefined &&
        Object.keys(LANGUAGES).map((code) => (
          <link key={code} rel="alternate" hreflang={code} href={links.outsideIn?.(code as Language)} />
        ))}
      {links.form !== undefined && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={words.board.title}
          href={links.form('atom', { page: 'documents' })}
        />
      )}
      {card !== undefined && (
        <>
          <meta property="og:image" content={card} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {data !== undefined && (
        <script
          type="application/ld+json"
          // A script is no text that is escaped: a < in it could end it.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
        />
      )}
    </>
  );
};
