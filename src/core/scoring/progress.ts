import { RACE, type RoundKey, type TitleKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { afterRound } from '#core/season/after-round';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import { recordOf, type Season } from '#core/season/season';
import { standings } from './standings.ts';
import type { Standings } from './table.ts';

/** A table as it stood after a round, with every correction since. */
export interface TableAfter {
  readonly round: CalendarRound;
  readonly table: Standings;
}

/** The table of a title after each race that was run, in time; the last is the table as it stands. */
export const progress = (season: Season, title: TitleKey): readonly TableAfter[] =>
  seasonsAfterRaces(season).flatMap((after) => {
    const table = standings(after.season, title);
    return table === undefined ? [] : [{ round: after.round, table }];
  });

interface SeasonAfter {
  readonly round: CalendarRound;
  readonly season: Season;
}
const remembered = new WeakMap<Season, readonly SeasonAfter[]>();

function seasonsAfterRaces(season: Season): readonly SeasonAfter[] {
  const known = remembered.get(season);
  if (known !== undefined) return known;
  const run = calendar(season).filter(({ key }) => recordOf(season, key).classifications.has(RACE));
  let before: Folded = NOTHING;
  const after = run.map((round, index) => {
    before = foldedTo(round.key, afterRound(season, round.key), before);
    // The season itself is known already, and with it its tables.
    return { round, season: index === run.length - 1 ? season : (before.seasons.at(-1) ?? emptySeason) };
  });
  remembered.set(season, after);
  return after;
}

/** Documents, and the season after each of them, from none. */
interface Folded {
  readonly documents: readonly OfficialDocument[];
  readonly seasons: readonly Season[];
}
const NOTHING: Folded = { documents: [], seasons: [emptySeason] };

/** What was folded last for each round of a board, which begins with that document: the next question is much the same. */
const lately = new WeakMap<OfficialDocument, Map<RoundKey, Folded>>();

/** Folds only what comes behind the documents that two questions have in common. */
function foldedTo(round: RoundKey, documents: readonly OfficialDocument[], before: Folded): Folded {
  const [first] = documents;
  if (first === undefined) return NOTHING;
  const ofBoard = lately.get(first) ?? new Map<RoundKey, Folded>();
  lately.set(first, ofBoard);
  const last = ofBoard.get(round) ?? NOTHING;
  const start = inCommon(last.documents, documents) < inCommon(before.documents, documents) ? before : last;
  const common = inCommon(start.documents, documents);
  const seasons = start.seasons.slice(0, common + 1);
  for (const document of documents.slice(common)) seasons.push(fold(seasons.at(-1) ?? emptySeason, document));
  const folded = { documents, seasons };
  ofBoard.set(round, folded);
  return folded;
}

/** How many documents both begin with. */
function inCommon(some: readonly OfficialDocument[], others: readonly OfficialDocument[]): number {
  let length = 0;
  while (length < some.length && some[length] === others[length]) length++;
  return length;
}
