import { entriesJson } from '#answers/entries';
import { roundName } from '#answers/names';
import { roundNamed } from '#office/named/round-named';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, notThere } from '../outcome.ts';
import { linesOr } from '../print/page.ts';
import { entriesLines, entryNotes } from '../views/entries.ts';
import { pageHeading } from '../views/heading.ts';
import { noteLines } from '../views/notes.ts';

export default command({
  operands: [{ name: 'round', what: 'A round (fuji, or 2); without it the whole season.', rest: true }],
  about: 'Who is entered, by class: team, car, engine, drivers, and the rounds in which each drove.',
  examples: [
    { typed: 'entries', shows: 'the entry tables of the season' },
    { typed: 'entries fuji', shows: 'the crews of one round' },
    { typed: 'entries --flags', shows: 'with flags for the countries' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const { season } = opened.value;
    const round = words.length === 0 ? undefined : roundNamed(season, words.join(' '));
    if (round?.ok === false) return notThere(round.error);
    const only = round?.value.key;
    const entries = entriesJson(opened.value, only);
    return answer(
      (page) => [
        ...pageHeading(
          opened.value,
          page,
          only === undefined ? 'entries' : `entries at ${roundName(season, only)}`,
        ),
        '',
        ...linesOr(entriesLines(season, entries, page).slice(1), 'Nobody is entered yet.'),
        ...noteLines(entryNotes(season, entries.classes), page),
      ],
      () => entries,
    );
  },
});
