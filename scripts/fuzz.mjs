// Gives every reader 100,000 broken inputs, and folds as many arbitrary boards:   npm run fuzz [inputs] [reader] [seed]
//
// `reader` is a word of the names of those that are wanted, as `npm run fuzz 1000 alkamel`. An input that does not hold
// is shown shrunk, with the seed that makes it again; one that holds a reader up is shown as it is.
import { Worker } from 'node:worker_threads';

const WORKER = new URL('../test/fuzz/worker.ts', import.meta.url);
/** Milliseconds that no input takes, on the slowest machine. */
const HELD_UP = 60_000;
/** Milliseconds from one word of how far it is to the next. */
const EVERY = 10_000;

const [given = '100000', word = '', sown] = process.argv.slice(2);
const inputs = wholeNumber(given, 'inputs');
const seed = sown === undefined ? Date.now() % 2 ** 31 : wholeNumber(sown, 'the seed');
const { READERS } = await import('../test/fuzz/readers.ts');
const names = READERS.map(({ name }) => name);
const chosen = names.filter((name) => name.includes(word));
if (chosen.length === 0) stop(`No reader has '${word}' in its name. There are: ${names.join(', ')}.`);

console.log(`${inputs.toLocaleString('en')} inputs for each of ${chosen.length} readers, seed ${seed}\n`);
const runs = [];
for (const name of chosen) runs.push(await run(name));
console.log(`\n${row('reader', 'inputs', 'seconds', '')}`);
for (const { name, count, seconds, failure } of runs)
  console.log(row(name, count.toLocaleString('en'), seconds.toFixed(1), failure && 'FAILED'));
const [total, time] = [
  runs.reduce((sum, { count }) => sum + count, 0),
  runs.reduce((sum, { seconds }) => sum + seconds, 0),
];
console.log(row('all', total.toLocaleString('en'), time.toFixed(1), ''));
process.exitCode = runs.every(({ failure }) => failure === '') ? 0 : 1;

/**
 * Runs one reader in a thread of its own.
 *
 * @param {string} name
 * @returns {Promise<{ name: string, count: number, seconds: number, failure: string }>}
 */
function run(name) {
  const worker = new Worker(WORKER, { workerData: { name, inputs, seed } });
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let count = 0;
  let failure = '';
  /** @type {unknown} */
  let latest;
  let taken = started;
  let told = started;
  worker.on('message', (input) => {
    [latest, taken] = [input, performance.now()];
    count++;
    if (taken - told < EVERY) return;
    told = taken;
    console.log(`${name}: ${count.toLocaleString('en')} inputs, ${seconds().toFixed(0)} s`);
  });
  worker.on('error', (error) => {
    failure = error instanceof Error ? `${error.message}\n${causeOf(error)}` : String(error);
    if (!failure.includes('Counterexample')) failure += `\nThe last input was ${shown(latest)}`;
  });
  const watch = setInterval(() => {
    if (performance.now() - taken < HELD_UP) return;
    failure = `held up for more than ${HELD_UP / 1000} s by ${shown(latest)}`;
    void worker.terminate();
  }, 1000);
  return new Promise((resolve) => {
    worker.on('exit', () => {
      clearInterval(watch);
      if (failure === '' && count < inputs) failure = `it ended at ${shown(latest)}`;
      if (failure !== '') console.error(`\n${name}: ${failure}\n`);
      console.log(`${name}: ${count.toLocaleString('en')} inputs in ${seconds().toFixed(1)} s`);
      resolve({ name, count, seconds: seconds(), failure });
    });
  });
}

/** @param {Error} error */
function causeOf({ cause, stack }) {
  return cause instanceof Error ? cause.stack : stack;
}

/** @param {unknown} input */
function shown(input) {
  return input instanceof Uint8Array
    ? `these bytes, in Base64: ${Buffer.from(input).toString('base64')}`
    : JSON.stringify(input);
}

/** @param {string[]} cells */
function row(...cells) {
  const [name = '', count = '', seconds = '', remark = ''] = cells;
  return `${name.padEnd(24)}${count.padStart(12)}${seconds.padStart(10)}  ${remark}`.trimEnd();
}

/**
 * @param {string} written
 * @param {string} what
 */
function wholeNumber(written, what) {
  const number = Number(written);
  if (!Number.isSafeInteger(number) || number < 1)
    stop(`npm run fuzz takes a number for ${what}, and not '${written}'.`);
  return number;
}

/**
 * @param {string} why
 * @returns {never}
 */
function stop(why) {
  console.error(why);
  process.exit(2);
}
