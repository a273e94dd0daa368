import { RACE, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import type { Rulebook } from '#core/rulebook/rulebook';
import { recordOf } from '#core/season/season';
import type { Contest, Stage } from './contest.ts';

/** Does a decision change the result of a session that is to come, or take an award of it from somebody? */
export const isDecidedBefore = ({ season }: Contest, { open }: Stage): boolean =>
  recordOf(season, open.round.key).decisions.some(({ measures = [] }) =>
    measures.some((measure) => {
      const session = sessionOf(measure, open.rulebook);
      return session !== undefined && open.sessions.includes(session);
    }),
  );

type Measure = NonNullable<Of<'decision'>['measures']>[number];

/** The session whose result or whose award a measure changes. */
function sessionOf(measure: Measure, { awards }: Rulebook): SessionName | undefined {
  switch (measure.act) {
    case 'withhold':
      return lookup(awards, measure.withhold)?.session;
    case 'addTime':
    case 'takeLaps':
    case 'dropPlaces':
    case 'relegate':
    case 'disqualify':
    case 'exclude':
    case 'deleteLap':
      return measure.state === undefined ? (measure.session ?? RACE) : undefined;
    default:
      return undefined;
  }
}
