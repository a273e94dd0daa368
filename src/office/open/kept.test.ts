import { expect, test } from 'vitest';
import { Kept } from './kept.ts';

/** What is made of each name that is asked for, in turn. */
function made(names: string, most: number): string {
  const kept = new Kept<string>(most);
  let log = '';
  for (const name of names)
    kept.of(name, () => {
      log += name;
      return name;
    });
  return log;
}

test('a value is made once, as long as no more are asked for than are kept', () => {
  expect(made('aabab', 2)).toBe('ab');
});

test('the one that nobody asked for longest goes first', () => {
  expect(made('abacab', 2)).toBe('abcb');
});

test('what is forgotten is made again; nothing is a value too', () => {
  const kept = new Kept<undefined>(2);
  let count = 0;
  const ask = () => kept.of('a', () => void count++);
  ask();
  ask();
  expect(count).toBe(1);
  kept.forget('a');
  ask();
  expect(count).toBe(2);
});
