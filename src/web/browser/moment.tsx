import { hydrate, render } from 'preact';
import { dayOf } from '#core/base/day';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { WholeBoard } from '../board.ts';
import type { Drawn } from '../drawn.ts';
import { type Whereabouts, waysOf } from '../links.ts';
import { drawn } from '../pages/pages.ts';
import { placeAt } from '../place.ts';
import type { Reading } from '../reading.ts';
import { SeasonPage } from '../season-page.tsx';
import { en } from '../words/en.ts';

/** Draws the page of this window as it was known at another document. */
export async function showMoment(at: number): Promise<void> {
  const page = await opened();
  const number = Math.min(Math.max(1, at), page.where.head);
  const reading = readingAt(page, number);
  if (reading === undefined) return;
  const found = drawn(reading) ?? notYet(reading);
  render(<SeasonPage reading={reading} drawn={found} />, page.root);
  history.replaceState(null, '', reading.links.at(number));
  const live = document.getElementById('live');
  if (live !== null) live.textContent = `${en.moment.asKnown} ${en.moment.of(number, page.where.head)}`;
  // The frame is on the screen before the next one is drawn.
  await new Promise((done) => requestAnimationFrame(done));
}

interface Page {
  readonly root: HTMLElement;
  readonly where: Whereabouts;
  readonly board: WholeBoard;
  /** The season after each document, from none; as far as anybody asked. */
  readonly seasons: Season[];
}

let opening: Promise<Page> | undefined;
const opened = () => {
  opening ??= open();
  return opening;
};

async function open(): Promise<Page> {
  const root = document.getElementById('season');
  const said = root?.dataset;
  const place = placeAt(said?.path ?? '');
  if (root === null || said === undefined || place === undefined) throw new Error('this page says no place');
  const where: Whereabouts = {
    kind: said.kind === 'folder' ? 'folder' : 'office',
    base: said.base ?? '',
    place,
    head: Number(said.head),
    moment: said.moment,
  };
  const answer = await fetch(waysOf(where).board);
  if (!answer.ok) throw new Error(`${answer.status} for the board`);
  const board: WholeBoard = await answer.json();
  const page = { root, where, board, seasons: [emptySeason] };
  const now = readingAt(page, Number(said.at));
  const found = now && drawn(now);
  if (now !== undefined && found !== undefined) hydrate(<SeasonPage reading={now} drawn={found} />, root);
  return page;
}

function readingAt(page: Page, number: number): Reading | undefined {
  const { where, board } = page;
  const season = seasonAt(page, number);
  const last = season.board.at(-1);
  if (last === undefined) return undefined;
  const moment = number === where.head ? undefined : String(number);
  return {
    known: { key: board.season, season, asOf: dayOf(last.posted.by) },
    where: { ...where, moment },
    words: en,
    sources: board.sources,
    links: { ...waysOf({ ...where, moment }), home: '', site: [], files: '' },
  };
}

function seasonAt({ board, seasons }: Page, number: number): Season {
  for (let at = seasons.length; at <= number; at++) {
    const [before, document] = [seasons[at - 1], board.documents[at - 1]];
    if (before === undefined || document === undefined) break;
    seasons.push(fold(before, document));
  }
  return seasons[number] ?? seasons.at(-1) ?? emptySeason;
}

const notYet = ({ words }: Reading): Drawn => ({
  title: words.moment.notYet,
  description: '',
  body: <p class="lede">{words.moment.notYet}</p>,
});
