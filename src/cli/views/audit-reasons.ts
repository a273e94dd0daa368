import { contenderName, roundName } from '#answers/names';
import { lookup } from '#core/base/lookup';
import { NO_POINTS, type Points, printedPoints, readPoints, subtractPoints } from '#core/base/points';
import type { Claim } from '#core/documents/claims.schema';
import type { AuditLine } from '#core/scoring/audit';
import { awards } from '#core/scoring/award';
import type { Award } from '#core/scoring/awarded';
import type { Explanation } from '#core/scoring/explain';
import { calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { listed, numberText, pointsCell } from '../print/words.ts';

/** Why the board gives another figure: the sums behind it, and what may have led the publication astray. */
export function auditReasons(season: Season, line: AuditLine, claims: readonly Claim[]): readonly string[] {
  const { what, because } = line;
  if (what.of === 'missing' || what.of === 'result') return [];
  const sums = because.map((found) => sumText(season, found));
  return [`${sums.join('; ')}.`, ...ownTable(line, claims), ...withheld(season, line)];
}

/** `David Cheng 103 = 26 + 25 + 26 + 26` */
function sumText(season: Season, { standings, row }: Explanation): string {
  const rounds = row.cells.map((cell, round) =>
    row.counted[round] === false ? NO_POINTS : (cell?.points ?? NO_POINTS),
  );
  const terms = [
    ...rounds,
    ...row.adjustments.filter(({ counts }) => counts).map(({ points }) => points),
  ].map((points) => numberText(printedPoints(points)));
  return `${contenderName(plain, season, standings, row.contender)} ${pointsCell(row.points)} = ${terms.join(' + ')}`;
}

/** The same publication's own table, where it has the board's figures and so contradicts itself. */
function ownTable({ publication, because }: AuditLine, claims: readonly Claim[]): readonly string[] {
  const { tables = {} } = claims.find((claim) => claim.publication === publication) ?? {};
  const found = because.flatMap(({ lines, row }) => {
    const [entry, other] = [...new Set(lines.map((award) => award.entry))];
    if (entry === undefined || other !== undefined || row.contender === entry) return [];
    const printed = Object.values(tables).flatMap((rows) => lookup(rows, entry)?.at(-1) ?? [])[0];
    return printed !== undefined && readPoints(printed) === row.points ? [`#${entry} with ${printed}`] : [];
  });
  if (found.length < because.length || found.length === 0) return [];
  return [`Its own tables agree with the board: ${listed(found)}.`];
}

/** An award that nobody receives and that is worth as much as the difference. */
function withheld(season: Season, { what, because }: AuditLine): readonly string[] {
  if (what.of !== 'total' && what.of !== 'margin') return [];
  const difference = Math.abs(subtractPoints(what.published, what.computed));
  const inClass = because[0]?.standings.class;
  return calendar(season).flatMap(({ key }) =>
    [...awards(season, key).byEntry.values()]
      .flat()
      .filter(
        (award) =>
          award.withheldBy !== undefined && award.class === inClass && worth(season, award) === difference,
      )
      .map(
        ({ clause, entry, withheldBy }) =>
          `As much as the ${clause} at ${roundName(season, key)}, which document ${withheldBy} withholds from #${entry} and gives to nobody.`,
      ),
  );
}

function worth(season: Season, { scale, place, round }: Award): Points {
  return lookup(rulebookAt(season, round).scales, scale)?.points[place - 1] ?? NO_POINTS;
}
