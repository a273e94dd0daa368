// Writes test/golden/: the 2014 season in every form and on every paper, its feeds from document to document, and each
// shipped season in words, so that a change of one is seen as a diff.   npm run goldens
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre';
import { formPath, hasForm } from '#answers/forms';
import { knownNow } from '#answers/known';
import { partsOf } from '#answers/parts-of';
import { FORM_NAMES, type FormName, type Takeable } from '#answers/place';
import { placesOf } from '#answers/places';
import { type FormFile, formOf } from '#office/forms/form-of';
import { en } from '#words/en';
import { shipped } from '../test/shipped.ts';
import { goldenFeeds } from './golden-feeds.ts';
import { goldenPapers, STAMP } from './golden-papers.ts';
import { goldenReviews } from './golden-reviews.ts';

const SEASON = 'asian-le-mans-series-2014';
const ORIGIN = `https://results.example/seasons/${SEASON}`;
const root = fileURLToPath(new URL('../test/golden', import.meta.url));

/** Of papers it is kept what is on them, and of each file its SHA-256. */
const PICTURED: readonly FormName[] = ['pdf', 'png'];

/** Of so many pages that are alike these are enough. */
const isShown = (place: Takeable): boolean =>
  place.page !== 'reasons' || (place.title === 'gt-teams' && place.contender === '90');

/** Each golden file by its name below test/golden. */
export async function goldenFiles(): Promise<ReadonlyMap<string, string>> {
  const { documents, season, sources } = await shipped(SEASON);
  const known = knownNow(SEASON, season);
  if (known === undefined) throw new Error(`${SEASON} has no document`);
  const files = new Map<string, string>(await goldenReviews());
  const pages = placesOf(known.season).flatMap((page) => [page, ...partsOf(known.season, page)]);
  for (const place of pages.filter(isShown))
    for (const form of FORM_NAMES.filter((name) => hasForm(place, name) && !PICTURED.includes(name))) {
      const file = await formOf({ known, words: en, place, form, sources, origin: ORIGIN, stamp: STAMP });
      if (file !== undefined) files.set(...(await golden(place, form, file)));
    }
  for (const [name, text] of await goldenFeeds(SEASON, documents)) files.set(`${SEASON}/${name}`, text);
  for (const [name, text] of await goldenPapers(known)) files.set(`${SEASON}/${name}`, text);
  return files;
}

async function golden(place: Takeable, form: FormName, { body }: FormFile): Promise<[string, string]> {
  const name = `${SEASON}/${formPath(place, form)}`;
  return typeof body === 'string' ? [name, body] : [`${name}.txt`, await AS_TEXT[form as Packed](body)];
}

/** Forms that are no text, as text that shows all there is in them. */
const AS_TEXT = { xlsx: workbookText };
type Packed = keyof typeof AS_TEXT;

async function workbookText(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readXlsx(bytes);
  return sheets
    .map(({ name, rows, freezePane }) =>
      [
        `## ${name} (${freezePane?.rows ?? 0} rows and ${freezePane?.columns ?? 0} columns stay)`,
        ...rows.map((row) => row.map(cellText).join(' | ')),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** Numbers stand bare, texts in quotes, days as days. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : JSON.stringify(cell);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(root, { recursive: true, force: true });
  for (const [name, text] of await goldenFiles()) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}
