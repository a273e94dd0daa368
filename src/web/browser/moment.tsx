import { hydrate, render } from 'preact';
import { NO_TIMINGS, type Timings } from '#answers/laps/timing';
import { readTimings, type TimingsJson } from '#answers/laps/timing-json';
import { placeAt } from '#answers/place';
import { dayOf } from '#core/base/day';
import { type Supposed, supposing } from '#core/scoring/supposed';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { isLanguage, wordsIn } from '#words/languages';
import type { WholeBoard } from '../board.ts';
import { type Whereabouts, waysOf } from '../links.ts';
import { notYet } from '../not-yet.tsx';
import { drawn } from '../pages/pages.ts';
import type { Reading } from '../reading.ts';
import { SeasonPage } from '../season-page.tsx';
import { type WhatIf, writtenIn } from '../what-if.ts';

/** Draws the page of this window as it was known at another document. */
export async function showMoment(at: number): Promise<void> {
  const page = await opened();
  page.at = Math.min(Math.max(1, at), page.where.head);
  shown(page);
  const live = document.getElementById('live');
  if (live !== null)
    live.textContent = `${page.words.moment.asKnown} ${page.words.moment.of(page.at, page.where.head)}`;
  // The frame is on the screen before the next one is drawn; a window that nobody sees draws none.
  await new Promise((done) => {
    requestAnimationFrame(done);
    setTimeout(done, 100);
  });
}

/** The last document that was posted up to a day; the first where none was. */
export async function numberOn(day: string): Promise<number> {
  const { board } = await opened();
  return Math.max(
    1,
    ...board.documents.map(({ document, posted }) => (dayOf(posted.by) <= day ? document : 1)),
  );
}

/** Draws the page as it would be. */
export async function showWhatIf(all: readonly Supposed[]): Promise<void> {
  const page = await opened();
  const isFirst = page.supposed === undefined;
  page.supposed = all;
  shownAtOnce(page);
  if (isFirst) document.getElementById('what-if')?.focus();
}

/** The table at once; its charts, of which every race is worked out anew, when that is on the screen. */
function shownAtOnce(page: Page): void {
  shown(page, page.charted);
  clearTimeout(page.later);
  page.later = setTimeout(() => shown(page), 60);
}

/** @param charted the season that charts still show, where they may wait. */
function shown(page: Page, charted?: Season): void {
  const read = readingAt(page, page.at, page.supposed);
  if (read === undefined) return;
  const reading: Reading = { ...read, charted };
  page.charted = charted ?? read.known.season;
  render(
    <SeasonPage reading={reading} drawn={drawn(reading) ?? notYet(reading, titleOf(page))} />,
    page.root,
  );
  const behind = page.supposed === undefined ? '' : writtenIn(page.supposed);
  history.replaceState(null, '', `${reading.links.at(page.at)}${behind}`);
}

/** What the page is called where the season has it. */
function titleOf(page: Page): string {
  const now = readingAt(page, page.where.head, undefined);
  return (now && drawn(now)?.title) ?? '';
}

interface Page {
  readonly root: HTMLElement;
  readonly where: Whereabouts;
  readonly board: WholeBoard;
  /** What timing files tell, on a page that shows it. */
  readonly timings: Timings;
  readonly words: Words;
  /** The season after each document, from none; as far as anybody asked. */
  readonly seasons: Season[];
  /** The document as known at which it is drawn, and what is supposed of the season then. */
  at: number;
  supposed: readonly Supposed[] | undefined;
  /** What the charts show, and what draws them anew. */
  charted: Season | undefined;
  later: ReturnType<typeof setTimeout> | undefined;
}

let opening: Promise<Page> | undefined;
const opened = () => {
  // What could not be fetched is asked for again the next time.
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};

async function open(): Promise<Page> {
  const root = document.getElementById('season');
  const said = root?.dataset;
  const place = placeAt(said?.path ?? '');
  if (root === null || said === undefined || place === undefined) throw new Error('this page says no place');
  const { language = 'en' } = said;
  if (!isLanguage(language)) throw new Error(`no pages in ${language}`);
  const where: Whereabouts = {
    kind: said.kind === 'folder' ? 'folder' : 'office',
    base: said.base ?? '',
    language,
    place,
    head: Number(said.head),
    moment: said.moment,
  };
  const [board, read, words] = await Promise.all([
    fetched<WholeBoard>(waysOf(where).board),
    place.page === 'laps'
      ? fetched<TimingsJson>(waysOf(where).timing(place.round)).then(readTimings)
      : undefined,
    wordsIn[language](),
  ]);
  const page: Page = {
    root,
    where,
    board,
    timings: { told: new Set(board.timed), read: read ?? NO_TIMINGS.read },
    words,
    seasons: [emptySeason],
    at: Number(said.at),
    supposed: undefined,
    charted: undefined,
    later: undefined,
  };
  const now = readingAt(page, page.at, undefined);
  if (now !== undefined)
    hydrate(<SeasonPage reading={now} drawn={drawn(now) ?? notYet(now, titleOf(page))} />, root);
  return page;
}

async function fetched<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
}

function readingAt(page: Page, number: number, supposed: Page['supposed']): Reading | undefined {
  const { where, board, timings, words } = page;
  const actual = seasonAt(page, number);
  const last = actual.board.at(-1);
  if (last === undefined) return undefined;
  const moment = number === where.head ? undefined : String(number);
  return {
    known: {
      key: board.season,
      season: supposed === undefined ? actual : supposing(actual, supposed),
      asOf: dayOf(last.posted.by),
    },
    where: { ...where, moment },
    words,
    sources: board.sources,
    claims: board.claims,
    timings,
    links: { ...waysOf({ ...where, moment }), home: '', site: [], files: '' },
    ...(supposed === undefined ? {} : { whatIf: whatIfOn(page, supposed, actual) }),
  };
}

function whatIfOn(page: Page, all: readonly Supposed[], actual: Season): WhatIf {
  const suppose = (next: Page['supposed']) => {
    page.supposed = next;
    shownAtOnce(page);
  };
  return { all, actual, suppose, leave: () => suppose(undefined) };
}

function seasonAt({ board, seasons }: Page, number: number): Season {
  for (let at = seasons.length; at <= number; at++) {
    const [before, document] = [seasons[at - 1], board.documents[at - 1]];
    if (before === undefined || document === undefined) break;
    seasons.push(fold(before, document));
  }
  return seasons[number] ?? seasons.at(-1) ?? emptySeason;
}
