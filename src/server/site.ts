import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '#store/sha256';
import { AnswerCache, type KeptAnswer } from './answer-cache.ts';
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
  const parts = ['site', 'dist/web'] as const;
  const files = [...pages, ...parts.flatMap((folder) => partsIn(packageFolder(folder)))];
  return new Map(files.map(([address, file]) => [address, siteFile(cache, file)]));
}

const partsIn = (folder: URL): readonly (readonly [address: string, file: URL])[] =>
  readdirSync(folder)
    .filter((name) => PARTS.has(path.extname(name)))
    .map((name) => [`/site/${name}`, new URL(name, folder)]);

function siteFile(cache: AnswerCache, file: URL): SiteFile {
  const text = readFileSync(file, 'utf8');
  const etag = `W/"${sha256(text).slice(0, 32)}"`;
  return {
    kept: cache.put(file.href, etag, undefined, text),
    headers: {
      'Content-Type': TYPES[path.extname(file.pathname)] ?? 'text/plain',
      'Cache-Control': 'no-cache',
    },
  };
}
