import { describe, expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import { titleKey } from '#core/base/ids';
import {
  amendment,
  crews,
  decision,
  drivers,
  entries,
  opening,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { type WikiOptions, type WikiPart, writeWiki } from './write-wiki.ts';

function written(part: WikiPart, pieces: readonly Piece[], options: Partial<WikiOptions> = {}): string {
  const known = knownNow('series-2014', season(...pieces));
  if (known === undefined) throw new Error('no document');
  return writeWiki(known, part, { sources: {}, ...options });
}

const FIELD = entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen'], 92: ['Müller'] } });
const start = [opening(), rules(), rounds('inje', 'fuji'), FIELD];

/** The lines of a table's row, from its line with that text up to the next row. */
function rowWith(text: string, name: string): readonly string[] {
  const rows = text.split('\n|-').map((row) => row.split('\n'));
  return rows.find((row) => row.some((line) => line.endsWith(name))) ?? [];
}

describe('a grid', () => {
  const grid = (...pieces: readonly Piece[]) =>
    written('standings', [...start, ...pieces], { titles: [titleKey('gt-teams')] });
  const [gold, purple, black] = ['#FFFFBF', '#EFCFFF', '#000000'];
  const styled = (colour: string, text: string) =>
    `| style="background:${colour}; color:${colour === black ? '#FFFFFF' : '#000000'};" | ${text}`;

  test('has a place in its colour, bold with the pole, italic with the fastest lap', () => {
    const text = grid(qualifying('inje', '90'), {
      ...race('inje', '90', '91', ['92', 'Ret']),
      fastestLap: { car: '90' },
    });
    expect(rowWith(text, '#90')).toContain(styled(gold, "'''''1'''''"));
    expect(rowWith(text, '#91')).toContain(styled('#DFDFDF', '2'));
    expect(rowWith(text, '#92')).toContain(styled(purple, 'Ret'));
    expect(text).toContain("'''Bold''' – Pole<br />\n''Italics'' – Fastest lap\n|}");
  });

  test('tells a car that stopped and is classified, one that was disqualified, and one that did not come', () => {
    const text = grid(race('inje', { car: '90', place: 1, out: 'Ret' }, ['91', 'DSQ'], ['92', 'WD']));
    expect(rowWith(text, '#90')).toContain(styled(gold, '1†'));
    expect(rowWith(text, '#91')).toContain(styled(black, 'DSQ'));
    expect(rowWith(text, '#92')).toContain('| WD');
    expect(text).toContain('† – Did not finish, but classified');
  });

  test('tells a car that scores nothing, a dropped result, and a pole without its point', () => {
    const best = amendment('inje', { counting: { everything: { keep: 'best 1' } } });
    const text = grid(
      best,
      qualifying('inje', '90'),
      race('inje', '90', '91', '92'),
      race('fuji', '90', '91', '92'),
      decision('inje', { withhold: 'pole', car: '90' }),
      seasonDecision({ bar: '92', title: 'gt-teams' }),
    );
    expect(rowWith(text, '#90')).toContain(styled(gold, "'''1°'''"));
    expect(rowWith(text, '#91')).toContain(styled('#DFDFDF', '(2)'));
    expect(rowWith(text, '#92')).toContain(styled('#FFDF9F', '(3^)'));
    expect(text).toContain(
      '° – No points for the pole<br />\n^ – Scores nothing for this title<br />\n( ) – Dropped, not in the total',
    );
  });

  test('tells points that a decision gave or took', () => {
    const text = grid(
      race('inje', '90', '91'),
      seasonDecision({ points: '-5', title: 'gt-teams', contender: '91' }),
    );
    expect(rowWith(text, '#91').at(-1)).toBe("| '''13'''");
    expect(text).toContain('&#35;91 Car 91: −5 points by decision');
  });

  test('has a dash for no rank and for no points, and sorts them to the end', () => {
    const text = grid(
      race('inje', '90', '91'),
      seasonDecision({ rank: 'none', title: 'gt-teams', contender: '92' }),
    );
    expect(rowWith(text, '#92')).toEqual(
      expect.arrayContaining(['! scope="row" data-sort-value="9999" | –', '| data-sort-value="0" | –']),
    );
  });

  test('shows a pole before the race is run', () => {
    expect(rowWith(grid(qualifying('inje', '90')), '#90')).toContain("| '''·'''");
  });
});

test('two who won in a dead heat are both winners', () => {
  const heat = race('inje', { car: '90', place: 1 }, { car: '91', place: 1 });
  expect(written('results', [...start, heat])).toContain('| No. 90<br />No. 91\n');
});

test('a driver is a link only where the season names his article, and it can be one', () => {
  const people = drivers({
    Yu: { ids: { wikipedia: 'Frank Yu' } },
    Matsui: { ids: { wikipedia: 'Matsui' } },
    Chen: { ids: { wikipedia: 'File:X.png' } },
  });
  const text = written('entries', [...start, people]);
  expect(text).toContain('| [[Frank Yu|Yu]]\n');
  expect(text).toContain('| [[Matsui]]\n');
  expect(text).toContain('| Chen\n');
});

test('a calendar of two years has years in its dates', () => {
  const two = rounds({ inje: '2013-12-07', fuji: '2014-02-01' });
  const text = written('calendar', [opening(), rules(), two]);
  expect(text).toContain('| data-sort-value="2013-12-07" | 7 December 2013\n');
});

test('a car that drove for two teams, or with two crews, has a line for each driver of each', () => {
  const list = { kind: 'entry-list', for: 'fuji', entries: { GT: { 91: { team: 'OAK' } } } } as const;
  const text = written('entries', [...start, list, crews('inje', { 90: ['Yu'] })]);
  expect(text).toContain('| rowspan="2" | 90\n| Yu\n| All\n|-\n| Matsui\n| 2\n');
  expect(text).toMatch(/\| OAK\n\| 91\n\| Chen\n\| 2\n/);
});

test('an article has its lead as it is given, and only what is known of the season', () => {
  const lead = "The '''2014 Series'''.";
  expect(written('article', [opening()], { lead })).toBe(`${lead}\n`);
  const parts = written('article', start).match(/^== .+ ==$/gm);
  expect(parts).toEqual([
    '== Calendar ==',
    '== Entries ==',
    '== Scoring system ==',
    '== Championship standings ==',
  ]);
  expect(written('results', start)).toBe('');
});
