import { seriesKeyOf } from '#office/board/enrol-season';
import { SECOND } from '#store/people/instant';
import type { Series, SeriesRecords } from '#store/people/series';
import { within } from '#store/within';

/** How long an answer of the database holds, in milliseconds: a series that is closed to the public is closed by then. */
const HOLDS = 2 * SECOND;

/** The series of a board; `isSaid` if somebody has said so, as of a season that was made and is perhaps still empty. */
export interface SeriesSaid {
  readonly series: Series;
  readonly isSaid: boolean;
}

/** Boards that are remembered, those that are not there among them: who asks for any name must not fill the memory. */
const MOST = 1_000;

/** How long who asks waits for the database, if it is known what it said last; in milliseconds. */
const PATIENCE = 500;

interface Known {
  readonly series: Promise<SeriesSaid>;
  readonly until: number;
}

/** Of which series each board is. Where the database does not answer, what it said last holds on. */
export class SeriesOf {
  readonly #known = new Map<string, Known>();
  readonly #series: SeriesRecords;
  readonly #now: () => number;

  constructor(series: SeriesRecords, now: () => number) {
    this.#series = series;
    this.#now = now;
  }

  of(board: string): Promise<SeriesSaid> {
    const known = this.#known.get(board);
    if (known !== undefined && known.until > this.#now()) return known.series;
    const asked = this.#ask(board, known?.series);
    this.#known.delete(board);
    this.#known.set(board, { series: asked, until: this.#now() + HOLDS });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return asked;
  }

  /** After a series was changed here. */
  forget(): void {
    this.#known.clear();
  }

  async #ask(board: string, last: Promise<SeriesSaid> | undefined): Promise<SeriesSaid> {
    const asked = this.#read(board);
    if (last !== undefined) return within(PATIENCE, asked, last);
    return asked.catch((error: unknown) => {
      this.#known.delete(board);
      throw error;
    });
  }

  async #read(board: string): Promise<SeriesSaid> {
    const said = await this.#series.ofBoard(board);
    const series = said ?? (await this.#series.byKey(seriesKeyOf(board))) ?? seriesNamedBy(board);
    return { series, isSaid: said !== undefined };
  }
}

/** The series of a board that nobody has said one of, where there is none of its name: public as a notice board is. */
export function seriesNamedBy(board: string): Series {
  const key = seriesKeyOf(board);
  return { key, name: key, visibility: 'public' };
}
