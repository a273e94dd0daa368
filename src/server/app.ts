import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { err } from '#core/base/result';
import { printedJson } from '#office/json/printed-json';
import { LANGUAGES } from '#words/languages';
import { encodedOnce, encodingFor, type KeptAnswer } from './answer-cache.ts';
import { failed } from './failed.ts';
import { isReady } from './health.ts';
import { handledInTurn } from './in-turn.ts';
import { isKnown } from './is-known.ts';
import { addressOf, isLimited } from './limits.ts';
import type { Office } from './office.ts';
import { type Problem, problemJson, statusOf } from './problem.ts';
import { logRequest } from './request-log.ts';
import { requestProblem } from './request-problem.ts';
import { API, type Asked, type Reply, type Route } from './route.ts';
import { FRONT_ROUTE } from './routes/front-route.ts';
import { PAGE_ROUTE } from './routes/page-routes.ts';
import { ROBOTS_ROUTE } from './routes/robots-route.ts';
import { SERIES_CALENDAR_ROUTE } from './routes/series-calendar-route.ts';
import { secured } from './secured.ts';
import { siteFiles } from './site.ts';
import { type Who, whoSends } from './who.ts';

type Bindings = { Bindings: HttpBindings; Variables: { id: string } };
type Ctx = Context<Bindings>;

