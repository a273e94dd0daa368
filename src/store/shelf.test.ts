import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderShelf } from './shelf.ts';

async function inFolder(action: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-shelf-'));
  try {
    await action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what was put there is there, and nothing else', async () => {
  await inFolder(async (folder) => {
    const shelf = folderShelf(path.join(folder, 'made', 'for it'));
    await shelf.put('a', 'one');
    await shelf.put('a', 'two');
    expect([await shelf.get('a'), await shelf.get('b')]).toEqual(['two', undefined]);
  });
});

test('the newest forty stay, and no half-written file', async () => {
  await inFolder(async (folder) => {
    const shelf = folderShelf(folder);
    for (let n = 0; n < 50; n++) await shelf.put(`${n}`, 'x');
    expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(40);
    expect(await shelf.get('49')).toBe('x');
  });
});

test('a place where nothing can be kept is no reason to fail', async () => {
  await inFolder(async (folder) => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    const shelf = folderShelf(path.join(file, 'under'));
    await shelf.put('a', 'one');
    expect(await shelf.get('a')).toBeUndefined();
  });
});
