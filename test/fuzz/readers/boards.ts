import assert from 'node:assert/strict';
import type { OfficialDocument } from '#core/documents/document.schema';
import { prizes } from '#core/scoring/prizes';
import { reviewWithEffects } from '#core/scoring/review-effects';
import { allStandings } from '#core/scoring/standings';
import { checks } from '#core/season/check';
import { emptySeason, fold } from '#core/season/fold';
import { findingText } from '#core/season/review/finding';
import { refusalText } from '#core/season/review/refusal';
import type { Season } from '#core/season/season';
import { arbitraryBoard } from '../../arbitrary-board.ts';
import { type FuzzedReader, fuzzed } from '../fuzzed-reader.ts';

/** Each document is reviewed and folded, and all that can be asked of the season is asked. */
function folds(board: readonly OfficialDocument[]): void {
  let season: Season = emptySeason;
  for (const document of board) {
    const { refusals, findings } = reviewWithEffects(season, document);
    for (const refusal of refusals) assert.notEqual(refusalText(refusal), '');
    for (const finding of findings) assert.notEqual(findingText(finding), '');
    season = fold(season, document);
  }
  allStandings(season);
  checks(season);
  prizes(season);
}

/** No reader, but what reads all that the others have read. */
export const BOARD_READERS: readonly FuzzedReader[] = [fuzzed('boards', arbitraryBoard, folds)];
