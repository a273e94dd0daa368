import './tsx.ts';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ROUNDS } from './large-season.ts';
import { largeTable } from './large-table.ts';

/* The page of a table of 60 cars and 24 rounds, drawn on one core without any cache, beside a bare table of as many cells. */

const { pageHtml } = await import('../src/web/render.ts');

const table = largeTable('office');
const drawn = () => pageHtml(table) ?? '';

const cells = (make: (index: number) => unknown) => Array.from({ length: ROUNDS }, (_, index) => make(index));
const bare = () =>
  renderToString(
    h(
      'table',
      null,
      Array.from({ length: 60 }, (_, row) =>
        h(
          'tr',
          { key: row },
          h('th', null, `Team ${row}`),
          cells((index) => h('td', { key: index, class: 'p' }, String(index))) as never,
        ),
      ),
    ),
  );

/** How often a second, in the best of five rounds: what else the machine does makes none faster. */
function rate(draw: () => string): number {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 1_000) {
      draw();
      count++;
    }
    best = Math.max(best, (1_000 * count) / (performance.now() - start));
  }
  return best;
}

const print = (what: string, value: string) => console.log(`${what.padEnd(66)}${value.padStart(12)}`);
const start = performance.now();
drawn();
print('the page, a season never computed before', `${(performance.now() - start).toFixed(0)} ms`);
const [page, raw] = [rate(drawn), rate(bare)];
print('the page, known', `${page.toFixed(0)} /s`);
print('a bare table of as many cells', `${raw.toFixed(0)} /s`);
