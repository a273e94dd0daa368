import type { Note } from '#formats/text/doubts';
import { shownName } from '#formats/text/printable';
import { absentDrivers, type DriverBlocks, type RowLayout } from './row-layout.ts';

/** The fields that certainly stand under their names; of a row that is not as it should be, those before the doubt. */
export function certainFields(
  fields: readonly string[],
  layout: RowLayout,
  line: number,
  note: Note,
): readonly string[] {
  const absent = absentDrivers(fields, layout);
  if (absent === 0) return fields;
  if (absent < 0 || layout.drivers === undefined) return oddFields(fields, layout, line, note);
  return compactFields(fields, layout.drivers, absent, line, note);
}

/**
 * The drivers whom the car has come first, each under the columns of the header: as many as the length of the row leaves
 * room for, each with a name, and nothing behind them. Else nobody can tell which field is whose, and all are left out.
 */
function compactFields(
  fields: readonly string[],
  { start, count, full }: DriverBlocks,
  absent: number,
  line: number,
  note: Note,
): readonly string[] {
  const present = count - absent;
  const end = start + present * full;
  const firstNames = Array.from({ length: present }, (_, driver) => start + driver * full);
  const areNamed = firstNames.every((column) => !fields.slice(column, column + 2).every(isBlank));
  if (areNamed && fields.slice(end).every(isBlank)) return fields.slice(0, end);
  note({
    code: 'odd-row',
    line,
    at: 'DRIVER1_FIRSTNAME',
    found: `${fields.length} fields`,
    expected: `the columns of ${present} drivers, one behind the other, and no more`,
    so: 'the drivers are left out',
  });
  return fields.slice(0, start);
}

const isBlank = (field: string) => field.trim() === '';

/**
 * A row of a length that nothing explains: a delimiter stands in a text, or is missing, or the row was cut. What is before
 * all text is certain if each of its fields, and the text behind them, is what its column holds. If one is not, nobody can
 * tell which field is whose, unless it is a time that was written with a comma: then what is before it is certain.
 */
function oddFields(
  fields: readonly string[],
  { names, width, freeText }: RowLayout,
  line: number,
  note: Note,
): readonly string[] {
  // A row that was cut may end in the middle of its last field.
  const whole = fields.length < width ? fields.length - 1 : width;
  const misfit = names.findIndex(
    (name, column) => column < whole && column <= freeText && !fits(name, fields[column] ?? ''),
  );
  const beforeMisfit = isSplitTime(names[misfit] ?? '', fields.slice(misfit, misfit + 2)) ? misfit : 0;
  const certain = misfit < 0 ? Math.min(whole, freeText) : beforeMisfit;
  note({
    code: 'odd-row',
    line,
    at: shownName(names[certain] ?? '') || 'the end of the row',
    found: `${fields.length} fields`,
    expected: `${width} fields`,
    so: certain === 0 ? 'the row is left out' : `only the first ${certain} are read`,
  });
  return fields.slice(0, certain);
}

const TIME = /^(?:GAP_\w+|HOUR|ELAPSED|\w*TIME|S\d(?:_LARGE)?)$/;
/** What a column always holds, wherever this maker prints it. */
const SHAPES: readonly (readonly [column: RegExp, shape: RegExp])[] = [
  [TIME, /^(?:[+-]?[\d:'h]*\d\.\d{3}|-?\d+ laps?|-?)$/i],
  [/^(?:LAPS?|LAP_NUMBER|DRIVER_NUMBER)$/, /^\d+$/],
  [/^(?:POS|POSITION|FL_LAPNUM|\w+_IMPROVEMENT)$/, /^\d*$/],
  [/^(?:\w*KPH|TOP_SPEED)$/, /^(?:\d+\.\d)?$/],
  [/^CROSSING_FINISH_LINE_IN_PIT$/, /^\D?$/],
  [/^NUMBER$/, /^\w{1,5}$/],
  [/^(?:STATUS|TEAM|DRIVER\w*NAME)$/, /^\D*$|\p{L}/u],
];

const fits = (name: string, field: string): boolean =>
  SHAPES.every(([column, shape]) => !column.test(name) || shape.test(field.trim()));

const isSplitTime = (name: string, [time = '', thousandths = '']: readonly string[]): boolean =>
  TIME.test(name) && /^(?:\d+[:'h])*\d+$/.test(time) && /^\d{3}$/.test(thousandths);
