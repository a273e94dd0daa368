// Verifies the program against real data.   npm run verify [-- <corpus folder>] [-- --list]
import { verifyAslms } from './aslms.ts';
import { corpusFolder, HOW_TO_NAME } from './corpus.ts';
import { verifyDecided } from './f1-decided.ts';
import { verifyF1db } from './f1db.ts';
import { verifyImola } from './imola.ts';
import { verifyImsaBoard } from './imsa-board.ts';
import { verifyImsaLaps } from './imsa-laps.ts';
import { verifyLaps } from './laps.ts';
import { verifyLeague } from './league.ts';
import { verifyOdds } from './odds.ts';
import type { Outcome } from './outcome.ts';

const words = process.argv.slice(2);
const isListing = words.includes('--list');
const said = words.find((word) => !word.startsWith('--')) ?? process.env.CORPUS;
const corpus = corpusFolder(said);
if (corpus === undefined) {
  console.error(
    said === undefined
      ? `There is no corpus here. Say npm run verify -- <folder>; or ${HOW_TO_NAME}.`
      : `There is no corpus in ${said}.`,
  );
  process.exit(2);
}

// The longest are asked first, and told last.
const formulaOne = await verifyF1db(corpus, isListing);
const decided = await verifyDecided(corpus, isListing);
const outcomes: Outcome[] = [
  await verifyAslms(corpus),
  await verifyImola(corpus),
  await verifyImsaBoard(corpus),
  await verifyImsaLaps(corpus, isListing),
  await verifyLaps(corpus),
  await verifyLeague(corpus),
  formulaOne,
  decided,
  await verifyOdds(corpus),
];

console.log();
for (const { failures } of outcomes) for (const failure of failures) console.log(failure);
for (const { summary, failures } of outcomes)
  console.log(failures.length === 0 ? summary : `FAILED, ${failures.length}: ${summary}`);
process.exitCode = outcomes.every(({ failures }) => failures.length === 0) ? 0 : 1;
