/** Where something stands in a text, as editors count: the first character is line 1, column 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Lines and columns of a text, found when first asked for: most texts have no fault.
 *
 * @returns the place of the character at an offset; the end of the text for an offset beyond it.
 */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    if (offset <= 0) return { line: 1, column: 1 };
    starts ??= [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (ending) => ending.index + ending[0].length)];
    const inside = Math.min(offset, text.length);
    const line = lastUpTo(starts, inside);
    return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
  };
}

/** Index of the last of the ascending numbers that is not above `limit`. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
