import { cancel, intro, isCancel, text } from '@clack/prompts';
import type { Day } from '#core/base/day';
import { readNewSeason, type SaidOfNew, usualRounds } from './new-flags.ts';

/** Asks for what the flags left out. @returns undefined if the person gives up. */
export async function askNewSeason(said: Partial<SaidOfNew>, today: Day): Promise<SaidOfNew | undefined> {
  intro('A season of your own. Enter takes what is proposed.');
  const answers: Partial<Record<keyof SaidOfNew, string>> = { ...said };
  for (const { part, message, proposal } of QUESTIONS) {
    if (answers[part] !== undefined) continue;
    const proposed = proposal(answers, today);
    const answer = await text({
      message,
      placeholder: proposed,
      defaultValue: proposed,
      validate: (typed) => problemWith(part, typed || proposed, today),
    });
    if (isCancel(answer)) {
      cancel('Nothing was written.');
      return undefined;
    }
    answers[part] = answer;
  }
  return answers as SaidOfNew;
}

interface Question {
  readonly part: keyof SaidOfNew;
  readonly message: string;
  readonly proposal: (answers: Partial<SaidOfNew>, today: Day) => string;
}

const QUESTIONS: readonly Question[] = [
  { part: 'series', message: 'What is the series called?', proposal: () => 'Friday Night Endurance' },
  { part: 'year', message: 'Which year?', proposal: (_, today) => today.slice(0, 4) },
  { part: 'organiser', message: 'Who organises it?', proposal: ({ series = '' }) => series },
  { part: 'classes', message: 'Which classes? With commas, top class first.', proposal: () => 'GT3, GT4' },
  {
    part: 'rounds',
    message: 'Which rounds? Name and day, with commas.',
    proposal: ({ year = '' }, today) => usualRounds(year, today),
  },
];

/** What is wrong with one answer, held against answers that are right. */
function problemWith(part: keyof SaidOfNew, typed: string, today: Day): string | undefined {
  const year = today.slice(0, 4);
  const right = { series: 'A', year, organiser: 'A', classes: 'A', rounds: `A ${today}` };
  const read = readNewSeason({ ...right, [part]: typed }, today);
  return read.ok ? undefined : read.error.join('; ');
}
