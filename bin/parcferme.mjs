#!/usr/bin/env node
// Plain JavaScript of the oldest kind still met, so that an old Node reaches the sentence that says it is old.
import { existsSync } from 'node:fs';
import module from 'node:module';

const NEEDS = 24;
const bundle = new URL('../dist/cli/main.js', import.meta.url);

if (Number.parseInt(process.versions.node, 10) < NEEDS) {
  console.error(
    `parcferme needs Node.js ${NEEDS} or newer, and this is ${process.versions.node}: install it from https://nodejs.org. A checkout brings its own: \`npm start\` there, and then \`npx parcferme\`.`,
  );
  process.exitCode = 2;
} else if (!existsSync(bundle)) {
  console.error(
    'parcferme is not built yet: run `npm ci`, or `npm run build` if the packages are installed.',
  );
  process.exitCode = 2;
} else {
  // Compiled code is kept between runs: the second start is the fast one.
  module.enableCompileCache();
  await import(bundle.href);
}
