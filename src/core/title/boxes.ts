/** The value of each variable. */
export type Case = readonly string[];

/** Values that each variable may have; undefined for any. */
export type Box = readonly (ReadonlySet<string> | undefined)[];

/**
 * The cases that are true, as boxes: every true case is in one, no false case is in any, none can be wider, and none can be
 * left out. Cases that are neither true nor false cannot be.
 */
export function boxesOf(isTrue: readonly Case[], isFalse: readonly Case[]): readonly Box[] {
  const boxes: Box[] = [];
  let left = isTrue;
  while (left[0] !== undefined) {
    const box = widened(left[0], isTrue, isFalse);
    boxes.push(box);
    left = left.filter((one) => !isIn(one, box));
  }
  return withoutNeedless(boxes, isTrue);
}

export const isIn = (one: Case, box: Box): boolean =>
  box.every((values, index) => values === undefined || values.has(one[index] ?? ''));

/** The box of one case, each variable freed of its limits as far as no false case comes in. */
function widened(start: Case, isTrue: readonly Case[], isFalse: readonly Case[]): Box {
  const box: (ReadonlySet<string> | undefined)[] = start.map((value) => new Set([value]));
  const isClean = () => !isFalse.some((one) => isIn(one, box));
  const limited: number[] = [];
  for (const index of start.keys()) {
    const values = box[index];
    box[index] = undefined;
    if (isClean()) continue;
    box[index] = values;
    limited.push(index);
  }
  for (const index of limited)
    for (const value of new Set(isTrue.map((one) => one[index] ?? ''))) {
      const values = box[index];
      if (values === undefined || values.has(value)) continue;
      box[index] = new Set([...values, value]);
      if (!isClean()) box[index] = values;
    }
  return box;
}

function withoutNeedless(boxes: readonly Box[], isTrue: readonly Case[]): readonly Box[] {
  let kept = boxes;
  for (const box of boxes.toReversed()) {
    const others = kept.filter((one) => one !== box);
    const isCovered = isTrue.every((one) => !isIn(one, box) || others.some((other) => isIn(one, other)));
    if (isCovered) kept = others;
  }
  return kept;
}
