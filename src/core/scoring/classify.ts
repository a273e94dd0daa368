import type { EntryKey, RoundKey, SessionName } from '#core/base/ids';
import type { Place } from '#core/documents/classification.schema';
import type { Of } from '#core/documents/document.schema';
import { numbersAt, type Starter, startersByNumber } from '#core/season/entered';
import { measuresOf } from '#core/season/in-force';
import { includedIn } from '#core/season/included';
import { resultChange } from '#core/season/result-change';
import type { Season } from '#core/season/season';
import { aroundTaken, isCertain, placesAmong } from './places.ts';
import { reclassify } from './reclassify.ts';
import type { Applied, SessionLine, SessionResult } from './session-result.ts';

type Classification = Of<'classification'>;
type Line = Classification['results'][number];
type Entered = ReturnType<typeof startersByNumber>;

/**
 * Results on which no decision bears: they rest on what was posted and who was entered alone, and stay the same however
 * the round goes on.
 */
const untouched = new WeakMap<
  Classification,
  { readonly entered: Entered; readonly result: SessionResult }
>();

/** The result of a session as it stands, or undefined if none is posted. */
export function classify(season: Season, round: RoundKey, session: SessionName): SessionResult | undefined {
  const record = season.records.get(round);
  const classification = record?.classifications.get(session);
  if (record === undefined || classification === undefined) return undefined;
  const entered = startersByNumber(season, round);
  if (record.decisions.length > 0)
    return resultOf(round, classification, entered, measuresOn(season, round, classification));
  const known = untouched.get(classification);
  if (known?.entered === entered && known.result.round === round) return known.result;
  const result = resultOf(round, classification, entered, []);
  untouched.set(classification, { entered, result });
  return result;
}

function resultOf(
  round: RoundKey,
  classification: Classification,
  entered: Entered,
  measures: readonly Applied[],
): SessionResult {
  const printed: SessionLine[] = [];
  for (const line of classification.results) {
    const starter = entered.get(line.car);
    if (starter !== undefined) printed.push(lineOf(starter, line));
  }
  const isComplete = classification.complete !== false;
  const placed = isComplete ? withClassPlaces(printed) : withLeadersPlaced(printed);
  const isDerived = isComplete && !printed.some(isPlacedInClassAlone);
  const { lines, undecided } = reclassify(placed, measures, isDerived ? withClassPlaces : undefined);
  return { round, session: classification.session, classification, lines: inOrder(lines), undecided };
}

function lineOf(starter: Starter, printed: Line): SessionLine {
  const { place, classPlace, out, laps, time } = printed;
  return {
    starter,
    place,
    classPlace,
    out,
    laps,
    time,
    printed,
    decisions: NO_DECISIONS,
    classDecisions: NO_DECISIONS,
  };
}
const NO_DECISIONS: readonly number[] = [];

/** Measures of decisions that the classification does not include and that have not been served or suspended. */
function measuresOn(season: Season, round: RoundKey, classification: Classification): readonly Applied[] {
  const numbers = numbersAt(season, round);
  const isIncluded = includedIn(season, classification);
  const decisions = season.records.get(round)?.decisions ?? [];
  return decisions.flatMap((one) =>
    measuresOf(season, one).flatMap((measure) => {
      const { document } = one;
      const change = resultChange(measure);
      if (change?.session !== classification.session || isIncluded(document, change)) return [];
      const entry = numbers.get(change.car);
      return entry === undefined ? [] : [{ decision: document, measure, entry }];
    }),
  );
}

/**
 * The entries that, after the first measure on some, are moved behind so many cars of any class: where these end in their
 * own rests on where those are.
 */
export function movedAfter(
  season: Season,
  round: RoundKey,
  session: SessionName,
  some: ReadonlySet<EntryKey>,
): readonly EntryKey[] {
  const classification = season.records.get(round)?.classifications.get(session);
  const measures = classification === undefined ? [] : measuresOn(season, round, classification);
  const first = measures.findIndex(({ entry }) => some.has(entry));
  const later = first < 0 ? [] : measures.slice(first + 1);
  return later.flatMap(({ measure, entry }) => (AMONG_ALL.has(measure.act) ? [entry] : []));
}
const AMONG_ALL: ReadonlySet<string> = new Set<Applied['measure']['act']>([
  'dropPlaces',
  'addTime',
  'takeLaps',
]);

/** A line of this result, still being worked out. */
type Draft = { -readonly [Field in keyof SessionLine]: SessionLine[Field] };

/** Places in class, from the overall places; as printed where a car has none overall, and the others around it. */
function withClassPlaces(lines: readonly SessionLine[]): readonly SessionLine[] {
  const classes = new Map<string, Draft[]>();
  // Hardly ever: the places of cars that have one in class alone.
  const taken = new Map<string, Place[]>();
  for (const line of lines) {
    const { class: category } = line.starter;
    if (line.place === undefined) {
      if (line.classPlace !== undefined)
        taken.set(category, [...(taken.get(category) ?? []), line.classPlace]);
      continue;
    }
    const others = classes.get(category);
    if (others === undefined) classes.set(category, [line]);
    else others.push(line);
  }
  for (const [category, placed] of classes) {
    const places = placesAmong(placed.map(({ place }) => place as Place));
    const alone = taken.get(category);
    for (const [index, line] of placed.entries()) {
      const place = places[index] as Place;
      line.classPlace = alone === undefined ? place : aroundTaken(place, alone);
    }
  }
  return lines;
}

/**
 * Places in class at the head of an incomplete result: as long as no place overall is missing, nobody unknown can be
 * ahead. Further back they are as printed.
 */
function withLeadersPlaced(lines: readonly SessionLine[]): readonly SessionLine[] {
  const placed = lines.filter(({ place }) => place !== undefined && isCertain(place)) as Draft[];
  const placeOf = ({ place }: SessionLine) => (place as Place).from;
  const inOrder = placed.toSorted((a, b) => placeOf(a) - placeOf(b));
  const missing = inOrder.findIndex((line, index) => placeOf(line) > index + 1);
  for (const line of missing < 0 ? inOrder : inOrder.slice(0, missing)) {
    const isAhead = (other: SessionLine) =>
      other.starter.class === line.starter.class && placeOf(other) < placeOf(line);
    const place = inOrder.filter(isAhead).length + 1;
    line.classPlace ??= { from: place, to: place };
  }
  return lines;
}

const isPlacedInClassAlone = ({ place, classPlace }: SessionLine) =>
  place === undefined && classPlace !== undefined;

function inOrder(lines: readonly SessionLine[]): readonly SessionLine[] {
  const last = Number.MAX_SAFE_INTEGER;
  const key = (line: SessionLine) => line.place?.from ?? last;
  const isOrdered = lines.every(
    (line, index) => index === 0 || key(lines[index - 1] as SessionLine) <= key(line),
  );
  if (isOrdered) return lines;
  return lines.toSorted((a, b) => key(a) - key(b) || (a.place?.to ?? 0) - (b.place?.to ?? 0));
}
