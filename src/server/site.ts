import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '#store/sha256';
import { AnswerCache, type KeptAnswer } from './answer-cache.ts';
import { FOR_EVER } from './for-ever.ts';
import { packageFolder } from './package-files.ts';

/** The pages of the office, by their addresses. */
const PAGES = {
  '/join': 'join.html',
  '/sign-in': 'sign-in.html',
  '/password': 'password.html',
  '/account': 'account.html',
  '/api': 'api.html',
  '/not-found': 'not-found.html',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What pages are made of. */
const PARTS: ReadonlySet<string> = new Set(['.js', '.css', '.svg']);

/** A file of a page as it is sent. */
export interface SiteFile {
  readonly kept: KeptAnswer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Every file of the pages, by the path of its address. They are read once, and a browser asks whether it has the last. */
export function siteFiles(): ReadonlyMap<string, SiteFile> {
  const cache = new AnswerCache();
  const pages = Object.entries(PAGES).map(
    ([address, name]) => [address, new URL(name, packageFolder('site'))] as const,
  );
  const parts = [...partsIn('site'), ...partsIn('dist/web')];
  return new Map(
    [...pages, ...parts].map(([address, file]) => [address, siteFile(cache, file, keepingOf(file))]),
  );
}

const partsIn = (name: 'site' | 'dist/web'): readonly (readonly [address: string, file: URL])[] => {
  const folder = packageFolder(name);
  return readdirSync(folder)
    .filter((file) => PARTS.has(path.extname(file)))
    .map((file) => [`/site/${file}`, new URL(file, folder)]);
};

/** A script that the build names by what is in it never changes; for any other file a browser asks again. */
const keepingOf = ({ pathname }: URL): string =>
  /[/]dist[/]web[/].*-[\w-]{8}[.]js$/.test(pathname) ? FOR_EVER : 'no-cache';

function siteFile(cache: AnswerCache, file: URL, keeping: string): SiteFile {
  const text = readFileSync(file, 'utf8');
  const etag = `W/"${sha256(text).slice(0, 32)}"`;
  return {
    kept: cache.put(file.href, etag, undefined, text),
    headers: {
      'Content-Type': TYPES[path.extname(file.pathname)] ?? 'text/plain',
      'Cache-Control': keeping,
    },
  };
}
