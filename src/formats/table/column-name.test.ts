import { describe, expect, test } from 'vitest';
import { meaningOfName } from './column-name.ts';

const says = (name: string) => meaningOfName(name)?.meanings.join();
const NAMES: readonly (readonly [string, readonly string[]])[] = [
  [
    'place',
    [
      'Pos',
      'Pos.',
      'POSITION',
      'Platz',
      'Pl.',
      'Clt',
      'Classement',
      'Rang',
      'Posizione',
      'Posición',
      'Posição',
      '順位',
    ],
  ],
  [
    'class-place',
    ['Pos in Class', 'PIC', 'Class Pos.', 'Platz Klasse', 'Clt. Cat.', 'Pos. Categoria', 'クラス順位'],
  ],
  [
    'number',
    [
      'No.',
      'N°',
      'Nº',
      '№',
      '#',
      'Nr',
      'NUMBER',
      'Car No.',
      'Startnr.',
      'Start-Nr.',
      'Numéro',
      'Dorsal',
      '車番',
      'ゼッケン',
    ],
  ],
  ['class', ['Class', 'Classe', 'Klasse', 'Clase', 'クラス']],
  ['team', ['Team', 'TEAM', 'Équipe', 'Scuderia', 'Equipo', 'Entrant', 'Bewerber', 'Concorrente', 'チーム']],
  ['model', ['Vehicle', 'Car model', 'Fahrzeug', 'Véhicule', 'Modello', '車名', 'マシン']],
  ['laps', ['Laps', ' LAPS', 'Runden', 'Rdn.', 'Tours', 'Giri', 'Vueltas', 'Voltas', '周回', '周回数']],
  [
    'time',
    [
      'Time',
      'Total time',
      'TOTAL_TIME',
      'Temps',
      'Gesamtzeit',
      'Tempo',
      'Tiempo',
      'タイム',
      'Time/Retired',
      'Time / Gap',
    ],
  ],
  ['gap', ['Gap', 'GAP_FIRST', 'Écart', 'Abstand', 'Rückstand', 'Distacco', 'Diferencia', 'Diff.', '差']],
  [
    'best',
    [
      'Best',
      'Best lap',
      'FL_TIME',
      'Fastest Lap',
      'Meilleur tour',
      'Beste Runde',
      'Giro veloce',
      'Vuelta rápida',
      'ベストラップ',
    ],
  ],
  ['second-best', ['2nd best', 'Second best lap', 'Zweitbeste Runde', '2e meilleur tour']],
  ['status', ['Status', 'STATUS', 'Statut', 'Stato', 'Estado']],
  ['country', ['Nat.', 'Nationality', 'Pays', 'Nazione', '国籍']],
  ['grade', ['Driver grade', 'FIA rating', 'License', 'Licence']],
  ['tyres', ['Tyres', 'TIRES', 'Reifen', 'Pneus', 'タイヤ']],
];

describe.each(NAMES)('%s', (meaning, names) => {
  test.each(names)('%s', (name) => {
    expect(meaningOfName(name)).toEqual({ meanings: [meaning], isClear: true });
  });
});

describe('drivers', () => {
  test.each([
    'Driver',
    'Drivers',
    'Driver(s)',
    'Driver name',
    'Pilotes',
    'Fahrer',
    'Piloti',
    'Pilotos',
    'ドライバー',
    'DRIVER_NAME',
  ])('%s may be one of them, or a whole crew', (name) => {
    expect(meaningOfName(name)).toEqual({ meanings: ['driver', 'drivers'], isClear: true });
  });
  test.each([
    ['Driver 2', 'driver', 2],
    ['DRIVER_2', 'driver', 2],
    ['Fahrer2', 'driver', 2],
    ['Driver 2 name', 'driver', 2],
    ['Pilote B', 'driver', 11],
    ['DRIVER2_FIRSTNAME', 'first-name', 2],
    ['DRIVER2_SECONDNAME', 'surname', 2],
    ['Driver 2 Nat.', 'country', 2],
    ['DRIVER2_LICENSE', 'grade', 2],
    ['DRIVER2_HOMETOWN', '', 2],
  ])('%s is of one of several', (name, meaning, order) => {
    expect(meaningOfName(name)).toEqual({ meanings: meaning === '' ? [] : [meaning], isClear: true, order });
  });
  test('what else is said of them is not their names', () => {
    expect(['DRIVER_NUMBER', 'Driver age', 'DRIVER1_SHORTNAME'].map(says)).toEqual(['', '', '']);
  });
});

test.each([
  ['Car', 'number,model'],
  ['Cl.', 'place,class'],
  ['Cat.', 'class,grade'],
  ['Name', 'team,driver,surname'],
  ['Lap', 'laps'],
  ['Team / Driver', 'team,driver'],
  ['Best / Laps', 'laps,best'],
])('%s may be %s', (name, meanings) => {
  const { meanings: said = [], isClear } = meaningOfName(name) ?? {};
  expect([said.toSorted().join(), isClear]).toEqual([meanings.split(',').toSorted().join(), false]);
});

test.each(['Pos / Platz', 'Pos | Place', 'Pos\nPlatz'])('%j is one thing in two languages', (name) => {
  expect(meaningOfName(name)).toEqual({ meanings: ['place'], isClear: true });
});

test.each([
  'KPH',
  'Gap previous',
  'GAP_PREVIOUS',
  'Points',
  'S1',
  'Sektor 2',
  'Grid',
  'FL_LAPNUM',
  'Remarks',
])('%s is not read', (name) => {
  expect(meaningOfName(name)).toEqual({ meanings: [], isClear: true });
});

test.each(['', ' ', '-', 'Harbour Racing', '7', 'Kestrel', '*Extra 9', 'toString', '__proto__'])(
  '%j says nothing',
  (name) => {
    expect(meaningOfName(name)).toBeUndefined();
  },
);
