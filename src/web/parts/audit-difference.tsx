import type { Alike } from '#answers/audit-lines';
import { numberedName, roundName } from '#answers/names';
import { lookup } from '#core/base/lookup';
import { NO_POINTS, type Points, readPoints, subtractPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Claim } from '#core/documents/claims.schema';
import type { AuditLine } from '#core/scoring/audit';
import { awards } from '#core/scoring/award';
import type { Award } from '#core/scoring/awarded';
import type { Explanation } from '#core/scoring/explain';
import { calendar, rulebookAt } from '#core/season/calendar';
import { contenderOf } from '#core/season/contender';
import type { Season } from '#core/season/season';
import { pointsNumber, pointsText } from '#words/format';
import type { Reading } from '../reading.ts';
import { filled } from './filled.tsx';
import { DoubtText } from './remarks.tsx';

/** A published figure beside that of the board, the sums behind it, and what may have led the publication astray. */
export const DifferenceCard = ({
  reading,
  alike,
  claims,
}: {
  readonly reading: Reading;
  readonly alike: Alike;
  readonly claims: readonly Claim[];
}) => {
  const { words, links } = reading;
  const [line] = alike;
  const { published, computed } = figuresOf(reading, line);
  const own = ownFigures(line, claims);
  return (
    <article class="differs">
      <h3>
        {filled(
          [<a href={links.to({ page: 'table', title: line.title })}>{titleName(reading, line.title)}</a>],
          (title) => words.colon(title, subjectText(reading, alike)),
        )}
      </h3>
      <dl class="versus">
        <div>
          <dt>{words.audit.published}</dt>
          <dd>
            <s>{published}</s>
          </dd>
        </div>
        <div>
          <dt>{words.audit.computed}</dt>
          <dd>
            <strong>{computed}</strong>
          </dd>
        </div>
      </dl>
      {line.what.of !== 'result' && line.what.of !== 'missing' && (
        <ul class="sums">
          {line.because.map((found) => (
            <li key={found.row.contender}>
              <a href={links.to({ page: 'reasons', title: line.title, contender: found.row.contender })}>
                {numberedName(words, reading.known.season, found.standings, found.row)}
              </a>{' '}
              {sumText(reading, found)}
            </li>
          ))}
        </ul>
      )}
      {own.length > 0 && (
        <p class="note">
          {words.audit.ownTable(
            words.list(own.map(([car, points]) => words.audit.figure(`#${car}`, points))),
          )}
        </p>
      )}
      <Withheld reading={reading} line={line} />
      <DoubtText reading={reading} text={line.doubt} />
    </article>
  );
};

export const titleName = ({ known: { season } }: Reading, title: string): string =>
  lookup(rulebookAt(season).titles, title)?.name ?? title;

function nameIn({ words, known: { season } }: Reading, { title }: AuditLine, said: string): string {
  const clause = lookup(rulebookAt(season).titles, title);
  if (clause === undefined) return said;
  const contender = contenderOf(season, clause, said);
  const number = clause.for === 'entry' ? season.entries.get(contender as never)?.number : undefined;
  return numberedName(words, season, clause, { contender, number });
}

/** Of whom, and of what, the figure is. */
export function subjectText(reading: Reading, alike: Alike): string {
  const { words, known } = reading;
  const [line] = alike;
  const who = words.list(alike.map(({ contender }) => nameIn(reading, line, contender)));
  const { what } = line;
  if (what.of === 'margin') return words.audit.marginOf(who, nameIn(reading, line, what.over));
  const of =
    what.of === 'result'
      ? [words.audit.result(roundName(known.season, what.round))]
      : what.of === 'rank'
        ? [words.audit.rank]
        : [];
  return [who, ...of].join(words.between.parts);
}

export function figuresOf(
  { words }: Reading,
  { what }: AuditLine,
): { readonly published: string; readonly computed: string } {
  switch (what.of) {
    case 'total':
    case 'margin':
      return { published: pointsText(words, what.published), computed: pointsText(words, what.computed) };
    case 'rank':
      return {
        published: words.ordinal(what.published),
        computed: what.computed === null ? words.audit.noRank : words.ordinal(what.computed),
      };
    case 'result':
      return {
        published: what.published || words.audit.nothing,
        computed: what.computed || words.audit.nothing,
      };
    case 'missing':
      return { published: words.audit.line, computed: words.audit.missing };
    default:
      return unreachable(what);
  }
}

/** `103 = 26 + 25 + 26 + 26` */
function sumText({ words }: Reading, { row }: Explanation): string {
  const rounds = row.cells.map((cell, round) =>
    row.counted[round] === false ? NO_POINTS : (cell?.points ?? NO_POINTS),
  );
  const adjusted = row.adjustments.filter(({ counts }) => counts).map(({ points }) => points);
  const number = (points: Points) => pointsNumber(words, points);
  return words.audit.sumOf(number(row.points), [...rounds, ...adjusted].map(number));
}

/** What the same publication's own table has, where that is the board's figure and so contradicts it. */
function ownFigures(
  { publication, because }: AuditLine,
  claims: readonly Claim[],
): readonly (readonly [car: string, points: string])[] {
  const { tables = {} } = claims.find((claim) => claim.publication === publication) ?? {};
  const found = because.flatMap(({ lines, row }) => {
    const [entry, other] = [...new Set(lines.map((award) => award.entry))];
    if (entry === undefined || other !== undefined || row.contender === entry) return [];
    const printed = Object.values(tables).flatMap((rows) => lookup(rows, entry)?.at(-1) ?? [])[0];
    return printed !== undefined && readPoints(printed) === row.points ? [[entry, printed] as const] : [];
  });
  return found.length < because.length ? [] : found;
}

/** An award that nobody receives and that is worth as much as the difference. */
const Withheld = ({ reading, line }: { readonly reading: Reading; readonly line: AuditLine }) => {
  const { words, known } = reading;
  const { what, because } = line;
  if (what.of !== 'total' && what.of !== 'margin') return null;
  const difference = Math.abs(subtractPoints(what.published, what.computed));
  const found = withheldAwards(known.season).filter(
    (award) => award.class === because[0]?.standings.class && worth(known.season, award) === difference,
  );
  return (
    <>
      {found.map(({ clause, entry, round, withheldBy }) => (
        <p key={`${round} ${clause} ${entry}`} class="note">
          {words.audit.withheld(words.clauseName(clause), roundName(known.season, round), `#${entry}`)}{' '}
          {withheldBy !== undefined && (
            <a href={reading.links.to({ page: 'document', number: String(withheldBy) })}>
              {words.documentNumber(withheldBy)}
            </a>
          )}
        </p>
      ))}
    </>
  );
};

const withheldAwards = (season: Season): readonly Award[] =>
  calendar(season).flatMap(({ key }) =>
    [...awards(season, key).byEntry.values()].flat().filter(({ withheldBy }) => withheldBy !== undefined),
  );

const worth = (season: Season, { scale, place, round }: Award): Points =>
  lookup(rulebookAt(season, round).scales, scale)?.points[place - 1] ?? NO_POINTS;
