import { describe, expect, test } from 'vitest';
import { crews, readingOf } from '../../../test/tables.ts';

describe('drivers', () => {
  test('have a country and a grade from columns beside them', () => {
    const text =
      'Pos,No,Driver 1,Driver 1 Nat,Driver 1 Grade,Driver 2,Driver 2 Nat,Driver 2 Grade\n1,7,Anna Berg,SWE,Gold,Li Wei,_,B\n2,8,,,,Per Holm,Norway,none';
    const of = ' country="Driver 1 Nat"+"Driver 2 Nat" grade="Driver 1 Grade"+"Driver 2 Grade"';
    const { cars, doubts } = readingOf(text, { mapping: `number=No driver="Driver 1"+"Driver 2"${of}` });
    expect(cars.map(({ drivers }) => drivers)).toEqual([
      [
        { name: 'Anna Berg', country: 'SWE', grade: 'Gold' },
        { name: 'Li Wei', grade: 'Bronze' },
      ],
      [{ name: 'Per Holm' }],
    ]);
    expect(doubts).toEqual([
      "3 unknown-word Driver 2 Nat: 'Norway'",
      "3 unknown-word Driver 2 Grade: 'none'",
    ]);
  });
  test('of one cell have countries of one cell', () => {
    const { cars, doubts } = readingOf(
      'Pos;No;Drivers;Nat\n1;7;Anna Berg / Li Wei;SWE / CHN\n2;8;Per Holm / Jan Kos;NOR',
    );
    expect(cars.map(({ drivers }) => drivers.map(({ country }) => country))).toEqual([
      ['SWE', 'CHN'],
      [undefined, undefined],
    ]);
    expect(doubts).toEqual(["3 odd-row Nat: 'NOR'"]);
  });
  test('of first names and surnames are whole', () => {
    const { cars } = readingOf('Pos,No,Vorname,Nachname\n1,7,Anna,Berg\n2,8,,Wei');
    expect(crews(cars)).toEqual(['7: Anna Berg', '8: Wei']);
  });
  test('of a mapping are a whole crew, or one each, as it says', () => {
    const text = 'Pos;No;Driver\n1;7;Berg, Anna\n2;8;Wei, Li';
    expect(crews(readingOf(text, { mapping: 'place=Pos number=No driver=Driver' }).cars)[0]).toBe(
      '7: Berg, Anna',
    );
    expect(crews(readingOf(text, { mapping: 'place=Pos number=No drivers=Driver' }).cars)[0]).toBe(
      '7: Berg, Anna',
    );
    expect(readingOf(text, { mapping: 'place=Pos number=No drivers=Driver' }).cars[0]?.drivers).toHaveLength(
      2,
    );
  });
});

test.each([
  ['Anna Berg / Li Wei', 2],
  ['Anna Berg | Li Wei | Jan Kos', 3],
  ['Anna Berg & Li Wei', 2],
  ['Anna Berg and Li Wei', 2],
  ['Anna Berg - Li Wei', 2],
  ['Anna Berg, Li Wei', 2],
  ['Berg, Wei, Kos', 3],
  ['Berg, Anna / Wei, Li', 2],
  ['Anna Berg-Lind', 1],
  ['José Ortega y Vega', 1],
])('%s are %d in a crew', (cell, count) => {
  const reading = readingOf(`Pos;No;Crew\n1;7;${cell}`, { mapping: 'place=Pos number=No drivers=Crew' });
  expect(reading.cars[0]?.drivers).toHaveLength(count);
});
