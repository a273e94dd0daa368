import { test } from 'vitest';
import { READERS } from './readers.ts';

/** `npm run fuzz` gives each as many as it is told. */
const INPUTS = 250;

test.each(READERS)('$name: whatever is read holds together, or there is a fault', async ({ fuzz }) => {
  await fuzz({ inputs: INPUTS }, () => {});
});
