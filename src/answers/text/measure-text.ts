import { decidedBy } from '#answers/decided';
import { driverName, numberedName, roundName } from '#answers/names';
import type { EntryKey } from '#core/base/ids';
import { type LapTime, printLapTime } from '#core/base/laptime';
import { lookup } from '#core/base/lookup';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import { rulebookAt } from '#core/season/calendar';
import { type Carrying, carriedBy } from '#core/season/carried';
import { contenderOf } from '#core/season/contender';
import { personOf } from '#core/season/entered';
import { type Measure, stateOf } from '#core/season/result-change';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsText } from '#words/format';
import { clausePathText } from './clause-path.ts';
import { sessionText } from './session-text.ts';

/** What a decision does, a text for each thing; of what an earlier one left open by which document, and what becomes of it. */
export const decisionTexts = (words: Words, season: Season, decision: Of<'decision'>): readonly string[] =>
  decidedBy(season, decision).map(({ measure, of }) => {
    const text = measureText(words, season, measure);
    return of === undefined
      ? text
      : words.measures.carried(text, of.document, words.measures.becomes[of.becomes]);
  });

/** What a measure does, in a few words: `2:00.000 added to #27 in the race (served)`. */
export function measureText(words: Words, season: Season, measure: Measure): string {
  const state = stateOf(measure);
  const text = actText(words, season, measure);
  return state === undefined ? text : words.brackets(text, words.stewards.penaltyStates[state]);
}

function actText(words: Words, season: Season, measure: Measure): string {
  const said = words.measures;
  const where = isOnResult(measure) ? inSession(words, measure) : '';
  const moving = (behind: string | undefined) => behind ?? said.moveUp;
  switch (measure.act) {
    case 'addTime':
      return said.addTime(printLapTime(measure.addTime as LapTime), `#${measure.car}`, where);
    case 'takeLaps':
      return said.takeLaps(measure.takeLaps, `#${measure.car}`, where);
    case 'dropPlaces':
      return said.dropPlaces(`#${measure.car}`, measure.dropPlaces, where);
    case 'relegate':
      return said.relegate(`#${measure.relegate}`, where);
    case 'disqualify':
      return said.disqualify(`#${measure.disqualify}`, where, moving(measure.behind));
    case 'exclude':
      return said.exclude(`#${measure.exclude}`, where, moving(measure.behind));
    case 'deleteLap':
      return said.deleteLap(measure.deleteLap, `#${measure.car}`, where);
    case 'grid':
      return said.grid(`#${measure.car}`, measure.grid);
    case 'penalty':
      return said.penalty(said.penalties[measure.penalty], measure.amount, whomText(words, season, measure));
    case 'withhold':
      return said.withhold(
        words.clauseName(measure.withhold),
        `#${measure.car}`,
        measure.driver === undefined ? undefined : nameOf(season, measure.driver),
      );
    case 'bar':
    case 'points':
    case 'rank':
      return titleText(words, season, measure);
    case 'waive':
      return said.waive(
        clausePathText(words, measure.waive),
        measure.car === undefined ? undefined : `#${measure.car}`,
      );
    case 'activate':
      return said.activate(ofWhom(words, season, measure));
    case 'serve':
      return said.serve(ofWhom(words, season, measure));
    case 'lift':
      return said.lift(ofWhom(words, season, measure));
    case 'nothing':
      return said.nothing(measure.nothing);
    default:
      return unreachable(measure);
  }
}

/** A driver, in the car where both are named; else the car. */
const whomText = (
  words: Words,
  season: Season,
  { car, driver }: { readonly car?: string | undefined; readonly driver?: string | undefined },
): string => {
  if (driver === undefined) return `#${car ?? ''}`;
  return car === undefined
    ? nameOf(season, driver)
    : words.measures.driverIn(nameOf(season, driver), `#${car}`);
};

const ON_RESULT = ['addTime', 'takeLaps', 'dropPlaces', 'relegate', 'disqualify', 'exclude', 'deleteLap'];
const isOnResult = (measure: Measure): measure is Measure & { readonly session?: string | undefined } =>
  ON_RESULT.includes(measure.act);

const inSession = (words: Words, { session = 'race' }: { readonly session?: string | undefined }): string =>
  words.measures.inSession(sessionText(words, session));

const nameOf = (season: Season, driver: string): string =>
  driverName(season, personOf(season, driver as never));

type OnTitle = Extract<Measure, { readonly act: 'bar' | 'points' | 'rank' }>;

function titleText(words: Words, season: Season, measure: OnTitle): string {
  const said = words.measures;
  const { title, contender } = named(
    words,
    season,
    measure.title,
    measure.act === 'bar' ? measure.bar : measure.contender,
  );
  if (measure.act === 'bar') return said.bar(contender, title);
  if (measure.act === 'rank')
    return measure.rank === 'none'
      ? said.noRank(contender, title)
      : said.rank(contender, measure.rank, title);
  const points = `${measure.points > 0 ? '+' : ''}${pointsText(words, measure.points)}`;
  return said.points(
    points,
    title,
    contender,
    measure.round === undefined ? undefined : roundName(season, measure.round),
  );
}

/** A title, and a contender of it, as people say them. */
function named(
  words: Words,
  season: Season,
  key: string,
  written: string,
): { readonly title: string; readonly contender: string } {
  const title = lookup(rulebookAt(season).titles, key);
  if (title === undefined) return { title: key, contender: written };
  const contender = contenderOf(season, title, written);
  const number = title.for === 'entry' ? season.entries.get(contender as EntryKey)?.number : undefined;
  return { title: title.name, contender: numberedName(words, season, title, { contender, number }) };
}

/** `the fine that document 12 left open for #92` */
function ofWhom(words: Words, season: Season, measure: Carrying): string {
  const { of, car, driver, title, contender } = measure;
  const said = words.measures;
  const what = said.leftOpen(typeof of === 'string' ? (said.acts[of] ?? of) : of, carriedBy(measure));
  const names = title === undefined ? undefined : named(words, season, title, contender ?? '');
  const whose = [
    driver === undefined ? undefined : nameOf(season, driver),
    car === undefined ? undefined : `#${car}`,
    contender === undefined ? undefined : (names?.contender ?? contender),
  ].filter((one) => one !== undefined);
  return said.ofWhom(what, words.list(whose), names?.title);
}
