import { roundKey, titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { rulebookAt } from '#core/season/calendar';
import { contenderOf } from '#core/season/contender';
import { fold } from '#core/season/fold';
import { acceptedBy, type Finding } from '#core/season/review/finding';
import { type Review, review } from '#core/season/review/review';
import type { Season } from '#core/season/season';
import { awards } from './award.ts';
import { isOfTheLap } from './award-drivers.ts';
import type { Award } from './awarded.ts';
import { isCertain } from './places.ts';
import { racedPoints } from './raced-points.ts';
import type { SessionResult } from './session-result.ts';
import { standings } from './standings.ts';

/** What the office is told of a document before it is posted, what it does to results and points included. */
export function reviewWithEffects(season: Season, document: OfficialDocument): Review {
  const { refusals, findings } = review(season, document);
  if (refusals.length > 0) return { refusals, findings };
  return {
    refusals,
    findings: [...findings, ...effects(season, document).map((found) => acceptedBy(document, found))],
  };
}

/** What a classification or a decision leaves open: places worth different points, penalties that nobody can work out. */
function effects(season: Season, document: OfficialDocument): readonly Finding[] {
  const after = fold(season, document);
  const raced = racedPoints(season, document, after);
  if (document.kind !== 'classification' && document.kind !== 'decision') return raced;
  const ranks = document.kind === 'decision' ? otherRanks(after, document) : [];
  if (document.for === undefined) return [...raced, ...ranks];
  const { results, uncertain } = awards(after, roundKey(document.for));
  const path = document.kind === 'classification' ? ['results'] : ['measures'];
  const undecided = new Set([...results.values()].flatMap((result) => result.undecided));
  const open = uncertain.flatMap(({ entry, place }): readonly Finding[] => {
    const car = [...results.values()]
      .flatMap(({ lines }) => lines)
      .find(({ starter }) => starter.entry === entry);
    if (car === undefined) return [];
    return [{ code: 'uncertain-place', car: car.starter.number, from: place.from, to: place.to, path }];
  });
  return [
    ...[...undecided].map((decision) => ({ code: 'effect-unknown', decision, path }) as const),
    ...open,
    ...ranks,
    ...(document.kind === 'classification' ? oddInClass(results.get(document.session)) : []),
    ...(document.kind === 'classification' ? lapsOfNobody(after, document) : []),
    ...raced,
  ];
}

/** Cars of which a lap gives their driver points, and nobody knows who that was. */
function lapsOfNobody(
  after: Season,
  { for: round, session }: Pick<Of<'classification'>, 'for' | 'session'>,
): readonly Finding[] {
  const { byEntry, starters } = awards(after, round);
  const clauses = rulebookAt(after, round).awards;
  const isOfNobody = ({ clause, drivers, session: of }: Award) => {
    const award = lookup(clauses, clause);
    return of === session && award !== undefined && isOfTheLap(award) && drivers?.length === 0;
  };
  return [...byEntry].flatMap(([entry, won]): readonly Finding[] => {
    const car = starters.get(entry)?.number;
    return car !== undefined && won.some(isOfNobody)
      ? [{ code: 'lap-of-nobody', car, path: ['results'] }]
      : [];
  });
}

/** Places in class that two cars have, or that are printed otherwise than the places overall make them. */
function oddInClass(result: SessionResult | undefined): readonly Finding[] {
  const path = ['results'];
  const certain = (result?.lines ?? []).flatMap((line) =>
    line.classPlace !== undefined && isCertain(line.classPlace)
      ? [{ line, place: line.classPlace.from, class: line.starter.class, car: line.starter.number }]
      : [],
  );
  const differing = certain.flatMap(({ line, place: computed, car }): readonly Finding[] => {
    const printed = line.printed.classPlace;
    if (printed === undefined || !isCertain(printed) || line.classDecisions.length > 0) return [];
    if (printed.from === computed) return [];
    return [{ code: 'class-place-differs', car, printed: printed.from, computed, path }];
  });
  const level = [...Map.groupBy(certain, ({ class: category, place }) => `${category}/${place}`).values()];
  const shared = level.flatMap((same): readonly Finding[] => {
    // A dead heat overall is one in class, and told already.
    const overall = new Set(same.map(({ line, car }) => line.place?.from ?? `car ${car}`));
    const [first] = same;
    if (first === undefined || overall.size < 2) return [];
    const { place, class: category } = first;
    return [{ code: 'shared-class-place', place, class: category, cars: same.map(({ car }) => car), path }];
  });
  return [...differing, ...shared, ...withoutClassPlace(result)];
}

/** An incomplete result may know a place overall and not the one in class. */
function withoutClassPlace(result: SessionResult | undefined): readonly Finding[] {
  const cars = (result?.lines ?? [])
    .filter(({ place, classPlace }) => place !== undefined && classPlace === undefined)
    .map(({ starter }) => starter.number);
  return cars.length === 0 ? [] : [{ code: 'no-class-place', cars, path: ['results'] }];
}

/** Ranks that a decision gives and that the table does not have: what comes before decides, or others share it. */
function otherRanks(after: Season, { measures = [] }: Of<'decision'>): readonly Finding[] {
  return measures.flatMap((measure, index): readonly Finding[] => {
    if (measure.act !== 'rank' || measure.rank === 'none') return [];
    const table = standings(after, titleKey(measure.title));
    const contender = table && contenderOf(after, table, measure.contender);
    const position = table?.rows.find((row) => row.contender === contender)?.position;
    if (position === undefined || position === null || position === measure.rank) return [];
    const { rank: said, title, contender: named } = measure;
    return [
      { code: 'other-rank', contender: named, title, said, position, path: ['measures', index, 'rank'] },
    ];
  });
}
