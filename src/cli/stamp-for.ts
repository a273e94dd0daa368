import type { Takeable } from '#answers/place';
import { headOf } from '#core/season/season';
import type { Stamp } from '#formats/pdf/paper';
import { linksOf } from '#store/chain';
import { edition } from './edition.ts';
import type { Opened } from './open-season.ts';

const remembered = new WeakMap<Opened['board'], Promise<readonly string[]>>();

/** What the foot of a paper vouches for: this program, and the document that it gives, or as of which it is known. */
export async function stampFor({ board, season }: Opened, place: Takeable): Promise<Stamp> {
  const links = remembered.get(board) ?? linksIn(board);
  remembered.set(board, links);
  const number = place.page === 'document' ? Number(place.number) : headOf(season);
  return { edition: edition(), hash: (await links)[number - 1] };
}

async function linksIn(board: Opened['board']): Promise<readonly string[]> {
  const read = await board.read();
  return read.ok ? linksOf(read.value) : [];
}
