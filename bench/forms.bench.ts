/*
 * How long a season of 1,000 cars and 24 rounds takes in every form, and how much memory: a process each, with the heap that
 * Node gives itself on a machine of 512 MB. Where there is more, it leaves garbage lie.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { formPath, hasForm, takeableNamed } from '#answers/forms';
import { knownNow } from '#answers/known';
import { FORM_NAMES, type FormName, type Place } from '#answers/place';
import { emptySeason, fold } from '#core/season/fold';
import { formOf } from '#office/forms/form-of';
import { en } from '#words/en';
import { largeSeason } from './large-season.ts';

const CARS_A_CLASS = 250;
/** The largest page of each kind. */
const PAGES: readonly Place[] = [
  { page: 'season' },
  { page: 'table', title: 'lmp1-entry' },
  { page: 'table', title: 'lmp1-driver' },
  { page: 'round', round: 'r01' },
  { page: 'entries' },
  { page: 'calendar' },
  { page: 'documents' },
];

const [form, page] = process.argv.slice(2);
if (form === undefined || page === undefined) measureAll();
else await measure(form as FormName, page);

function measureAll(): void {
  console.log(
    'A season of 1,000 cars and 24 rounds, each form in a process of its own, with 256 MB for its heap:',
  );
  for (const name of FORM_NAMES)
    for (const place of PAGES.filter((one) => hasForm(one, name)))
      spawnSync(
        process.execPath,
        [
          '--max-old-space-size=256',
          fileURLToPath(import.meta.url),
          name,
          place.page === 'season' ? 'season' : formPath(place, name).replace(/\.\w+$/, ''),
        ],
        { stdio: 'inherit' },
      );
}

async function measure(name: FormName, path: string): Promise<void> {
  const known = knownNow('large', largeSeason({ carsAClass: CARS_A_CLASS }).reduce(fold, emptySeason));
  const place = takeableNamed(path);
  if (known === undefined || place === undefined) throw new Error(`no page ${path}`);
  const began = performance.now();
  const file = await formOf({
    known,
    words: en,
    place,
    form: name,
    sources: {},
    stamp: { edition: 'bench' },
  });
  const seconds = (performance.now() - began) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const bytes = typeof file?.body === 'string' ? Buffer.byteLength(file.body) : (file?.body.length ?? 0);
  console.log(
    `  ${`${name} ${path}`.padEnd(32)} ${seconds.toFixed(2).padStart(6)} s  ${megabytes.toFixed(0).padStart(5)} MB  ${(bytes / 1024).toFixed(0).padStart(6)} kB`,
  );
}
