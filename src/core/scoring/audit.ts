import { dayOf } from '#core/base/day';
import { given } from '#core/base/given';
import { type RoundKey, type TitleKey, titleKey } from '#core/base/ids';
import { NO_POINTS, type Points, readPoints, subtractPoints } from '#core/base/points';
import type { Claim, Published } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import { knownOn } from '#core/season/as-of';
import { emptySeason, fold } from '#core/season/fold';
import { headOf, type Season } from '#core/season/season';
import { type Explanation, explain } from './explain.ts';

/** One published figure or result, held against the one that the board gives. */
export interface AuditLine {
  readonly publication: string;
  /** The document, where the office itself published it. */
  readonly document?: number;
  /** The last document known when it was published. */
  readonly asOf: number;
  readonly title: TitleKey;
  readonly contender: string;
  readonly what:
    | {
        readonly of: 'result';
        readonly round: RoundKey;
        readonly published: string;
        readonly computed: string;
      }
    | { readonly of: 'total'; readonly published: Points; readonly computed: Points }
    /** null for a contender that is listed without a rank. */
    | { readonly of: 'rank'; readonly published: number; readonly computed: number | null }
    | { readonly of: 'margin'; readonly over: string; readonly published: Points; readonly computed: Points }
    | { readonly of: 'missing' };
  readonly equal: boolean;
  /** The awards behind the computed figure: of the contender, and of the other one of a margin. */
  readonly because: readonly Explanation[];
  readonly doubt?: string;
}

/** Everything that others, and the office itself, published, line by line against what the board gives. */
export function audit(season: Season, claims: readonly Claim[]): readonly AuditLine[] {
  const others = claims.flatMap((claim) => {
    const known = claim.asOf === undefined ? season.board : knownOn(season.board, dayOf(claim.asOf));
    const { publication, doubt } = claim;
    return auditPublished(seasonOf(season, known), claim, { publication, ...given({ doubt }) });
  });
  const own = season.published.flatMap((table) => {
    const known = season.board.filter(({ document }) => document <= table.document);
    const publication = table.title ?? `document ${table.document}`;
    const { document, doubt } = table;
    return auditPublished(seasonOf(season, known), table, { publication, document, ...given({ doubt }) });
  });
  return [...own, ...others];
}

function seasonOf(season: Season, known: readonly OfficialDocument[]): Season {
  return known.length === season.board.length ? season : known.reduce(fold, emptySeason);
}

/** A doubt about the whole is one about each line that has none of its own. */
type Origin = Pick<AuditLine, 'publication' | 'document' | 'doubt'>;
type Line = Omit<AuditLine, 'publication' | 'document' | 'asOf'>;

function auditPublished(season: Season, published: Published, origin: Origin): readonly AuditLine[] {
  const lines = [
    ...tableLines(season, published),
    ...totalLines(season, published),
    ...rankLines(season, published),
    ...marginLines(season, published),
  ];
  return lines.map((line) => ({ ...origin, asOf: headOf(season), ...line }));
}

function tableLines(season: Season, { tables = {} }: Published): readonly Line[] {
  return Object.entries(tables).flatMap(([key, rows]) =>
    Object.entries(rows).flatMap(([contender, row]): readonly Line[] => {
      const title = titleKey(key);
      const found = explain(season, title, contender);
      if (found === undefined) return [missing(title, contender)];
      const results = found.standings.rounds.map(({ key: round }, index): Line => {
        const published = row.length > index + 1 ? blank(row[index] ?? '') : '';
        const computed = found.row.cells[index]?.result ?? '';
        const what = { of: 'result', round, published, computed } as const;
        return { title, contender, what, equal: published === computed, because: [found] };
      });
      return [...results, total(found, title, contender, readPoints(row.at(-1) ?? '') ?? NO_POINTS)];
    }),
  );
}

/** A blank cell of a printed row is read as a dot. */
const blank = (cell: string) => (cell === '·' || cell === '–' || cell === '-' ? '' : cell);

const totalLines = (season: Season, { totals = {} }: Published): readonly Line[] =>
  figureLines(season, totals, total);
const rankLines = (season: Season, { ranks = {} }: Published): readonly Line[] =>
  figureLines(season, ranks, rank);

/** A line for one published figure of each contender that is listed. */
function figureLines<Figure>(
  season: Season,
  titles: Readonly<Record<string, Readonly<Record<string, Figure>>>>,
  line: (found: Explanation, title: TitleKey, contender: string, published: Figure) => Line,
): readonly Line[] {
  return Object.entries(titles).flatMap(([key, rows]) =>
    Object.entries(rows).map(([contender, published]) => {
      const title = titleKey(key);
      const found = explain(season, title, contender);
      return found === undefined ? missing(title, contender) : line(found, title, contender, published);
    }),
  );
}

function total(found: Explanation, title: TitleKey, contender: string, published: Points): Line {
  const computed = found.row.points;
  return {
    title,
    contender,
    what: { of: 'total', published, computed },
    equal: published === computed,
    because: [found],
  };
}

function rank(found: Explanation, title: TitleKey, contender: string, published: number): Line {
  const computed = found.row.position;
  const what = { of: 'rank', published, computed } as const;
  return { title, contender, what, equal: published === computed, because: [found] };
}

function marginLines(season: Season, { margins = [] }: Published): readonly Line[] {
  return margins.map(({ title: key, first, second, points: published, doubt }) => {
    const title = titleKey(key);
    const [a, b] = [explain(season, title, first), explain(season, title, second)];
    if (a === undefined) return missing(title, first);
    if (b === undefined) return missing(title, second);
    const computed = subtractPoints(a.row.points, b.row.points);
    const what = { of: 'margin', over: second, published, computed } as const;
    const line = { title, contender: first, what, equal: published === computed, because: [a, b] };
    return doubt === undefined ? line : { ...line, doubt };
  });
}

const missing = (title: TitleKey, contender: string): Line => ({
  title,
  contender,
  what: { of: 'missing' },
  equal: false,
  because: [],
});
