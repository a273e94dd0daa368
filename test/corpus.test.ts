import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { corpusFolder } from '../verify/corpus.ts';
import { inEmptyFolder } from './typed.ts';

/** A folder that has what the corpus is known by. */
function corpusAt(...folder: readonly string[]): string {
  const place = path.join(...folder);
  mkdirSync(path.join(place, 'f1db'), { recursive: true });
  writeFileSync(path.join(place, 'f1db', 'f1db-core-1950-2025.json'), '{}');
  return place;
}

test('the corpus is the folder that was named, or lies in the checkout or beside it, and nowhere else', () =>
  inEmptyFolder(async (around) => {
    const checkout = path.join(around, 'checkout');
    const other = corpusAt(around, 'other', 'corpus');
    expect(corpusFolder(undefined, checkout)).toBeUndefined();
    expect(corpusFolder(other, checkout)).toBe(other);
    const beside = corpusAt(around, 'corpus');
    expect(corpusFolder(undefined, checkout)).toBe(beside);
    const inside = corpusAt(checkout, 'corpus');
    expect(corpusFolder(undefined, checkout)).toBe(inside);
    expect(corpusFolder(path.join(around, 'none'), checkout)).toBeUndefined();
  }));
