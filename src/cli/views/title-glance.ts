import { together } from '#answers/title/groups';
import { oddsCell } from '#answers/title/odds-words';
import type { TitleOutlook } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import { isWon } from '#core/title/verdict';
import { plain } from '#words/plain';
import type { Column, Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Text } from '../print/text.ts';
import { counted, pointsCell, pointsText } from '../print/words.ts';
import { documentLines } from './title-documents.ts';
import { haveOdds, ODDS_COLUMN, oddsCells } from './title-odds.ts';
import { prizeRows } from './title-prizes.ts';
import { gapCell, groupTexts, namesText, stateText, titleSigns } from './title-rows.ts';

const columnsFor = (found: readonly TitleOutlook[]): readonly Column[] => [
  { head: dim('Title'), narrow: 'wrap', least: 12 },
  { gap: 2 },
  { head: dim('Who'), narrow: 'wrap', least: 18, beneath: 2 },
  { head: dim('Points'), align: 'right' },
  { head: dim('Gap'), align: 'right', gap: 1, spare: 1 },
  ...(haveOdds(found) ? [ODDS_COLUMN] : []),
  { head: dim('Doc'), align: 'right', gap: 1 },
];

/** Every title: its champions, or who can still be. */
export function glanceLines(season: Season, found: readonly TitleOutlook[], page: Page): readonly Text[] {
  const rows = found.flatMap((one) => titleRows(season, one, found));
  const prizes = found.flatMap((one) => prizeRows(season, one));
  return [
    '',
    ...table(columnsFor(found), rows, { width: page.width }),
    ...documentLines(season, found, page),
    ...section(page, 'Invitations and prizes', prizes.length === 0 ? [] : prizeTable(prizes, page)),
  ];
}

const prizeTable = (rows: readonly Row[], page: Page): readonly Text[] =>
  table([{ narrow: 'wrap', least: 24, beneath: 1 }, {}, { narrow: 'wrap', least: 20 }], rows, {
    width: page.width,
  });

/** So many groups of a title are shown; of more, how many there are. */
const SHOWN = 6;

function titleRows(season: Season, outlook: TitleOutlook, found: readonly TitleOutlook[]): readonly Row[] {
  const { state, decidedBy } = outlook;
  const alive = state.contenders.filter((one) => one.state !== 'out');
  const groups = together(
    alive,
    (one) => `${one.state} ${one.points} ${oddsCell(plain, outlook, one.contender)}`,
  );
  const shown = groups.length > SHOWN ? groups.slice(0, SHOWN - 1) : groups;
  const rest = groups.slice(shown.length);
  const rows = shown.map((members): Row => {
    const [first] = members;
    const names = namesText(season, state, members);
    const doc = isWon(first.state) && decidedBy !== undefined ? dim(String(decidedBy)) : '';
    return [
      '',
      stateText(first.state, state),
      isWon(first.state) ? bold(names) : names,
      pointsCell(first.points),
      dim(gapCell(state, first)),
      ...oddsCells(found, outlook, first),
      doc,
    ];
  });
  const last = rest[0]?.[0];
  const more =
    last === undefined
      ? []
      : [
          [
            '',
            '',
            dim(
              `and ${counted(rest.flat().length, 'more', 'more')}, with ${pointsText(last.points)} or fewer`,
            ),
          ],
        ];
  const certain = groupTexts(season, state).map((text): Row => ['', '', dim(text)]);
  const all = [
    ...(rows.length === 0
      ? [['', '', dim(state.contenders.length === 0 ? 'nobody is entered yet' : 'nobody')]]
      : rows),
    ...more,
    ...certain,
  ];
  return all.map((row, index) => [
    index === 0 ? [state.name, ...titleSigns(season, state)] : '',
    ...row.slice(1),
  ]);
}
