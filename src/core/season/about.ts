import type { OfficialDocument } from '#core/documents/document.schema';
import { lastingOf } from './lasting.ts';
import type { Mark, Season } from './season.ts';

const known = new WeakMap<Season['board'], ReadonlyMap<number, readonly number[]>>();

/**
 * The documents that a protest, appeal or request is about: the one that it is against, and all that this one leads to.
 * An appeal against the answer to a protest is one against what the protest was about, and one against what was corrected
 * since is one against the correction.
 */
export function aboutOf(
  { board }: Season,
  { document, against }: Pick<Mark, 'document' | 'against'>,
): ReadonlySet<number> {
  const about = new Set<number>(against === undefined || against >= document ? [] : [against]);
  const links = known.get(board) ?? linksOf(lastingOf(board));
  known.set(board, links);
  // What is added on the way is gone over as well.
  for (const number of about) for (const next of links.get(number) ?? []) about.add(next);
  return about;
}

/** Where each document leads: to what it is against or answers, to what took its place, and to what rests on it. */
function linksOf(board: readonly OfficialDocument[]): ReadonlyMap<number, readonly number[]> {
  const links = new Map<number, number[]>();
  const link = (from: number, to: number) => links.set(from, [...(links.get(from) ?? []), to]);
  for (const posted of board) {
    const { document, replaces = [] } = posted;
    const aim = 'against' in posted && posted.against !== undefined ? posted.against : posted.answers;
    if (aim !== undefined && aim < document) link(document, aim);
    for (const number of replaces) link(number, document);
    for (const number of broughtIn(posted)) link(number, document);
  }
  return links;
}

/** The decisions whose suspended penalties it brings into effect: without them it would not. */
const broughtIn = (posted: OfficialDocument): readonly number[] =>
  posted.kind === 'decision'
    ? (posted.measures ?? []).flatMap((measure) => (measure.act === 'activate' ? [measure.activate] : []))
    : [];
