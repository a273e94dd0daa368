/** Those who wait to go on, in the order in which they came. */
const waiting: (() => void)[] = [];

/**
 * Lets everybody else be answered before work that takes long goes on. Of all that wait so, one goes on at a time, and
 * requests are read in between: who asks for little waits for one step of them, however many there are.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(goOn);
  });
}

function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(goOn);
}
