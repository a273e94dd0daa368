import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import { printedPlace } from '#core/scoring/places';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, joined, type Text } from '../print/text.ts';
import { documentsText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { doubtMark } from './notes.ts';

/** What is not in a classification, and what is in it already; nothing where it is whole and plain. */
export const extentWords = ({ complete, includes = [] }: Of<'classification'>): readonly string[] => [
  ...(complete === false ? ['only these lines are known'] : []),
  ...(includes.length === 0 ? [] : [`with ${documentsText(includes)} in it`]),
];

/** A classification as the document prints it, before any decision that it does not include. */
export function printedResultLines(document: Of<'classification'>, page: Page): readonly Text[] {
  const { session, state, ended } = document;
  const head = [
    session,
    state,
    ...extentWords(document),
    ended === undefined
      ? ''
      : `${ended.flag} flag${ended.early === undefined ? '' : `, ${ended.early} early`}`,
  ].filter((one) => one !== '');
  const rows = document.results.map(
    (line): Row => [
      printedPlace(line.place) ?? line.out ?? '',
      printedPlace(line.classPlace) ?? '',
      [bold(`#${line.car}`), doubtMark(line)],
      line.laps === undefined ? '' : String(line.laps),
      line.time === undefined ? '' : printLapTime(line.time as LapTime),
      joined([line.driver ?? '', line.gap ?? '', dim(line.reason ?? '')], ', '),
    ],
  );
  const columns = [
    { head: dim('Pos'), align: 'right' },
    { head: dim('In class'), align: 'right' },
    { align: 'right' },
    { head: dim('Laps'), align: 'right' },
    { head: dim('Time'), align: 'right' },
    { narrow: 'wrap', least: 20, beneath: 1 },
  ] as const;
  return [...paragraph(head.join('; '), page.width, 2), ...table(columns, rows, { width: page.width })];
}
