import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { SheetCar } from '#core/timing/sheet';
import type { Meaning } from './meanings.ts';
import { columnsOf, proposeColumns } from './propose-columns.ts';
import { readCsvTable } from './read-csv-table.ts';
import { readTableSheet } from './read-table-sheet.ts';

/*
 * Results as seven languages print them, with columns in any order and any sign between them: they are read as they were.
 */

type Printed = 'place' | 'number' | 'class' | 'team' | 'drivers' | 'laps' | 'time' | 'gap' | 'best';
const COLUMNS: readonly Printed[] = [
  'place',
  'number',
  'class',
  'team',
  'drivers',
  'laps',
  'time',
  'gap',
  'best',
];

interface Language {
  readonly names: Readonly<Record<Printed, string>>;
  readonly retired: string;
  readonly laps: string;
}
const language = (names: string, retired: string, laps: string): Language => {
  const all = names.split('|');
  return {
    names: Object.fromEntries(COLUMNS.map((column, i) => [column, all[i]])) as Language['names'],
    retired,
    laps,
  };
};
const LANGUAGES: readonly Language[] = [
  language('Pos|No.|Class|Team|Drivers|Laps|Time|Gap|Best', 'DNF', 'Laps'),
  language('Clt|N°|Catégorie|Équipe|Pilotes|Tours|Temps|Écart|Meilleur tour', 'Abandon', 'tours'),
  language(
    'Platz|Startnr.|Klasse|Bewerber|Fahrer|Runden|Gesamtzeit|Rückstand|Beste Runde',
    'Ausfall',
    'Runden',
  ),
  language('Pos.|Num|Classe|Squadra|Piloti|Giri|Tempo totale|Distacco|Giro veloce', 'Rit.', 'giri'),
  language('Pos.|Dorsal|Clase|Equipo|Pilotos|Vueltas|Tiempo|Diferencia|Mejor vuelta', 'Abandono', 'vueltas'),
  language('Posição|Número|Classe|Equipe|Pilotos|Voltas|Tempo|Diferença|Melhor volta', 'Retirado', 'voltas'),
  language('順位|車番|クラス|チーム|ドライバー|周回数|タイム|差|ベストラップ', 'リタイア', '周'),
];

const name = fc.constantFrom(
  'Anna Berg',
  'Tomás O’Brien',
  'Li Wei',
  'Per van der Holm',
  '森 健二',
  'Jörg WEISS',
  'Jan Kos jr.',
);
const car = fc.record({
  number: fc.constantFrom('7', '007', '91', '1', 'T5', '10B', '888'),
  class: fc.constantFrom('GT', 'LMP2', 'SP 9'),
  team: fc.constantFrom('Harbour Racing', 'Équipe Lumière', 'Team Nord', '青い工場'),
  drivers: fc.uniqueArray(name, { minLength: 2, maxLength: 3 }),
  laps: fc.integer({ min: 1, max: 120 }),
  pace: fc.integer({ min: 95_000, max: 110_000 }),
  isOut: fc.boolean(),
});
type Car = typeof car extends fc.Arbitrary<infer Value> ? Value : never;

/** In the order of laps and times, those that are out last. */
function inOrder(cars: readonly Car[]): readonly SheetCar[] {
  const driven = cars.map((car) => ({ ...car, time: (car.laps * car.pace) as LapTime }));
  const sorted = driven.toSorted(
    (a, b) => Number(a.isOut) - Number(b.isOut) || b.laps - a.laps || a.time - b.time,
  );
  return sorted.map(({ isOut, drivers, pace, ...car }, i) => ({
    ...car,
    line: 0,
    drivers: drivers.map((name) => ({ name })),
    best: (pace - 2000) as LapTime,
    ...(isOut ? { out: 'Ret' } : { place: i + 1 }),
    ...(i > 0 && !isOut && { gap: `${i} behind` }),
  }));
}

interface Style {
  readonly language: Language;
  readonly columns: readonly Printed[];
  readonly delimiter: string;
  readonly end: string;
  readonly comma: boolean;
  readonly titles: number;
}
const style = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  columns: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  comma: fc.boolean(),
  titles: fc.nat(3),
});

function printed(cars: readonly SheetCar[], { language, columns, delimiter, end, comma, titles }: Style) {
  const time = (time: LapTime | undefined) => {
    const text = time === undefined ? '' : printLapTime(time);
    return comma ? text.replace('.', ',') : text;
  };
  const gap = (car: SheetCar) => car.gap?.replace('behind', language.laps) ?? '';
  const cell = (car: SheetCar): Readonly<Record<Printed, string>> => ({
    place: car.out === undefined ? `${car.place}` : language.retired,
    number: car.number ?? '',
    class: car.class ?? '',
    team: car.team ?? '',
    drivers: car.drivers.map(({ name }) => name).join(' / '),
    laps: `${car.laps}`,
    time: time(car.time),
    gap: gap(car),
    best: time(car.best),
  });
  const rows = [
    columns.map((column) => language.names[column]),
    ...cars.map((car) => columns.map((column) => cell(car)[column])),
  ];
  const lines = rows.map((cells) =>
    cells.map((text) => (text.includes(delimiter) ? `"${text}"` : text)).join(delimiter),
  );
  return [...Array.from({ length: titles }, (_, i) => `Title ${i}`), ...lines, ''].join(end);
}

const numbered = (cars: readonly Car[]) => new Set(cars.map(({ number }) => number)).size === cars.length;
const cars = fc
  .array(car, { minLength: 3, maxLength: 7 })
  .filter((cars) => numbered(cars) && cars.some(({ isOut }) => !isOut));

test('results are read as they were printed', () => {
  fc.assert(
    fc.property(cars, style, (given, style) => {
      const expected = inOrder(given);
      const table = readCsvTable(printed(expected, style));
      if (!table.ok) throw new Error(table.error.found);
      const { columns } = proposeColumns(table.value);
      expect(columns.map(({ meaning }) => meaning)).toEqual(style.columns satisfies readonly Meaning[]);
      const read = readTableSheet(table.value, columnsOf({ header: undefined, columns }), { session: RACE });
      if (!read.ok) throw new Error(read.error.found);
      const { language, titles } = style;
      expect(read.value.sheet.cars).toEqual(
        expected.map((car, i) => ({
          ...car,
          line: titles + 2 + i,
          ...(car.out === undefined ? {} : { status: language.retired }),
          ...(car.gap === undefined ? {} : { gap: car.gap.replace('behind', language.laps) }),
        })),
      );
      // A driver may be in two cars here; nothing else is doubtful.
      expect(read.value.doubts.filter(({ at }) => at !== 'drivers')).toEqual([]);
    }),
  );
});
