import { given } from '#core/base/given';
import { MOST_PLACES } from '#core/base/limits';
import type { Out } from '#core/base/out';
import type { SheetCar } from '#core/timing/sheet';
import { bestOfCar } from '#formats/sim/best-of-car';
import { lapCount } from '#formats/sim/lap-count';
import { meaningOf, NOT_OUT } from '#formats/sim/meaning-of';
import { noteDoubt, text, whole } from '#formats/text/field';
import { childNamed, type XmlElement } from '#formats/xml/xml-element';
import type { RfCrew } from './rf-drivers.ts';
import { recordIn, rfTime } from './rf-laps.ts';
import type { RfPenalties } from './rf-penalties.ts';

export interface RfSession {
  /** undefined if the file does not tell the session. */
  readonly isRace: boolean | undefined;
  /** When the race began on the clock of the session. */
  readonly start: number;
}

export function rfCar(
  car: XmlElement,
  crew: RfCrew,
  penalties: RfPenalties | undefined,
  session: RfSession,
): SheetCar {
  const record = recordIn(car, crew, session.start);
  const best = bestOfCar(rfTime(childNamed(car, 'BestLapTime')), record, childNamed(car, 'BestLapTime'));
  const laps = lapCount(childNamed(car, 'Laps'), record?.lap.length);
  const total = rfTime(childNamed(car, 'FinishTime'));
  return given<SheetCar>({
    line: car.line,
    number: text(childNamed(car, 'CarNumber')),
    class: text(childNamed(car, 'CarClass')),
    team: text(childNamed(car, 'TeamName')),
    model: text(childNamed(car, 'CarType')) ?? text(childNamed(car, 'VehName')),
    drivers: crew.drivers,
    place: whole(childNamed(car, 'Position'), 1, MOST_PLACES),
    classPlace: whole(childNamed(car, 'ClassPosition'), 1, MOST_PLACES),
    ...(session.isRace === true ? ending(car) : {}),
    laps,
    time: session.isRace === undefined ? undefined : session.isRace ? total : best.best,
    ...best,
    record,
    penalties: penalties?.listed,
  });
}

/** By `FinishStatus`. `None` is that of a car that was still driving when the session was over. */
const OUTS: Readonly<Record<string, Out | 'finished' | 'none'>> = {
  'Finished Normally': 'finished',
  None: 'none',
  DNF: 'Ret',
  DQ: 'DSQ',
};

function ending(car: XmlElement): Pick<SheetCar, 'status' | 'out'> {
  const field = childNamed(car, 'FinishStatus');
  const out = meaningOf(field, OUTS, NOT_OUT);
  if (out === 'none')
    noteDoubt(field, { code: 'missing-value', expected: 'Finished Normally, DNF or DQ', so: NOT_OUT });
  const isOut = out === 'Ret' || out === 'DSQ';
  return given<Pick<SheetCar, 'status' | 'out'>>({
    status: statusOf(car, text(field)),
    out: isOut ? out : undefined,
  });
}

/** `DNF: Suspension` */
function statusOf(car: XmlElement, word: string | undefined): string | undefined {
  const reason = text(childNamed(car, 'DNFReason'));
  return word === undefined || reason === undefined || reason === word
    ? (word ?? reason)
    : `${word}: ${reason}`;
}
