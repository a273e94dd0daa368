import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decoded } from '#office/import/decoded';
import { openedFile } from '#office/import/opened-file';
import { isTableFile } from '#office/import/table-file';
import { changedBytes } from '../changed-bytes.ts';
import { changedText } from '../changed-text.ts';
import { encodedText } from '../encoded-text.ts';
import { type FuzzedReader, fuzzed } from '../fuzzed-reader.ts';
import { faultHolds, hasLine, readingHolds } from '../laws.ts';
import { OTHER_FORMATS } from '../odd.ts';
import { ALL } from '../samples.ts';
import { tableHolds } from './tables.ts';
import { WORKBOOKS } from './workbooks.ts';

/** A file in some format, with what was read of it; or a fault. */
async function opensOrTells(bytes: Uint8Array): Promise<void> {
  const file = { name: 'x', bytes };
  const opened = await openedFile(file);
  const { text } = decoded(bytes);
  if (!opened.ok) {
    faultHolds(opened.error, hasLine(text));
    return;
  }
  assert.ok(opened.value.bytes === bytes && opened.value.format !== '');
  if (isTableFile(opened.value)) for (const table of opened.value.tables) tableHolds(table);
  else for (const reading of opened.value.sheets) readingHolds(reading, hasLine(text));
}

const texts = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...ALL) },
  { weight: 3, arbitrary: changedText(ALL) },
);
const beginnings = fc.tuple(fc.constantFrom(...OTHER_FORMATS), fc.uint8Array({ maxLength: 60 }));

export const FILE_READERS: readonly FuzzedReader[] = [
  fuzzed(
    'any file',
    fc.oneof(
      { weight: 6, arbitrary: encodedText(texts) },
      { weight: 4, arbitrary: changedBytes(encodedText(texts)) },
      { weight: 1, arbitrary: changedBytes(fc.constantFrom(...WORKBOOKS)) },
      {
        weight: 1,
        arbitrary: beginnings.map(([start, rest]) =>
          Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest]),
        ),
      },
    ),
    opensOrTells,
  ),
];
