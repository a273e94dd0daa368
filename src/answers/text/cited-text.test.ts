import { expect, test } from 'vitest';
import { citedBy, citedIn, namedSources } from './cited-text.ts';

const SOURCES = {
  WP: { title: 'The article on the season', publisher: 'Wikipedia' },
  WP_SEP: { title: 'The article on Sepang', publisher: 'Wikipedia' },
  SG_SEP: { title: 'Report of the meeting at Sepang', publisher: 'Stop&Go', date: '7 December 2014' },
  SG_SHA: { title: 'Report of the meeting at Shanghai', publisher: 'Stop&Go', date: '11 October 2014' },
  FILM: { title: 'The race on film' },
};

test('in place of the key of a source stands who published it, or its title', () => {
  expect(namedSources(SOURCES, 'Malaysian in SG_SEP (WP); seen on FILM.')).toBe(
    'Malaysian in Stop&Go (Wikipedia); seen on The race on film.',
  );
});

test('what is no key of a source stays as it is', () => {
  const text = 'GT300 and WPX, SG_SEP_R, DNS in LMP2';
  expect(citedIn(SOURCES, text)).toEqual([text]);
  expect(citedIn({}, 'WP')).toEqual(['WP']);
  expect(citedIn(SOURCES, '')).toEqual([]);
});

test('each source stands between what is said before and behind it', () => {
  expect(citedIn(SOURCES, 'WP says so, SG_SEP not')).toEqual([
    { key: 'WP', source: SOURCES.WP, name: 'Wikipedia' },
    ' says so, ',
    { key: 'SG_SEP', source: SOURCES.SG_SEP, name: 'Stop&Go' },
    ' not',
  ]);
});

test('two of one publisher are told apart by their day, or their title', () => {
  const names = (...keys: readonly string[]) => citedBy(SOURCES, keys).map(({ name }) => name);
  expect(names('SG_SEP', 'SG_SHA', 'SG_SEP')).toEqual([
    'Stop&Go (7 December 2014)',
    'Stop&Go (11 October 2014)',
    'Stop&Go (7 December 2014)',
  ]);
  expect(names('WP', 'WP_SEP', 'FILM')).toEqual([
    'The article on the season',
    'The article on Sepang',
    'The race on film',
  ]);
});
