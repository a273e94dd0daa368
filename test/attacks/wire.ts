import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Served, Visitor } from '../served.ts';

/** What came back on a connection. */
export interface Heard {
  /** 0 where nothing came back. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
  /** Whether the server has closed it. */
  readonly isClosed: boolean;
}

const portOf = ({ origin }: Pick<Served, 'origin'>): number => Number(new URL(origin).port);

/** Sends bytes as they are, where `fetch` would put right what is wrong with them. @param patience in milliseconds. */
export async function sent(office: Served, bytes: string | Buffer, patience = 3000): Promise<Heard> {
  const socket = await connected(office);
  const heard = hearing(socket);
  socket.write(bytes);
  const late = new AbortController();
  await Promise.race([
    heard.ended,
    wait(patience, undefined, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  socket.destroy();
  return heard.told();
}

export function connected(office: Served): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(portOf(office), '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Listens to a connection until the server closes it. */
export function hearing(socket: Socket) {
  const parts: Buffer[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  let isClosed = false;
  socket.on('data', (part) => parts.push(part));
  // The server may close while something is still being sent.
  socket.on('error', () => undefined);
  for (const event of ['end', 'close'] as const)
    socket.on(event, () => {
      isClosed = true;
      resolve();
    });
  const told = (): Heard => {
    const text = Buffer.concat(parts).toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    const head = end < 0 ? text : text.slice(0, end);
    return {
      status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
      head,
      body: end < 0 ? '' : text.slice(end + 4),
      isClosed,
    };
  };
  return { ended, told };
}

/** A request as it is written on the wire, after which the server is to close. */
export const request = (
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): string => {
  const all = { Host: 'localhost', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
};

/** What a browser says with each request from a page of the office. */
export const asBrowser = ({
  cookie = '',
  served: { origin },
}: Visitor): Readonly<Record<string, string>> => ({
  Host: new URL(origin).host,
  Cookie: cookie,
  Origin: origin,
});
