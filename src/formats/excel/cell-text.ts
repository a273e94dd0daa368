import { type Cell, type CellValue, formatValue } from 'hucre';
import { durationText, type Shown, shownBy } from './duration-text.ts';

/** Where the days of a workbook begin to count: in 1900, or in 1904 in those from an old Macintosh. */
export type DateSystem = '1900' | '1904';

/** A moment, as the library gives it. */
type Moment = Extract<CellValue, object>;

/**
 * A cell as a person sees it, with nothing lost that the file has: times to the millisecond, numbers with all their
 * decimals. A formula is its kept value, and stands itself where none was kept.
 */
export function cellText(value: CellValue, cell: Cell | undefined, dates: DateSystem): string {
  if (value === null || value === '') return cell?.formula === undefined ? '' : `=${cell.formula}`;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = cell?.style?.numFmt;
  return typeof value === 'number' ? numberText(value, format) : momentText(value, format, dates);
}

/** The digits that Excel keeps of a number; behind them is what binary fractions leave over. */
const DIGITS = 15;

/** As its format shows it (`007`, `23.500`, `5 laps`), unless that leaves something out. */
function numberText(number: number, format: string | undefined): string {
  const exact = Number(number.toPrecision(DIGITS));
  if (format === undefined) return String(exact);
  const shown = formatValue(exact, format.replaceAll(/(?<=[#0?]),(?=[#0?])/g, '')).trim();
  const digits = shown.replaceAll(/[^\d.]/g, '');
  return digits !== '' && Number(digits) === Math.abs(exact) ? shown : String(exact);
}

const DAY = 86_400_000;
/** Milliseconds from the day 0 of a workbook to that of the library. */
const DAY_0: Readonly<Record<DateSystem, number>> = { '1900': 25_568 * DAY, '1904': 24_107 * DAY };
/** Nothing on a results sheet takes so long; what is more is a day, of which the format may show the time alone. */
const LONGEST = 60 * DAY;
/** What Excel shows of a moment that is no day of its calendar. */
const NO_DAY = '####';
const ALL_OF_A_TIME: Shown = shownBy('h:mm:ss');

function momentText(moment: Moment, format: string | undefined, dates: DateSystem): string {
  const elapsed = moment.getTime() + DAY_0[dates];
  if (Number.isNaN(elapsed)) return NO_DAY;
  const shown = format === undefined ? undefined : shownBy(format);
  if (shown?.day ?? elapsed >= LONGEST)
    return elapsed < DAY ? durationText(elapsed, ALL_OF_A_TIME) : dayText(moment);
  const isClock = elapsed >= LONGEST && shown?.beyondDay !== true;
  return durationText(isClock ? elapsed % DAY : elapsed, shown ?? ALL_OF_A_TIME);
}

/** `2024-02-01`, `2024-02-01 15:43:00`. */
function dayText(moment: Moment): string {
  const [day = '', time = ''] = moment.toISOString().split('T');
  const clock = time.slice(0, 8);
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}
