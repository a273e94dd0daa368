import { err, ok, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import { breathe } from '#office/breathe';
import { printedJson } from '#office/json/printed-json';
import type { OpenBoard } from '#office/open/open-board';
import { network } from '#office/people/slowed';
import type { Series } from '#store/people/series';
import type { Made } from '../answer-cache.ts';
import { inTurn } from '../in-turn.ts';
import { isKnown } from '../is-known.ts';
import type { Office } from '../office.ts';
import { notThere, type Problem } from '../problem.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { boardAsked } from './board-asked.ts';
import { SEASON_READS, type SeasonRead } from './season-reads.ts';

/** The computed answers about a season. */
export const seasonRoutes: readonly Route[] = SEASON_READS.map((read) => ({
  method: 'get',
  path: `/seasons/{season}${read.path}`,
  id: read.id,
  tag: read.tag,
  summary: read.summary,
  ...(read.query === undefined ? {} : { query: read.query }),
  hasTag: true,
  answers: [{ status: 200, what: read.summary, schema: read.answer }],
  handle: (asked) => answerTo(read, asked),
}));

async function answerTo(read: SeasonRead, asked: Asked): Promise<Result<Reply, Problem>> {
  const { office, query, path, header } = asked;
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series, moment } = found.value;
  const papers = read.papers ? await board.papers.now() : undefined;
  const name = JSON.stringify([read.id, path, query, papers?.sha256]);
  const headers = { ...cachingOf(series), ...unreadOf(board) };
  const { head, documents } = board;
  const kept = office.cache.get(name, head);
  if (kept !== undefined) return ok({ kept, headers });
  const known = board.known(moment);
  if (!known.ok) return err(notThere(known.error));
  const etag = etagOf(office, headOf(known.value.season), papers?.sha256);
  // Whoever has it already need not wait until it is worked out again; whether there is what he names is not known yet.
  if (namesNothing(read, query) && isKnown(header('If-None-Match'), etag))
    return ok({ status: 304, raw: '', headers: { ...headers, ETag: etag } });
  const make = async (): Promise<Result<Made, Problem>> => {
    const refused = read.reviews ? await board.refusals.of(documents) : undefined;
    await breathe();
    const isNow = moment === undefined;
    const made = await read.make({ office, board, known: known.value, isNow, path, query, papers, refused });
    if (!made.ok) return err(notThere(made.error));
    // What is known of a day may grow; a number stays what it is.
    const restsOn = moment !== undefined && /^\d+$/.test(moment) ? undefined : head;
    return ok({ etag, head: restsOn, text: printedJson(made.value) });
  };
  const made = await office.cache.once(name, head, () => inItsTurn(read, asked, make));
  return made.ok ? ok({ kept: made.value, headers }) : made;
}

/** What takes long, beside little else for the same address; what is done by threads of its own, beside few others at all. */
function inItsTurn<T>(read: SeasonRead, asked: Asked, make: () => Promise<Result<T, Problem>>) {
  if (!read.isLong) return make();
  const { needs, odds } = asked.query;
  const isInThreads = needs === 'true' || odds === 'true';
  const work = () => (isInThreads ? inTurn(asked, 'threads', make) : make());
  return inTurn(asked, `long answers to ${network(asked.address)}`, work);
}

const namesNothing = ({ path }: SeasonRead, query: Asked['query']): boolean =>
  !path.includes('{') && Object.keys(query).length === 0;

/** A document that this edition cannot read stops its season there, and whoever reads it is told. */
const unreadOf = ({ head, faults }: OpenBoard): Record<string, string> =>
  faults.length === 0 ? {} : { 'Parcferme-Unread': String(head + 1) };

/** Whoever keeps an answer asks whether it is still the one: a mended bug must reach it. */
export const cachingOf = ({ visibility }: Series) => ({
  'Cache-Control': visibility === 'public' ? 'public, no-cache' : 'private, no-cache',
});

/** Weak, since the same answer is sent in several encodings. */
export const etagOf = ({ edition }: Office, number: number, papers: string | undefined): string =>
  `W/"${number}-${edition}${papers === undefined ? '' : `-${papers.slice(0, 12)}`}"`;
