import { hydrate, render } from 'preact';
import { knownNow } from '#answers/known';
import { NO_TIMINGS, type Timings } from '#answers/laps/timing';
import { readTimings, type TimingsJson } from '#answers/laps/timing-json';
import { dayOf } from '#core/base/day';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { isLanguage } from '#words/languages';
import type { WholeBoard } from '../board.ts';
import { type DrawOne, drawnBy } from '../drawn.ts';
import { type Whereabouts, waysOf } from '../links.ts';
import { notYet } from '../not-yet.tsx';
import type { Reading, WhatIf } from '../reading.ts';
import { SeasonPage } from '../season-page.tsx';
import { windowTitle } from '../window-title.ts';
import { keepingFocus } from './keeping-focus.ts';

/** What the page of this window is drawn from. */
export interface PageParts {
  /** What is drawn anew: from the head of the season to the moment. */
  readonly root: HTMLElement;
  readonly where: Whereabouts;
  readonly draw: DrawOne;
  readonly words: Words;
  readonly board: WholeBoard;
  /** What timing files tell, on a page that shows it. */
  readonly timing: TimingsJson | undefined;
}

/** What somebody supposes. */
export interface Supposition extends Pick<WhatIf, 'panel'> {
  /** As it stands behind the address. */
  readonly hash: string;
  /** The season as it would be. */
  season(actual: Season): Season;
}

/** So long, in ms, nothing new is wished for before the rest of the page follows: longer than a frame. */
const REST = 60;

/** The page of this window, which can be drawn as known at any document, and as it would be. */
export class OpenPage {
  readonly #parts: PageParts;
  readonly #timings: Timings;
  /** The season after each document, from none; as far as anybody asked. */
  readonly #seasons: Season[] = [emptySeason];
  /** The number of the last document: as the server drew the page, and then as the board has it, on which more may be by now. */
  #head: number;
  /** The document as known at which it is drawn. */
  #at: number;
  #supposed: Supposition | undefined;
  #drawn: Reading;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param at the document as known at which the server drew it. */
  constructor(parts: PageParts, at: number) {
    this.#parts = parts;
    const { board, timing, where } = parts;
    this.#timings = {
      told: new Set(board.timed),
      read: timing === undefined ? NO_TIMINGS.read : readTimings(timing),
    };
    this.#head = where.head;
    this.#at = at;
    this.#drawn = this.#reading();
    hydrate(this.#page(this.#drawn), parts.root);
    this.#head = Math.max(where.head, board.documents.length);
  }

  /** Draws the page as it was known at another document; done when it is on the screen. */
  async showMoment(at: number): Promise<void> {
    const { words } = this.#parts;
    this.#at = Math.min(Math.max(1, at), this.#head);
    this.#draw(this.#reading());
    const live = document.getElementById('live');
    if (live !== null) live.textContent = words.moment.of(this.#at, this.#head);
    // The frame is on the screen before the next one is drawn; a window that nobody sees draws none.
    await new Promise((done) => {
      requestAnimationFrame(done);
      setTimeout(done, 100);
    });
  }

  /** The last document that was posted up to a day; the first where none was. */
  numberOn(day: string): number {
    const { documents } = this.#parts.board;
    return Math.max(1, ...documents.map(({ document, posted }) => (dayOf(posted.by) <= day ? document : 1)));
  }

  /** Draws the page as it would be, or with undefined as it is: the table at once, its charts when that is on the screen. */
  suppose(supposed: Supposition | undefined): void {
    const { charted = this.#drawn.known.season } = this.#drawn;
    this.#supposed = supposed;
    this.#draw({ ...this.#reading(), charted });
  }

  /** Where the same is found again, from the address that the window has. */
  get address(): string {
    return `${this.#drawn.links.at(this.#at)}${this.#supposed?.hash ?? ''}`;
  }

  #draw(reading: Reading): void {
    keepingFocus(() => render(this.#page(reading), this.#parts.root));
    this.#drawn = reading;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#drawRest(reading), REST);
  }

  /** What waits until the hand rests: charts, and addresses; browsers let that of the window change only so often. */
  #drawRest(reading: Reading): void {
    if (reading.charted !== undefined) {
      this.#drawn = { ...reading, charted: undefined };
      render(this.#page(this.#drawn), this.#parts.root);
    }
    history.replaceState(null, '', this.address);
    this.#leadLanguages();
  }

  /** The same page in other languages, which are named below the season: at this moment, with what is supposed. */
  #leadLanguages(): void {
    const { in: address } = this.#drawn.links;
    if (address === undefined) return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.foot a[hreflang]'))
      if (isLanguage(link.hreflang)) link.href = `${address(link.hreflang)}${this.#supposed?.hash ?? ''}`;
  }

  #page(reading: Reading) {
    const drawn = drawnBy(this.#parts.draw, reading) ?? notYet(reading, this.#title());
    document.title = windowTitle(reading, drawn);
    return <SeasonPage reading={reading} drawn={drawn} />;
  }

  /** What the page is called where the season has it. */
  #title(): string {
    return drawnBy(this.#parts.draw, this.#reading(this.#head))?.title ?? '';
  }

  #reading(at = this.#at): Reading {
    const { where: now, board, words } = this.#parts;
    const actual = this.#seasonAt(at);
    const known = knownNow(board.season, actual);
    if (known === undefined) throw new Error('a board without a document');
    const supposed = this.#supposed;
    const head = this.#head;
    const where = { ...now, head, moment: at === head ? undefined : String(at) };
    return {
      known: { ...known, season: supposed?.season(actual) ?? actual },
      where,
      words,
      sources: board.sources,
      claims: board.claims,
      timings: this.#timings,
      links: { ...waysOf(where), home: '', site: [], files: '' },
      whatIf: supposed && { actual, panel: supposed.panel },
    };
  }

  #seasonAt(number: number): Season {
    const { documents } = this.#parts.board;
    for (let at = this.#seasons.length; at <= number; at++) {
      const [before, document] = [this.#seasons[at - 1], documents[at - 1]];
      if (before === undefined || document === undefined) break;
      this.#seasons.push(fold(before, document));
    }
    return this.#seasons[number] ?? this.#seasons.at(-1) ?? emptySeason;
  }
}
