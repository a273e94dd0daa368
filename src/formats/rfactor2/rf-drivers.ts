import { given } from '#core/base/given';
import type { SheetDriver } from '#core/timing/sheet';
import type { Field } from '#formats/text/field';
import { noteDoubt, text, whole } from '#formats/text/field';
import { attribute, childNamed, childrenNamed, type XmlElement } from '#formats/xml/xml-element';

/** The drivers of a car, and who drove which of its laps. */
export interface RfCrew {
  readonly drivers: readonly SheetDriver[];
  /** A place in `drivers`; undefined where the swaps do not tell. */
  readonly driverOf: (lap: number | undefined) => number | undefined;
}

interface Stint {
  readonly from: number;
  readonly to: number;
  readonly driver: number;
}

/** `<Swap startLap="1" endLap="3">` tells each stint. Without swaps the one driver named drove all laps. */
export function rfCrew(car: XmlElement): RfCrew {
  const drivers: SheetDriver[] = [];
  const places = new Map<string, number>();
  const placeOf = (name: string, id: Field) => {
    if (!places.has(name)) places.set(name, drivers.push(driverOf(name, id)) - 1);
    return places.get(name) ?? 0;
  };
  const stints = childrenNamed(car, 'Swap').flatMap((swap) => stintOf(swap, placeOf));
  const name = nameIn(car);
  if (name !== undefined) placeOf(name, childNamed(car, 'SteamID'));
  const isAlone = stints.length === 0 && drivers.length === 1;
  const inOrder = stints.toSorted((a, b) => a.from - b.from);
  return { drivers, driverOf: (lap) => (isAlone ? 0 : driving(inOrder, lap)) };
}

function nameIn(car: XmlElement): string | undefined {
  const field = childNamed(car, 'Name');
  const name = text(field);
  if (name === undefined)
    noteDoubt(field, {
      code: 'missing-value',
      expected: 'the name of a driver',
      so: 'the driver is left out',
    });
  return name;
}

/** The game writes an empty swap for a car without any. */
function stintOf(swap: XmlElement, placeOf: (name: string, id: Field) => number): readonly Stint[] {
  const name = text(swap);
  const [from, to] = [whole(attribute(swap, 'startLap')), whole(attribute(swap, 'endLap'))];
  if (name === undefined) return [];
  const driver = placeOf(name, attribute(swap, 'SteamID'));
  return from === undefined || to === undefined ? [] : [{ from, to, driver }];
}

function driverOf(name: string, id: Field): SheetDriver {
  const steam = text(id);
  return given<SheetDriver>({
    name,
    ids: steam !== undefined && /^\d{17}$/.test(steam) ? { steam } : undefined,
  });
}

/** Who drove a lap, of stints in their order; undefined where none has it, or two of different drivers have. */
function driving(stints: readonly Stint[], lap: number | undefined): number | undefined {
  const index = lap === undefined ? -1 : lastBegun(stints, lap);
  const [before, stint] = [stints[index - 1], stints[index]];
  if (lap === undefined || stint === undefined || lap > stint.to) return undefined;
  return before !== undefined && before.driver !== stint.driver && lap <= before.to
    ? undefined
    : stint.driver;
}

function lastBegun(stints: readonly Stint[], lap: number): number {
  let [low, high] = [-1, stints.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stints[middle]?.from ?? 0) <= lap) low = middle;
    else high = middle - 1;
  }
  return low;
}
