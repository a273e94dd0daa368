import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { printedJson } from '#office/json/printed-json';
import { createApp, PROBLEM_HEADERS } from './app.ts';
import { failed } from './failed.ts';
import type { Office } from './office.ts';
import { problemJson, statusOf } from './problem.ts';
import { logRequest, pathOf } from './request-log.ts';
import type { Route } from './route.ts';
import { isStream, joinEvents } from './routes/event-routes.ts';
import { answerHeaders } from './secured.ts';

/** How long who is slow is waited for, in milliseconds. */
export interface Patience {
  /** Until the head of a request is there, and all of it. */
  readonly head: number;
  readonly whole: number;
  /** Between two requests on one connection. */
  readonly idle: number;
  /** While nothing comes, and nothing is taken: more than the pause between two signs of life of a stream. */
  readonly still: number;
  /** How often it is looked whose time is over. */
  readonly look: number;
}

/** 72 MB within two minutes are 5 Mbit/s, which a paddock has. */
export const PATIENCE: Patience = { head: 10_000, whole: 120_000, idle: 10_000, still: 60_000, look: 1_500 };
/** How long what is asked may still be answered when the server ends. */
const ENDS_WITHIN = 5_000;
/** How often connections are looked at meanwhile. */
const LOOK = 20;

export interface Listening {
  readonly port: number;
  readonly host: string;
  /** Answers what was asked, takes no more, and ends every stream. */
  close(): Promise<void>;
}

/** Where it listens, and how long it waits for whom. */
interface Place {
  readonly host: string;
  readonly port: number;
  readonly patience?: Patience;
}

/** @param port 0 for a free one. @throws the system's error where it cannot be listened on. */
export async function listen(
  office: Office,
  routes: readonly Route[],
  { host, port, patience = PATIENCE }: Place,
): Promise<Listening> {
  let isEnding = false;
  const app = createApp(office, routes, () => isEnding);
  const answers = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const silent = new Set<Socket>();
  const server = createServer(timeoutsOf(patience), (incoming, outgoing) => {
    silent.delete(incoming.socket);
    return isStream(incoming) ? streams(office, incoming, outgoing) : answers(incoming, outgoing);
  });
  server.setTimeout(patience.still);
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.on('close', () => silent.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    host,
    close: () => {
      isEnding = true;
      return closed(server, office, silent);
    },
  };
}

/** What is late is looked for every half a minute unless that is said, too. */
const timeoutsOf = ({ head, whole, idle, look }: Patience): ServerOptions => ({
  headersTimeout: head,
  requestTimeout: whole,
  keepAliveTimeout: idle,
  connectionsCheckingInterval: look,
});

/** Streams are long, and many: they are written to as they are, without what makes answers. */
async function streams(office: Office, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const [id, began] = [office.desk.secrets.id(), performance.now()];
  const problem = await joinEvents(office, incoming, outgoing, id).catch((error: unknown) =>
    failed(office, error, id),
  );
  if (problem === undefined) return;
  const status = statusOf(problem);
  logRequest(office, { id, method: 'GET', path: pathOf(incoming), status }, performance.now() - began);
  outgoing.writeHead(status, { ...answerHeaders(office), ...PROBLEM_HEADERS, ...problem.headers });
  outgoing.end(printedJson(problemJson(problem)));
}

/** @param silent connections on which nothing was ever asked: browsers open some for later, and Node does not count them as idle. */
async function closed(server: Server, office: Office, silent: ReadonlySet<Socket>): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  office.hub.close();
  for (const socket of silent) socket.destroy();
  // A connection that waits for its next request when its answer is sent would be waited for.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK);
  const late = setTimeout(() => server.closeAllConnections(), ENDS_WITHIN);
  await ended;
  clearInterval(idle);
  clearTimeout(late);
}
