import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Html } from './html.tsx';
import { drawn } from './pages/pages.ts';
import type { Reading } from './reading.ts';

/** A page as HTML; undefined where the season has nothing of that name. */
export function pageHtml(reading: Reading): string | undefined {
  const page = drawn(reading);
  return page === undefined
    ? undefined
    : `<!doctype html>${renderToString(h(Html, { reading, drawn: page }))}`;
}
