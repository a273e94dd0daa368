import { largeBulletin } from './bulletin.ts';
import { openBoard, type Place } from './opened.ts';

// Posts so many documents behind those that are there, and says what became of each: `posted 3`, `failed EFBIG`.
// Whoever is root becomes nobody first, where that was asked for: root may write everything.
const [is, at = '', posts = '', size = '', as = ''] = process.argv.slice(2);
if (as === 'nobody') {
  process.setgid?.(65534);
  process.setuid?.(65534);
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

try {
  const { board, close } = openBoard({ is, at } as Place);
  const read = await board.read();
  for (let n = 0, last = read.ok ? read.value.length : 0; n < Number(posts); n++) {
    const answer = await board
      .post(largeBulletin(`document ${n}`, last + 1, Number(size)), last)
      .catch((error) => console.log(`failed ${codeOf(error)}`));
    if (answer?.ok) console.log(`posted ${answer.value}`);
    if (answer?.ok) last = answer.value;
  }
  await close();
} catch (error) {
  console.log(`failed ${codeOf(error)}`);
}
