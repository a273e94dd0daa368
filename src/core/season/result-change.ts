import { type CarNumber, RACE, type SessionName } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';

export type Measure = NonNullable<Of<'decision'>['measures']>[number];

/** The car and the session whose result a measure changes. */
export interface ResultChange {
  readonly car: CarNumber;
  readonly session: SessionName;
}

/** @returns undefined if the measure changes no result: served on the road, pending, suspended, or of another kind. */
export function resultChange(measure: Measure): ResultChange | undefined {
  if ('state' in measure && measure.state !== undefined) return undefined;
  switch (measure.act) {
    case 'disqualify':
      return { car: measure.disqualify, session: measure.session ?? RACE };
    case 'exclude':
      return { car: measure.exclude, session: measure.session ?? RACE };
    case 'relegate':
      return { car: measure.relegate, session: measure.session ?? RACE };
    case 'addTime':
    case 'takeLaps':
    case 'dropPlaces':
    case 'deleteLap':
      return { car: measure.car, session: measure.session ?? RACE };
    default:
      return undefined;
  }
}

/** The car that a measure names; of those on a title's contender, or on a driver alone, none. */
export function carOf(measure: Measure): CarNumber | undefined {
  if (measure.act === 'disqualify') return measure.disqualify;
  if (measure.act === 'exclude') return measure.exclude;
  if (measure.act === 'relegate') return measure.relegate;
  return 'car' in measure ? measure.car : undefined;
}
