import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { knownNow } from '../../src/answers/known.ts';
import { standingsJson } from '../../src/answers/standings.ts';
import { emptySeason, fold } from '../../src/core/season/fold.ts';
import { printedJson } from '../../src/office/json/printed-json.ts';
import { listen } from '../../src/server/listen.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { openBenchOffice, SEASON } from './office.ts';

/*
 * A server to ask, on a free port that it says: `ours` is the office; `bare` a route of Hono alone that answers the bytes
 * which the office would; `computed` one that works them out each time from the season, without any cache of ours.
 */

const office = await openBenchOffice();
const opened = await office.open.open(SEASON);
if (!opened.ok) throw new Error(opened.error.code);
const { documents } = opened.value;
const computed = (upTo = documents.length) => {
  const known = knownNow(SEASON, documents.slice(0, upTo).reduce(fold, emptySeason));
  return printedJson(known && standingsJson(known));
};

if (process.argv[2] === 'ours') say((await listen(office, ROUTES, { host: '127.0.0.1', port: 0 })).port);
else {
  const bytes = new TextEncoder().encode(computed(24));
  const answer = process.argv[2] === 'bare' ? () => bytes : () => computed();
  const app = new Hono();
  app.get('/api/v1/seasons/:season/standings', (context) =>
    context.body(answer(), 200, { 'Content-Type': 'application/json' }),
  );
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  server.listen(0, '127.0.0.1', () => say((server.address() as AddressInfo).port));
}

function say(port: number): void {
  console.log(port);
}
