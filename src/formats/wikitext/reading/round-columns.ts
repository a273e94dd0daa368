import { placeOfRace } from '#answers/names';
import type { WikiRound } from '../wiki-article.ts';
import type { Noting } from './noting.ts';
import type { GridCell } from './read-grid.ts';

/**
 * The rounds behind the columns of a grid. Where there are as many as rounds, they are those in order; else each is found by
 * what its head stands for, by the article that it leads to, or by its letters.
 *
 * @returns undefined for a column of no round, which is noted.
 */
export function roundsOfColumns(
  heads: readonly (GridCell | undefined)[],
  rounds: readonly WikiRound[],
  note: Noting,
): readonly (number | undefined)[] {
  if (heads.length === rounds.length) return rounds.map(({ number }) => number);
  const left = [...rounds];
  return heads.map((head) => {
    const found = left.findIndex((round) => head !== undefined && standsFor(head, round));
    const [round] = found < 0 ? [] : left.splice(found, 1);
    if (round === undefined && head !== undefined)
      note(head, { code: 'unknown-word', expected: 'a round of the calendar', so: 'its column is left out' });
    return round?.number;
  });
}

function standsFor({ lines }: GridCell, { race, circuit = '', place = '' }: WikiRound): boolean {
  const named = lines
    .flatMap(({ title, article }) => [title ?? '', article ?? ''])
    .filter((name) => name !== '');
  if (named.some((name) => name === race || name.endsWith(` ${race}`))) return true;
  const titles = lines.some(({ title }) => title !== undefined);
  const letters = lettersOf(lines[0]?.text ?? '');
  if (titles || letters.length < 2) return false;
  return [placeOfRace(race), circuit, place].some((name) => lettersOf(name).startsWith(letters));
}

const lettersOf = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
