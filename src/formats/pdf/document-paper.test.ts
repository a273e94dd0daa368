import { describe, expect, test } from 'vitest';
import {
  amendment,
  annulment,
  bulletin,
  calendarChange,
  decision,
  drivers,
  type Piece,
  pitStops,
  published,
  race,
} from '../../../test/board.ts';
import { BOARD, formOf, paperOf, rowsOf } from '../../../test/paper-texts.ts';
import type { Layout } from './layout.ts';

describe('a document', () => {
  const last = (...pieces: readonly Piece[]): Layout =>
    paperOf({ paper: 'document', number: BOARD.length + pieces.length }, ...BOARD, ...pieces);

  test('of the stewards has the form that they use, and goes to the competitor', () => {
    const said = {
      ...decision('fuji', { disqualify: '90', session: 'race' }),
      by: 'stewards',
      article: '5.1',
      reason: 'too light',
    };
    const paper = last(
      { kind: 'entry-list', teams: { AAI: 'TPE' }, entries: { GT: { 90: { team: 'AAI' } } } },
      said,
    );
    expect(formOf(paper.blocks)).toEqual([
      'Car: #90: Yu and Matsui',
      'Competitor: AAI',
      'Session: Race',
      'Fact: as seen',
      'Offence: 5.1',
      'Decision: #90 disqualified in the race, those behind move up.',
      'Reason: too light',
    ]);
    expect(paper.head.facts).toContainEqual({ name: 'To', text: 'AAI' });
    expect(paper.signature.by).toBe('Stewards');
  });

  test('that another replaced, or that was posted in error, says so', () => {
    const paper = (...pieces: readonly Piece[]) =>
      paperOf({ paper: 'document', number: 5 }, ...BOARD, ...pieces);
    expect(paper({ ...race('fuji', '91'), replaces: 5 }).marks).toEqual([
      { text: 'No longer in force', more: 'Replaced by document 6.' },
    ]);
    expect(paper(annulment(5)).marks).toEqual([
      { text: 'Posted in error, as if never posted', more: 'Annulled by document 6.' },
    ]);
  });

  test('says when it was posted, as far as that is known, and its number on paper', () => {
    const facts = (said: object) =>
      last({ ...bulletin({ text: 'x' }), ...said }).head.facts.map(({ name, text }) => `${name} ${text}`);
    expect(facts({ posted: '2014-03-02T18:35', printed: '71' })).toEqual([
      'Date 2 March 2014',
      'Time 18:35',
      'From Office',
      'To All teams, all officials',
      'Number on paper 71',
    ]);
    expect(facts({ posted: { after: '2014-03-01', by: '2014-03-02' } })[0]).toBe(
      'Date By 2 March 2014, after 1 March 2014',
    );
  });

  test('keeps the paragraphs of its text, and nothing else of how it was typed', () => {
    const { blocks } = last(bulletin({ text: 'One\n  line.\n\n#strong[Two] *lines* $x$.' }));
    expect(blocks).toEqual([
      { is: 'text', text: 'One line.' },
      { is: 'text', text: '#strong[Two] *lines* $x$.' },
    ]);
  });

  test('with a doubt or a note has it below, the doubts first', () => {
    const paper = last({ ...bulletin({ text: 'x' }), note: 'read twice', doubt: 'the day' });
    expect(formOf(paper.blocks)).toEqual(['The document: Doubtful: the day', 'The document: read twice']);
  });

  test('may be of any kind', () => {
    const pieces = [
      amendment('spa', { scales: { full: { points: '10 5 1' } } }),
      calendarChange({ cancel: 'spa', reason: 'floods' }),
      drivers({ Yu: { country: 'CHN', also: ['Y. Yu'] } }),
      pitStops('fuji', { car: '90', lap: 12, tyres: 4, people: 2 }),
      published({ totals: { 'gt-teams': { 90: 25 } } }),
    ];
    const said = pieces.map((_, index) =>
      rowsOf(paperOf({ paper: 'document', number: 6 + index }, ...BOARD, ...pieces)),
    );
    expect(said).toEqual([
      ['full | 10 5 1 | 1.1'],
      ['Spa removed | floods'],
      ['Yu | CHN | also Y. Yu'],
      ['90 | 12 |  | 4 | 2 | '],
      ['## GT Teams', '90 | 25'],
    ]);
  });
});
