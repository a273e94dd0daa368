const LONGEST = 31;

/**
 * Names that Excel takes for sheets: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at an end, each
 * another in any case, and none `History`, which Excel keeps for itself.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const fit = fitting(name);
    const free = [fit, ...others(fit)].find((one) => !taken.has(one.toLowerCase())) ?? fit;
    taken.add(free.toLowerCase());
    return free;
  });
}

const fitting = (name: string): string => {
  const allowed = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ').replaceAll(/\s+/g, ' ');
  return cut(allowed, LONGEST).replaceAll(/^[' ]+|[' ]+$/g, '') || '–';
};

/** `GT Teams 2`, `GT Teams 3` … */
const others = (name: string): readonly string[] =>
  Array.from({ length: 999 }, (_, index) => {
    const ending = ` ${index + 2}`;
    return `${cut(name, LONGEST - ending.length)}${ending}`;
  });

/** Excel counts UTF-16 units; no sign is cut in two. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept;
}
