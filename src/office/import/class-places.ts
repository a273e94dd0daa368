import type { ClassName } from '#core/base/ids';
import { placesAmong } from '#core/scoring/places';
import type { ResultLine } from '#core/timing/result-line';
import type { Bounds } from '#core/timing/run-order';
import type { SheetCar } from '#core/timing/sheet';

/** The class of a car; undefined where nobody can tell. */
type ClassOf = (car: SheetCar) => ClassName | undefined;
type PlacedLine = ResultLine & { readonly place: Bounds };

/**
 * The lines of sheets with their places in class, which follow from those in their sheet. Between cars of two sheets there
 * is no order, and a car of an unknown class may be of any: so that places in class are bounds.
 */
export function withClassPlaces(
  sheets: readonly (readonly ResultLine[])[],
  classOf: ClassOf,
): readonly ResultLine[] {
  const placed = sheets.map((lines) => lines.filter(isPlaced));
  const places = new Map(
    placed.flatMap((lines) => {
      const others = placed.filter((other) => other !== lines).flat();
      return [...Map.groupBy(lines, ({ car }) => classOf(car))].flatMap(([of, own]) =>
        placesIn(of, own, lines, others, classOf),
      );
    }),
  );
  return sheets.flat().map((line) => {
    const classPlace = places.get(line) ?? line.classPlace;
    return classPlace === undefined ? line : { ...line, classPlace };
  });
}

const isPlaced = (line: ResultLine): line is PlacedLine => line.place !== undefined;

/** @param own the lines of the class among those of their sheet. */
function placesIn(
  of: ClassName | undefined,
  own: readonly PlacedLine[],
  lines: readonly PlacedLine[],
  others: readonly PlacedLine[],
  classOf: ClassOf,
): readonly (readonly [ResultLine, Bounds])[] {
  const mayBeRival = ({ car }: ResultLine) => of === undefined || (classOf(car) ?? of) === of;
  const ahead = others.filter(mayBeRival).length;
  const rivals = lines.filter(mayBeRival);
  const least = placesAmong(own.map(({ place }) => place));
  const among = placesAmong(rivals.map(({ place }) => place));
  const most = new Map(rivals.map((line, index) => [line, among[index]]));
  return own.map((line, index) => {
    const from = of === undefined ? 1 : (least[index] ?? line.place).from;
    return [line, { from, to: (most.get(line) ?? line.place).to + ahead }];
  });
}
