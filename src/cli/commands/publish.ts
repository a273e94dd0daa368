import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';

export default command({
  flags: {
    out: {
      type: 'string',
      value: '<folder>',
      what: 'Where to: a new folder, or one that this command wrote. Without it public.',
    },
    language: {
      type: 'string',
      value: '<code>',
      what: 'en, fr, ja, zh or ko. Without it English.',
    },
    origin: {
      type: 'string',
      value: '<address>',
      what: 'How it will be reached: https://results.example. Without it there is no sitemap, and no page names its own address.',
    },
  },
  about:
    'Writes the pages of the season as they are now into a folder that any file server can offer: no office, no database, ' +
    'nothing to run. Each page is there in its other forms, too. The board is beside them, so that a browser can still go to any moment of the season, and suppose other results.',
  examples: [
    { typed: 'publish', shows: 'the season in the folder public' },
    {
      typed: 'publish --out site --origin https://alms.example',
      shows: 'with a sitemap',
    },
  ],
  async run({ flags, world }) {
    const opened = await openSeason({ ...flags, papers: ['sources', 'claims'] }, world);
    if (!opened.ok) return opened.error;
    const { publishSeason } = await import('../publish-season.ts');
    return publishSeason(opened.value, flags, world);
  },
});
