import type { EntryKey, RoundKey, SessionName } from '#core/base/ids';
import { RACE } from '#core/base/ids';
import type { Place } from '#core/documents/classification.schema';
import type { Of } from '#core/documents/document.schema';
import { numbersAt, type Starter, starters } from '#core/season/entered';
import type { Mark, Season } from '#core/season/season';
import { placesAmong } from './places.ts';
import { reclassify } from './reclassify.ts';
import type { Applied, Measure, SessionLine, SessionResult } from './session-result.ts';

type Line = Of<'classification'>['results'][number];

/** The result of a session as it stands, or undefined if none is posted. */
export function classify(season: Season, round: RoundKey, session: SessionName): SessionResult | undefined {
  const record = season.records.get(round);
  const classification = record?.classifications.get(session);
  if (record === undefined || classification === undefined) return undefined;
  const entered = starters(season, round);
  const numbers = numbersAt(season, round);
  const lines = classification.results.flatMap((printed): SessionLine[] => {
    const starter = entered.get(numbers.get(printed.car) ?? ('' as EntryKey));
    return starter === undefined ? [] : [lineOf(starter, printed)];
  });
  const measures = record.decisions.length === 0 ? [] : measuresOn(season, round, classification);
  const { lines: after, undecided } = reclassify(lines, measures);
  return {
    round,
    session,
    classification,
    lines: inOrder(withClassPlaces(after, classification)),
    undecided,
  };
}

function lineOf(starter: Starter, printed: Line): SessionLine {
  const { place, classPlace, out, laps, time } = printed;
  return { starter, place, classPlace, out, laps, time, printed, decisions: NO_DECISIONS };
}
const NO_DECISIONS: readonly number[] = [];

/** Measures of decisions that the classification does not include and that have not been served or suspended. */
function measuresOn(
  season: Season,
  round: RoundKey,
  classification: Of<'classification'>,
): readonly Applied[] {
  const numbers = numbersAt(season, round);
  const included = new Set(classification.includes);
  const decisions = season.records.get(round)?.decisions ?? [];
  return decisions
    .filter((decision) => !included.has(decision.document))
    .flatMap((decision) =>
      (decision.measures ?? []).flatMap((measure) => {
        const car = carOf(measure);
        const entry = car === undefined ? undefined : numbers.get(car);
        const isHere =
          (('session' in measure ? measure.session : undefined) ?? RACE) === classification.session;
        const applies = !('state' in measure) || measure.state === undefined;
        return entry !== undefined && isHere && applies
          ? [{ decision: decision.document, measure, entry }]
          : [];
      }),
    );
}

function carOf(measure: Measure) {
  switch (measure.act) {
    case 'disqualify':
      return measure.disqualify;
    case 'exclude':
      return measure.exclude;
    case 'addTime':
    case 'takeLaps':
    case 'dropPlaces':
    case 'deleteLap':
      return measure.car;
    default:
      return undefined;
  }
}

/** Places in class: as printed, or from the overall places where the classification is complete. */
function withClassPlaces(
  lines: readonly SessionLine[],
  { complete }: Of<'classification'>,
): readonly SessionLine[] {
  if (complete === false) return lines;
  const classes = new Map<string, SessionLine[]>();
  for (const line of lines) {
    if (line.place === undefined) continue;
    const others = classes.get(line.starter.class);
    if (others === undefined) classes.set(line.starter.class, [line]);
    else others.push(line);
  }
  const found = new Map<SessionLine, Place>();
  for (const placed of classes.values()) {
    const places = placesAmong(placed.map(({ place }) => place as Place));
    placed.forEach((line, index) => {
      const place = places[index];
      if (place !== undefined) found.set(line, place);
    });
  }
  return lines.map((line) => {
    const classPlace = found.get(line) ?? line.classPlace;
    return classPlace === line.classPlace ? line : { ...line, classPlace };
  });
}

function inOrder(lines: readonly SessionLine[]): readonly SessionLine[] {
  const last = Number.MAX_SAFE_INTEGER;
  const key = (line: SessionLine) => line.place?.from ?? last;
  const isOrdered = lines.every(
    (line, index) => index === 0 || key(lines[index - 1] as SessionLine) <= key(line),
  );
  if (isOrdered) return lines;
  return lines.toSorted((a, b) => key(a) - key(b) || (a.place?.to ?? 0) - (b.place?.to ?? 0));
}

/** Protests, appeals and requests against this result or a decision on it, that nobody has answered. */
export function marksOn(season: Season, result: SessionResult): readonly Mark[] {
  if (season.open.length === 0) return [];
  const about = new Set([result.classification.document]);
  for (const { document } of season.records.get(result.round)?.decisions ?? []) about.add(document);
  for (const mark of season.open)
    if (mark.against !== undefined && about.has(mark.against)) about.add(mark.document);
  return season.open.filter(({ against }) => against !== undefined && about.has(against));
}
