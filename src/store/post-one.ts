import { err, ok, type Result } from '#core/base/result';
import type { NoticeBoard, NotPosted, Posting } from './board.ts';

/** One document, by what posts several. */
export async function postOne(
  postAll: NoticeBoard['postAll'],
  posting: Posting,
  expected: number,
): Promise<Result<number, NotPosted>> {
  const posted = await postAll([posting], expected);
  if (posted.ok) return ok(expected + 1);
  const { posted: _none, ...why } = posted.error;
  return err(why);
}
