import { checksJson } from '#answers/checks';
import { roundName } from '#answers/names';
import { calendar } from '#core/season/calendar';
import { checks, checksAt } from '#core/season/check';
import { roundNamed } from '#office/named/round-named';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT, notThere } from '../outcome.ts';
import { linesOr, section } from '../print/page.ts';
import { checkLines, checkNotes, checkSummary, openLines } from '../views/checks.ts';
import { pageHeading } from '../views/heading.ts';
import { noteLines } from '../views/notes.ts';

export default command({
  operands: [{ name: 'round', what: 'A round (fuji, or 2); without it the whole season.', rest: true }],
  flags: {
    all: { type: 'boolean', what: 'Also the answers that are met, one by one.' },
    strict: { type: 'boolean', what: 'End with 1 if a check is broken and not waived.' },
  },
  about:
    'What the rulebook asks of every crew, car, pit stop and race, and whether it is met. What nobody recorded cannot be told.',
  examples: [
    { typed: 'checks', shows: 'every check, and the answers that are not met' },
    { typed: 'checks fuji --all', shows: 'each answer of one round' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const { season } = opened.value;
    const round = words.length === 0 ? undefined : roundNamed(season, words.join(' '));
    if (round?.ok === false) return notThere(round.error);
    const answers = round === undefined ? checks(season) : checksAt(season, round.value.key);
    const shown = flags.all ? answers : answers.filter(({ answer }) => answer !== 'met');
    const isBroken = answers.some(({ answer, waivedBy }) => answer === 'broken' && waivedBy === undefined);
    const rounds = calendar(season).filter(({ key }) => shown.some((one) => one.round === key));
    const name = round === undefined ? 'checks' : `checks at ${roundName(season, round.value.key)}`;
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, name),
        '',
        ...linesOr(
          checkSummary(season, page, answers),
          'The rulebook asks nothing of crews, cars and races.',
        ),
        ...rounds.flatMap(({ key }) =>
          section(
            page,
            roundName(season, key),
            (flags.all ? checkLines : openLines)(
              season,
              shown.filter((one) => one.round === key),
              page,
            ),
          ),
        ),
        ...noteLines(checkNotes(season), page),
      ],
      () => checksJson(opened.value, answers),
      flags.strict && isBroken ? EXIT.no : EXIT.fine,
    );
  },
});
