import { connect, type Socket } from 'node:net';

/* Asks one address over and over on some connections, each of which waits for its answer: `port path connections seconds`. Says how often, and how long it took. */

const [port = '', path = '/', connections = '1', seconds = '1'] = process.argv.slice(2);
const request = Buffer.from(
  `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: application/json\r\n\r\n`,
);
const times: number[] = [];
const ends = performance.now() + Number(seconds) * 1000;

await Promise.all(Array.from({ length: Number(connections) }, ask));
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
console.log(JSON.stringify({ perSecond: times.length / Number(seconds), median: at(0.5), p99: at(0.99) }));

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.setNoDelay(true);
    let began = 0;
    let left = -1;
    let head = '';
    const next = () => {
      if (performance.now() > ends) {
        socket.destroy();
        resolve();
        return;
      }
      began = performance.now();
      socket.write(request);
    };
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (bytes: Buffer) => {
      if (left < 0) {
        head += bytes.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        left = lengthIn(head, socket) - (head.length - end - 4);
        head = '';
      } else left -= bytes.length;
      if (left > 0) return;
      left = -1;
      times.push(performance.now() - began);
      next();
    });
  });
}

function lengthIn(head: string, socket: Socket): number {
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
    socket.destroy();
    throw new Error(`unexpected answer: ${head}`);
  }
  return Number(length);
}
