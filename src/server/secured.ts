import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Office } from './office.ts';
import { API } from './route.ts';

/** Nothing from elsewhere, nothing inline, and in nobody's frame. */
const PAGES: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], publickeyCredentialsGet: ['self'] },
};

/** A part of a public page that others frame: it runs nothing, and whoever looks at it is nobody. */
const FRAMED: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
/** Its address, and what it and the component for other pages are made of. */
const FRAMED_PAGE = /^(\/\w+)?\/seasons\/[^/]+\/embed\//;
const FOR_ELSEWHERE: ReadonlySet<string> = new Set(['/site/embed.js', '/site/style.css', '/site/season.css']);

/** What the API answers is no page: whoever looks at it in a browser runs nothing of it, whatever somebody has attached. */
const ANSWERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Half a year. Over http nobody may say so (RFC 6797, section 7.2); of other hosts of the domain the office knows nothing. */
const SAFE_ALWAYS = { 'Strict-Transport-Security': 'max-age=15552000' };

/** The headers that keep an answer of the API from harm, streams among them. */
export const answerHeaders = ({ settings }: Pick<Office, 'settings'>): Readonly<Record<string, string>> =>
  isSafe(settings) ? { ...ANSWERS, ...SAFE_ALWAYS } : ANSWERS;

const isSafe = ({ origin }: Office['settings']): boolean => origin?.startsWith('https:') === true;

/** What is for members alone stands in nobody's frame. */
const isForAll = ({ headers, status }: Response): boolean =>
  status === 200 && headers.get('Cache-Control')?.includes('public') === true;

/** Gives each answer the headers that keep it from harm. */
export function secured(office: Pick<Office, 'settings'>): MiddlewareHandler {
  const pages = secureHeaders(PAGES);
  return async (context, next) => {
    const isPage = !context.req.path.startsWith(`${API}/`);
    await (isPage ? pages(context, next) : next());
    const headers = isPage ? (isSafe(office.settings) ? SAFE_ALWAYS : {}) : answerHeaders(office);
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
    if (FRAMED_PAGE.test(context.req.path) && isForAll(context.res)) {
      for (const [name, value] of Object.entries(FRAMED)) context.res.headers.set(name, value);
      context.res.headers.delete('X-Frame-Options');
    }
    if (FOR_ELSEWHERE.has(context.req.path)) {
      context.res.headers.set('Access-Control-Allow-Origin', '*');
      context.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    }
    if (!context.res.headers.has('Cross-Origin-Resource-Policy'))
      context.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  };
}
