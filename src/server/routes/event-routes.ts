import type { IncomingMessage, ServerResponse } from 'node:http';
import { ok } from '#core/base/result';
import { addressOf, isLimited } from '../limits.ts';
import type { Office } from '../office.ts';
import type { Problem } from '../problem.ts';
import { addressProblem } from '../request-problem.ts';
import type { Route } from '../route.ts';
import { answerHeaders } from '../secured.ts';
import { whoSends } from '../who.ts';
import { boardAsked } from './board-asked.ts';

/** What is told as it happens. */
export const eventRoutes: readonly Route[] = [
  {
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
      },
    ],
    answers: [{ status: 200, what: 'The stream.', type: 'text/event-stream', schema: { type: 'string' } }],
    // Only HEAD comes here: see `joinEvents`.
    handle: async () => ok({}),
  },
];

const HEAD = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Proxies of the kind of nginx would wait for more.
  'X-Accel-Buffering': 'no',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const STREAM = /^\/api\/v1\/seasons\/([^/?]+)\/events(?:\?(.*))?$/;

/** Is it a stream of events that is asked for? Of everything else Hono makes an answer; that would cost a stream twice its memory. */
export const isStream = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'GET' && STREAM.test(url);

/** Joins a request to the stream of its board; or says why not. */
export async function joinEvents(
  office: Office,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Problem | undefined> {
  const [, season = '', query = ''] = STREAM.exec(incoming.url ?? '') ?? [];
  const header = (name: string) => [incoming.headers[name.toLowerCase()]].flat()[0];
  const limited = isLimited(office, EVENTS, addressOf(office, header, incoming.socket.remoteAddress));
  if (limited !== undefined) return limited;
  const who = await whoSends(office, header);
  if (!who.ok) return who.error;
  const path = { season: decodedText(season) };
  const odd = addressProblem({ path, query: {} });
  if (odd !== undefined) return odd;
  const found = await boardAsked({ office, who: who.value, path });
  if (!found.ok) return found.error;
  const seen = header('Last-Event-ID') ?? new URLSearchParams(query).get('after') ?? undefined;
  if (seen !== undefined && !/^\d{1,6}$/.test(seen))
    return { code: 'wrong-request', title: `'${seen}' is no number of a document`, detail: 'such as 31' };
  if (outgoing.destroyed) return undefined;
  outgoing.writeHead(200, { ...answerHeaders(office), ...HEAD });
  const again = async () => {
    const now = await whoSends(office, header);
    return now.ok && (await boardAsked({ office, who: now.value, path })).ok;
  };
  const last = seen === undefined ? undefined : Number(seen);
  office.hub.join(found.value.board, outgoing, last, who.value && again);
  return undefined;
}

const EVENTS = { method: 'get', tag: 'Documents' } as const;

function decodedText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
