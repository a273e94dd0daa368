import { DOCUMENT_KINDS } from '#core/documents/kinds';
import { folderBoard } from '#store/folder';

// Posts to a folder until somebody kills it, and says each number that it was given: `12 office-3 document 5`.
const [folder = '', name = ''] = process.argv.slice(2);
const board = folderBoard(folder);
const size = (n: number) => 'x'.repeat((n % 7) * 20_000);
for (let n = 0, last = 0; ; ) {
  const text = `${name} document ${n}\n${size(n)}\n# end\n`;
  const kind = DOCUMENT_KINDS[(n + name.length) % DOCUMENT_KINDS.length] ?? 'bulletin';
  const attachments = [{ name: 'text.txt', bytes: new TextEncoder().encode(text) }];
  const answer = await board.post({ kind, text, attachments }, last);
  if (answer.ok) console.log(`${answer.value} ${name} document ${n++}`);
  if (answer.ok) last = answer.value;
  else if (answer.error.code === 'board-moved-on') last = answer.error.last;
  else throw new Error(`not posted: ${answer.error.code}`);
}
