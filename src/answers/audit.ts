import { given } from '#core/base/given';
import type { Points } from '#core/base/points';
import type { Claim } from '#core/documents/claims.schema';
import { type AuditLine, audit } from '#core/scoring/audit';
import type { Season } from '#core/season/season';
import { type ContenderJson, contenderJson } from './explain.ts';
import { type Known, type KnownJson, knownJson, type PointsJson, pointsJson } from './known.ts';

/** What was published, line by line against what the board gives. */
export interface AuditJson extends KnownJson {
  readonly equal: number;
  readonly different: number;
  readonly lines: readonly AuditLineJson[];
}

export interface AuditLineJson {
  readonly publication: string;
  /** The document, where the office itself published it. */
  readonly document?: number;
  /** The last document known when it was published. */
  readonly asOf: number;
  readonly title: string;
  readonly contender: string;
  readonly what: 'result' | 'total' | 'rank' | 'margin' | 'missing';
  readonly round?: string;
  /** The other contender of a margin. */
  readonly over?: string;
  readonly published?: string | number | PointsJson;
  readonly computed?: string | number | null | PointsJson;
  readonly equal: boolean;
  /** The awards behind it, of lines that differ. */
  readonly because?: readonly ContenderJson[];
  readonly doubt?: string;
}

export function auditJson(known: Known, claims: readonly Claim[]): AuditJson {
  const lines = audit(known.season, claims);
  const equal = lines.filter((line) => line.equal).length;
  return {
    ...knownJson(known),
    equal,
    different: lines.length - equal,
    lines: lines.map((line) => lineJson(known.season, line)),
  };
}

function lineJson(season: Season, line: AuditLine): AuditLineJson {
  const { publication, document, asOf, title, contender, what, equal, because, doubt } = line;
  return {
    publication,
    ...given({ document }),
    asOf,
    title,
    contender,
    what: what.of,
    ...figures(what),
    equal,
    ...(equal ? {} : { because: because.map((found) => contenderJson(season, found)) }),
    ...given({ doubt }),
  };
}

function figures(what: AuditLine['what']): Pick<AuditLineJson, 'round' | 'over' | 'published' | 'computed'> {
  if (what.of === 'missing') return {};
  if (what.of === 'rank') return { published: what.published, computed: what.computed };
  const { published, computed } = what;
  const figure = (value: string | Points) => (typeof value === 'string' ? value : pointsJson(value));
  const both = { published: figure(published), computed: figure(computed) };
  if (what.of === 'result') return { round: what.round, ...both };
  return what.of === 'margin' ? { over: what.over, ...both } : both;
}
