import { type Alike, alikeLines, claimsBy } from '#answers/audit-lines';
import { contenderName, roundName } from '#answers/names';
import { titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Title } from '#core/rulebook/rulebook';
import { type AuditLine, audit } from '#core/scoring/audit';
import { rulebookAt } from '#core/season/calendar';
import { contenderOf } from '#core/season/contender';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import type { Opened } from '../open-season.ts';
import type { Page } from '../print/page.ts';
import { bold, dim, type Span, type Text } from '../print/text.ts';
import { counted, listed, numberText, ordinal, pointsCell } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { auditReasons } from './audit-reasons.ts';
import { doubtMark } from './notes.ts';

/** Published figures that the board does not give, by publication, each with its reason; and how many it does give. */
export function differenceLines(opened: Opened, page: Page): readonly Text[] {
  const claims = claimsBy(opened, opened.isNow, opened.claims);
  const lines = audit(opened.season, claims);
  if (lines.length === 0) return [];
  const wrong = lines.filter((line) => !line.equal);
  const publications = [...new Set(wrong.map((line) => line.publication))];
  return [
    ...publications.flatMap((publication) => [
      `  ${publication}`,
      ...alikeLines(wrong.filter((line) => line.publication === publication)).flatMap((alike) =>
        differenceText(opened, alike, claims, page),
      ),
    ]),
    ...paragraph(dim(agreement(lines.length - wrong.length, lines.length)), page.width, 2),
  ];
}

const agreement = (equal: number, all: number) =>
  equal === all
    ? `All ${all} published figures and results agree with the board.`
    : `The other ${counted(equal, 'published figure or result', 'published figures and results')} agree with the board.`;

function differenceText(opened: Opened, alike: Alike, claims: Opened['claims'], page: Page): readonly Text[] {
  const { season } = opened;
  const [line] = alike;
  const reasons = auditReasons(season, line, claims);
  return [
    ...paragraph(figureText(season, line, alike), page.width, 4),
    ...(reasons.length === 0 ? [] : paragraph(dim(reasons.join(' ')), page.width, 6)),
  ];
}

/** `GT Drivers: Jun San Chen 7 ahead of Han-Chen Chen; by the board 6.` A ? behind it marks a doubt. */
export const figureText = (season: Season, line: AuditLine, alike: readonly AuditLine[]): Text => [
  ...figure(
    season,
    line,
    alike.map(({ contender }) => contender),
  ),
  doubtMark(line),
];

function figure(
  season: Season,
  { title, what }: AuditLine,
  contenders: readonly string[],
): readonly (Span | string)[] {
  const clause = rulebookAt(season).titles[titleKey(title)];
  const name = (said: string) =>
    clause === undefined ? said : named(season, clause, contenderOf(season, clause, said));
  const who = `${clause?.name ?? title}: ${listed(contenders.map(name))}`;
  switch (what.of) {
    case 'total':
      return [`${who} with ${pointsCell(what.published)}`, ...byTheBoard(pointsCell(what.computed))];
    case 'rank':
      return [
        `${who} ${ordinal(what.published)}`,
        ...byTheBoard(what.computed === null ? 'without a rank' : ordinal(what.computed)),
      ];
    case 'margin':
      return [
        `${who} ${numberText(printedPoints(what.published))} ahead of ${name(what.over)}`,
        ...byTheBoard(numberText(printedPoints(what.computed))),
      ];
    case 'result':
      return [
        `${who} ${what.published || 'without a result'} at ${roundName(season, what.round)}`,
        ...byTheBoard(what.computed || 'no result'),
      ];
    case 'missing':
      return [`${who} is not in the table of the board`];
    default:
      return unreachable(what);
  }
}

const byTheBoard = (figure: string) => ['; by the board ', bold(figure), '.'];

function named(season: Season, clause: Pick<Title, 'for'>, contender: string): string {
  const name = contenderName(plain, season, clause, contender);
  return clause.for === 'entry'
    ? `#${season.entries.get(contender as never)?.number ?? contender} ${name}`
    : name;
}
