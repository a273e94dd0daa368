import { given } from '#core/base/given';
import { printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Text } from '../print/text.ts';
import { dayText, listed, numberText, ordinal } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { calendarLines } from './calendar.ts';
import { calendarChangeRows } from './calendar-change.ts';
import { decisionLines } from './decisions.ts';
import { entryWords } from './document-words.ts';
import { entryListLines } from './entry-list.ts';
import { doubtMark } from './notes.ts';
import { pitStopLines } from './pit-stops.ts';
import { printedResultLines } from './printed-result.ts';
import { rulebookLines } from './rulebook.ts';
import { timesText } from './timetable-words.ts';

/** What a document says, by its kind. */
export function bodyLines(season: Season, document: OfficialDocument, page: Page): readonly Text[] {
  const lines = linesOf(season, document, page);
  return lines.length === 0 ? [] : ['', ...lines];
}

function linesOf(season: Season, document: OfficialDocument, page: Page): readonly Text[] {
  const { width } = page;
  switch (document.kind) {
    case 'season':
      return pairs(seasonPairs(document), width);
    case 'regulations':
      return rulebookLines(document.attached ?? document.changes ?? {}, page);
    case 'calendar': {
      const rounds = Object.entries(document.rounds).map(([key, round], index) => ({
        ...round,
        round: key,
        number: index + 1,
        ...given({ provisional: round.provisional ?? document.provisional }),
      }));
      return calendarLines(rounds, page);
    }
    case 'calendar-change':
      return table([{ narrow: 'wrap' }], calendarChangeRows(season, document), { width });
    case 'drivers':
      return driverLines(document, page);
    case 'entry-list':
      return entryListLines(document, page);
    case 'entry-change':
      return document.changes.flatMap((change) =>
        paragraph(
          [bold(entryWords(change)), change.reason === undefined ? '' : `: ${change.reason}`],
          width,
          2,
        ),
      );
    case 'classification':
      return printedResultLines(document, page);
    case 'pit-stops':
      return pitStopLines([document], page);
    case 'decision':
      return decisionLines([document], page, { ...season, open: [] });
    case 'protest':
    case 'appeal':
    case 'request':
      return pairs(
        [
          ['Party', document.party],
          ['Against', document.against === undefined ? '' : `document ${document.against}`],
          ['Text', document.text ?? ''],
        ],
        width,
      );
    case 'standings':
      return publishedLines(document, page);
    case 'bulletin':
      return [
        ...pairs(
          [
            ['Session', document.session ?? ''],
            ['Cars', (document.cars ?? []).map((car) => `#${car}`).join(', ')],
            ['Drivers', (document.drivers ?? []).join(', ')],
            ['Timetable', document.timetable === undefined ? '' : timesText(document.timetable)],
          ],
          width,
        ),
        ...(document.text === undefined ? [] : paragraph(document.text, width, 2)),
      ];
    default:
      return unreachable(document);
  }
}

type Pair = readonly [name: string, said: string];

const pairs = (said: readonly Pair[], width: number): readonly Text[] =>
  table(
    [{}, { narrow: 'wrap', least: 24, beneath: 1 }],
    said.filter(([, text]) => text !== '').map(([name, text]): Row => [dim(name), text]),
    { width },
  );

function seasonPairs({
  season,
  series,
  edition,
  year,
  organiser,
  family,
  defending = {},
}: Of<'season'>): readonly Pair[] {
  return [
    ['Season', season],
    ['Series', series],
    ['Edition', edition === undefined ? '' : String(edition)],
    ['Year', String(year)],
    ['Organiser', organiser],
    [
      'Family',
      family === undefined
        ? ''
        : `${family.of}: ${listed(family.members.map(({ series: name, became }) => (became === undefined ? name : `${name} (${became})`)))}`,
    ],
    ...Object.entries(defending).map(([title, champions]): Pair => [`Defending ${title}`, listed(champions)]),
  ];
}

function driverLines({ drivers }: Of<'drivers'>, page: Page): readonly Text[] {
  const rows = Object.entries(drivers).map(([key, person]): Row => {
    const { name, also = [], country, grades = [], ids = {} } = person;
    const said = [
      also.length === 0 ? '' : `also ${listed(also, 'or')}`,
      ...grades.map(({ grade, from }) => (from === undefined ? grade : `${grade} from ${dayText(from)}`)),
      ...Object.entries(ids).map(([of, id]) => `${of} ${id}`),
    ].filter((one) => one !== '');
    return [dim(page.country(country)), [name ?? key, doubtMark(person)], dim(said.join('; '))];
  });
  return table([{}, {}, { narrow: 'wrap', least: 30, beneath: 1 }], rows, { width: page.width });
}

/** Tables, totals, ranks and margins as the office published them. */
function publishedLines(
  { tables = {}, totals = {}, ranks = {}, margins = [] }: Of<'standings'>,
  page: Page,
): readonly Text[] {
  const rows = [
    ...Object.entries(tables).flatMap(([title, table]) =>
      Object.entries(table).map(([contender, row]): Row => [title, contender, row.join('  ')]),
    ),
    ...Object.entries(totals).flatMap(([title, table]) =>
      Object.entries(table).map(
        ([contender, points]): Row => [title, contender, numberText(printedPoints(points))],
      ),
    ),
    ...Object.entries(ranks).flatMap(([title, table]) =>
      Object.entries(table).map(([contender, rank]): Row => [title, contender, ordinal(rank)]),
    ),
    ...margins.map(
      ({ title, first, second, points }): Row => [
        title,
        first,
        `${numberText(printedPoints(points))} ahead of ${second}`,
      ],
    ),
  ];
  return table([{}, { narrow: 'wrap', least: 16 }, { narrow: 'wrap', least: 20, beneath: 1 }], rows, {
    width: page.width,
  });
}
