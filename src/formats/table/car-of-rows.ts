import { given } from '#core/base/given';
import type { SheetCar } from '#core/timing/sheet';
import { excerpt } from '#formats/text/excerpt';
import { type Field, noteDoubt } from '#formats/text/field';
import type { CarRows } from './car-rows.ts';
import { gapIn, lapsIn, numberIn, placeIn, timeIn } from './car-values.ts';
import type { Columns } from './columns.ts';
import { crewOf } from './crew.ts';
import { endingOfCar } from './ending-of-car.ts';
import type { Meaning } from './meanings.ts';
import { textIn } from './row-fields.ts';

/**
 * What the rows of a car say of it.
 *
 * @param isTop it stands above all others: the first, where the table has no places.
 */
export function carOfRows(car: CarRows, { of }: Columns, isTop: boolean): SheetCar {
  const known = new Map<Meaning, Field>();
  const field = (meaning: Meaning): Field => {
    const agreed = known.get(meaning) ?? agreedField(car, meaning);
    known.set(meaning, agreed);
    return agreed;
  };
  const place = placeIn(field('place'));
  const { out, status } = endingOfCar(field);
  if (of.place !== undefined && field('place').kind === 'missing' && out === undefined)
    noteDoubt(field('place'), { code: 'missing-value', expected: 'a place', so: 'the place is unknown' });
  return {
    line: car.rows[0].row.line,
    drivers: crewOf(car),
    ...given({
      number: numberIn(field('number'), of.number !== undefined),
      class: textIn(field('class')),
      team: textIn(field('team')),
      model: textIn(field('model')),
      manufacturer: textIn(field('manufacturer')),
      tyres: textIn(field('tyres')),
      place,
      classPlace: placeIn(field('class-place')),
      out,
      status,
      laps: lapsIn(field('laps')),
      time: timeIn(field('time'), true),
      gap: gapIn(field('gap'), field('time'), of.place === undefined ? isTop : place === 1),
      best: timeIn(field('best')),
      secondBest: timeIn(field('second-best')),
    }),
  };
}

/**
 * The cell of the first row in which something stands. A row of a further driver may have what that driver did: where it
 * says something else than the first, nobody can tell which is the car's.
 */
function agreedField({ rows }: CarRows, meaning: Meaning): Field {
  const [first] = rows;
  const cells = rows.map((row) => row.field(meaning)).filter(({ kind }) => kind !== 'missing');
  const [said] = cells;
  const other = cells.find(({ written }) => written !== said?.written);
  if (said === undefined || other === undefined) return said ?? first.field(meaning);
  const expected = `${excerpt(said.written)}, as on line ${said.line}`;
  noteDoubt(other, { code: 'contradiction', expected, so: 'it is left out' });
  return { ...said, kind: 'missing', written: '' };
}
