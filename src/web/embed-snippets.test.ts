import { expect, test } from 'vitest';
import { embedSnippets } from './embed-snippets.ts';
import { type Whereabouts, waysOf } from './links.ts';

const table = { page: 'table', title: 'gt-cup' } as const;
const title = { page: 'title', title: 'gt-cup' } as const;

/** What is offered on a page of an office, or of what else is said; undefined where nothing is. */
function offered(place: typeof table | typeof title, said: Partial<Whereabouts> = {}) {
  const { embed } = waysOf({
    kind: 'office',
    base: '/seasons/sprint',
    language: 'en',
    place,
    head: 4,
    moment: undefined,
    origin: 'https://results.example',
    ...said,
  });
  return embed && embedSnippets(embed, place, 'GT "Cup" <& more>');
}

test('a frame has its part by its whole address, and a name in which nothing ends early', () => {
  expect(offered(table)?.frame).toBe(
    '<iframe src="https://results.example/seasons/sprint/embed/standings/gt-cup" ' +
      'title="GT &quot;Cup&quot; &lt;&amp; more&gt;" width="600" height="420" loading="lazy"></iframe>',
  );
});

test('an element has its script, and until it is there the page itself', () => {
  expect(offered(title, { language: 'fr', moment: '3' })?.element).toBe(
    '<script type="module" src="https://results.example/site/embed.js"></script>\n' +
      '<parc-ferme src="https://results.example/fr/seasons/sprint@3/embed/titles/gt-cup">' +
      '<a href="https://results.example/fr/seasons/sprint@3/titles/gt-cup">GT &quot;Cup&quot; &lt;&amp; more&gt;</a></parc-ferme>',
  );
});

test('of a folder the part is where it lies, and the script beside the season; of now alone', () => {
  const folder = { kind: 'folder', base: '../../', origin: 'https://x.example/results/sprint' } as const;
  expect(offered(title, folder)?.frame).toContain(
    'src="https://x.example/results/sprint/embed/titles/gt-cup/"',
  );
  expect(offered(title, folder)?.element).toContain('src="https://x.example/results/files/embed.js"');
  expect(offered(title, { ...folder, moment: '3' })).toBeUndefined();
});

test('nothing is offered where nobody knows the host', () => {
  expect(offered(table, { origin: undefined })).toBeUndefined();
});
