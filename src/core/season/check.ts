import { type CarNumber, RACE, type RoundKey, type SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { listedBy } from '#core/base/listed-by';
import { lookup } from '#core/base/lookup';
import { isOfLength } from '#core/base/race-length';
import { unreachable } from '#core/base/unreachable';
import type { Check, Rulebook } from '#core/rulebook/rulebook';
import { type CheckAnswer, type Found, within } from './answer.ts';
import { calendar, rulebookAt } from './calendar.ts';
import { crewAnswers } from './check-crew.ts';
import { driveAnswers } from './check-drive.ts';
import { type Starter, starters } from './entered.ts';
import { type RoundRecord, recordOf, type Season } from './season.ts';

/** Every check of the rulebook on every crew, car, pit stop and race of the rounds that stand. */
export function checks(season: Season): readonly CheckAnswer[] {
  return calendar(season).flatMap(({ key }) => checksAt(season, key));
}

/** The checks of one round, by the rulebook in force there. */
export const checksAt = (season: Season, round: RoundKey): readonly CheckAnswer[] =>
  Object.keys(rulebookAt(season, round).checks).flatMap((name) => checkAt(season, round, name));

type Answers = Map<string, readonly CheckAnswer[]>;
const remembered = new WeakMap<Season, Map<RoundKey, Answers>>();

/** One of them; nothing where it is not asked, or the rulebook has none of that name. Each is worked out once. */
export function checkAt(season: Season, round: RoundKey, name: string): readonly CheckAnswer[] {
  const rounds = remembered.get(season) ?? new Map<RoundKey, Answers>();
  remembered.set(season, rounds);
  const known: Answers = rounds.get(round) ?? new Map();
  rounds.set(round, known);
  const found = known.get(name) ?? answersTo(season, round, name);
  known.set(name, found);
  return found;
}

function answersTo(season: Season, round: RoundKey, name: string): readonly CheckAnswer[] {
  const rulebook = rulebookAt(season, round);
  const check = lookup(rulebook.checks, name);
  if (check === undefined) return [];
  if (check.length !== undefined && !isOfLength(season.rounds.get(round)?.length, check.length)) return [];
  const clause = `checks/${name}`;
  return [...starters(season, round).values()]
    .filter((starter) => check.of === undefined || check.of.includes(starter.class))
    .flatMap((starter) =>
      answers(season, round, rulebook, check, starter).map((found) => ({
        clause,
        round,
        starter,
        ...found,
        ...waiver(season, round, clause, starter),
      })),
    );
}

function answers(
  season: Season,
  round: RoundKey,
  rulebook: Rulebook,
  check: Check,
  starter: Starter,
): readonly Found[] {
  switch (check.every) {
    case 'crew':
      return crewAnswers(season, round, rulebook, check, starter);
    case 'car':
      return carAnswers(season, check, starter);
    case 'drive':
      return driveAnswers(season, round, check, starter);
    case 'pit stop':
      return stopsOf(season, round, starter).map(({ stop, people }) => ({
        stop,
        answer: within(people, check.people ?? {}),
        because: { code: 'people', found: people, wanted: check.people ?? {} },
      }));
    case 'race':
      return [raceAnswer(season, round, check, starter)];
    default:
      return unreachable(check);
  }
}

function carAnswers(
  season: Season,
  check: Extract<Check, { every: 'car' }>,
  starter: Starter,
): readonly Found[] {
  const model = season.models.get(starter.car ?? '');
  const parts = (['tyre', 'engine', 'chassis'] as const).flatMap((what): Found[] => {
    const allowed = check[what];
    if (allowed === undefined) return [];
    const found = model?.[what];
    const answer = found === undefined ? 'cannot tell' : allowed.includes(found) ? 'met' : 'broken';
    return [{ answer, because: { code: 'model', what, found, allowed } }];
  });
  if (check.lastSeason === undefined) return parts;
  const [year, last] = [season.about?.year, check.lastSeason];
  const answer = year === undefined ? 'cannot tell' : year <= last ? 'met' : 'broken';
  return [...parts, { answer, because: { code: 'last-season', year, last } }];
}

/** A stop that was reported, and where. */
interface ReportedStop {
  readonly stop: { readonly document: number; readonly index: number };
  readonly session: SessionName;
  readonly people: number | undefined;
  readonly duration: LapTime | undefined;
}
type Stops = ReadonlyMap<CarNumber, readonly ReportedStop[]>;

/** Stops of a car that were reported, of the race and of every other session. */
function stopsOf(season: Season, round: RoundKey, { number }: Starter): readonly ReportedStop[] {
  const record = recordOf(season, round);
  const byCar = record.memo.get<Stops>('stops') ?? record.memo.set<Stops>('stops', stopsByCar(record));
  return byCar.get(number) ?? [];
}

const stopsByCar = ({ pitStops }: RoundRecord): Stops =>
  listedBy(
    pitStops.flatMap(({ document, session, stops }) =>
      stops.map(({ car, people, duration }, index) => {
        const stop = { document, index };
        return [car, { stop, session, people, duration }] as const;
      }),
    ),
  );

function raceAnswer(
  season: Season,
  round: RoundKey,
  check: Extract<Check, { every: 'race' }>,
  starter: Starter,
): Found {
  const { atLeast, each } = check.stops;
  const reported = recordOf(season, round).pitStops.some(({ session }) => session === RACE);
  const stops = stopsOf(season, round, starter).filter(({ session }) => session === RACE);
  const certain = stops.filter(
    ({ duration }) => each === undefined || (duration !== undefined && duration >= each),
  );
  const unknown = stops.filter(({ duration }) => each !== undefined && duration === undefined);
  const perhaps = certain.length + unknown.length >= atLeast;
  const answer = certain.length >= atLeast ? 'met' : reported && !perhaps ? 'broken' : 'cannot tell';
  return { answer, because: { code: 'stops', found: reported ? certain.length : undefined, atLeast, each } };
}

function waiver(
  season: Season,
  round: RoundKey,
  clause: string,
  { number }: Starter,
): Pick<CheckAnswer, 'waivedBy'> {
  const decisions = [...season.decisions, ...recordOf(season, round).decisions];
  const waiving = decisions.find(({ measures = [] }) =>
    measures.some(
      (measure) =>
        measure.act === 'waive' &&
        measure.waive === clause &&
        (measure.car === undefined || measure.car === number),
    ),
  );
  return waiving === undefined ? {} : { waivedBy: waiving.document };
}
