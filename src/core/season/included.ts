import type { Of } from '#core/documents/document.schema';
import { measuresOf } from './in-force.ts';
import { type ResultChange, resultChange } from './result-change.ts';
import type { Season } from './season.ts';

/**
 * Which measures the order of a classification has in it: those of the decisions that it includes. Of a decision that
 * took the place of one, what it says of the same car and session: an order as posted keeps what was in it, until a
 * new classification says otherwise.
 */
export function includedIn(
  season: Season,
  { includes, session }: Pick<Of<'classification'>, 'includes' | 'session'>,
): (decision: number, change: ResultChange) => boolean {
  const included = new Set(includes);
  if (included.size === 0) return NOTHING;
  const heirs = new Set<number>();
  const cars = new Set<string>();
  for (const posted of season.board) {
    const { document, replaces = [] } = posted;
    if (replaces.some((number) => included.has(number) || heirs.has(number))) heirs.add(document);
    if (included.has(document)) for (const { car } of changesOf(season, posted, session)) cars.add(car);
  }
  return (decision, change) =>
    included.has(decision) || (heirs.has(decision) && change.session === session && cars.has(change.car));
}
const NOTHING = () => false;

/** What a document changes in the result of a session: nothing, unless it is a decision. */
export function changesOf(
  season: Season,
  document: Season['board'][number],
  session: Of<'classification'>['session'],
): readonly ResultChange[] {
  if (document.kind !== 'decision') return [];
  return measuresOf(season, document).flatMap((measure) => {
    const change = resultChange(measure);
    return change?.session === session ? [change] : [];
  });
}
