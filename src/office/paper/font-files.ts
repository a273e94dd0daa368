import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/*
 * Where fonts lie: Noto as npm packages have it for the web, variable and in slices, each of which holds some of the
 * characters of a family.
 */

const { resolve } = createRequire(import.meta.url);

/** A family, and the axes in which its files vary: by weight alone, or in every way that is usual. */
interface Family {
  readonly index: string;
  readonly axes: 'standard' | 'wght';
}

/** Named one by one, so that whoever looks for unused packages finds them. */
const FAMILIES = {
  'noto-sans': { index: resolve('@fontsource-variable/noto-sans/unicode.json'), axes: 'standard' },
  'noto-serif': { index: resolve('@fontsource-variable/noto-serif/unicode.json'), axes: 'standard' },
  'noto-sans-thai': { index: resolve('@fontsource-variable/noto-sans-thai/unicode.json'), axes: 'standard' },
  'noto-sans-jp': { index: resolve('@fontsource-variable/noto-sans-jp/unicode.json'), axes: 'wght' },
  'noto-sans-kr': { index: resolve('@fontsource-variable/noto-sans-kr/unicode.json'), axes: 'wght' },
  'noto-sans-sc': { index: resolve('@fontsource-variable/noto-sans-sc/unicode.json'), axes: 'wght' },
  'noto-sans-tc': { index: resolve('@fontsource-variable/noto-sans-tc/unicode.json'), axes: 'wght' },
} as const satisfies Readonly<Record<string, Family>>;
export type FamilyName = keyof typeof FAMILIES;

/** A part of a family: its file, and the characters that it may have. */
export interface Slice {
  readonly file: string;
  readonly axes: Family['axes'];
  readonly characters: ReadonlySet<number>;
}

const known = new Map<FamilyName, readonly Slice[]>();

/** The slices of a family, those with the most common characters first. */
export function slicesOf(family: FamilyName): readonly Slice[] {
  const slices = known.get(family) ?? readSlices(family);
  known.set(family, slices);
  return slices;
}

function readSlices(family: FamilyName): readonly Slice[] {
  const { index, axes } = FAMILIES[family];
  const ranges: Readonly<Record<string, string>> = JSON.parse(readFileSync(index, 'utf8'));
  // `[12]` is the twelfth of a large family, `latin` a script.
  return Object.entries(ranges)
    .map(([name, range]) => ({
      file: path.join(
        path.dirname(index),
        'files',
        `${family}-${name.replaceAll(/[[\]]/g, '')}-${axes}-normal.woff2`,
      ),
      axes,
      characters: charactersIn(range),
    }))
    .toReversed();
}

/** `U+0-FF,U+131` */
function charactersIn(ranges: string): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const range of ranges.split(',')) {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    for (let character = from; character <= to; character++) characters.add(character);
  }
  return characters;
}
