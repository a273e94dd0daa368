import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../test/tables.ts';

describe('how it ended', () => {
  const endings = (...rows: string[]) => {
    const { cars, doubts } = readingOf(`Pos;No;Team;Laps;Status\n1;7;Nord;90;\n${rows.join('\n')}`);
    return [cars.slice(1).map(({ place, out, status }) => [place, out, status]), doubts];
  };
  test('is said by the status, and the place stands beside it', () => {
    expect(endings('2;8;Hof;80;Retired', '3;9;Azur;80;Classified')).toEqual([
      [
        [2, 'Ret', 'Retired'],
        [3, undefined, 'Classified'],
      ],
      [],
    ]);
  });
  test('may be said with its reason', () => {
    expect(endings('DNF;8;Hof;80;Gearbox')).toEqual([[[undefined, 'Ret', 'Gearbox']], []]);
  });
  test('who retired is not classified either', () => {
    expect(endings('NC;8;Hof;80;Retired')).toEqual([[[undefined, 'Ret', 'Retired']], []]);
  });
  test('a word that is not known is a doubt', () => {
    expect(endings('2;8;Hof;80;Out')).toEqual([[[2, undefined, 'Out']], ["3 unknown-word Status: 'Out'"]]);
  });
  test('two words that cannot both be are a doubt', () => {
    expect(endings('DNS;8;Hof;80;Disqualified')).toEqual([
      [[undefined, undefined, 'Disqualified']],
      ["3 contradiction Pos: 'DNS'"],
    ]);
    expect(endings('NC;8;Hof;80;Classified')[1]).toEqual(["3 contradiction Pos: 'NC'"]);
  });
});

test('a word in another column than that of the status is told without what nobody sees', () => {
  const { cars } = readingOf('Pos;No;Team;Laps\n1;7;Nord;90\n2;8;Hof;80\nn.\0gest.;9;Azur;0');
  expect(cars[2]).toMatchObject({ out: 'DNS', status: 'n.gest.' });
});
