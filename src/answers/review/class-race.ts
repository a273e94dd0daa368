import { type ClassName, type DriverKey, type EntryKey, RACE } from '#core/base/ids';
import { hasStarted } from '#core/base/out';
import { classify } from '#core/scoring/classify';
import { isCertain } from '#core/scoring/places';
import type { SessionLine } from '#core/scoring/session-result';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';

/** A race as a class has seen it, or as all cars together have. */
export interface ClassRace {
  readonly round: CalendarRound;
  /** Its classification. */
  readonly document: number;
  readonly lines: readonly SessionLine[];
  /** Who is certainly first: two after a dead heat; none where nobody knows. */
  readonly winners: readonly SessionLine[];
}

/** The races that a class has run, in time; all races where none is named. */
export const racesOf = (season: Season, category: ClassName | undefined): readonly ClassRace[] =>
  calendar(season).flatMap((round) => raceOf(season, round, category) ?? []);

function raceOf(
  season: Season,
  round: CalendarRound,
  category: ClassName | undefined,
): ClassRace | undefined {
  const result = classify(season, round.key, RACE);
  if (result === undefined) return undefined;
  const isOf = (of: ClassName) => category === undefined || of === category;
  const lines = result.lines.filter(({ starter }) => isOf(starter.class));
  const { document, complete } = result.classification;
  // Of a result of which only some lines are known, the others may have run all the same.
  const others = complete === false ? [...starters(season, round.key).values()] : [];
  const isRun =
    lines.some(({ out }) => hasStarted(out)) || others.some((one) => isOf(one.class) && !one.withdrawn);
  if (!isRun) return undefined;
  const place = ({ classPlace, place: overall }: SessionLine) =>
    category === undefined ? overall : classPlace;
  const winners = lines.filter((line) => {
    const at = place(line);
    return at !== undefined && isCertain(at) && at.from === 1;
  });
  return { round, document, lines, winners };
}

export const isWonBy = ({ winners }: ClassRace, entry: EntryKey): boolean =>
  winners.some(({ starter }) => starter.entry === entry);

/** Who won a race, in whatever order; of one car, where one is named. */
export const crewOfWinner = ({ winners }: ClassRace, entry?: EntryKey): readonly DriverKey[] => [
  ...new Set(
    winners.flatMap(({ starter }) => (entry === undefined || starter.entry === entry ? starter.crew : [])),
  ),
];

/** The documents that a race's winners rest on: its classification, and the decisions that changed their result. */
export const documentsOfRace = ({ document, winners }: ClassRace): readonly number[] => [
  document,
  ...winners.flatMap(({ decisions }) => decisions),
];

/** Who won each of some races, once for each. */
export const winnersOf = (races: readonly ClassRace[]): readonly EntryKey[] =>
  races.flatMap(({ winners }) => winners.map(({ starter }) => starter.entry));

/** Who won every race, and each alone. */
export function sweeper(races: readonly ClassRace[]): EntryKey | undefined {
  const [entry, ...others] = new Set(winnersOf(races));
  const isSweep = others.length === 0 && races.every(({ winners }) => winners.length === 1);
  return isSweep ? entry : undefined;
}
