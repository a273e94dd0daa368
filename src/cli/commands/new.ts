import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NewJson } from '#office/json/new';
import { draftPenalty, draftRules } from '#office/new/example';
import { newRulebook } from '#office/new/rulebook';
import { type NewSeason, seasonName } from '#office/new/said';
import { newSeason } from '#office/new/season';
import { namesIn } from '#store/disk';
import { folderBoard } from '#store/folder';
import { command } from '../command.ts';
import { readNewSeason, type SaidOfNew, usualRounds } from '../new-flags.ts';
import { answer, EXIT, failure } from '../outcome.ts';
import { newLines } from '../views/new.ts';

export default command({
  operands: [{ name: 'folder', what: 'Where to; without it a folder named after the series and the year.' }],
  flags: {
    series: { type: 'string', value: '<name>', what: 'The series: "Friday Night Endurance".' },
    year: { type: 'string', value: '<year>', what: 'The year; this one where nothing is said.' },
    organiser: {
      type: 'string',
      value: '<name>',
      what: 'Who organises it; the series itself where nothing is said.',
    },
    classes: { type: 'string', value: '<list>', what: 'Classes, top class first: "GT3, GT4".' },
    rounds: {
      type: 'string',
      value: '<list>',
      what: 'Rounds and their days: "Spa 2026-05-09, Monza 2026-06-20".',
    },
    empty: { type: 'boolean', what: 'Without the invented cars and their result.' },
  },
  about:
    'Starts a season of your own: a folder with the season, its rulebook, calendar, drivers, entries and an example of a ' +
    'result, that every command can be tried on at once. On a terminal it asks for what no flag says.',
  examples: [
    { typed: 'new', shows: 'asks, and writes' },
    { typed: 'new --series "Friday Night Endurance" --classes "GT3, GT4"', shows: 'without a question' },
    { typed: 'new --series "Club Cup" --empty', shows: 'with no invented cars: for import --entries' },
    {
      typed: 'new club-2026 --series "Club Cup" --rounds "Spa 2026-05-09"',
      shows: 'into a folder, with its own calendar',
    },
  ],
  async run({ words, flags, world }) {
    const { series, year, organiser, classes, rounds } = flags;
    const typed = Object.fromEntries(
      Object.entries({ series, year, organiser, classes, rounds }).filter(([, said]) => said !== undefined),
    ) as Partial<SaidOfNew>;
    const isComplete = series !== undefined;
    if (!isComplete && !world.canAsk)
      return failure(
        EXIT.usage,
        'nobody is there to ask: say at least --series',
        'parcferme new --series "Friday Night Endurance"',
      );
    const said = isComplete
      ? withDefaults(typed, world.today)
      : await (await import('../ask-new.ts')).askNewSeason(typed, world.today);
    if (said === undefined) return failure(EXIT.usage, 'given up: nothing was written');
    const read = readNewSeason(said, world.today);
    if (!read.ok)
      return failure(EXIT.usage, 'no season can be made of this', ...read.error.map((one) => `  ${one}`));
    const folder = path.resolve(world.folder, words[0] ?? seasonName(read.value));
    if (((await namesIn(folder)) ?? []).length > 0)
      return failure(
        EXIT.usage,
        `${folder} is not empty: nothing was written`,
        'name another folder: parcferme new <folder>',
      );
    const isEmpty = flags.empty === true;
    const postings = newSeason(read.value, isEmpty);
    const board = folderBoard(folder);
    for (const [index, posting] of postings.entries()) {
      const posted = await board.post(posting, index);
      if (!posted.ok)
        throw new Error(`document ${index + 1} of a new season was refused: ${posted.error.code}`);
    }
    await writeDrafts(folder, read.value, isEmpty);
    const shown = path.relative(world.folder, folder) || '.';
    return answer(
      (page) => newLines(read.value, { shown, documents: postings.length, isEmpty }, page),
      (): NewJson => ({ season: path.basename(folder), folder, documents: postings.length }),
    );
  },
});

/** Drafts to try the office with, beside the board. */
async function writeDrafts(folder: string, said: NewSeason, isEmpty: boolean): Promise<void> {
  const drafts = path.join(folder, 'drafts');
  await mkdir(drafts);
  const texts = {
    ...(isEmpty ? {} : { 'penalty.yaml': draftPenalty(said) }),
    'rules.yaml': draftRules(said),
    [`${seasonName(said)}.yaml`]: newRulebook(said),
  };
  for (const [name, text] of Object.entries(texts))
    await writeFile(path.join(drafts, name), text, { flag: 'wx' });
}

function withDefaults(typed: Partial<SaidOfNew>, today: Parameters<typeof usualRounds>[1]): SaidOfNew {
  const { series = '', year = today.slice(0, 4) } = typed;
  // A year that is none is told once, and not in each round of it.
  const ofRounds = /^\d{4}$/.test(year) ? year : today.slice(0, 4);
  const rounds = usualRounds(ofRounds, today);
  return { series, year, organiser: series, classes: 'GT3, GT4', rounds, ...typed };
}
