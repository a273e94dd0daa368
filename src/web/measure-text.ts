import { driverName, keyName, numberedName } from '#answers/names';
import type { EntryKey } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import { lookup } from '#core/base/lookup';
import { printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import { rulebookAt } from '#core/season/calendar';
import { contenderOf } from '#core/season/contender';
import { personOf } from '#core/season/entered';
import { type Measure, stateOf } from '#core/season/result-change';
import type { Season } from '#core/season/season';
import { signedPoints } from './format.ts';
import type { Words } from './words/en.ts';

/** What a measure does, in a few words: `2:00.000 added to #27 in the race (served)`. */
export function measureText(words: Words, season: Season, measure: Measure): string {
  const state = stateOf(measure);
  const said = actText(words, season, measure);
  return state === undefined ? said : words.measures.state(said, state);
}

function actText(words: Words, season: Season, measure: Measure): string {
  const said = words.measures;
  switch (measure.act) {
    case 'addTime':
      return inSession(words, measure, said.addTime(printLapTime(measure.addTime), measure.car));
    case 'takeLaps':
      return inSession(words, measure, said.takeLaps(measure.takeLaps, measure.car));
    case 'dropPlaces':
      return inSession(words, measure, said.dropPlaces(measure.dropPlaces, measure.car));
    case 'relegate':
      return inSession(words, measure, said.relegate(measure.relegate));
    case 'disqualify':
      return behind(words, measure, inSession(words, measure, said.disqualify(measure.disqualify)));
    case 'exclude':
      return behind(words, measure, inSession(words, measure, said.exclude(measure.exclude)));
    case 'deleteLap':
      return inSession(words, measure, said.deleteLap(measure.deleteLap, measure.car));
    case 'grid':
      return said.grid(measure.grid, measure.car);
    case 'penalty':
      return said.penalty(measure.penalty, measure.amount, whomText(words, season, measure));
    case 'withhold':
      return measure.driver === undefined
        ? said.withhold(measure.withhold, measure.car)
        : said.withholdFrom(nameOf(season, measure.driver), measure.withhold, measure.car);
    case 'bar':
    case 'points':
    case 'rank':
      return onTitleText(words, season, measure);
    case 'waive':
      return said.waive(measure.waive, measure.car);
    case 'activate':
      return said.activate(measure.activate, whomText(words, season, measure));
    case 'serve':
      return said.serve(measure.serve, whomText(words, season, measure));
    case 'lift':
      return said.lift(measure.lift, whomText(words, season, measure));
    case 'nothing':
      return said.nothing(measure.nothing);
    default:
      return unreachable(measure);
  }
}

const inSession = (
  words: Words,
  { session = 'race' }: { readonly session?: string | undefined },
  said: string,
) => words.measures.inSession(said, words.sessionName(session, keyName).toLowerCase());

const behind = (
  { measures, list }: Words,
  { behind: what = 'move up' }: Extract<Measure, { readonly act: 'disqualify' | 'exclude' }>,
  said: string,
) => list([said, measures.behind[what]]);

const nameOf = (season: Season, driver: Parameters<typeof personOf>[1]) =>
  driverName(season, personOf(season, driver));

/** Whom it is for, as far as it says: a driver, a car, a contender of a title. */
function whomText(
  words: Words,
  season: Season,
  measure: Extract<Measure, { readonly act: 'penalty' | 'activate' | 'serve' | 'lift' }>,
): string {
  const { car, driver } = measure;
  return words.list([
    ...(driver === undefined ? [] : [nameOf(season, driver)]),
    ...(car === undefined ? [] : [words.remarks.car(car)]),
    ...('contender' in measure && measure.contender !== undefined ? [measure.contender] : []),
  ]);
}

function onTitleText(
  words: Words,
  season: Season,
  measure: Extract<Measure, { readonly act: 'bar' | 'points' | 'rank' }>,
): string {
  const said = words.measures;
  const title = lookup(rulebookAt(season).titles, measure.title);
  const name = title?.name ?? measure.title;
  const whose = measure.act === 'bar' ? measure.bar : measure.contender;
  const contender = title === undefined ? whose : contenderText(season, title, whose);
  if (measure.act === 'bar') return said.bar(contender, name);
  if (measure.act === 'points') {
    const isOne = Math.abs(printedPoints(measure.points)) === 1;
    return said.points(words.points(signedPoints(words, measure.points), isOne), name, contender);
  }
  return measure.rank === 'none'
    ? said.noRank(contender, name)
    : said.rank(contender, words.ordinal(measure.rank), name);
}

function contenderText(season: Season, title: Parameters<typeof contenderOf>[1], said: string): string {
  const contender = contenderOf(season, title, said);
  const number = title.for === 'entry' ? season.entries.get(contender as EntryKey)?.number : undefined;
  return numberedName(season, title, { contender, number });
}
