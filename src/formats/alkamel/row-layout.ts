import type { CsvHeader } from '#formats/csv/csv-header';

/**
 * Which fields of a row stand under the names of the header. Rows with fewer fields than the header may be right all the
 * same: in a whole file the delimiter that ends the header is missing; and a driver whom a car does not have takes only
 * the columns from his first name to his short name.
 */
export interface RowLayout {
  readonly names: readonly string[];
  /** Fields of a row with all drivers. */
  readonly width: number;
  /** The first column of free text, in which a delimiter may have been written: what is before it is certain. */
  readonly freeText: number;
  readonly drivers: DriverBlocks | undefined;
}

/** The columns of the drivers, as many for each, after all others. */
export interface DriverBlocks {
  readonly start: number;
  readonly count: number;
  /** Columns of a driver. */
  readonly full: number;
  /** Columns that a driver takes whom the car does not have. */
  readonly short: number;
}

const FREE_TEXT = /^(?:TEAM|VEHICLE|MANUFACTURER|DRIVER_NAME|DRIVER_\d+|DRIVER\d*_\w*NAME)$/;

/** @param sample rows of the file, from which it is seen whether rows end in a delimiter. */
export function rowLayout({ names }: CsvHeader, sample: readonly (readonly string[])[]): RowLayout {
  const named = names.findLastIndex((name) => name !== '') + 1;
  const text = names.findIndex((name) => FREE_TEXT.test(name));
  const freeText = text < 0 ? names.length : text;
  const drivers = driverBlocks(names.slice(0, named));
  const layouts = [names.length, named, names.length + 1].map((width) => ({
    names,
    width,
    freeText,
    drivers,
  }));
  const fits = layouts.map((layout) => sample.filter((row) => absentDrivers(row, layout) >= 0).length);
  return layouts[fits.indexOf(Math.max(...fits))] as RowLayout;
}

/** Undefined unless they are of one length, and the last columns. */
function driverBlocks(names: readonly string[]): DriverBlocks | undefined {
  const starts = names.flatMap((name, column) => (/^DRIVER\d+_FIRSTNAME$/.test(name) ? [column] : []));
  const [start, second] = starts;
  if (start === undefined || second === undefined) return undefined;
  const full = second - start;
  const short = names.slice(start, second).findIndex((name) => name.endsWith('_SHORTNAME')) + 1;
  const areAlike = starts.every((column, index) => column === start + index * full);
  const areLast = names.length === start + starts.length * full;
  if (!areAlike || !areLast || short === 0 || short === full) return undefined;
  return { start, count: starts.length, full, short };
}

/** How many drivers take only the short columns, by the length of the row; negative if no number of them explains it. */
export function absentDrivers(fields: readonly string[], { width, drivers }: RowLayout): number {
  const missing = width - fields.length;
  if (missing === 0 || drivers === undefined) return missing === 0 ? 0 : -1;
  const absent = missing / (drivers.full - drivers.short);
  return Number.isInteger(absent) && absent <= drivers.count ? absent : -1;
}
