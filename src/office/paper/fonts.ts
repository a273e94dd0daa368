import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { type FamilyName, type Slice, slicesOf } from './font-files.ts';
import { named } from './font-name.ts';

/** The fonts of a paper, by name in the order in which they are asked for a character; and what none of them can draw. */
export interface Fonts {
  readonly text: readonly string[];
  readonly headings: readonly string[];
  readonly files: readonly Buffer[];
  readonly missing: ReadonlySet<number>;
}

/** Latin, Greek and Cyrillic: for text, and for headings. */
const WESTERN: ReadonlySet<FamilyName> = new Set(['noto-sans', 'noto-serif']);

const REGULAR = 400;
const BOLD = 700;

/** The scripts of the East in the order in which they are asked: what several have is drawn as the language has it. */
const EASTERN = {
  ja: ['noto-sans-thai', 'noto-sans-jp', 'noto-sans-tc', 'noto-sans-sc', 'noto-sans-kr'],
  ko: ['noto-sans-thai', 'noto-sans-kr', 'noto-sans-jp', 'noto-sans-tc', 'noto-sans-sc'],
  zh: ['noto-sans-thai', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'],
} as const satisfies Readonly<Record<string, readonly FamilyName[]>>;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** In a language of the West, names are Japanese where any is written in kana. */
const orderFor = (language: string, text: string): readonly FamilyName[] =>
  language in EASTERN ? EASTERN[language as keyof typeof EASTERN] : EASTERN[KANA.test(text) ? 'ja' : 'zh'];

/** The fonts that a text needs, regular and bold, headings with serifs: the same for the same text, on every machine. */
export async function fontsFor(text: string, language: string): Promise<Fonts> {
  const wanted = new Set([...text].flatMap((sign) => sign.codePointAt(0) ?? []).filter((one) => one > 0x20));
  const serif = await taken('noto-serif', BOLD, new Set(wanted));
  const missing = new Set(wanted);
  const sans: Font[] = [];
  for (const family of ['noto-sans', ...orderFor(language, text)] as const)
    sans.push(...(await taken(family, REGULAR, missing)));
  const bold = await Promise.all(sans.map(({ slice }) => whole(slice, BOLD)));
  const names = sans.map(({ name }) => name);
  return {
    text: names,
    headings: [...serif.map(({ name }) => name), ...names],
    files: [...serif, ...sans, ...bold].map(({ file }) => file),
    missing,
  };
}

/** A slice in one weight. */
interface Font {
  readonly slice: Slice;
  readonly name: string;
  readonly file: Buffer;
  readonly covers: ReadonlySet<number>;
}

/**
 * The slices of a family that have any of these characters; of Latin in any case the first, since a page has a number.
 *
 * @param missing characters that nobody draws so far; those that these slices have are taken out of it.
 */
async function taken(family: FamilyName, weight: number, missing: Set<number>): Promise<readonly Font[]> {
  const found: Font[] = [];
  for (const [index, slice] of slicesOf(family).entries()) {
    const isFirst = index === 0 && WESTERN.has(family);
    if (!isFirst && !meets(slice.characters, missing)) continue;
    const font = await whole(slice, weight);
    if (!isFirst && !meets(font.covers, missing)) continue;
    for (const character of font.covers) missing.delete(character);
    found.push(font);
  }
  return found;
}

const meets = (some: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  [...others].some((one) => some.has(one));

const kept = new Map<string, Promise<Font>>();

/** Dear to make, so it is kept: a slice of the East has a hundred characters. */
function whole(slice: Slice, weight: number): Promise<Font> {
  const key = `${slice.file} ${weight}`;
  const font = kept.get(key) ?? made(slice, weight);
  kept.set(key, font);
  return font;
}

async function made(slice: Slice, weight: number): Promise<Font> {
  const { file, axes } = slice;
  const pinned = await subsetFont(readFileSync(file), '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    variationAxes: axes === 'wght' ? { wght: weight } : { wght: weight, wdth: 100 },
  });
  // A digit at its end: words such as `ext` there would be taken for a style.
  const name = `${path.basename(file, `-${axes}-normal.woff2`)} 1`;
  const font = named(pinned, name, `${name.replaceAll(/\W/g, '-')}-${weight}`);
  return { slice, name, file: font, covers: new Set(new Face(new Blob(font)).collectUnicodes()) };
}
