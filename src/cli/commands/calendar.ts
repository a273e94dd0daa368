import { calendarJson } from '#answers/calendar';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer } from '../outcome.ts';
import { linesOr, section } from '../print/page.ts';
import { calendarLines, calendarNotes } from '../views/calendar.ts';
import { calendarHistory } from '../views/calendar-history.ts';
import { documentDoubts } from '../views/document-notes.ts';
import { pageHeading } from '../views/heading.ts';
import { noteLines } from '../views/notes.ts';

export default command({
  about:
    'The rounds that stand, and how the calendar came to be: what moved, when, why, and by which document.',
  examples: [
    { typed: 'calendar', shows: 'the calendar as it stands' },
    { typed: 'calendar --as-of 2014-05-10', shows: 'as it was known that day' },
  ],
  async run({ flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const calendar = calendarJson(opened.value);
    const { board } = opened.value.season;
    const changing = board.filter(({ kind }) => kind === 'calendar' || kind === 'calendar-change');
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, 'calendar'),
        '',
        ...linesOr(calendarLines(calendar.rounds, page), 'No calendar was posted yet.'),
        ...section(page, 'How it came to be', calendarHistory(opened.value.season, calendar, page)),
        ...noteLines([...documentDoubts(changing), ...calendarNotes(calendar)], page),
      ],
      () => calendar,
    );
  },
});
