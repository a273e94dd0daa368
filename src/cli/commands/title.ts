import { shortName } from '#office/json/names';
import { titlesJson } from '#office/json/title';
import { outlooks } from '#office/title/outlook';
import { AFTER_FLAG, seasonAfter } from '../after.ts';
import { command } from '../command.ts';
import { shippedRulebooks } from '../libraries.ts';
import { openSeason } from '../open-season.ts';
import { answer } from '../outcome.ts';
import { linesOr } from '../print/page.ts';
import { pageHeading } from '../views/heading.ts';
import { titlesLines } from '../views/titles.ts';
import { titlesNamed } from '../which-title.ts';

export default command({
  operands: [
    { name: 'title', what: 'A title (gt-teams), or a class for all of its titles (GT).', rest: true },
  ],
  flags: {
    after: AFTER_FLAG,
    needs: { type: 'boolean', what: 'What it takes in the next round, place by place.' },
    otherwise: { type: 'boolean', what: 'What would have changed the title: other rounds, other points.' },
    'free-crews': {
      type: 'boolean',
      what: 'Drivers may be in any car; else they are in those they are listed in.',
    },
  },
  about:
    'Whether each title is decided, since which document, and who can still win it; prizes that are certain already. ' +
    'With a title, each contender with the proof: a bound that it cannot reach, or a way in which it wins.',
  examples: [
    { typed: 'title --as-of 2014-10-12', shows: 'every title, a round before the end' },
    { typed: 'title gt-teams --after shanghai --needs', shows: 'one title, and what it takes at Sepang' },
    { typed: 'title GT --otherwise', shows: 'what would have changed the titles of a class' },
    { typed: 'title --json', shows: 'every title for other programs, each scenario whole' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const then = seasonAfter(opened.value.season, flags.after);
    if (!then.ok) return then.error;
    const { season, round } = then.value;
    const said = words.join(' ');
    const titles = titlesNamed(season, said);
    if (!titles.ok) return titles.error;
    const crews = flags['free-crews'] === true ? 'free' : 'listed';
    const found = outlooks(season, {
      titles: titles.value,
      crews,
      needs: flags.needs === true,
      otherwise: flags.otherwise === true ? await shippedRulebooks() : undefined,
    });
    const after = round === undefined ? '' : ` after ${shortName(round, round.key)}`;
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, `titles${after}`),
        ...linesOr(
          titlesLines(season, found, { isWhole: said === '', crews }, page),
          'No rulebook was posted yet, and so there are no titles.',
        ),
      ],
      () => titlesJson(opened.value, found, crews, round && { season, round: round.key }),
    );
  },
});
