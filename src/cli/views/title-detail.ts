import { contenderName } from '#answers/names';
import { becauseText } from '#answers/title/because-words';
import { together } from '#answers/title/groups';
import { oddsCell } from '#answers/title/odds-words';
import { stillIn, type TitleOutlook } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import type { Standing } from '#core/title/verdict';
import { plain } from '#words/plain';
import type { Column, Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, joined, type Text, unbroken } from '../print/text.ts';
import { counted, listed, pointsCell, postedText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { documentTitle } from './document-words.ts';
import { haveOdds, ODDS_COLUMN, oddsCells } from './title-odds.ts';
import { prizeRows } from './title-prizes.ts';
import { gapCell, groupTexts, stateText, titleSigns } from './title-rows.ts';

/** Each contender of each title, with its state and why. */
export const detailLines = (season: Season, found: readonly TitleOutlook[], page: Page): readonly Text[] =>
  found.flatMap((one) => [
    '',
    ...paragraph(
      [bold(one.state.name), ...titleSigns(season, one.state), `: ${verdictText(season, one)}`],
      page.width,
    ),
    ...groupTexts(season, one.state).flatMap((text) => paragraph(text, page.width)),
    ...contenderLines(season, one, found, page),
    ...prizeLines(season, one, page),
  ]);

/** `decided by document 25, 12 October 2014: Calendar: Buriram removed` */
function verdictText(season: Season, { state, decidedBy }: TitleOutlook): string {
  const document = season.board.find((one) => one.document === decidedBy);
  if (document !== undefined)
    return `decided by document ${decidedBy}, ${postedText(document.posted)}: ${documentTitle(season, document)}`;
  const left = counted(stillIn(state).length, 'contender');
  const won = state.champions.map((one) => contenderName(plain, season, state, one));
  if (won.length > 0) return `${listed(won)} for certain; ${left} may share it`;
  return state.contenders.length === 0 ? 'nobody is entered yet' : `open, ${left} can win it`;
}

const columnsFor = (found: readonly TitleOutlook[]): readonly Column[] => [
  { align: 'right' },
  { head: dim('Contender'), narrow: 'wrap', least: 18, gap: 1 },
  { head: dim('Points'), align: 'right' },
  { head: dim('Gap'), align: 'right', gap: 1 },
  ...(haveOdds(found) ? [ODDS_COLUMN] : []),
  { head: dim('State') },
  { head: dim('Why'), narrow: 'wrap', least: 28, beneath: 1 },
];

function contenderLines(
  season: Season,
  outlook: TitleOutlook,
  found: readonly TitleOutlook[],
  page: Page,
): readonly Text[] {
  const { state } = outlook;
  const why = new Map(state.contenders.map((one) => [one, becauseText(plain, season, state, one)]));
  const keyOf = (one: Standing) =>
    one.number === undefined
      ? `${one.state} ${one.points} ${oddsCell(plain, outlook, one.contender)} ${sharedText(one) ?? why.get(one)}`
      : one.contender;
  let before = '';
  const rows = together(state.contenders, keyOf).map((members): Row => {
    const [first] = members;
    const because = (members.length > 1 ? sharedText(first) : undefined) ?? why.get(first) ?? '';
    const isSame = because === before;
    before = because;
    return [
      first.number === undefined ? '' : dim(`#${first.number}`),
      members.map(({ contender }) => unbroken(contenderName(plain, season, state, contender))).join(', '),
      pointsCell(first.points),
      dim(gapCell(state, first)),
      ...oddsCells(found, outlook, first),
      stateText(first.state, state),
      dim(isSame ? 'the same' : because),
    ];
  });
  return rows.length === 0 ? [] : table(columnsFor(found), rows, { width: page.width });
}

/** Of who are champions together in one row. */
const sharedText = ({ because }: Standing): string | undefined =>
  because.code === 'over' && because.sharedWith.length > 0 ? 'Share the title' : undefined;

function prizeLines(season: Season, one: TitleOutlook, page: Page): readonly Text[] {
  return prizeRows(season, one).flatMap((cells) =>
    paragraph(joined(cells as readonly Text[], ' · '), page.width, 2),
  );
}
