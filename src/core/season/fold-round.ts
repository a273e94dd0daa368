import { type RoundKey, roundKey } from '#core/base/ids';
import { Memo } from '#core/base/memo';
import type { Of } from '#core/documents/document.schema';
import { type RoundRecord, recordOf, type Season } from './season.ts';

/** The season with some of a round's record changed. */
export function withRecord(season: Season, round: RoundKey, changed: Partial<RoundRecord>): Season {
  const records = new Map(season.records).set(round, {
    ...recordOf(season, round),
    ...changed,
    memo: new Memo(),
  });
  return { ...season, records };
}

/** The last classification of a session is the one that stands. */
export function foldClassification(season: Season, document: Of<'classification'>): Season {
  const round = roundKey(document.for);
  const classifications = new Map(recordOf(season, round).classifications).set(document.session, document);
  return withRecord(season, round, { classifications });
}

export function foldPitStops(season: Season, document: Of<'pit-stops'>): Season {
  const round = roundKey(document.for);
  return withRecord(season, round, { pitStops: [...recordOf(season, round).pitStops, document] });
}

export function foldDecision(season: Season, document: Of<'decision'>): Season {
  if (document.for === undefined) return { ...season, decisions: [...season.decisions, document] };
  const round = roundKey(document.for);
  return withRecord(season, round, { decisions: [...recordOf(season, round).decisions, document] });
}
