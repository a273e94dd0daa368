import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { QUALIFYING } from '#core/base/ids';
import { crews, readingOf } from '../../../test/tables.ts';

const sample = (name: string) => readFileSync(new URL(`samples/${name}.csv`, import.meta.url), 'utf8');

describe('a row for each driver', () => {
  test('joins the car above, where place and number are blank', () => {
    const { cars, doubts } = readingOf(sample('a-row-for-each-driver'));
    expect(doubts).toEqual([]);
    expect(crews(cars)).toEqual([
      '8: Marc Delâtre, Li Wei',
      '31: Eva Rossi, Jan Kos, Ada Lind',
      '14: Per Holm',
    ]);
    expect(cars[1]?.drivers.map(({ country }) => country)).toEqual(['ITA', 'SVN', 'SWE']);
  });
  const each =
    'Pos,No,Team,Driver,Laps\n1,7,Nord,Anna Berg,90\n1,7,Nord,Li Wei,90\n2,8,Hof,Per Holm,89\n2,8,Hof,Jan Kos,89';
  test('joins the car of its number', () => {
    const { cars, doubts } = readingOf(each);
    expect([crews(cars), doubts]).toEqual([['7: Anna Berg, Li Wei', '8: Per Holm, Jan Kos'], []]);
  });
  test('wherever it stands', () => {
    const [header = '', first = '', second = '', ...others] = each.split('\n');
    expect(crews(readingOf([header, first, ...others, second].join('\n')).cars)[0]).toBe(
      '7: Anna Berg, Li Wei',
    );
  });
  test('with laps of its own leaves nobody certain of those of the car', () => {
    const { cars, doubts } = readingOf(each.replace('Li Wei,90', 'Li Wei,44'));
    expect(cars.map(({ laps }) => laps)).toEqual([undefined, 89]);
    expect(doubts).toEqual(["3 contradiction Laps: '44'"]);
  });
  test('with another place is not of that car', () => {
    const { cars, doubts } = readingOf(each.replace('1,7,Nord,Li Wei', '2,7,Nord,Li Wei'));
    expect(crews(cars)[0]).toBe('7: Anna Berg');
    expect(doubts).toEqual(["3 twice the row: '2'"]);
  });
  test('of another class is of another car with that number', () => {
    const { cars, doubts } = readingOf('Pos,No,Class,Driver\n1,7,GT,Anna Berg\n2,7,P2,Li Wei');
    expect(crews(cars)).toEqual(['7: Anna Berg', '7: Li Wei']);
    expect(doubts).toEqual(['3 twice number: number 7']);
  });
  test('behind a blank row is no more of the car above', () => {
    const { cars, doubts } = readingOf(`${each}\n\n,,,Race director Bo Lund,`);
    expect([crews(cars).length, doubts]).toEqual([2, ["7 odd-row the row: 'Race director Bo Lund'"]]);
  });
  test('where no column tells cars apart, may be another car', () => {
    const { cars, doubts } = readingOf(
      'Pos,Driver,Laps,Best\n1,Anna Berg,9,1:23.889\n2,Li Wei,9,1:24.000\n,Per Holm,,',
    );
    expect(cars).toHaveLength(2);
    expect(doubts).toEqual(["4 odd-row the row: 'Per Holm'"]);
  });
  test('is a driver once', () => {
    const { cars, doubts } = readingOf(`${each}\n2,8,Hof,Jan Kos,89`);
    expect([crews(cars)[1], doubts]).toEqual(['8: Per Holm, Jan Kos', ['6 twice Driver: Jan Kos']]);
  });
});

describe('the number', () => {
  test('stays as painted', () => {
    expect(readingOf('Pos,No\n1,007\n2,#7\n3,7B').cars.map(({ number }) => number)).toEqual([
      '007',
      '7',
      '7B',
    ]);
  });
  test('that is none leaves a car without, if it has a place and a team', () => {
    const { cars, doubts } = readingOf('Pos,No,Team\n1,7,Nord\n2,TBA,Hof\n3,,Azur\n4,2024-02-01,Lac', {
      mapping: 'place=Pos number=No team=Team',
    });
    expect(cars.map(({ number }) => number)).toEqual(['7', undefined, undefined, undefined]);
    expect(doubts).toEqual([
      "3 bad-value No: 'TBA'",
      '4 missing-value No: nothing',
      "5 bad-value No: '2024-02-01'",
    ]);
  });
  test('alone is that of a page', () => {
    expect(readingOf('Pos,No,Team\n1,7,Nord\n2,8,Hof\n,3,').doubts).toEqual(["4 odd-row the row: '3'"]);
  });
  test('may be known to nobody', () => {
    const { cars, doubts } = readingOf(
      'Pos,Driver,Best\n1,Anna Berg,1:23.889\nDNF,Li Wei,1:24.000\n3,Per Holm,',
      { session: QUALIFYING },
    );
    expect([cars.length, doubts]).toEqual([3, []]);
  });
});