/** Requests in, answers out: every route of the table, and what holds for all of them. */
export function createApp(
  office: Office,
  routes: readonly Route[],
  isEnding: () => boolean = () => false,
): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.use(secured(office));
  app.use(async (context, next) => {
    const began = performance.now();
    context.set('id', randomUUID());
    await next();
    logged(office, context, performance.now() - began);
  });
  app.get('/health', (context) =>
    context.json({ status: 'alive', version: office.version, edition: office.edition }, 200, NOT_KEPT),
  );
  app.get('/ready', async (context) => {
    const is = await isReady(office, isEnding());
    return context.text(is ? 'ready' : 'not ready', is ? 200 : 503, NOT_KEPT);
  });
  const site = siteFiles();
  for (const [address, { kept, headers }] of site)
    app.get(address, (context) => sentKept(context, kept, headers));
  app.options(`${API}/*`, (context) => context.body(null, 204, PREFLIGHT));
  for (const route of routes) {
    const path = `${API}${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    app.on(route.method.toUpperCase(), path, (context) => answered(office, route, context));
  }
  for (const path of ['', `/:language{${OTHER_LANGUAGES}}`].flatMap((language) => [
    `${language}/seasons/:season`,
    `${language}/seasons/:season/:page{.+}`,
  ]))
    app.get(path, (context) => shown(office, PAGE_ROUTE, context, site));
  for (const path of ['', `/:language{${OTHER_LANGUAGES}}`].map(
    (language) => `${language}/series/:series/calendar.ics`,
  ))
    app.get(path, (context) => shown(office, SERIES_CALENDAR_ROUTE, context, site));
  app.get(ROBOTS_ROUTE.path, (context) => answered(office, ROBOTS_ROUTE, context));
  for (const path of ['/', '/series/:series'])
    app.get(path, (context) => shown(office, FRONT_ROUTE, context, site));
  app.notFound((context) => {
    const page = isForPeople(context) ? site.get('/not-found') : undefined;
    return page === undefined
      ? refused(context, noSuchPage(context, routes))
      : sentKept(context, page.kept, page.headers, 404);
  });
  app.onError((error, context) => refused(context, failed(office, error, context.get('id'))));
  return app;
}

/** A page; where there is none, one that says so to whoever reads pages. */
async function shown(
  office: Office,
  route: Route,
  context: Ctx,
  site: ReturnType<typeof siteFiles>,
): Promise<Response> {
  const response = await answered(office, route, context);
  const none = response.status === 404 && isForPeople(context) ? site.get('/not-found') : undefined;
  return none === undefined ? response : sentKept(context, none.kept, { ...none.headers, ...NOT_KEPT }, 404);
}

/** English pages have no language in their address. */
const OTHER_LANGUAGES = Object.keys(LANGUAGES)
  .filter((code) => code !== 'en')
  .join('|');

/** Whether it is a page that is asked for, and not something of the API. */
const isForPeople = ({ req }: Ctx): boolean =>
  !req.path.startsWith('/api/') && req.header('Accept')?.includes('text/html') === true;

const ALLOWED_FROM_ELSEWHERE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Parcferme-Link, Parcferme-Unread, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const PREFLIGHT = {
  ...ALLOWED_FROM_ELSEWHERE,
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'Accept, If-None-Match, Last-Event-ID',
  'Access-Control-Max-Age': '86400',
};

async function answered(office: Office, route: Route, context: Ctx): Promise<Response> {
  const header = (name: string) => context.req.header(name);
  const address = addressOf(office, header, getConnInfo(context).remote.address);
  const limited = isLimited(office, route, address);
  if (limited !== undefined) return refused(context, limited);
  const who = await whoSends(office, header);
  if (!who.ok) return refused(context, who.error);
  const asked: Asked = {
    office,
    who: who.value,
    path: context.req.param(),
    query: context.req.query(),
    request: context.req.raw,
    address,
    header,
  };
  const problem = requestProblem(route, asked);
  const reply = problem === undefined ? await handledInTurn(route, asked) : err(problem);
  if (!reply.ok) return refused(context, reply.error);
  const { onSent, cookies = [] } = reply.value;
  const { outgoing } = context.env;
  // Who has gone meanwhile takes nothing.
  if (outgoing.closed) onSent?.();
  else if (onSent !== undefined) outgoing.once('close', onSent);
  for (const cookie of cookies) context.header('Set-Cookie', cookie, { append: true });
  return sent(context, reply.value, sharing(route, who.value, reply.value));
}

/**
 * The headers of a reply, with who may keep it, and whose pages may read it. What depends on who asks, or is for members,
 * nobody between keeps, and no page from elsewhere reads.
 */
function sharing(route: Route, who: Who, { headers = {} }: Reply): Record<string, string> {
  if (route.method !== 'get' || route.may !== undefined || route.isPersonal)
    return { ...NOT_KEPT, ...headers };
  const kept = headers['Cache-Control'] ?? (who === undefined ? 'no-cache' : 'no-store');
  const isForAll = !/private|no-store/.test(kept);
  const allowed = isForAll ? ALLOWED_FROM_ELSEWHERE : { Vary: 'Accept-Encoding, Cookie, Authorization' };
  return { 'Cache-Control': kept, ...allowed, ...headers };
}

async function sent(context: Ctx, reply: Reply, all: Record<string, string>): Promise<Response> {
  const { status = 200, headers = {} } = reply;
  if (reply.kept !== undefined) return sentKept(context, reply.kept, all);
  if (reply.raw !== undefined)
    return isKnown(context.req.header('If-None-Match'), headers.ETag)
      ? context.body(null, 304, all)
      : context.body(reply.raw, status as 200, all);
  if (reply.body === undefined) return context.body(null, 204, all);
  const body = await encodedOnce(printedJson(reply.body), context.req.header('Accept-Encoding'));
  return context.body(body.bytes, status as 200, {
    'Content-Type': 'application/json',
    ...body.headers,
    ...all,
  });
}

const NOT_KEPT = { 'Cache-Control': 'no-store' };

async function sentKept(
  context: Ctx,
  kept: KeptAnswer,
  headers: Readonly<Record<string, string>>,
  status: 200 | 404 = 200,
): Promise<Response> {
  const about = { ETag: kept.etag, Vary: 'Accept-Encoding', ...headers };
  if (status === 200 && isKnown(context.req.header('If-None-Match'), kept.etag))
    return context.body(null, 304, about);
  const encoding = encodingFor(context.req.header('Accept-Encoding'), kept.length);
  const encoded = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  return context.body(await kept.body(encoding), status, {
    'Content-Type': 'application/json',
    ...encoded,
    ...about,
  });
}

/** How every problem is sent. */
export const PROBLEM_HEADERS = {
  'Content-Type': 'application/problem+json',
  'X-Content-Type-Options': 'nosniff',
  ...NOT_KEPT,
  ...ALLOWED_FROM_ELSEWHERE,
};

function refused(context: Ctx, problem: Problem): Response {
  const headers = { ...PROBLEM_HEADERS, ...problem.headers };
  return context.body(printedJson(problemJson(problem)), statusOf(problem), headers);
}

function noSuchPage(context: Ctx, routes: readonly Route[]): Problem {
  const said = context.req.path.slice(API.length);
  const methods = routes
    .filter(({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(said))
    .flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  if (context.req.path.startsWith(API) && methods.length > 0)
    return {
      code: 'wrong-method',
      title: `${context.req.method} is not for this address`,
      detail: `what there is: ${methods.join(', ')}`,
      headers: { Allow: [...methods, 'OPTIONS'].join(', ') },
    };
  return {
    code: 'no-such-page',
    title: 'there is nothing at this address',
    detail: `see ${API}/openapi.json`,
  };
}

/** By what keeps the office running, every few seconds. */
const LOOKED_AT_ALWAYS: ReadonlySet<string> = new Set(['/health', '/ready']);

function logged(office: Office, context: Ctx, milliseconds: number): void {
  const { method, path } = context.req;
  if (LOOKED_AT_ALWAYS.has(path) && context.res.status < 500) return;
  logRequest(office, { id: context.get('id'), method, path, status: context.res.status }, milliseconds);
}
