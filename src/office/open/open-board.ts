import { dayOf } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Sources } from '#core/documents/sources.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { readClaims, readSources } from '#formats/yaml/read-document';
import type { NoticeBoard, PostedText } from '#store/board';
import { linkOf } from '#store/chain';
import { sha256 } from '#store/sha256';
import type { Known } from '../json/known.ts';
import { knownThen } from '../named/moment-named.ts';
import type { NotThere } from '../named/not-there.ts';
import { readPosted, type SeasonFault } from '../read-posted.ts';

/** A season as known at a moment, and whether more was posted since. */
export interface KnownHere extends Known {
  readonly isNow: boolean;
}

/** What lies beside a board, and a name for just this text of it. */
export interface Papers {
  readonly sources: Sources['sources'];
  readonly claims: readonly Claim[];
  readonly sha256: string;
}

/** Folded seasons that are kept: the head, and moments that several readers look at. */
const MOST_SEASONS = 12;

/** A board that is kept open: read once, then only what was posted since. Its answers need no database. */
export class OpenBoard {
  readonly key: string;
  readonly board: NoticeBoard;
  readonly #onPosted: (board: OpenBoard) => void;
  readonly #texts: PostedText[] = [];
  readonly #links: string[] = [];
  #documents: readonly OfficialDocument[] = [];
  #head: Season = emptySeason;
  readonly #seasons = new Map<string, Season>();
  #catchingUp: Promise<readonly SeasonFault[]> | undefined;
  #papers: Papers = { sources: {}, claims: [], sha256: '' };

  /** @param onPosted told after documents were added, when the answers are already the new ones. */
  constructor(key: string, board: NoticeBoard, onPosted: (board: OpenBoard) => void) {
    this.key = key;
    this.board = board;
    this.#onPosted = onPosted;
  }

  /** The number of the last document that is known here; 0 for an empty board. */
  get head(): number {
    return this.#documents.length;
  }

  get documents(): readonly OfficialDocument[] {
    return this.#documents;
  }

  /** The season as all of its documents make it. */
  get season(): Season {
    return this.#head;
  }

  /** A document letter for letter, with its link in the chain. */
  text(number: number): (PostedText & { readonly link: string }) | undefined {
    const [text, link] = [this.#texts[number - 1], this.#links[number - 1]];
    return text === undefined || link === undefined ? undefined : { ...text, link };
  }

  /** The season as it was known at a moment: a day, or the number of a document; as it is where nothing is said. */
  known(said: string | undefined): Result<KnownHere, NotThere> {
    const then = knownThen(this.#documents, said);
    if (!then.ok) return then;
    const { documents, when } = then.value;
    const isNow = documents.length === this.head;
    const posted = documents.at(-1)?.posted.by;
    const asOf = when !== undefined && 'day' in when ? when.day : dayOf(posted ?? raise(this.key));
    return ok({ key: this.key, season: isNow ? this.#head : this.#folded(documents), asOf, isNow });
  }

  #folded(documents: readonly OfficialDocument[]): Season {
    // Documents of one board are told apart by their numbers; those known on a day need not be the first of it.
    const name = documents.map(({ document }) => document).join();
    const kept = this.#seasons.get(name) ?? documents.reduce(fold, emptySeason);
    this.#seasons.delete(name);
    this.#seasons.set(name, kept);
    const [oldest] = this.#seasons.keys();
    if (this.#seasons.size > MOST_SEASONS && oldest !== undefined) this.#seasons.delete(oldest);
    return kept;
  }

  /** Reads what was posted since. Several who ask at once are told by one reading that began after they asked. */
  async catchUp(): Promise<readonly SeasonFault[]> {
    const running = this.#catchingUp;
    if (running !== undefined) {
      await running.catch(() => undefined);
      if (this.#catchingUp !== undefined && this.#catchingUp !== running) return this.#catchingUp;
    }
    this.#catchingUp = this.#readOn();
    return this.#catchingUp;
  }

  async #readOn(): Promise<readonly SeasonFault[]> {
    const read = await this.board.read(this.head);
    if (!read.ok) return read.error.faults.map((fault) => ({ ...fault, line: 1, column: 1, path: [] }));
    for (const text of read.value) {
      const document = await readPosted(this.board, text);
      if (!document.ok) return document.error;
      this.#links.push(linkOf(this.#links.at(-1), text));
      this.#texts.push(text);
      this.#head = fold(this.#head, document.value.document);
      this.#documents = this.#head.board;
    }
    if (read.value.length > 0) this.#onPosted(this);
    return [];
  }

  /** What lies beside the board now; what lay there last where the database does not answer. */
  async papers(): Promise<Papers> {
    const texts = await Promise.all([this.board.beside('sources'), this.board.beside('claims')]).catch(
      () => undefined,
    );
    if (texts === undefined) return this.#papers;
    const [sources, claims] = texts.map((text) => (text.ok ? text.value : undefined));
    const name = sha256(JSON.stringify([sources, claims]));
    if (name !== this.#papers.sha256) this.#papers = { ...readPapers(sources, claims), sha256: name };
    return this.#papers;
  }
}

function readPapers(sources: string | undefined, claims: string | undefined): Omit<Papers, 'sha256'> {
  const readSourcesText = sources === undefined ? undefined : readSources(sources, 'sources.yaml');
  const readClaimsText = claims === undefined ? undefined : readClaims(claims, 'claims.yaml');
  return {
    sources: readSourcesText?.ok ? readSourcesText.value.content.sources : {},
    claims: readClaimsText?.ok ? readClaimsText.value.content.claims : [],
  };
}

function raise(key: string): never {
  throw new Error(`${key}: a moment without a document`);
}

/** Why a board cannot be looked at. */
export type NotOpen =
  | { readonly code: 'no-such-season'; readonly key: string }
  | { readonly code: 'season-unreadable'; readonly key: string; readonly faults: readonly SeasonFault[] };

export const unreadable = (key: string, faults: readonly SeasonFault[]): Result<never, NotOpen> =>
  err({ code: 'season-unreadable', key, faults });
