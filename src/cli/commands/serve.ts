import { ok, type Result } from '#core/base/result';
import { command } from '../command.ts';
import { type Opened, openSeason } from '../open-season.ts';
import { answer, EXIT, type Failure, failure } from '../outcome.ts';
import { chosenBy, SERVE_FLAGS } from '../serve/serve-flags.ts';
import { startOffice } from '../serve/start-office.ts';
import { officeLines } from '../views/office.ts';
import { seasonLines } from '../views/season.ts';
import type { World } from '../world.ts';

export default command({
  flags: SERVE_FLAGS,
  about:
    'Opens the race office: the notice boards in a database, the HTTP API, and who may do what. A season that is named ' +
    '(--season) is taken in if the database has no board of its name. As long as nobody organises the office, a link is ' +
    'shown by which the first organiser comes in. It ends by a signal (Ctrl+C), and answers first what was asked.',
  examples: [
    { typed: 'serve', shows: 'on this machine, with its data in data/' },
    { typed: 'serve --port 80 --host 0.0.0.0 --origin https://results.example', shows: 'for others' },
    { typed: 'serve --season league --data /srv/league', shows: 'with a season of your own' },
  ],
  async run(asked) {
    const chosen = chosenBy(asked.flags, asked.world);
    if (!chosen.ok) return chosen.error;
    if (asked.flags['as-of'] !== undefined)
      return failure(EXIT.usage, 'an office is served as it is', 'leave --as-of out; every address takes @');
    const opened = await namedSeason(asked.flags, asked.world);
    if (!opened.ok) return opened.error;
    const started = await startOffice(asked, chosen.value, opened.value);
    if (!started.ok) return started.error;
    const { shown, end } = started.value;
    return {
      ...answer(
        (page) => [
          ...(asked.flags.glance && opened.value !== undefined
            ? [...seasonLines(opened.value, page), '']
            : []),
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

/** The season that is to be taken in: the one that is named, or else is to be shown; none where nobody speaks of any. */
async function namedSeason(
  { season, glance }: { readonly season: string | undefined; readonly glance: boolean | undefined },
  world: World,
): Promise<Result<Opened | undefined, Failure>> {
  if (season === undefined && !glance) return ok(undefined);
  return openSeason({ season, papers: ['sources', 'claims'] }, world);
}
