import { car, driver, oneOf, round, session, text } from '#core/rulebook/scalars.schema';
import { listOf } from '#core/rulebook/shapes.schema';
import { documentOf } from './envelope.schema.ts';
import { timetable } from './timetable.schema.ts';

/** What comes before a decision: what was seen, who is called before the stewards, and that they were heard. */
const STEPS = ['incident', 'summons', 'hearing'] as const;

/** Everything else on a board: timetable, briefing notes, balance of performance; and the steps of a stewards' case. */
export const bulletin = documentOf('bulletin', {
  for: round.optional(),
  /** In which it happened. */
  session: session.optional(),
  step: oneOf(...STEPS).optional(),
  /** Whom it concerns. */
  cars: listOf(car).optional(),
  drivers: listOf(driver).optional(),
  /** Of the round that it is for: it stands in place of the calendar's. */
  timetable: timetable.optional(),
  text: text.optional(),
}).superRefine((read, context) => {
  if (read.step !== undefined && read.case === undefined)
    context.addIssue({ code: 'custom', message: 'the case of which it is a step', path: ['case'] });
  if (read.session !== undefined && read.for === undefined)
    context.addIssue({ code: 'custom', message: 'the round of the session', path: ['for'] });
  if (read.timetable !== undefined && read.for === undefined)
    context.addIssue({ code: 'custom', message: 'the round of the timetable', path: ['for'] });
});
