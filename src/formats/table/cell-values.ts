import { type LapTime, readLapTime } from '#core/base/laptime';
import { MOST_LAPS, MOST_PLACES } from '#core/base/limits';

/*
 * What people and programs write into the cells of results. Digits and signs may be of full width, as in Japanese texts.
 */

/** Marks that stand where there is nothing. */
const NOTHING = /^(?:[-–—−.·/_?\s]*|n\/?a)$/i;
export const isNothing = (text: string): boolean => NOTHING.test(text);

/** Words of worksheets for what could not be worked out, and formulas of which no value was kept. */
export const isNoValue = (text: string): boolean =>
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$|^=.*[^=\d\s]/i.test(text);

const plain = (text: string) => text.normalize('NFKC').trim();

/** A place: `1`, `1.`, `1st`, `P1`, `=3`, `T3`, `1er`, `2ème`, `1º`, `第1位`; undefined for any other text, and for 0. */
export function readPlace(text: string): number | undefined {
  const match = /^(?:[p=t第]|t-)? ?(\d{1,6})(?:\.0*)?(?: ?(?:=|st|nd|rd|th|er?|re|[eè]me|[oa°]|位))?$/i.exec(
    plain(text),
  );
  const place = Number(match?.[1] ?? 0);
  return place > 0 && place <= MOST_PLACES ? place : undefined;
}

const LAP_WORD =
  '(?:laps?|lap\\(s\\)|l|tours?|tour\\(s\\)|trs?|runden?|rdn?|rnds?|gir[oi]|vueltas?|vtas?|voltas?|周回?|ラップ)';
const LAPS = new RegExp(`^(\\d{1,5})(?:\\.0+)?(?: ?${LAP_WORD}\\.?)?$`, 'i');
/** Of a word alone nobody can tell whether it counts laps driven or laps behind; a sign says that they are behind. */
const LAPS_BEHIND = new RegExp(`^[-+]? ?\\d{1,4} ?${LAP_WORD}\\.?$`, 'i');

/** Laps that were driven: `92`, `92.0`, `92 laps`. */
export function readLaps(text: string): number | undefined {
  const match = LAPS.exec(plain(text));
  const laps = Number(match?.[1] ?? Number.NaN);
  return laps <= MOST_LAPS ? laps : undefined;
}

/**
 * The number of a car as painted: `7`, `007`, `T5`, without `#`, `No.` or `Nr.` before it; at most six letters and digits,
 * one of them a digit. A worksheet may have made 7.0 of it.
 */
export function readNumber(text: string): string | undefined {
  const match = /^(?:(?:#|no\.?|nr\.?|n[°º]|car) ?)?((?=[^\d]*\d)[\p{L}\d]{1,6})(?:\.0+)?$/iu.exec(
    text.replaceAll('№', '#').normalize('NFKC').trim(),
  );
  return match?.[1];
}

/**
 * A time: `1:23.889`, `3:43'26.017`, `1'23"889`, `1:23,889`, `1h23:45.6`, `1:23:889`, `1.23.889`, `83.889`.
 *
 * @returns undefined for any other text. A number alone is seconds only if it has thousandths: `83` may be milliseconds,
 * and `1.23` a minute and 23 seconds.
 */
export function readTime(text: string): LapTime | undefined {
  const written = withPlainSigns(text)
    .replace(/^(\d{1,3}) ?h ?(?=\d)/i, '$1:')
    .replace(/(?<=\d) ?(?:'|m|min) ?(?=\d)/i, ':')
    .replace(/(?<=\d)["s]\.?(?=\d{1,3}$)/i, '.')
    .replace(/ ?["s]$/i, '')
    .replace(/^(?:(\d{1,3})\.)?(\d{1,3})\.(\d{2}\.\d{3})$/, (_, hours, minutes, rest) =>
      [hours, minutes, rest].filter((part) => part !== undefined).join(':'),
    )
    .replace(/^(\d{1,3}:\d{2}):(\d{3})$/, '$1.$2');
  return /:|^\d+\.\d{3}$/.test(written) ? readLapTime(written) : undefined;
}

/** One sign for minutes, one for seconds, a point before thousandths. */
function withPlainSigns(text: string): string {
  const quotes = text.replaceAll(/[’‘′´`]/g, "'").replaceAll(/[”“″]/g, '"');
  return plain(quotes).replaceAll("''", '"').replaceAll(',', '.');
}

/** Is a text the gap to the first, as results print it: `10.537`, `+1:09.676`, `1'09.676`, `5 Laps`, `+1 lap`? */
export function isGap(text: string): boolean {
  const written = plain(text);
  return LAPS_BEHIND.test(written) || isTimeBehind(written);
}

/** Does it say so of itself, where a column has times and gaps: `+10.537`, `5 Laps`? */
export function isClearGap(text: string): boolean {
  const written = plain(text);
  return LAPS_BEHIND.test(written) || (written.startsWith('+') && isTimeBehind(written));
}

function isTimeBehind(written: string): boolean {
  const time = written.replace(/^\+ ?/, '');
  return /^\d{1,4}[.,]\d{1,3}(?: ?s(?:ec)?\.?)?$/i.test(time) || readTime(time) !== undefined;
}

const OF_THE_FIRST = /^(?:[\s0.,:'"+]*|leader|first|interval|gap|lider|spitze|führender|トップ)$/i;
/** What results put in place of the gap for the first. */
export const isGapOfFirst = (text: string): boolean => OF_THE_FIRST.test(plain(text));
