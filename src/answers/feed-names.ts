import type { Known } from './known.ts';

/*
 * What names a board and its parts outside of the office, for ever. It is made of keys, which never change, and of no
 * host: an office that moves, and a folder that is served from elsewhere, have the same events and entries.
 */

const AUTHORITY = 'parcferme';

/** Behind the @ of an event's name: `asian-le-mans-series-2014.parcferme`. */
export const domainOf = ({ key }: Pick<Known, 'key'>): string => `${encoded(key)}.${AUTHORITY}`;

/**
 * A tag (RFC 4151) of a part of the board: `tag:parcferme,2013:asian-le-mans-series-2014/documents/7`. Its year is that of
 * the first document.
 */
export function tagOf({ key, season, asOf }: Known, path: string): string {
  const year = (season.board[0]?.posted.by ?? asOf).slice(0, 4);
  return `tag:${AUTHORITY},${year}:${encoded(key)}/${path}`;
}

const encoded = (key: string): string => encodeURIComponent(key.toWellFormed());
