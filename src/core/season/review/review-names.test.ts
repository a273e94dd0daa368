import { describe, expect, test } from 'vitest';
import { bulletin, decision, drivers, entries, findings, race, rounds } from '../../../../test/board.ts';

const HIDDEN = '\u200B';
const told = (place: string, name: string) =>
  expect.stringMatching(new RegExp(`^${place}: .*${name}`.replaceAll('[', '\\[')));

describe('a name with a character that nobody sees', () => {
  test('is told, wherever a name stands: as a key, in a list, as a value', () => {
    expect(findings(drivers({ [`Yu${HIDDEN}`]: {} }))).toEqual([told('drivers/.*', 'Yu')]);
    expect(findings(drivers({ Yu: { also: [`Y${HIDDEN}u`] } }))).toEqual([told('drivers/Yu/also/0', 'Y')]);
    const list = { ...entries({ GT: ['90'] }), entries: { GT: { 90: { team: `AAI${HIDDEN}` } } } };
    expect(
      findings(list).filter((one) => one.startsWith('entries/GT/90/team: ') && one.includes('AAI')),
    ).toHaveLength(1);
  });

  test('is told once of a document', () => {
    const twice = drivers({ [`Yu${HIDDEN}`]: { also: [`Yu${HIDDEN}`] } });
    expect(findings(twice)).toHaveLength(1);
    expect(findings(drivers({ Yu: { also: ['Yú'] } }))).toEqual([]);
  });

  test('is no sentence, which names nothing', () => {
    expect(findings(bulletin({ text: `to all${HIDDEN}` }), bulletin({ note: `x${HIDDEN}` }))).toEqual([]);
    const board = [rounds('fuji'), entries({ GT: ['90'] }), race('fuji', '90')];
    const stewards = {
      ...decision('fuji', { disqualify: '90' }),
      facts: `Seen${HIDDEN}`,
      reason: `So${HIDDEN}`,
      article: `1${HIDDEN}`,
    };
    expect(findings(...board, stewards)).toEqual([]);
    expect(findings(...board, decision('fuji', { nothing: `no${HIDDEN}` }))).toEqual([]);
    const doubted = race('fuji', { car: '90', place: 1, doubt: `or 2${HIDDEN}` });
    expect(findings(...board.slice(0, 2), doubted)).toEqual([]);
  });
});
