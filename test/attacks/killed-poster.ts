import { postOnce } from '#office/drafts/post-once';
import { sqlDrafts } from '#store/drafts/sql-drafts';
import type { Instant } from '#store/people/instant';
import { sqlBoards } from '#store/sql-boards';
import { openSqlite } from '#store/sqlite';

/*
 * Posts a draft, and is killed before it can say so; or before it has posted, or between two documents.
 * Told: the file of the database, the id of the draft, and how many documents are posted before that.
 */
const [file = '', id = '', documents = '0'] = process.argv.slice(2);
const database = openSqlite(file);
const drafts = sqlDrafts(database);
const draft = await drafts.byId(id);
if (draft === undefined) throw new Error(`no draft ${id}`);
const signed = { by: 'clerk', at: new Date().toISOString() as Instant };
await postOnce(drafts, draft, { version: draft.version, ...signed }, async () => {
  const board = sqlBoards(database).board(draft.board);
  for (let number = 0; number < Number(documents); number++)
    await board.post({ kind: 'bulletin', text: `text ${number}\n`, attachments: [], signed }, number);
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
});
