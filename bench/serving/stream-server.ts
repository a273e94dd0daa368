import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '../../src/server/listen.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openBenchOffice, SEASON } from './office.ts';

/*
 * A server whose streams are listened to: `ours` is the office, `bare` node:http alone, which writes the same bytes to each
 * response. With an address of PostgreSQL the office has its boards there. Its parent says when to post; it says when it began, on the clock of the machine, and how much memory it has.
 */

const text = (number: number) =>
  `kind: bulletin\ndocument: ${number}\nposted: 2014-12-16\nby: race office\ntext: The ${number}th document of the board.\n`;

const server = process.argv[2] === 'ours' ? await ours() : await bare();
process.send?.({ port: server.port });
process.on('message', async (asked: 'memory' | 'post') => {
  if (asked === 'memory') {
    // What is garbage is no memory of a client's.
    for (let n = 0; n < 4; n++) {
      globalThis.gc?.();
      await wait(50);
    }
    process.send?.({ memory: process.memoryUsage().rss });
  } else {
    const began = performance.timeOrigin + performance.now();
    process.send?.({ posted: await server.post(), began });
  }
});

async function ours() {
  const address = process.argv[3];
  const office = await openBenchOffice(address === undefined ? undefined : openPostgres(address));
  const { port } = await listen(office, ROUTES, { host: '127.0.0.1', port: 0 });
  const board = office.boards.board(SEASON);
  return {
    port,
    post: async () => {
      const head = (await office.boards.heads()).get(SEASON) ?? 0;
      const posted = await board.post({ kind: 'bulletin', text: text(head + 1), attachments: [] }, head);
      if (!posted.ok) throw new Error(posted.error.code);
      return posted.value;
    },
  };
}

async function bare() {
  const streams = new Set<ServerResponse>();
  let head = 31;
  const http = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': still here\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    port: (http.address() as AddressInfo).port,
    post: async () => {
      head++;
      const data = {
        season: SEASON,
        document: head,
        kind: 'bulletin',
        posted: { by: '2014-12-16' },
        link: 'f'.repeat(64),
      };
      const event = Buffer.from(`id: ${head}\nevent: document\ndata: ${JSON.stringify(data)}\n\n`);
      for (const stream of streams) stream.write(event);
      return head;
    },
  };
}
