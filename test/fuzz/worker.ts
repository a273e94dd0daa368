/*
 * Gives one reader its inputs, in a thread that can be ended if an input holds it up for ever. Each input is sent before
 * it is read, so that it can be shown.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { READERS } from './readers.ts';

const { name, inputs, seed } = workerData as { name: string; inputs: number; seed: number };

await READERS.find((reader) => reader.name === name)?.fuzz({ inputs, seed }, (input) =>
  parentPort?.postMessage(input),
);
