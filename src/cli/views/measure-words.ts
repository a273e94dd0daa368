import { driverName, entryNumber, numberedName } from '#answers/names';
import type { DriverKey, EntryKey } from '#core/base/ids';
import { type LapTime, printLapTime } from '#core/base/laptime';
import { lookup } from '#core/base/lookup';
import { unreachable } from '#core/base/unreachable';
import { rulebookAt } from '#core/season/calendar';
import { type Carrying, carriedBy } from '#core/season/carried';
import { contenderOf } from '#core/season/contender';
import { personOf } from '#core/season/entered';
import { type Measure, stateOf } from '#core/season/result-change';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { unbroken } from '../print/text.ts';
import { counted, listed, signedPointsText } from '../print/words.ts';

/**
 * What a measure does, in a few words: `2:00.000 added to #27 in the race (served)`.
 *
 * @param season which knows the names of titles and contenders; without it they are told as the decision has them.
 */
export function measureWords(measure: Measure, season?: Season): string {
  const state = stateOf(measure);
  return `${actWords(measure, season)}${state === undefined ? '' : ` (${state})`}`;
}

function actWords(measure: Measure, season: Season | undefined): string {
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
      return `${measure.penalty}${measure.amount === undefined ? '' : ` of ${measure.amount}`}${forWhom(measure, season)}`;
    case 'withhold':
      return measure.driver === undefined
        ? `nobody receives the ${measure.withhold} of #${measure.car}`
        : `${nameOf(measure.driver, season)} does not receive the ${measure.withhold} of #${measure.car}`;
    case 'bar':
    case 'points':
    case 'rank':
      return titleWords(measure, namesIn(season, measure));
    case 'waive':
      return `${measure.waive} waived${measure.car === undefined ? '' : ` for #${measure.car}`}`;
    case 'activate':
      return `${leftOpen(measure)} ${measure.of === 'points' ? 'take' : 'takes'} effect${ofWhom(measure, season)}`;
    case 'serve':
      return `${leftOpen(measure)} ${measure.of === 'points' ? 'are' : 'is'} served${ofWhom(measure, season)}`;
    case 'lift':
      return `${leftOpen(measure)} ${measure.of === 'points' ? 'are' : 'is'} lifted${ofWhom(measure, season)}`;
    case 'nothing':
      return `nothing further: ${measure.nothing}`;
    default:
      return unreachable(measure);
  }
}

/** Two reprimands of one driver, in two cars, are two. */
function forWhom({ driver, car }: Extract<Measure, { readonly act: 'penalty' }>, season: Season | undefined) {
  if (driver === undefined) return car === undefined ? '' : ` for #${car}`;
  return ` for ${nameOf(driver, season)}${car === undefined ? '' : ` in #${car}`}`;
}

const nameOf = (driver: DriverKey, season: Season | undefined): string =>
  season === undefined ? driver : unbroken(driverName(season, personOf(season, driver)));

const inSession = ({ session }: { readonly session?: string | undefined }) => ` in the ${session ?? 'race'}`;

type OnTitle = Extract<Measure, { readonly act: 'bar' | 'points' | 'rank' }>;
/** A title, and a contender of it, as people say them. */
interface Names {
  readonly title: string;
  readonly contender: string;
}

function titleWords(measure: OnTitle, { title, contender }: Names): string {
  if (measure.act === 'bar') return `${contender} scores nothing in ${title}`;
  if (measure.act === 'rank')
    return measure.rank === 'none'
      ? `${contender} has no rank in ${title}`
      : `${contender} has rank ${measure.rank} in ${title}`;
  const within = measure.round === undefined ? '' : `, in the points of ${measure.round}`;
  return `${signedPointsText(measure.points)} in ${title} for ${contender}${within}`;
}

const namesIn = (season: Season | undefined, measure: OnTitle): Names =>
  named(season, measure.title, measure.act === 'bar' ? measure.bar : measure.contender);

function named(season: Season | undefined, key: string, said: string): Names {
  const title = season && lookup(rulebookAt(season).titles, key);
  if (season === undefined || title === undefined) return { title: key, contender: said };
  const contender = contenderOf(season, title, said);
  const isEntered = title.for === 'entry' && season.entries.has(contender as EntryKey);
  const number = isEntered ? entryNumber(season, contender as EntryKey) : undefined;
  return {
    title: title.name,
    contender: unbroken(numberedName(plain, season, title, { contender, number })),
  };
}

/** `the fine that document 12 left open` */
function leftOpen(measure: Carrying): string {
  const number = carriedBy(measure);
  if (measure.of === undefined) return `what document ${number} left open`;
  return typeof measure.of === 'number'
    ? `measure ${measure.of} that document ${number} left open`
    : `the ${ACT_WORDS[measure.of] ?? measure.of} that document ${number} left open`;
}
const ACT_WORDS: { readonly [Act in Measure['act']]?: string } = {
  addTime: 'time',
  takeLaps: 'loss of laps',
  dropPlaces: 'loss of places',
  relegate: 'relegation',
  disqualify: 'disqualification',
  exclude: 'exclusion',
  deleteLap: 'deleted lap',
  grid: 'grid penalty',
  bar: 'bar',
};

function ofWhom({ car, driver, title, contender }: Carrying, season: Season | undefined): string {
  const names = title === undefined ? undefined : named(season, title, contender ?? '');
  const whose = [
    driver === undefined ? undefined : nameOf(driver, season),
    car === undefined ? undefined : `#${car}`,
    contender === undefined ? undefined : (names?.contender ?? contender),
  ].filter((one) => one !== undefined);
  const where = names === undefined ? '' : ` in ${names.title}`;
  return `${whose.length === 0 ? '' : ` for ${listed(whose)}`}${where}`;
}
