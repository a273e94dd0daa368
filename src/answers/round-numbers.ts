/**
 * Numbers of rounds as entry tables have them: `1–2`, `1, 3–4`.
 *
 * @param numbers ascending.
 * @param all how many rounds there are; of every one of several the word for all is said.
 * @param between two runs of them.
 */
export const roundNumbers = (
  numbers: readonly number[],
  all: number,
  everyOne = 'All',
  between = ', ',
): string => (numbers.length === all && all > 1 ? everyOne : rangesText(numbers, between));

/** Numbers in ascending order, those in a row in short: `1, 3–4`. */
export function rangesText(numbers: readonly number[], between = ', '): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(between);
}
