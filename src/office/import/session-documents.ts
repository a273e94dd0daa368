import type { RoundKey } from '#core/base/ids';
import type { Sheet } from '#core/timing/sheet';
import type { Draftable } from './imported-document.ts';
import type { ImportedResult } from './imported-result.ts';
import { type Posted, penaltyDocuments, resultDocument, stopsDocument } from './result-document.ts';
import type { OpenedFile } from './timing-file.ts';

/** The result of a session, the race at its hours, the pit stops, and penalties that the order has not in it. */
export function sessionDocuments(
  round: RoundKey,
  [result, ...hours]: readonly [ImportedResult, ...ImportedResult[]],
  files: readonly OpenedFile[],
  sheets: readonly Sheet[],
  posted: Posted,
): readonly Draftable[] {
  const read = `Read from ${files.map(({ name, format }) => `${name}, ${format}`).join('; ')}.`;
  const stops = stopsDocument(round, result);
  const open = sheets.filter(({ hasPenalties }) => hasPenalties === false).flatMap(({ cars }) => cars);
  return [
    ...[result, ...hours].map(
      (one): Draftable<'classification'> => ({
        kind: 'classification',
        by: 'timekeeper',
        said: resultDocument(round, one, posted),
        comment: `${read}${one.result.from === 'laps' ? ' The order follows from the laps.' : ''}`,
      }),
    ),
    ...(stops === undefined ? [] : [stopsDraft(stops, read)]),
    ...penaltyDocuments(round, result, open).map(
      (said): Draftable<'decision'> => ({
        kind: 'decision',
        by: 'race control',
        said,
        comment: `${read} The file lists the penalty, and its order has not yet got it.`,
      }),
    ),
  ];
}

const stopsDraft = (
  said: NonNullable<ReturnType<typeof stopsDocument>>,
  comment: string,
): Draftable<'pit-stops'> => ({ kind: 'pit-stops', by: 'timekeeper', said, comment });
