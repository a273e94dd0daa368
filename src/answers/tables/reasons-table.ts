import { titleKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { Words } from '#words/en';
import { type AwardJson, type ContenderJson, explainJson, type UnscoredJson } from '../explain.ts';
import type { Known } from '../known.ts';
import { roundName, sessionCalled } from '../names.ts';
import type { AdjustmentJson } from '../standings.ts';
import { whyText } from '../text/why-text.ts';
import { documentsText } from './cells.ts';
import { type CellValue, type Columns, type DataTable, dataTable } from './data-table.ts';

type Line =
  | { readonly is: 'award'; readonly of: ContenderJson; readonly award: AwardJson }
  | { readonly is: 'nothing'; readonly of: ContenderJson; readonly result: UnscoredJson }
  | { readonly is: 'decision'; readonly of: ContenderJson; readonly adjustment: AdjustmentJson };

/**
 * Every award of a title with its clause and its documents, and each result that gave none.
 *
 * @param contender one alone; all of the title where nothing is said.
 * @returns undefined if there is no such title, or it lists no such contender.
 */
export function reasonsTable(
  words: Words,
  known: Known,
  title: string,
  contender?: string,
): DataTable | undefined {
  const found = explainJson(known, titleKey(title), contender === undefined ? undefined : [contender]);
  if (found === undefined || (contender !== undefined && found.contenders.length === 0)) return undefined;
  return dataTable(found.title.name, columns(words, known), found.contenders.flatMap(linesOf));
}

const linesOf = (of: ContenderJson): readonly Line[] => [
  ...of.awards.map((award) => ({ is: 'award', of, award }) as const),
  ...of.withoutPoints.map((result) => ({ is: 'nothing', of, result }) as const),
  ...of.adjustments.map((adjustment) => ({ is: 'decision', of, adjustment }) as const),
];

function columns(words: Words, { season }: Known): Columns<Line> {
  const { reasons, tables } = words;
  return [
    [tables.contender, ({ of }) => numbered(of), 'kept'],
    [
      reasons.round,
      (line) =>
        byKind(
          line,
          ({ round }) => roundName(season, round),
          ({ round }) => roundName(season, round),
        ),
      'kept',
    ],
    [reasons.session, (line) => byKind(line, sessionOf(words), sessionOf(words))],
    [
      reasons.result,
      (line) =>
        byKind(
          line,
          ({ place }) => place,
          ({ result }) => result,
        ),
    ],
    [
      reasons.points,
      (line) =>
        byKind(
          line,
          ({ points }) => points,
          () => 0,
          ({ points }) => points,
        ),
    ],
    [
      tables.counts,
      (line) =>
        byKind(
          line,
          ({ counts }) => (counts ? tables.yes : tables.no),
          () => null,
        ),
    ],
    [
      tables.award,
      (line) =>
        byKind(
          line,
          ({ clause }) => words.clauseName(clause),
          () => null,
        ),
    ],
    [
      tables.scale,
      (line) =>
        byKind(
          line,
          ({ scale }) => words.clauseName(scale),
          () => null,
        ),
    ],
    [tables.article, (line) => byKind(line, articleOf(words), () => null)],
    [reasons.because, (line) => byKind(line, lostText(words), ({ because }) => whyText(words, because))],
    [
      tables.document,
      (line) =>
        byKind(
          line,
          ({ document }) => document,
          ({ document }) => document,
          ({ document }) => document,
        ),
    ],
    [tables.decisions, (line) => byKind(line, decisionsOf, decisionsOf)],
  ];
}
const decisionsOf = ({ decisions }: Pick<AwardJson, 'decisions'>) => documentsText(decisions);
const numbered = ({ number, contender }: ContenderJson) =>
  number === undefined ? contender : `#${number} ${contender}`;
const articleOf =
  ({ between }: Words) =>
  ({ cites }: AwardJson) =>
    [...new Set([cites.award, cites.scale].filter(Boolean))].join(between.items);
const sessionOf =
  (words: Words) =>
  ({ session }: Pick<AwardJson, 'session'>) =>
    words.sessionName(session, sessionCalled);
const lostText =
  (words: Words) =>
  ({ lost, withheldBy }: AwardJson) =>
    lost !== undefined ? whyText(words, lost) : withheldBy !== undefined ? words.reasons.withheld : null;

/** What a line has in a column, by what it is; a decision on points alone has little to say. */
function byKind(
  line: Line,
  award: (award: AwardJson) => CellValue | undefined,
  nothing: (result: UnscoredJson) => CellValue | undefined,
  decision: (adjustment: AdjustmentJson) => CellValue | undefined = () => null,
): CellValue | undefined {
  switch (line.is) {
    case 'award':
      return award(line.award);
    case 'nothing':
      return nothing(line.result);
    case 'decision':
      return decision(line.adjustment);
    default:
      return unreachable(line);
  }
}
