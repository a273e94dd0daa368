/** Order of texts by code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of race numbers as people read them: 7, 007, 11, 91, T1. */
export function compareNumbers(a: string, b: string): number {
  const [x, y] = [leadingNumber(a), leadingNumber(b)];
  return x === y ? a.length - b.length || compareText(a, b) : x - y;
}

function leadingNumber(text: string): number {
  const number = Number.parseInt(text, 10);
  return number >= 0 ? number : Number.MAX_SAFE_INTEGER;
}
