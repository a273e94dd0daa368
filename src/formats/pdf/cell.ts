import type { Cell, Line } from './layout.ts';

/* Lines of a cell; what is not known has none. */

export const plain = (text: string | undefined): readonly Line[] => (text ? [{ text }] : []);
export const strong = (text: string | undefined): readonly Line[] => (text ? [{ text, look: 'strong' }] : []);
export const soft = (text: string | undefined): readonly Line[] => (text ? [{ text, look: 'soft' }] : []);

/** One line as it is, several below each other. */
export function cell(...lines: readonly (readonly Line[])[]): Cell {
  const all = lines.flat();
  const [first] = all;
  if (first === undefined) return '';
  return all.length === 1 && isPlain(first) ? first.text : { lines: all };
}

const isPlain = ({ look, more, end }: Line): boolean =>
  look === undefined && more === undefined && end === undefined;
