import path from 'node:path';
import type { Shelf } from '#office/season-shelf';
import { folderShelf } from '#store/shelf';
import { edition } from './edition.ts';
import type { World } from './world.ts';

/** Where seasons are kept as they were read; nowhere without a folder for it, or when run from sources that change. */
export function shelfOf({ cache }: World): Shelf | undefined {
  if (cache === undefined || import.meta.url.endsWith('.ts')) return undefined;
  return { edition: edition(), ...folderShelf(path.join(cache, 'parcferme', 'seasons')) };
}
