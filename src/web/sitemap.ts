/** Beside the season's own page. */
export const SITEMAP = 'sitemap.xml';

/** The addresses of pages, for search engines: sitemaps.org, protocol 0.9. */
export const sitemap = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}">\n${addresses
    .map((address) => `<url><loc>${escaped(address)}</loc></url>`)
    .join('\n')}\n</urlset>\n`;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const escaped = (address: string): string => address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
