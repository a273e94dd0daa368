import { shortName } from '#answers/names';
import { titlesJson } from '#answers/title';
import { needsOf, openTitles, outlooks } from '#answers/title/outlook';
import type { TitleKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import type { Season } from '#core/season/season';
import type { OddsAsked, TitleOdds } from '#core/title/odds/odds';
import type { Assumptions } from '#core/title/remaining';
import { AFTER_FLAG } from '../after.ts';
import { command } from '../command.ts';
import { shippedRulebooks } from '../libraries.ts';
import { oddsInWorkers } from '../odds-in-workers.ts';
import { answer, EXIT, type Failure, failure } from '../outcome.ts';
import { linesOr } from '../print/page.ts';
import { TITLES_OPERAND, titlesAfter } from '../titles-after.ts';
import { pageHeading } from '../views/heading.ts';
import { titlesLines } from '../views/titles.ts';
import type { World } from '../world.ts';

export default command({
  operands: [TITLES_OPERAND],
  flags: {
    after: AFTER_FLAG,
    needs: { type: 'boolean', what: 'What it takes in the next round, place by place.' },
    otherwise: { type: 'boolean', what: 'What would have changed the title: other rounds, other points.' },
    odds: { type: 'boolean', what: 'How likely each is to win it: the seasons that are drawn from here on.' },
    draws: { type: 'string', value: '<number>', what: 'How many seasons are drawn for --odds: 100,000.' },
    seed: { type: 'string', value: '<number>', what: 'The same number draws the same seasons: 1.' },
    'free-crews': {
      type: 'boolean',
      what: 'Drivers may be in any car; else they are in those they are listed in.',
    },
    'open-entries': {
      type: 'boolean',
      what: 'Cars that withdrew may come back, and newcomers enter; else those come that are listed.',
    },
  },
  about:
    'Whether each title is decided, since which document, and who can still win it; prizes that are certain already. ' +
    'With a title, each contender with the proof: a bound that it cannot reach, or a way in which it wins.',
  examples: [
    { typed: 'title --as-of 2014-10-12', shows: 'every title, a round before the end' },
    { typed: 'title gt-teams --after shanghai --needs', shows: 'one title, and what it takes at Sepang' },
    { typed: 'title GT --otherwise', shows: 'what would have changed the titles of a class' },
    { typed: 'title GT --as-of 24 --odds', shows: 'how likely each contender of a class was to win it' },
    { typed: 'title gt-teams --json', shows: 'a title for other programs, each scenario whole' },
  ],
  async run({ words, flags, world }) {
    const found = await titlesAfter({ words, flags, world });
    if (!found.ok) return found.error;
    const { opened, season, round, titles } = found.value;
    const assumptions: Assumptions = {
      crews: flags['free-crews'] === true ? 'free' : 'listed',
      entries: flags['open-entries'] === true ? 'open' : 'listed',
      drives: 'any',
    };
    const draws = wholeNumber('draws', flags.draws, 100_000, 10_000_000);
    if (!draws.ok) return draws.error;
    const seed = wholeNumber('seed', flags.seed, 1, MOST_SEED);
    if (!seed.ok) return seed.error;
    if (flags.odds !== true && (flags.draws ?? flags.seed) !== undefined)
      return failure(EXIT.usage, '--draws and --seed are for --odds, which was not asked for');
    const asked = { titles, seasons: draws.value, seed: seed.value };
    const told = await outlooks(season, {
      titles,
      assumptions,
      needs: flags.needs === true ? needsOf : undefined,
      otherwise: flags.otherwise === true ? await shippedRulebooks() : undefined,
      odds: flags.odds === true ? await drawn(season, asked, world) : undefined,
    });
    const after = round === undefined ? '' : ` after ${shortName(round, round.key)}`;
    return answer(
      (page) => [
        ...pageHeading(opened, page, `titles${after}`),
        ...linesOr(
          titlesLines(season, told, { isWhole: words.join('') === '', assumptions, seed: seed.value }, page),
          'No rulebook was posted yet, and so there are no titles.',
        ),
      ],
      () => titlesJson(opened, told, assumptions, round && { season, round: round.key }),
    );
  },
});

/** The odds, by as many threads as the machine has; whoever looks on sees how far it is. */
async function drawn(
  season: Season,
  { titles, ...asked }: OddsAsked & { readonly titles: readonly TitleKey[] },
  { tellProgress }: World,
): Promise<readonly TitleOdds[]> {
  const open = openTitles(season, titles);
  if (open.length === 0) return [];
  const onProgress = (done: number, of: number) =>
    tellProgress?.(`drawing seasons: ${Math.floor((done * 100) / of)} %`);
  try {
    return await oddsInWorkers(season, { ...asked, titles: open }, { onProgress });
  } finally {
    tellProgress?.(undefined);
  }
}

/** Random numbers are made of 32 bits. */
const MOST_SEED = 2 ** 32 - 1;

function wholeNumber(
  flag: string,
  said: string | undefined,
  usual: number,
  most: number,
): Result<number, Failure> {
  if (said === undefined) return ok(usual);
  const number = /^\d{1,10}$/.test(said) ? Number(said) : 0;
  if (number >= 1 && number <= most) return ok(number);
  return err(
    failure(
      EXIT.usage,
      `--${flag} takes a whole number from 1 to ${most.toLocaleString('en')}, and not '${said}'`,
    ),
  );
}
