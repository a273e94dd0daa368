/*
 * What a page of a season does in a browser. The page is complete without it: this waits until somebody slides to another
 * moment or asks what if, and only then fetches the core and the board.
 */

import type { Supposed } from '#core/scoring/supposed';
import { readSupposed } from '../what-if.ts';

const root = document.getElementById('season');
const slider = root?.querySelector<HTMLInputElement>('input[name=at]');

/** What draws moments, fetched once. */
let drawing: Promise<typeof import('./moment.tsx')> | undefined;
const draw = () => {
  drawing ??= import('./moment.tsx').catch((error: unknown) => {
    drawing = undefined;
    throw error;
  });
  return drawing;
};

function begin(page: HTMLElement): void {
  document.documentElement.classList.add('js');
  // Whoever reaches for the slider will use it.
  for (const sign of ['pointerenter', 'focusin'] as const)
    page.querySelector('.moment')?.addEventListener(sign, draw, { once: true });
  page.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'at')
      void shown(Number(event.target.value));
  });
  page.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'day' && event.target.value !== '')
      void onDay(event.target.value);
  });
  page.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.moment a[data-at]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void shown(Number(link.dataset.at));
  });
  page.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.ask') !== null) void asked([]);
  });
  page.addEventListener('submit', (event) => {
    if (event.target instanceof Element && event.target.matches('.moment')) event.preventDefault();
  });
  const supposed = readSupposed(location.hash);
  if (supposed !== undefined) void asked(supposed);
  // The table that is read stands in a row of many.
  page.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  const said = new URLSearchParams(location.search).get('at');
  if (said !== null && /^\d{1,9}$/.test(said)) void shown(Number(said));
}

const onDay = async (day: string): Promise<void> => shown(await (await draw()).numberOn(day));

const asked = async (all: readonly Supposed[]): Promise<void> => (await draw()).showWhatIf(all);

let wanted: number | undefined;

/** Draws the last moment that was wished for; those that were passed meanwhile are left out. */
async function shown(at: number): Promise<void> {
  const isUnderway = wanted !== undefined;
  wanted = at;
  if (isUnderway) return;
  try {
    const { showMoment } = await draw();
    while (wanted !== undefined) {
      const next: number = wanted;
      await showMoment(next);
      if (wanted === next) wanted = undefined;
    }
  } finally {
    wanted = undefined;
  }
}

if (root !== null && slider !== null && slider !== undefined) begin(root);
