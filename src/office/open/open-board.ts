import type { Known } from '#answers/known';
import type { Timing } from '#answers/laps/timing';
import { dayOf } from '#core/base/day';
import { ok, type Result } from '#core/base/result';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { NoticeBoard, PostedText } from '#store/board';
import { knownThen } from '../named/moment-named.ts';
import type { NotThere } from '../named/not-there.ts';
import type { SeasonFault } from '../read-posted.ts';
import type { FoldedMoments } from './folded-moments.ts';
import type { Kept } from './kept.ts';
import { inWholeFile, type Legible, readOn } from './legible.ts';
import { OpenPapers } from './open-papers.ts';
import { OpenTimings } from './open-timings.ts';
import { Refusals } from './refusals.ts';

/** What is kept of all boards together. */
export interface KeptOfAll {
  readonly moments: FoldedMoments;
  readonly timings: Kept<Promise<Timing | undefined>>;
}

/** A board that is kept open: read once, then only what was posted since. Its answers need no database. */
export class OpenBoard {
  readonly key: string;
  readonly board: NoticeBoard;
  readonly papers: OpenPapers;
  readonly timings: OpenTimings;
  readonly refusals = new Refusals();
  readonly #onPosted: (board: OpenBoard) => void;
  #legible: Legible = { texts: [], links: [], season: emptySeason };
  #faults: readonly SeasonFault[] = [];
  readonly #moments: FoldedMoments;
  #catchingUp: Promise<void> | undefined;

  /**
   * @param moments of all boards, as are the timings.
   * @param onPosted told after documents were added, when the answers are already the new ones.
   */
  constructor(
    key: string,
    board: NoticeBoard,
    { moments, timings }: KeptOfAll,
    onPosted: (board: OpenBoard) => void,
  ) {
    this.key = key;
    this.board = board;
    this.papers = new OpenPapers(board);
    this.timings = new OpenTimings(key, board, timings);
    this.#moments = moments;
    this.#onPosted = onPosted;
  }

  /** The number of the last document that is known here; 0 for an empty board. */
  get head(): number {
    return this.#legible.texts.length;
  }

  get documents(): readonly OfficialDocument[] {
    return this.#legible.season.board;
  }

  /** The season as all of its documents make it. */
  get season(): Season {
    return this.#legible.season;
  }

  /** Why the document after the head cannot be read, by this edition of the program at least; empty where there is none. */
  get faults(): readonly SeasonFault[] {
    return this.#faults;
  }

  /** A document letter for letter, with its link in the chain. */
  text(number: number): (PostedText & { readonly link: string }) | undefined {
    const { texts, links } = this.#legible;
    const [text, link] = [texts[number - 1], links[number - 1]];
    return text === undefined || link === undefined ? undefined : { ...text, link };
  }

  /** The season as it was known at a moment: a day, or the number of a document; as it is where nothing is said. */
  known(said: string | undefined): Result<Known, NotThere> {
    const then = knownThen(this.documents, said);
    if (!then.ok) return then;
    const { documents, when } = then.value;
    const posted = documents.at(-1)?.posted.by;
    const asOf = when !== undefined && 'day' in when ? when.day : dayOf(posted ?? raise(this.key));
    const isNow = documents.length === this.head;
    const season = isNow ? this.season : this.#moments.of(this.key, documents);
    return ok({ key: this.key, season, asOf });
  }

  /** Reads what was posted since. Several who ask at once are told by one reading that began after they asked. */
  async catchUp(): Promise<void> {
    const running = this.#catchingUp;
    if (running !== undefined) {
      await running.catch(() => undefined);
      if (this.#catchingUp !== undefined && this.#catchingUp !== running) return this.#catchingUp;
    }
    this.#catchingUp = this.#readOn();
    return this.#catchingUp;
  }

  /** Nobody sees half of it: what was read is put in place in one step, up to the first document that cannot be read. */
  async #readOn(): Promise<void> {
    const read = await this.board.read(this.head);
    const { legible, faults } = read.ok
      ? await readOn(this.board, this.#legible, read.value)
      : { legible: this.#legible, faults: read.error.faults.map(inWholeFile) };
    const isNew = legible.texts.length > this.head;
    this.#legible = legible;
    this.#faults = faults;
    if (isNew) this.#onPosted(this);
  }
}

function raise(key: string): never {
  throw new Error(`${key}: a moment without a document`);
}

/** Why a board cannot be looked at. */
export type NotOpen =
  | { readonly code: 'no-such-season'; readonly key: string }
  | { readonly code: 'season-unreadable'; readonly key: string; readonly faults: readonly SeasonFault[] };
