import type { FileDoubt } from '../import/import-session.ts';
import type { NewJson } from './new.ts';

/** The season of an article, written into a folder of its own. */
export interface ImportedArticleJson extends NewJson {
  /** What a person must decide, in the order of the article. */
  readonly doubts: readonly Omit<FileDoubt, 'isRowLost'>[];
}
