import { inTime, slotText } from '#answers/text/timetable-text';
import type { Timetable } from '#core/documents/timetable.schema';
import { plain } from '#words/plain';
import { listed } from '../print/words.ts';

/** `qualifying 19 July 2014, 15:00–15:30 and race 20 July 2014, 15:00`, on the clock of the circuit. */
export const timesText = (timetable: Timetable): string =>
  listed(inTime(timetable).map(([session, slot]) => `${session} ${slotText(plain, slot)}`));

/** Whether the day of a round is to be confirmed now. */
export const dayStateText = (isProvisional: boolean): string =>
  isProvisional ? 'now provisional' : 'confirmed';
