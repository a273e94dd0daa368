import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/* A page leads somewhere: in the checkout, and for those who have the package alone. */

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');
const inDocs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => path.posix.join('docs', file.replaceAll(path.sep, '/')));
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inDocs];

interface Link {
  /** From the root of the project. */
  readonly file: string;
  readonly heading: string;
}

/** Where a page leads to, but for addresses of the web. */
const linksIn = (page: string): readonly Link[] =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file = '', heading = ''] = target.split('#');
    return [{ file: file === '' ? page : path.posix.join(path.posix.dirname(page), file), heading }];
  });

/** `## The rules of the sport` is `the-rules-of-the-sport`. */
const headingsIn = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('each link is to a file that there is, and to a heading of it', () => {
  test.each(PAGES)('%s', (page) => {
    for (const { file, heading } of linksIn(page)) {
      expect(existsSync(path.join(root, file)), `there is no ${file}`).toBe(true);
      if (heading !== '') expect(headingsIn(file), `${file} has no such heading`).toContain(heading);
    }
  });
});

describe('the package has what its pages lead to', () => {
  const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
  /** Packed whatever the list says. */
  const ALWAYS = ['README.md', 'package.json'];
  const isPacked = (file: string) =>
    [...files, ...ALWAYS].some((packed) => file === packed || file.startsWith(`${packed}/`));

  test.each(PAGES)('%s', (page) => {
    expect(isPacked(page)).toBe(true);
    expect(linksIn(page).filter(({ file }) => !isPacked(file))).toEqual([]);
  });

  test('which are several', () => {
    expect(linksIn('README.md').length).toBeGreaterThan(5);
  });
});
