/** Turns of the event loop between two steps: a request is taken in one, read in another, and answered in a third. */
const TURNS = 4;

/** Those who wait to go on, in the order in which they came. */
const waiting: (() => void)[] = [];

/**
 * Lets everybody else be answered before work that takes long goes on. Of all that wait so, one goes on at a time, and
 * requests are answered in between: who asks for little waits for one step of them, however many there are.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(goOn, TURNS);
  });
}

function goOn(turns: number): void {
  if (turns === 1) waiting.shift()?.();
  if (waiting.length > 0) setImmediate(goOn, turns === 1 ? TURNS : turns - 1);
}
