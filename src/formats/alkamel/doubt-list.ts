import type { Doubt } from '#core/timing/sheet';

/** Lists what is doubtful. */
export type Note = (doubt: Doubt) => void;

/** Of one kind in one column: a file with a wrong value on each of its rows has one thing wrong with it. */
const MOST_OF_A_KIND = 100;

export interface DoubtList {
  readonly note: Note;
  /** In the order of the lines. Of each kind in each column the first hundred, and one that counts the others. */
  readonly all: () => readonly Doubt[];
}

export function doubtList(): DoubtList {
  const kinds = new Map<string, Doubt[]>();
  const more = new Map<string, { readonly first: Doubt; count: number }>();
  return {
    note: (doubt) => {
      const kind = `${doubt.code} ${doubt.at}`;
      const [alike, others] = [kinds.get(kind), more.get(kind)];
      if (alike === undefined) kinds.set(kind, [doubt]);
      else if (alike.length < MOST_OF_A_KIND) alike.push(doubt);
      else if (others === undefined) more.set(kind, { first: doubt, count: 1 });
      else others.count++;
    },
    all: () => {
      const counted = [...more.values()].map(({ first, count }) => ({ ...first, found: `${count} more` }));
      return [...[...kinds.values()].flat(), ...counted].toSorted((a, b) => a.line - b.line);
    },
  };
}
