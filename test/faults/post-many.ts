import { bulletin } from './bulletin.ts';
import { openBoard, type Place } from './opened.ts';

// So many writers of one process post so many documents each. Says what became of every attempt.
const [is, at = '', name = '', writers = '', posts = ''] = process.argv.slice(2);
const { board, close } = openBoard({ is, at } as Place);
const won: string[] = [];
let [lost, oddLosses] = [0, 0];

async function write(writer: number): Promise<void> {
  for (let n = 0, last = 0; n < Number(posts); ) {
    const text = `${name} writer ${writer} document ${n}`;
    const answer = await board.post(bulletin(text, last + 1), last);
    if (answer.ok) won.push(`${answer.value} ${text}`);
    else if (answer.error.code === 'board-moved-on' && answer.error.last > last) lost++;
    else oddLosses++;
    if (answer.ok) n++;
    last = answer.ok ? answer.value : answer.error.code === 'board-moved-on' ? answer.error.last : last;
  }
}
await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
await close();
console.log(JSON.stringify({ won, lost, oddLosses }));
