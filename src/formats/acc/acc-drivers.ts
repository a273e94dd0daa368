import { given } from '#core/base/given';
import type { SheetDriver } from '#core/timing/sheet';
import { child, items, type JsonValue } from '#formats/json/json-value';
import { noteDoubt, text } from '#formats/text/field';

/** The drivers of a car in the order of the file, since laps name them by it; undefined for one without any name. */
export const accDrivers = (car: JsonValue): readonly (SheetDriver | undefined)[] =>
  items(child(car, 'drivers')).map(accDriver);

function accDriver(driver: JsonValue): SheetDriver | undefined {
  const ids = idsOf(text(child(driver, 'playerId')));
  const names = [text(child(driver, 'firstName')), text(child(driver, 'lastName'))];
  const name = names.filter((part) => part !== undefined).join(' ');
  const any = name === '' ? (text(child(driver, 'shortName')) ?? Object.values(ids ?? {})[0]) : name;
  if (any !== undefined) return given<SheetDriver>({ name: any, ids });
  noteDoubt(driver, {
    code: 'missing-value',
    expected: 'a driver with a name',
    so: 'the driver is left out',
  });
  return undefined;
}

/** `S76561198…` is an id of Steam; other letters are those of consoles. `0` is that of nobody. */
function idsOf(id: string | undefined): Readonly<Record<string, string>> | undefined {
  if (id === undefined || !/^[A-Z]\d{5,20}$/.test(id)) return undefined;
  return /^S\d{17}$/.test(id) ? { steam: id.slice(1) } : { acc: id };
}
