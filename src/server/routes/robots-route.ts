import { ok } from '#core/base/result';
import { seasonAddress } from '#web/links';
import { SITEMAP } from '#web/sitemap';
import type { Route } from '../route.ts';
import { readable } from './series-routes.ts';

/** What search engines are told: where the pages of each public season are listed. */
export const ROBOTS_ROUTE: Route = {
  method: 'get',
  path: '/robots.txt',
  id: 'getRobots',
  tag: 'Seasons',
  summary: 'What search engines may read, and where it is listed.',
  answers: [{ status: 200, what: 'the file', type: 'text/plain' }],
  async handle(asked) {
    const { origin } = asked.office.settings;
    const open = [...(await readable(asked)).values()].filter(({ series }) => series.visibility === 'public');
    const sitemaps = origin === undefined ? [] : open.flatMap(({ seasons }) => seasons);
    const lines = [
      'User-agent: *',
      'Disallow: /api/',
      ...sitemaps.map(({ season }) => `Sitemap: ${origin}${seasonAddress(season)}/${SITEMAP}`),
    ];
    return ok({ raw: `${lines.join('\n')}\n`, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  },
};
