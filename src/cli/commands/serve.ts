import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT } from '../outcome.ts';
import { chosenBy, SERVE_FLAGS } from '../serve/serve-flags.ts';
import { startOffice } from '../serve/start-office.ts';
import { officeLines } from '../views/office.ts';
import { seasonLines } from '../views/season.ts';

export default command({
  flags: SERVE_FLAGS,
  about:
    'Opens the race office: the notice boards in a database, the HTTP API, and who may do what. A season that is named, ' +
    'or the one that comes with the program, is taken in if the database has no board of its name. At the first start a ' +
    'link is shown by which the first organiser signs in. It ends by a signal (Ctrl+C), and answers first what was asked.',
  examples: [
    { typed: 'serve', shows: 'on this machine, with its data in data/' },
    { typed: 'serve --port 80 --host 0.0.0.0 --origin https://results.example', shows: 'for others' },
    { typed: 'serve --season league --data /srv/league', shows: 'with a season of your own' },
  ],
  async run(asked) {
    const chosen = chosenBy(asked.flags, asked.world);
    if (!chosen.ok) return chosen.error;
    const opened = await openSeason(
      { season: asked.flags.season, papers: ['sources', 'claims'] },
      asked.world,
    );
    if (!opened.ok) return opened.error;
    const started = await startOffice(asked, chosen.value, opened.value);
    if (!started.ok) return started.error;
    const { shown, end } = started.value;
    return {
      ...answer(
        (page) => [
          ...(asked.flags.glance ? [...seasonLines(opened.value, page), ''] : []),
          ...officeLines(shown, page),
        ],
        () => shown,
      ),
      stay: async () => {
        await asked.world.untilEnd?.();
        await end();
        return EXIT.fine;
      },
    };
  },
});
