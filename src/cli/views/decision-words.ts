import { decidedBy } from '#answers/decided';
import type { Of } from '#core/documents/document.schema';
import type { Carrying } from '#core/season/carried';
import type { Season } from '#core/season/season';
import { measureWords } from './measure-words.ts';

/**
 * What a decision does, a text for each thing. Of what an earlier one left open that is what it is, and what becomes of
 * it: `30.000 added to #1 in the race (document 7, in effect)`.
 */
export const decisionWords = (season: Season, decision: Of<'decision'>): readonly string[] =>
  decidedBy(season, decision).map(({ measure, of }) => {
    const words = measureWords(measure, season);
    return of === undefined ? words : `${words} (document ${of.document}, ${BECAME[of.becomes]})`;
  });

const BECAME = {
  activate: 'in effect',
  serve: 'served',
  lift: 'lifted',
} as const satisfies Readonly<Record<Carrying['act'], string>>;
