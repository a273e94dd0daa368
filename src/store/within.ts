import { setTimeout as wait } from 'node:timers/promises';

/** What is asked; something instead, if that fails or takes longer than so many milliseconds. */
export const within = <T>(milliseconds: number, asked: Promise<T>, instead: T | Promise<T>): Promise<T> =>
  Promise.race([asked.catch(() => instead), wait(milliseconds, instead, { ref: false })]);
