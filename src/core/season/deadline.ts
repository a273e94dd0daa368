import { dayOf, isBefore, type Moment, momentAfter, momentOf, nextDay } from '#core/base/day';
import type { LapTime } from '#core/base/laptime';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import type { Deadline as Clause } from '#core/rulebook/rulebook';
import { rulebookThen } from './calendar.ts';
import type { Season } from './season.ts';

/** Until when a document may be protested, appealed, or asked to be looked at again. */
export interface Deadline {
  /** `deadlines/protest` */
  readonly clause: string;
  readonly for: Clause['for'];
  readonly within: LapTime;
  /** Its end, on the clock of the place; undefined where the time at which the document was posted is not known. */
  readonly until: Moment | undefined;
  /** When it has certainly ended. */
  readonly latest: Moment;
}

/** The deadlines that a provisional classification or a decision sets running, as the rulebook had them then. */
export function deadlinesOn(season: Season, document: OfficialDocument): readonly Deadline[] {
  const against = targetOf(document);
  if (against === undefined) return [];
  // A rulebook that another program attached, or an older one, may lack the section.
  return Object.entries(rulebookThen(season, document).deadlines ?? {}).flatMap(([name, clause]) =>
    clause.against === against ? [deadlineOf(`deadlines/${name}`, clause, document.posted)] : [],
  );
}

function targetOf(document: OfficialDocument): Clause['against'] | undefined {
  if (document.kind === 'decision') return 'decision';
  const isProvisional = document.kind === 'classification' && document.state === 'provisional';
  return isProvisional ? 'provisional classification' : undefined;
}

function deadlineOf(clause: string, { for: kind, within }: Clause, { after, by }: Posted): Deadline {
  const end = momentAfter(by, within as LapTime);
  // At the end of its day, where only that is known.
  const midnight = `${nextDay(dayOf(by))}T00:00` as Moment;
  return {
    clause,
    for: kind,
    within: within as LapTime,
    until: after === undefined ? end : undefined,
    latest: end ?? momentAfter(midnight, within as LapTime) ?? momentOf(dayOf(midnight)),
  };
}
type Posted = Of<'decision'>['posted'];

/** Has it certainly ended by then? */
export const isPast = ({ latest }: Deadline, moment: Moment): boolean => isBefore(latest, moment);
