// Holds title maths against every end of seasons drawn at random:   npm run every-end [seasons] [ends] [seed]
//
// Of 50,000 seasons, where nothing is said, of up to 700 ends each; every second one also as where no end may be tried. What does
// not hold is shown with the seed that makes it again.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const WORKER = new URL('../test/every-end-worker.ts', import.meta.url);
/** Seasons that one thread takes at a time. */
const SHARE = 250;

const [given = '50000', most = '700', sown = '1'] = process.argv.slice(2);
const seasons = wholeNumber(given, 'seasons');
const ends = wholeNumber(most, 'ends');
const seed = wholeNumber(sown, 'the seed');

const started = performance.now();
const total = { seasons: 0, drawn: 0, ends: 0, contenders: 0, undecided: 0, needs: 0, needsUndecided: 0 };
/** @type {string[]} */
const faults = [];
let next = 0;
let told = started;
await Promise.all(Array.from({ length: availableParallelism() }, work));

const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${number(total.seasons)} seasons of ${number(total.drawn)} drawn, ${number(total.ends)} ends, in ${seconds} s`,
);
console.log(
  `${number(total.contenders)} states, ${number(total.undecided)} undecided (${share(total.undecided, total.contenders)})`,
);
console.log(
  `${number(total.needs)} conditions, ${number(total.needsUndecided)} undecided (${share(total.needsUndecided, total.needs)})`,
);
console.log(faults.length === 0 ? 'all as every end has it' : `FAILED, ${faults.length}`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Takes shares until there are seasons enough. */
async function work() {
  const worker = new Worker(WORKER);
  while (total.seasons < seasons && faults.length < 20) {
    const answer = await asked(worker, { seed: seed * 1_000_000 + next++, count: SHARE, most: ends });
    for (const key of /** @type {(keyof typeof total)[]} */ (Object.keys(total)))
      total[key] += answer.total[key];
    faults.push(...answer.faults);
    for (const fault of answer.faults) console.log(fault);
    if (performance.now() - told > 10_000) {
      told = performance.now();
      console.log(`${number(total.seasons)} seasons, ${((told - started) / 1000).toFixed(0)} s`);
    }
  }
  await worker.terminate();
}

/**
 * @param {Worker} worker
 * @param {{ seed: number, count: number, most: number }} question
 * @returns {Promise<{ total: typeof total, faults: string[] }>}
 */
function asked(worker, question) {
  const { promise, resolve, reject } = Promise.withResolvers();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.postMessage(question);
  return promise.finally(() => worker.off('error', reject));
}

/** @param {number} value */
function number(value) {
  return value.toLocaleString('en');
}

/**
 * @param {number} some
 * @param {number} all
 */
function share(some, all) {
  return `${((some * 100) / Math.max(1, all)).toFixed(2)} %`;
}

/**
 * @param {string} written
 * @param {string} what
 */
function wholeNumber(written, what) {
  const value = Number(written);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`npm run every-end takes a number for ${what}, and not '${written}'.`);
  process.exit(2);
}
