import type { Of } from '#core/documents/document.schema';
import { type Carried, type Carrying, carriedIn } from '#core/season/carried';
import { inForce } from '#core/season/in-force';
import type { Measure } from '#core/season/result-change';
import type { Season } from '#core/season/season';
import { measureWords } from './measure-words.ts';

/**
 * What a decision does, a text for each thing. Of what an earlier one left open that is what it is, and what becomes of
 * it: `30.000 added to #1 in the race (document 7, in effect)`.
 */
export function decisionWords(season: Season, decision: Of<'decision'>): readonly string[] {
  const carried = new Map(
    carriedIn(season, decision).map((one) => [one.measure as Measure, carriedWords(season, one)]),
  );
  return (decision.measures ?? []).flatMap((measure) => {
    const words = carried.get(measure) ?? [];
    return words.length === 0 ? [measureWords(measure, season)] : words;
  });
}

const carriedWords = (season: Season, { measure: { act }, meant }: Carried): readonly string[] =>
  meant.map(
    ({ decision, measure }) =>
      `${measureWords(inForce(measure), season)} (document ${decision.document}, ${BECAME[act]})`,
  );

const BECAME = {
  activate: 'in effect',
  serve: 'served',
  lift: 'lifted',
} as const satisfies Readonly<Record<Carrying['act'], string>>;
