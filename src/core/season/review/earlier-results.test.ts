import { describe, expect, test } from 'vitest';
import {
  annulment,
  calendarChange,
  change,
  changeFrom,
  decision,
  entries,
  findings,
  type Piece,
  pitStops,
  qualifying,
  race,
  refusals,
  rounds,
  rules,
} from '../../../../test/board.ts';

const BOARD = [rules(), rounds('inje', 'fuji'), entries({ GT: { 90: ['Yu'], 91: ['Chen'] } })] as const;
const list = (said: object): Piece => ({ kind: 'entry-list', ...said });
const NUMBER = { number: '90', becomes: '9' };
const SAY_FROM = "say 'from' which round this holds, or 'for' which";
const LEAVE = "leave its number as it was, and change it 'from' a round on by an entry change";
const STAY = 'leave the round where it is, or change the number for that round first';
const UNDO = 'undo that document as well, or post the list anew with the car in it';
const lost = (where: string, car: string, remedy = SAY_FROM, document = 4) =>
  `${where}: document ${document} shows car ${car} in 'inje', which then would be another car or none: ${remedy}`;

describe('a car that a result shows', () => {
  const raced = [...BOARD, race('inje', '90', '91')] as const;

  test('keeps its number in that round', () => {
    expect(refusals(...raced, change(NUMBER))).toEqual([lost('changes', '90')]);
    expect(refusals(...raced, changeFrom('inje', NUMBER))).toEqual([lost('changes', '90')]);
    expect(refusals(...raced, changeFrom('fuji', NUMBER))).toEqual([]);
    expect(refusals(...BOARD, change(NUMBER))).toEqual([]);
    expect(refusals(...raced, list({ entries: { GT: { 90: { number: '9' } } } }))).toEqual([
      lost('entries', '90', LEAVE),
    ]);
  });

  test('is not another’s from then on', () => {
    const exchange = change({ number: '90', becomes: '91' }, { number: '91', becomes: '90' });
    expect(refusals(...raced, exchange)).toEqual([lost('changes', '90'), lost('changes', '91')]);
  });

  test('stays entered, whatever list is undone', () => {
    expect(refusals(...raced, annulment(3))).toEqual([
      lost('annuls', '90', UNDO),
      lost('annuls', '91', UNDO),
    ]);
    const without = { ...entries({ GT: { 90: ['Yu'] } }), replaces: 3 };
    expect(refusals(...raced, without)).toEqual([lost('entries', '91', LEAVE)]);
    expect(refusals(...raced, { ...BOARD[2], replaces: 3 })).toEqual([]);
    expect(refusals(...raced, { ...list({}), annuls: [3, 4] })).toEqual([]);
  });

  test('stays the same by the dates of the rounds', () => {
    const renumbered = [...BOARD, changeFrom('fuji', NUMBER), race('inje', '90', '91')] as const;
    expect(refusals(...renumbered, calendarChange({ move: 'inje', to: '2014-12-24' }))).toEqual([
      lost('changes', '90', STAY, 5),
    ]);
    expect(refusals(...renumbered, calendarChange({ move: 'inje', to: '2014-03-24' }))).toEqual([]);
  });

  test('stays what decisions and pit stops mean by it', () => {
    const exchange = change({ number: '90', becomes: '91' }, { number: '91', becomes: '90' });
    for (const [at, measure] of [
      ['90', { disqualify: '90' }],
      ['91', { exclude: '91' }],
      ['90', { relegate: '90' }],
      ['90', { addTime: '0:30', car: '90' }],
    ] as const)
      expect(refusals(...BOARD, decision('inje', measure), exchange)).toEqual([lost('changes', at)]);
    expect(refusals(...BOARD, pitStops('inje', { car: '90', people: 2 }), exchange)).toEqual([
      lost('changes', '90'),
    ]);
    expect(refusals(...BOARD, decision('inje', { nothing: 'seen' }), exchange)).toEqual([]);
  });

  test('stays what a decision means that says what becomes of a penalty', () => {
    const suspended = decision('inje', { grid: 5, car: '90', state: 'suspended' });
    const exchange = changeFrom('fuji', { number: '90', becomes: '91' }, { number: '91', becomes: '90' });
    const told = [
      "changes: document 5 shows car 90 in 'fuji', which then would be another car or none: say 'from' which round this holds, or 'for' which",
    ];
    expect(refusals(...BOARD, suspended, decision('fuji', { activate: 4, car: '90' }), exchange)).toEqual(
      told,
    );
    expect(refusals(...BOARD, suspended, decision('fuji', { activate: 4 }), exchange)).toEqual([]);
  });

  test('of a round that is cancelled is nobody’s', () => {
    expect(refusals(...raced, calendarChange({ cancel: 'inje' }), change(NUMBER))).toEqual([]);
  });

  test('is told once, though two sessions show it', () => {
    expect(refusals(...raced, qualifying('inje', '90', '91'), change(NUMBER))).toHaveLength(1);
    const moved = list({ entries: { CN: { 90: {} } } });
    expect(findings(...raced, qualifying('inje', '90', '91'), moved)).toHaveLength(1);
  });

  test('counts in the class in which it raced, unless it is meant otherwise', () => {
    expect(findings(...raced, list({ entries: { CN: { 90: {} } } }))).toEqual([
      "entries: document 4 has car 90 in 'inje', which then counts in CN and no more in GT: is it meant for that round too?",
    ]);
    expect(findings(...raced, list({ for: 'fuji', entries: { CN: { 90: {} } } }))).toEqual([]);
    expect(findings(...BOARD, list({ entries: { CN: { 90: {} } } }))).toEqual([]);
  });
});

describe('a penalty that a classification has in its order', () => {
  const penalty = decision('inje', { dropPlaces: 1, car: '90' });
  const raced = [...BOARD, penalty, { ...race('inje', '91', '90'), includes: 4 }] as const;
  const told = (where: string) =>
    `${where}: classification 5 has the penalties of decision 4 in its order, which stays as it is: post it anew with the order of now`;

  test('stays in it, though the decision is annulled or replaced', () => {
    expect(findings(...raced, annulment(4))).toEqual([told('annuls/0')]);
    expect(findings(...raced, { ...penalty, replaces: 4 })).toEqual([told('replaces/0')]);
  });

  test('is out of it with the classification', () => {
    expect(findings(...raced, annulment(4, 5))).toEqual([]);
    const anew = { ...race('inje', '90', '91'), replaces: 5, annuls: 4 };
    expect(findings(...raced, anew)).toEqual([]);
  });

  test('is out of it where the decision changed nothing yet', () => {
    const suspended = decision('inje', { dropPlaces: 1, car: '90', state: 'suspended' });
    const posted = [...BOARD, suspended, { ...race('inje', '90', '91'), includes: 4 }] as const;
    expect(findings(...posted, { ...penalty, replaces: 4 })).toEqual([]);
    expect(findings(...posted, annulment(4))).toEqual([]);
  });

  test('is none of a decision that no classification includes', () => {
    expect(findings(...raced, penalty, annulment(6))).toEqual([]);
  });
});
