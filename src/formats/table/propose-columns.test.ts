import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printColumns } from './print-columns.ts';
import { columnsOf, proposeColumns } from './propose-columns.ts';
import { readCsvTable } from './read-csv-table.ts';

const proposalOf = (text: string) => {
  const table = readCsvTable(text);
  if (!table.ok) throw new Error(table.error.found);
  return proposeColumns(table.value);
};
const proposed = (text: string) => printColumns(columnsOf(proposalOf(text)));
/** `name: meaning, how sure`, or what an unknown column could be. */
const told = (text: string) =>
  proposalOf(text).columns.map(
    ({ ref, meaning, sureness, couldBe }) => `${ref.name}: ${meaning ?? couldBe.join(' or ')}, ${sureness}`,
  );

const folder = new URL('samples/', import.meta.url);
const SAMPLES: Readonly<Record<string, string>> = {
  'a-row-for-each-driver':
    'place=Clt number=N° class=Cat. team=Équipe model=Voiture driver=Pilotes country=Nat. laps=Tours time=Temps gap=Écart best="M. tour"',
  'full-width-and-japanese':
    'place=順位 number=車番 class=クラス team=チーム model=車名 drivers=ドライバー laps=周回数 time=タイム gap=差 best=ベストラップ',
  'no-header': 'place=A number=B class=C time=F',
  'semicolons-and-decimal-commas':
    'place=Platz number=Startnr. class=Klasse team=Bewerber driver="Fahrer 1"+"Fahrer 2" laps=Runden time=Gesamtzeit gap=Rückstand best="Beste Runde"',
  'time-or-gap-in-one-column': 'place=Pos number=# model=Car driver=Driver laps=Laps time=Time/Retired',
  'titles-above-and-remarks-below':
    'place=Pos number=No. class=Class team=Team drivers=Drivers laps=Laps time=Time gap=Gap best=Best',
};

test.each(readdirSync(folder))('%s', (file) => {
  expect(proposed(readFileSync(new URL(file, folder), 'utf8'))).toBe(SAMPLES[file.replace('.csv', '')]);
});

describe('the header', () => {
  test('is the first row with the most names that are known', () => {
    const text = 'Best of the season\nTeam,Driver,,,\nPos,No,Driver,Laps,Best\n1,7,Anna Berg,9,1:23.889\n';
    expect(proposalOf(text).header?.line).toBe(3);
  });
  test('is none where no row has two of them', () => {
    expect(proposalOf('Race,Harbour Racing\n1,7\n2,8').header).toBeUndefined();
  });
});

describe('a name that says one thing', () => {
  test('makes it certain', () => {
    expect(told('Pos,No\n1,7\n2,8')).toEqual(['Pos: place, certain', 'No: number, certain']);
  });
  test('is not believed against the values', () => {
    expect(told('Pos,No,Laps\n1,7,Anna Berg\n2,8,Per Holm')[2]).toBe('Laps: , unknown');
    expect(proposalOf('Pos,No,Laps\n1,7,Anna Berg').columns[2]?.reason).toBe(
      'its name says the laps, its values do not',
    );
  });
  test('is believed where a car that is out has a word', () => {
    expect(told('Pos,No,Laps\n1,7,90\n2,8,80\n3,9,DNS')[2]).toBe('Laps: laps, certain');
  });
  test('is that of two columns: then neither is certain', () => {
    expect(told('Pos,Time,Total time,No\n1,1:23.889,3:00:00.000,7')).toEqual([
      'Pos: place, certain',
      'Time: time, unknown',
      'Total time: time, unknown',
      'No: number, certain',
    ]);
  });
  test('may be that of classes with numbers', () => {
    expect(told('Pos,No,Class\n1,7,2\n2,8,1\n3,9,2')[2]).toBe('Class: class, certain');
    expect(told('Pos,No,Cl.\n1,7,2\n2,8,1\n3,9,2')[2]).toBe('Cl.: class, likely');
  });
  test('is no rival where nothing stands below it', () => {
    expect(told('Pos,No,Class,Classe\n1,7,GT,\n2,8,P2,')[2]).toBe('Class: class, certain');
  });
  test('twice over leads to letters', () => {
    expect(proposalOf('Pos,No,Best,Best\n1,7,1:23.889,1:24.000').columns.map(({ ref }) => ref.name)).toEqual([
      'Pos',
      'No',
      'C',
      'D',
    ]);
  });
});

