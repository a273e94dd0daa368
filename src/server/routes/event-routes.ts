import type { IncomingMessage, ServerResponse } from 'node:http';
import { err, ok, type Result } from '#core/base/result';
import type { OpenBoard } from '#office/open/open-board';
import { addressOf, isLimited } from '../limits.ts';
import type { Office } from '../office.ts';
import type { Problem } from '../problem.ts';
import { addressProblem, queryProblem } from '../request-problem.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { answerHeaders } from '../secured.ts';
import { whoSends } from '../who.ts';
import { boardAsked } from './board-asked.ts';

/** Each document as it is posted. */
const EVENTS: Route = {
  method: 'get',
  path: '/seasons/{season}/events',
  id: 'getEvents',
  tag: 'Documents',
  summary: 'Each document as it is posted: a stream of events, with the number of the document as id',
  query: [
    {
      name: 'after',
      what: 'The last document that was seen: those behind it come first. Last-Event-ID says the same, as browsers do it.',
      example: '31',
      isNumber: true,
    },
  ],
  answers: [{ status: 200, what: 'The stream.', type: 'text/event-stream', schema: { type: 'string' } }],
  handle: head,
};

/** What is told as it happens. */
export const eventRoutes: readonly Route[] = [EVENTS];

const HEAD = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Proxies of the kind of nginx would wait for more.
  'X-Accel-Buffering': 'no',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Only HEAD comes here: see `joinEvents`. */
async function head(asked: Asked): Promise<Result<Reply, Problem>> {
  const stream = await streamAsked(asked);
  return stream.ok ? ok({ raw: '', headers: HEAD }) : stream;
}

const STREAM = /^\/api\/v1\/seasons\/([^/]+)\/events$/;

/** What stands in an address, however it is spelt: whole, as to a proxy, or with signs in their codes, as other routes hear it. */
function readAddress(url: string): { readonly season: string; readonly query: URLSearchParams } | undefined {
  const address = URL.parse(url, 'http://office');
  const [, season] = STREAM.exec(decoded(address?.pathname ?? '', decodeURI)) ?? [];
  return address === null || season === undefined
    ? undefined
    : { season: decoded(season, decodeURIComponent), query: address.searchParams };
}

/** Is it a stream of events that is asked for? Of everything else Hono makes an answer; that would cost a stream twice its memory. */
export const isStream = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'GET' && readAddress(url) !== undefined;

/** Joins a request to the stream of its board; or says why not. @param id of the request, in the log. */
export async function joinEvents(
  office: Office,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  id: string,
): Promise<Problem | undefined> {
  const { season, query } = readAddress(incoming.url ?? '') ?? { season: '', query: [] };
  const header = (name: string) => [incoming.headers[name.toLowerCase()]].flat()[0];
  const limited = isLimited(office, EVENTS, addressOf(office, header, incoming.socket.remoteAddress));
  if (limited !== undefined) return limited;
  const who = await whoSends(office, header);
  if (!who.ok) return who.error;
  // Of what is said twice the first counts, as on every route.
  const asked = {
    office,
    who: who.value,
    path: { season },
    query: Object.fromEntries([...query].toReversed()),
    header,
  };
  const problem = addressProblem(asked) ?? queryProblem(EVENTS, asked);
  if (problem !== undefined) return problem;
  const stream = await streamAsked(asked);
  if (!stream.ok) return stream.error;
  if (outgoing.destroyed) return undefined;
  outgoing.writeHead(200, { ...answerHeaders(office), ...HEAD });
  const again = async () => {
    const now = await whoSends(office, header);
    return now.ok && (await boardAsked({ ...asked, who: now.value })).ok;
  };
  const { board } = stream.value;
  const after = stream.value.seen ?? board.head;
  office.hub.join(board, outgoing, after, who.value && again);
  began(office, outgoing, { id, board: board.key, after, at: performance.now() });
  return undefined;
}

interface Stream {
  readonly id: string;
  readonly board: string;
  /** The last document that its reader had when it began. */
  readonly after: number;
  readonly at: number;
}

/** A stream is long, and how it ends is not known when it begins: so it has two lines in the log. */
function began(office: Office, outgoing: ServerResponse, stream: Stream): void {
  STREAMS.set(outgoing, { ...stream, office });
  office.log.info({ id: stream.id, season: stream.board, after: stream.after }, 'stream began');
  outgoing.on('close', ended);
}

/** One for all of them: ten thousand that listen would each keep one of their own. */
function ended(this: ServerResponse): void {
  const stream = STREAMS.get(this);
  if (stream === undefined) return;
  const { office, id, board, after, at } = stream;
  const documents = Math.max(0, office.hub.lastTold(board) - after);
  office.log.info({ id, season: board, ms: Math.round(performance.now() - at), documents }, 'stream ended');
}

const STREAMS = new WeakMap<ServerResponse, Stream & { readonly office: Office }>();

interface StreamAsked {
  readonly board: OpenBoard;
  /** The last document that was seen. */
  readonly seen: number | undefined;
}

async function streamAsked(
  asked: Pick<Asked, 'office' | 'who' | 'path' | 'query' | 'header'>,
): Promise<Result<StreamAsked, Problem>> {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const seen = asked.header('Last-Event-ID') ?? asked.query.after;
  if (seen !== undefined && !/^\d{1,6}$/.test(seen))
    return err({
      code: 'wrong-request',
      title: `'${seen}' is no number of a document`,
      detail: 'such as 31',
    });
  return ok({ board: found.value.board, seen: seen === undefined ? undefined : Number(seen) });
}

function decoded(text: string, decode: (text: string) => string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
