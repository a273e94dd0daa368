/*
 * What a page of a season does in a browser. The page is complete without it: this waits until somebody slides to another
 * moment or asks what if, and only then fetches the core, what draws this very page, and the board: all at once.
 */

import { wordsIn } from '#words/languages';
import { boardAddress, timingAddress } from '../board.ts';
import { WHAT_IF } from '../what-if-sign.ts';
import type { OpenPage } from './open-page.tsx';
import { fetchDrawer } from './page-drawers.ts';
import { whereabouts } from './whereabouts.ts';

/** The page of this window, and what may be done with it once it is fetched. */
function begin(root: HTMLElement): void {
  const opened = once(() => scripted(open(root)));
  const panel = once(() => import('./suppose.tsx'));
  const show = lastOnly(async (at) => (await opened()).showMoment(at));
  const showDay = async (day: string) => show((await opened()).numberOn(day));
  const suppose = async (hash: string) => {
    const [page, { supposeOn }] = await Promise.all([opened(), panel()]);
    supposeOn(page, hash);
  };
  const supposeHere = () => location.hash.startsWith(WHAT_IF) && void suppose(location.hash);
  STYLED.add(SCRIPTED);
  listen(root, { opened, show, showDay, suppose });
  addEventListener('hashchange', supposeHere);
  supposeHere();
  const said = new URLSearchParams(location.search).get('at') ?? '';
  if (/^\d{1,9}$/.test(said)) void show(Number(said));
  if (/^\d{4}-\d\d-\d\d$/.test(said)) void showDay(said);
}

const STYLED = document.documentElement.classList;
/** What is there only for a script, and only without, is shown by it. */
const SCRIPTED = 'js';

/** A page whose scripts or board cannot be had (no network, another version by now) is one without a script: its links and its form lead on. */
async function scripted(opened: Promise<OpenPage>): Promise<OpenPage> {
  const can = await opened.then(
    () => true,
    () => false,
  );
  STYLED.toggle(SCRIPTED, can);
  return opened;
}

async function open(root: HTMLElement): Promise<OpenPage> {
  const where = whereabouts(root);
  const { place } = where;
  const [{ OpenPage }, draw, words, board, timing] = await Promise.all([
    import('./open-page.tsx'),
    fetchDrawer(where.place),
    wordsIn[where.language](),
    json(boardAddress(where)),
    place.page === 'laps' ? json(timingAddress(where, place.round)) : undefined,
  ]);
  return new OpenPage({ root, where, draw, words, board, timing }, Number(root.dataset.at));
}

async function json(address: string) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
}

/** Fetches when it is first asked for; what could not be fetched again the next time. */
function once<Fetched>(fetched: () => Promise<Fetched>): () => Promise<Fetched> {
  let known: Promise<Fetched> | undefined;
  return () => {
    known ??= fetched().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** Shows the last moment that was wished for; those that were passed meanwhile are left out. */
function lastOnly(show: (at: number) => Promise<void>): (at: number) => Promise<void> {
  let wanted: number | undefined;
  return async (at) => {
    const isUnderway = wanted !== undefined;
    wanted = at;
    if (isUnderway) return;
    try {
      while (wanted !== undefined) {
        const next: number = wanted;
        await show(next);
        if (wanted === next) wanted = undefined;
      }
    } finally {
      wanted = undefined;
    }
  };
}

interface Ways {
  opened(): Promise<OpenPage>;
  show(at: number): Promise<void>;
  showDay(day: string): Promise<void>;
  suppose(hash: string): Promise<void>;
}

function listen(root: HTMLElement, { opened, show, showDay, suppose }: Ways): void {
  // Whoever reaches for the slider will use it.
  for (const sign of ['pointerenter', 'focusin'] as const)
    root.querySelector('.moment')?.addEventListener(sign, () => void opened(), { once: true });
  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'at') void show(Number(target.value));
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'day' && target.value !== '')
      void showDay(target.value);
  });
  root.addEventListener('click', (event) => {
    const clicked = event.target instanceof Element ? event.target : null;
    if (clicked?.closest('.ask')) void suppose('');
    const link = clicked?.closest<HTMLAnchorElement>('.moment a[data-at]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void show(Number(link.dataset.at)).catch(() => location.assign(link.href));
  });
  root.addEventListener('submit', (event) => {
    const isScripted = STYLED.contains(SCRIPTED);
    if (isScripted && event.target instanceof Element && event.target.matches('.moment'))
      event.preventDefault();
  });
}

const season = document.getElementById('season');
if (season?.querySelector('input[name=at]')) begin(season);
