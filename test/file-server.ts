import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const BELOW = '/below/here';

/** A server that knows nothing but the files of a folder, and offers them somewhere below its root. */
export async function servedFiles(
  folder: string,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://files').pathname);
    const file = path.join(folder, asked.slice(BELOW.length));
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
    const found = isFolder ? path.join(file, 'index.html') : file;
    if (!asked.startsWith(BELOW) || statSync(found, { throwIfNoEntry: false }) === undefined)
      return response.writeHead(404).end();
    return response
      .writeHead(200, { 'Content-Type': TYPES[path.extname(found)] ?? 'text/plain' })
      .end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BELOW}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
