import { round, text } from '#core/rulebook/scalars.schema';
import { documentOf } from './envelope.schema.ts';

/** Everything else on a board: timetable, summons, briefing notes, balance of performance. */
export const bulletin = documentOf('bulletin', { for: round.optional(), text: text.optional() });
