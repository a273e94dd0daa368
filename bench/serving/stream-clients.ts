import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/* So many clients of an event stream in one process: `port path clients`. It says when all are there, and of each document when each client had it. */

const [port = '', path = '', clients = '1'] = process.argv.slice(2);
const request = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/event-stream\r\n\r\n`;
const arrivals = new Map<number, number[]>();
const seen: number[][] = [];
let open = 0;

for (let n = 0; n < Number(clients); n++) {
  join(n);
  if (n % 200 === 199) await wait(20);
}
while (open < Number(clients)) await wait(20);
process.send?.({ joined: open });
process.on('message', ({ document }: { document: number }) => {
  process.send?.({
    times: arrivals.get(document) ?? [],
    wrong: seen.filter((all) => all.at(-1) !== document || new Set(all).size !== all.length || !isWhole(all))
      .length,
  });
});

/** Every number from the first on, in order. */
const isWhole = (all: readonly number[]) => all.every((number, index) => number === (all[0] ?? 0) + index);

function join(n: number): void {
  const own: number[] = [];
  seen[n] = own;
  let isOpen = false;
  const socket: Socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
  socket.on('error', (error) => {
    throw error;
  });
  socket.on('data', (bytes) => {
    const text = bytes.toString('latin1');
    if (!isOpen && text.includes('still here')) {
      isOpen = true;
      open++;
    }
    for (const [, number] of text.matchAll(/^id: (\d+)$/gm)) {
      const document = Number(number);
      own.push(document);
      const times = arrivals.get(document) ?? [];
      times.push(performance.timeOrigin + performance.now());
      arrivals.set(document, times);
    }
  });
}
