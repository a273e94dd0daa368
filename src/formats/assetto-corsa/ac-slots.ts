import { given } from '#core/base/given';
import type { SheetDriver } from '#core/timing/sheet';
import { child, items, type JsonValue } from '#formats/json/json-value';
import { text, whole } from '#formats/text/field';

/**
 * A place on the server, named by `CarId`. It is no car: who joins takes the place of one who has left, and then laps of
 * several drivers stand under one `CarId`. Only with a list of drivers (`GuidsList`) do they share a car.
 */
export interface Slot {
  /** Of the driver who had it at the end. */
  readonly guid: string | undefined;
  readonly team: string | undefined;
  readonly country: string | undefined;
  /** All who share it; nobody where it is not shared. */
  readonly crew: ReadonlySet<string>;
}

export function slotsIn(cars: JsonValue): ReadonlyMap<number, Slot> {
  const slots = items(cars).map((car) => [whole(child(car, 'CarId')), slotOf(child(car, 'Driver'))] as const);
  return new Map(slots.flatMap(([id, slot]) => (id === undefined ? [] : [[id, slot] as const])));
}

function slotOf(driver: JsonValue): Slot {
  const listed = items(child(driver, 'GuidsList')).map(text);
  const guids = new Set(listed.filter((guid) => guid !== undefined));
  const crew = guids.size > 1 ? guids : new Set<string>();
  return {
    guid: text(child(driver, 'Guid')),
    team: text(child(driver, 'Team')),
    country: text(child(driver, 'Nation')),
    crew,
  };
}

/** Who drove in which slot, as a line of the result and a lap both tell it. */
export interface Seat {
  readonly slot: number | undefined;
  readonly guid: string | undefined;
  readonly name: string | undefined;
  readonly model: string | undefined;
}

export const seatOf = (row: JsonValue): Seat => ({
  slot: whole(child(row, 'CarId')),
  guid: text(child(row, 'DriverGuid')),
  name: text(child(row, 'DriverName')),
  model: text(child(row, 'CarModel')),
});

/** What one car is known by: slot and driver, or slot and crew. */
export function keyOf({ slot, guid, name }: Seat, slots: ReadonlyMap<number, Slot>): string {
  const at = slot === undefined ? undefined : slots.get(slot);
  const isShared = guid !== undefined && at?.crew.has(guid) === true;
  return isShared ? `${slot}` : `${slot ?? ''} ${guid ?? name ?? ''}`;
}

/** undefined for a seat that nobody took. */
export function driverOf(
  { slot, guid, name }: Seat,
  slots: ReadonlyMap<number, Slot>,
): SheetDriver | undefined {
  if (name === undefined && guid === undefined) return undefined;
  const at = slot === undefined ? undefined : slots.get(slot);
  const country = at?.guid === guid ? at?.country : undefined;
  const ids = guid !== undefined && /^\d{17}$/.test(guid) ? { steam: guid } : undefined;
  return given<SheetDriver>({ name: name ?? guid ?? '', country, ids });
}
