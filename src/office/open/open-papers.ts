import type { Claim } from '#core/documents/claims.schema';
import type { Sources } from '#core/documents/sources.schema';
import { readClaims, readSources } from '#formats/yaml/read-document';
import type { NoticeBoard } from '#store/board';
import { sha256 } from '#store/sha256';
import { within } from '#store/within';

/** What lies beside a board, and a name for just this text of it. */
export interface Papers {
  readonly sources: Sources['sources'];
  readonly claims: readonly Claim[];
  readonly sha256: string;
}

/** How long who asks waits for the database, if it is known what lay there last; in milliseconds. */
const PATIENCE = 500;

/** What lies beside a board, as it was read last. */
export class OpenPapers {
  readonly #board: NoticeBoard;
  #papers: Papers | undefined;

  constructor(board: NoticeBoard) {
    this.#board = board;
  }

  /** As it is now; as it was where the database does not answer. */
  async now(): Promise<Papers> {
    const read = this.#read();
    const last = this.#papers;
    return last === undefined ? read : within(PATIENCE, read, last);
  }

  async #read(): Promise<Papers> {
    const texts = await Promise.all([this.#board.beside('sources'), this.#board.beside('claims')]);
    const [sources, claims] = texts.map((text) => (text.ok ? text.value : undefined));
    const name = sha256(JSON.stringify([sources, claims]));
    const papers =
      this.#papers?.sha256 === name ? this.#papers : { ...readPapers(sources, claims), sha256: name };
    this.#papers = papers;
    return papers;
  }
}

function readPapers(sources: string | undefined, claims: string | undefined): Omit<Papers, 'sha256'> {
  const read = sources === undefined ? undefined : readSources(sources, 'sources.yaml');
  const claimed = claims === undefined ? undefined : readClaims(claims, 'claims.yaml');
  return {
    sources: read?.ok ? read.value.content.sources : {},
    claims: claimed?.ok ? claimed.value.content.claims : [],
  };
}
