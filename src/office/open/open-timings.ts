import type { Timing, Timings } from '#answers/laps/timing';
import type { RoundKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import type { NoticeBoard } from '#store/board';
import { within } from '#store/within';
import { breathe } from '../breathe.ts';
import { mayTellLaps, readTiming } from '../laps/read-timing.ts';
import type { Kept } from './kept.ts';

/** Timings that are kept, of all boards together: one of a race of 24 hours takes a megabyte. */
export const MOST_TIMINGS = 24;

/** How long who asks waits for the database, in milliseconds: what it does not tell by then is not known yet. */
const PATIENCE = 5_000;

/** What the files attached to classifications tell, read when it is first asked for: a file never changes. */
export class OpenTimings {
  readonly #key: string;
  readonly #board: NoticeBoard;
  readonly #kept: Kept<Promise<Timing | undefined>>;
  /** Whether the files of a classification tell laps, by its number. */
  readonly #tells = new Map<number, boolean>();

  /** @param kept of all boards. */
  constructor(key: string, board: NoticeBoard, kept: Kept<Promise<Timing | undefined>>) {
    this.#key = key;
    this.#board = board;
    this.#kept = kept;
  }

  /** What the classifications of a round tell. @param documents those of the board */
  async of(documents: readonly OfficialDocument[], round: RoundKey): Promise<Timings> {
    const read = new Map<number, Timing>();
    for (const one of documents.filter(mayTellLaps)) {
      if (one.for !== round || this.#tells.get(one.document) === false) continue;
      const timing = await within(PATIENCE, this.#timing(documents, one), undefined);
      if (timing !== undefined) read.set(one.document, timing);
    }
    return { told: new Set(read.keys()), read };
  }

  /** The classifications whose files tell laps, by their numbers. @param documents those of the board */
  async told(documents: readonly OfficialDocument[]): Promise<readonly number[]> {
    const told: number[] = [];
    for (const one of documents.filter(mayTellLaps)) {
      if (!this.#tells.has(one.document)) await within(PATIENCE, this.#timing(documents, one), undefined);
      if (this.#tells.get(one.document) === true) told.push(one.document);
    }
    return told;
  }

  #timing(
    documents: readonly OfficialDocument[],
    classification: Of<'classification'>,
  ): Promise<Timing | undefined> {
    const name = `${this.#key} ${classification.document}`;
    return this.#kept.of(name, async () => {
      try {
        await breathe();
        const timing = await readTiming(this.#board, documents, classification);
        this.#tells.set(classification.document, timing !== undefined);
        return timing;
      } catch (error) {
        // The database did not answer: whoever asks again may hear.
        this.#kept.forget(name);
        throw error;
      }
    });
  }
}
