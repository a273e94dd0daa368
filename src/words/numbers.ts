/** A minus as wide as a plus. */
const MINUS = '−';

/** A number as it is, whatever its length: `1234.5`, `−3`. */
export const wholeNumber = (number: number): string => String(number).replace('-', MINUS);

/**
 * How a language writes numbers: `1,234.5`, with up to three digits behind its mark.
 *
 * Written here and not asked of the machine, of which each knows its own year's rules: a page that a browser draws is that
 * of the server, letter for letter.
 */
export const numberWith =
  (thousands: string, mark: string) =>
  (number: number): string => {
    if (Number.isInteger(number) && Math.abs(number) < 1_000) return wholeNumber(number);
    const [whole = '', part] = wholeNumber(Math.round(number * 1_000) / 1_000).split('.');
    const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands);
    return part === undefined ? grouped : `${grouped}${mark}${part}`;
  };
