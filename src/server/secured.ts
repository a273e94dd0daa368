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

/** Gives each answer the headers that keep it from harm. */
export function secured(office: Pick<Office, 'settings'>): MiddlewareHandler {
  const pages = secureHeaders(PAGES);
  return async (context, next) => {
    const isPage = !context.req.path.startsWith(`${API}/`);
    await (isPage ? pages(context, next) : next());
    const headers = isPage ? (isSafe(office.settings) ? SAFE_ALWAYS : {}) : answerHeaders(office);
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
    if (!context.res.headers.has('Cross-Origin-Resource-Policy'))
      context.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  };
}
