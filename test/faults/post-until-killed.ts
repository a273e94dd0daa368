import { largeBulletin } from './bulletin.ts';
import { openBoard, type Place } from './opened.ts';

// Posts until somebody kills it, and says each number that it was given: `12 office-3 document 5`.
const [is, at = '', name = ''] = process.argv.slice(2);
const { board } = openBoard({ is, at } as Place);
const size = (n: number) => (n % 7) * 20_000;
for (let n = 0, last = 0; ; ) {
  const answer = await board.post(largeBulletin(`${name} document ${n}`, last + 1, size(n)), last);
  if (answer.ok) console.log(`${answer.value} ${name} document ${n++}`);
  if (answer.ok) last = answer.value;
  else if (answer.error.code === 'board-moved-on') last = answer.error.last;
  else throw new Error(`not posted: ${answer.error.code}`);
}
