import type { OfficialDocument } from '#core/documents/document.schema';
import { carriedIn } from './carried.ts';
import { standing, undone } from './fold.ts';
import { measuresOf } from './in-force.ts';
import { lastingOf } from './lasting.ts';
import { changesNoTable } from './result-change.ts';
import type { Mark, Season } from './season.ts';

interface Links {
  /** Where each document leads: to what is in question as well. */
  readonly next: ReadonlyMap<number, readonly number[]>;
  /** The documents that stand, and those that an answer undid: without it they would stand again. */
  readonly lasting: readonly OfficialDocument[];
}
const remembered = new WeakMap<Season['board'], Links>();

/**
 * The documents that a protest, appeal or request is about: the one that it is against, and all that this one leads to.
 * An appeal against what was corrected since is one against the correction. One against an answer is about what that
 * does itself, and what it undid; where it changes no table, it is about what the protest was about.
 */
function aboutOf(
  season: Season,
  { document, against }: Pick<Mark, 'document' | 'against'>,
): ReadonlySet<number> {
  const about = new Set<number>(against === undefined || against >= document ? [] : [against]);
  const { next } = linksOf(season);
  // What is added on the way is gone over as well.
  for (const number of about) for (const more of next.get(number) ?? []) about.add(more);
  return about;
}

/** The protests, appeals and requests about any of these documents that nobody has answered. */
export const openAgainst = (season: Season, documents: readonly number[]): readonly Mark[] =>
  season.open.filter((mark) => {
    const about = aboutOf(season, mark);
    return documents.some((document) => about.has(document));
  });

/** The documents that one is about and that do something, or would do it again. */
export function inQuestion(season: Season, mark: Pick<Mark, 'document' | 'against'>) {
  const about = aboutOf(season, mark);
  if (about.size === 0) return [];
  const { lasting } = linksOf(season);
  return lasting.filter(({ document }) => about.has(document));
}

function linksOf(season: Season): Links {
  const { board } = season;
  const known = remembered.get(board);
  if (known !== undefined) return known;
  const next = new Map<number, number[]>();
  const link = (from: number, to: number) => next.set(from, [...(next.get(from) ?? []), to]);
  const stands = new Set(standing(board));
  const lasting = new Set(stands);
  for (const posted of lastingOf(board)) {
    const { document, replaces = [] } = posted;
    for (const number of replaces) link(number, document);
    for (const number of leftInQuestion(season, posted)) if (number < document) link(document, number);
    if (!stands.has(posted)) continue;
    for (const number of broughtIn(season, posted)) link(number, document);
    for (const gone of undoneBy(season, posted)) {
      link(document, gone.document);
      lasting.add(gone);
    }
  }
  const links = { next, lasting: board.filter((posted) => lasting.has(posted)) };
  remembered.set(board, links);
  return links;
}

/** What a protest is against; what an answer that changes no table itself leaves as it was. */
function leftInQuestion(season: Season, posted: OfficialDocument): readonly number[] {
  if ('against' in posted && posted.against !== undefined) return [posted.against];
  return posted.answers !== undefined && isLeadingOn(season, posted) ? [posted.answers] : [];
}

/** Is it an answer that changes no table? An appeal against it is about what the protest was about. */
export const isLeadingOn = (season: Season, posted: OfficialDocument): boolean =>
  posted.answers !== undefined && (posted.kind === 'bulletin' || leavesTables(season, posted));

const leavesTables = (season: Season, posted: OfficialDocument): boolean =>
  posted.kind === 'decision' && measuresOf(season, posted).every(changesNoTable);

/** The decisions whose suspended penalties it brings into effect: without them it would not. */
export const broughtIn = (season: Season, posted: OfficialDocument): readonly number[] =>
  posted.kind === 'decision'
    ? carriedIn(season, posted).flatMap(({ measure, meant }) =>
        measure.act === 'activate' ? meant.map(({ decision }) => decision.document) : [],
      )
    : [];

/** The decisions that an answer undoes, or a correction by which nothing is left of them in any table. */
function undoneBy(season: Season, posted: OfficialDocument): readonly OfficialDocument[] {
  if (posted.answers === undefined && !leavesTables(season, posted)) return [];
  const gone = new Set(undone(posted).filter((number) => number < posted.document));
  return season.board.filter(({ kind, document }) => kind === 'decision' && gone.has(document));
}
