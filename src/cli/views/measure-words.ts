import { type LapTime, printLapTime } from '#core/base/laptime';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import { counted, signedPointsText } from '../print/words.ts';

type Measure = NonNullable<Of<'decision'>['measures']>[number];

/** What a measure does, in a few words: `2:00.000 added to #27 in the race (served)`. */
export function measureWords(measure: Measure): string {
  const state = 'state' in measure && measure.state !== undefined ? ` (${measure.state})` : '';
  return `${actWords(measure)}${state}`;
}

function actWords(measure: Measure): string {
  switch (measure.act) {
    case 'addTime':
      return `${printLapTime(measure.addTime as LapTime)} added to #${measure.car}${inSession(measure)}`;
    case 'takeLaps':
      return `${counted(measure.takeLaps, 'lap')} taken from #${measure.car}${inSession(measure)}`;
    case 'dropPlaces':
      return `#${measure.car} drops ${counted(measure.dropPlaces, 'place')}${inSession(measure)}`;
    case 'relegate':
      return `#${measure.relegate} moved to the end of its class${inSession(measure)}`;
    case 'disqualify':
      return `#${measure.disqualify} disqualified${inSession(measure)}, those behind ${measure.behind ?? 'move up'}`;
    case 'exclude':
      return `#${measure.exclude} excluded${inSession(measure)}, those behind ${measure.behind ?? 'move up'}`;
    case 'deleteLap':
      return `lap ${measure.deleteLap} of #${measure.car} deleted${inSession(measure)}`;
    case 'grid':
      return `#${measure.car} drops ${counted(measure.grid, 'place')} on the grid`;
    case 'penalty':
      return `${measure.penalty}${measure.amount === undefined ? '' : ` of ${measure.amount}`} for ${measure.driver ?? `#${measure.car ?? ''}`}`;
    case 'withhold':
      return measure.driver === undefined
        ? `nobody receives the ${measure.withhold} of #${measure.car}`
        : `${measure.driver} does not receive the ${measure.withhold} of #${measure.car}`;
    case 'bar':
      return `${measure.bar} scores nothing in ${measure.title}`;
    case 'points':
      return `${signedPointsText(measure.points)} in ${measure.title} for ${measure.contender}${measure.round === undefined ? '' : `, in the points of ${measure.round}`}`;
    case 'rank':
      return measure.rank === 'none'
        ? `${measure.contender} has no rank in ${measure.title}`
        : `${measure.contender} has rank ${measure.rank} in ${measure.title}`;
    case 'waive':
      return `${measure.waive} waived${measure.car === undefined ? '' : ` for #${measure.car}`}`;
    case 'activate':
      return `what document ${measure.activate} left open takes effect${ofWhom(measure)}`;
    case 'serve':
      return `what document ${measure.serve} left open is served${ofWhom(measure)}`;
    case 'lift':
      return `what document ${measure.lift} left open is lifted${ofWhom(measure)}`;
    case 'nothing':
      return `nothing further: ${measure.nothing}`;
    default:
      return unreachable(measure);
  }
}

const inSession = ({ session }: { readonly session?: string | undefined }) => ` in the ${session ?? 'race'}`;

function ofWhom({
  car,
  driver,
}: {
  readonly car?: string | undefined;
  readonly driver?: string | undefined;
}) {
  const whose = driver ?? (car === undefined ? undefined : `#${car}`);
  return whose === undefined ? '' : ` for ${whose}`;
}
