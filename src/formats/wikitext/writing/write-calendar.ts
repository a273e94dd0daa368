import { dayText, shortDayText } from '#core/base/day-words';
import { type CalendarRound, calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { flagged } from './wiki-names.ts';
import { heads, tableText, type WikiCell } from './wiki-table.ts';
import { wikiText } from './wiki-text.ts';
import { sourceRow, type Writing } from './writing.ts';

/** The rounds that stand, in time; empty where there is none. */
export function writeCalendar(writing: Writing): string {
  const rounds = calendar(writing.season);
  if (rounds.length === 0) return '';
  const columns = COLUMNS.filter(({ needs }) => rounds.some(needs));
  const documents = rounds.flatMap(({ history }) => history.map(({ document }) => document));
  return tableText({
    isSortable: true,
    rows: [
      heads('Rnd', ...columns.map(({ head }) => head), 'Date'),
      ...rounds.map((round): readonly WikiCell[] => [
        { text: String(round.number), head: 'row' },
        ...columns.map(({ of }) => of(round)),
        { text: dateText(writing.season, round), sort: round.date },
      ]),
    ],
    foot: sourceRow(writing, documents, columns.length + 2),
  });
}

interface Column {
  readonly head: string;
  /** Of which rounds there must be one, for the column to be there. */
  readonly needs: (round: CalendarRound) => boolean;
  readonly of: (round: CalendarRound) => string;
}

const COLUMNS: readonly Column[] = [
  { head: 'Race', needs: () => true, of: ({ race }) => wikiText(race) },
  {
    head: 'Circuit',
    needs: ({ circuit, country }) => (circuit ?? country) !== undefined,
    of: ({ circuit = '', country }) => flagged(country, wikiText(circuit)).trim(),
  },
  {
    head: 'Location',
    // Where there is no such column, what stands behind a comma is taken for the place.
    needs: ({ circuit, place }) => place !== undefined || circuit?.includes(', ') === true,
    of: ({ place = '' }) => wikiText(place),
  },
];

/** `20 July`; with the year where the rounds are not all in that of the season. */
function dateText(season: Season, { date }: CalendarRound): string {
  const year = String(season.about?.year ?? '');
  const isPlain = calendar(season).every((round) => round.date.startsWith(year) && year !== '');
  return isPlain ? shortDayText(date) : dayText(date);
}