describe('a name that may say several things', () => {
  test('says what the values fit', () => {
    expect(told('Pos,Car,Driver\n1,7,Anna Berg\n2,007,Per Holm')[1]).toBe('Car: number, likely');
    expect(told('Pos,Car,Driver\n1,Kestrel GT3,Anna Berg\n2,Ardent GT3,Per Holm')[1]).toBe(
      'Car: model, likely',
    );
    expect(told('Cl.,No,Team\n1,7,Nord\n2,8,Hof\n3,9,Azur')[0]).toBe('Cl.: place, likely');
    expect(told('Pos,No,Cl.\n1,7,GT\n2,8,P2\n3,9,GT')[2]).toBe('Cl.: class, likely');
    expect(told('Pos,No,Driver,Cat.\n1,7,Anna Berg,Gold\n2,8,Per Holm,Bronze')[3]).toBe(
      'Cat.: class or grade, unknown',
    );
  });
  test('says what no other column says', () => {
    expect(told('Pos,No,Class,Driver,Cat.\n1,7,GT,Anna Berg,Gold\n2,8,P2,Per Holm,Bronze')[4]).toBe(
      'Cat.: grade, likely',
    );
    expect(told('Pos,No,Team,Name\n1,7,Nord,Anna Berg\n2,8,Hof,Per Holm')[3]).toBe('Name: driver, likely');
    expect(told('Pos,No,Prénom,Nom,Equipe\n1,7,Anna,Berg,Nord\n2,8,Per,Holm,Hof')[3]).toBe(
      'Nom: surname, likely',
    );
    expect(told('Pos,No,Laps,Lap\n1,7,90,12\n2,8,90,30')[3]).toBe('Lap: , unknown');
  });
  test('is unknown where several fit, and has them all', () => {
    expect(told('Pos,No,Name\n1,7,Nord\n2,8,Hof')[2]).toBe('Name: team or driver, unknown');
  });
});

describe('drivers', () => {
  test('are a whole crew in a cell where signs stand between names', () => {
    for (const sign of [' / ', '; ', '\n', ' & ', '／'])
      expect(told(`Pos|No|Drivers\n1|7|"Anna Berg${sign}Li Wei"\n2|8|Per Holm`)[2]).toBe(
        'Drivers: drivers, certain',
      );
    expect(told('Pos;No;Drivers\n1;7;Anna Berg, Li Wei\n2;8;Per Holm, Jan Kos')[2]).toBe(
      'Drivers: drivers, certain',
    );
  });
  test('are unknown where a comma may stand in a name', () => {
    expect(told('Pos;No;Driver\n1;7;Berg, Anna\n2;8;Holm, Per')[2]).toBe(
      'Driver: driver or drivers, unknown',
    );
  });
  test('stand in the order of their numbers, not of the columns', () => {
    const text = 'Pos,No,Driver 2,Driver 1\n1,7,Li Wei,Anna Berg';
    expect(proposed(text)).toBe('place=Pos number=No driver="Driver 1"+"Driver 2"');
  });
  test('stand in the columns without a name beside the first, where a header is over all of them', () => {
    const text = 'Pos,No,Drivers,,,Laps\n1,7,Anna Berg,Li Wei,,90\n2,8,Per Holm,Jan Kos,,90';
    expect(proposed(text)).toBe('place=Pos number=No driver=Drivers+D laps=Laps');
  });
  test('in whole go before parts of their names', () => {
    const text = 'Pos,No,Driver,Firstname,Surname\n1,7,Anna Berg,Anna,Berg';
    expect(proposed(text)).toBe('place=Pos number=No driver=Driver');
  });
  test('with fewer surnames than first names are unknown', () => {
    const text = 'Pos,No,Driver 1 firstname,Driver 1 surname,Driver 2 firstname\n1,7,Anna,Berg,Li';
    expect(proposed(text)).toBe('place=Pos number=No');
  });
});

describe('without a name, values tell', () => {
  test('what fits nothing else, and that is likely', () => {
    const text =
      '1,7,GT,Anna Berg / Li Wei,DNF\n2,91,P2,Per Holm / Jan Kos,Ret\n3,8,GT,Eva Rossi / Ole Berg,NC';
    expect(told(text)).toEqual([
      'A: place, likely',
      'B: number, likely',
      'C: class, likely',
      'D: drivers, likely',
      'E: status, likely',
    ]);
  });
  test('nothing where two things fit equally', () => {
    const text = '7,92,Nord,1:23.889\n91,91,Hof,1:24.000\n8,90,Azur,1:25.500';
    expect(told(text)).toEqual([
      'A: number, likely',
      'B: number or laps, unknown',
      'C: team or model or driver, unknown',
      'D: time or best, unknown',
    ]);
  });
  test('nothing of a few rows', () => {
    expect(told('1,7\n2,8').every((column) => column.endsWith('unknown'))).toBe(true);
  });
  test('a gap by its signs, a country and a grade by their words', () => {
    expect(told('1;+0.500;FRA;Gold\n2;+3.250;GER;Silver\n3;1 Lap;TPE;Bronze').slice(1)).toEqual([
      'B: gap, likely',
      'C: country, likely',
      'D: grade, likely',
    ]);
  });
});

test('a table of one column of dashes has nothing to propose', () => {
  expect(told('-,-\n-,-').every((column) => column.endsWith('unknown'))).toBe(true);
});
