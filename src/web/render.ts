import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Known } from '#answers/known';
import { isEmbedded } from '#answers/place';
import type { Words } from '#words/en';
import type { Drawn } from './drawn.ts';
import { EmbeddedHtml } from './embedded-html.tsx';
import { type Front, FrontHtml } from './front-page.tsx';
import { Html } from './html.tsx';
import { notYet } from './not-yet.tsx';
import { drawn } from './pages/pages.ts';
import type { Reading } from './reading.ts';
import { type Listed, SeasonsHtml } from './seasons-page.tsx';

export type { Front, SeasonListed, SeriesListed } from './front-page.tsx';
export type { Listed } from './seasons-page.tsx';

/**
 * A page as HTML; undefined where the season has nothing of that name.
 *
 * @param now the season as it is: what it has, though nothing was known of it at the moment of the reading.
 */
export function pageHtml(reading: Reading, now?: Known): string | undefined {
  const page = drawn(reading) ?? (now && drawnLater(reading, now));
  const frame = isEmbedded(reading.where.place) ? EmbeddedHtml : Html;
  return page && `<!doctype html>${renderToString(h(frame, { reading, drawn: page }))}`;
}

function drawnLater(reading: Reading, now: Known): Drawn | undefined {
  const later = drawn({ ...reading, known: now });
  return later && notYet(reading, later.title);
}

/** The list of several seasons. */
export const seasonsHtml = (words: Words, seasons: readonly Listed[], files: string): string =>
  `<!doctype html>${renderToString(h(SeasonsHtml, { words, seasons, files }))}`;

/** The front page of an office, or of one of its series. */
export const frontHtml = (front: Front): string => `<!doctype html>${renderToString(h(FrontHtml, front))}`;
