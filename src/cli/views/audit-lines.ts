import { alikeLines } from '#answers/audit-lines';
import type { Claim } from '#core/documents/claims.schema';
import type { AuditLine } from '#core/scoring/audit';
import type { Season } from '#core/season/season';
import type { Opened } from '../open-season.ts';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, styled, type Text } from '../print/text.ts';
import { counted } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { figureText } from './audit.ts';
import { auditReasons } from './audit-reasons.ts';
import { explainLines } from './explain.ts';
import { explainNotes } from './explain-notes.ts';
import { type Note, noteLines } from './notes.ts';

/** Each publication: its differences with the awards behind them; and what agrees, in short or line by line. */
export function auditLines(
  opened: Opened,
  lines: readonly AuditLine[],
  claims: readonly Claim[],
  all: boolean,
  page: Page,
): readonly Text[] {
  if (lines.length === 0)
    return [
      '',
      ...paragraph(
        dim('Nothing published lies beside this board: claims.yaml would be read.'),
        page.width,
        2,
      ),
    ];
  const publications = [...new Set(lines.map((line) => line.publication))];
  const wrong = lines.filter((line) => !line.equal);
  return [
    ...publications.flatMap((publication) => {
      const mine = lines.filter((line) => line.publication === publication);
      const differing = mine.filter((line) => !line.equal);
      const shown = all ? mine : differing;
      const agree = mine.length - differing.length;
      const aside = dim(`${counted(agree, 'line')} of ${mine.length} agree, as of document ${mine[0]?.asOf}`);
      return section(page, publication, [
        ...paragraph(aside, page.width, 2),
        ...alikeLines(shown).flatMap((alike) => lineBlock(opened, alike, claims, page)),
      ]);
    }),
    ...noteLines(storyNotes(opened.season, wrong), page),
  ];
}

/** One figure, of one contender or of several alike. */
function lineBlock(
  opened: Opened,
  alike: readonly AuditLine[],
  claims: readonly Claim[],
  page: Page,
): readonly Text[] {
  const { season } = opened;
  const [line] = alike;
  if (line === undefined) return [];
  const mark = line.equal ? styled('good')('=') : styled('bad', 'bold')('≠');
  const said = figureText(season, line, alike);
  if (line.equal) return table([{}, { narrow: 'wrap', least: 24 }], [[mark, said]], { width: page.width });
  const reasons = auditReasons(season, line, claims);
  return [
    '',
    ...table(
      [{}, { narrow: 'wrap', least: 24 }],
      [
        [mark, said],
        ['', dim(reasons.join(' '))],
      ],
      { width: page.width },
    ),
    ...(line.what.of === 'total' || line.what.of === 'margin'
      ? explainLines(season, line.because, page).slice(1)
      : []),
  ];
}

/** Decisions that withhold an award of a title in which something differs, and what is doubtful about them. */
function storyNotes(season: Season, wrong: readonly AuditLine[]): readonly Note[] {
  const notes = explainNotes(
    season,
    wrong.flatMap((line) => line.because),
  ).filter(({ of }) => of.startsWith('document'));
  const doubts = wrong.flatMap((line): Note[] =>
    line.doubt === undefined ? [] : [{ of: line.publication, is: 'doubt', text: line.doubt }],
  );
  return [...doubts, ...notes];
}
