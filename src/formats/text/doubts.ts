import type { Doubt } from '#core/timing/sheet';

/** Lists what is doubtful. */
export type Note = (doubt: Doubt) => void;

/** The doubts of a text, as its reader comes upon them. */
export interface Doubts {
  /** The same doubt again is not told again: a value may be read more than once. */
  readonly note: Note;
  /** In the order of the text. */
  readonly all: () => readonly Doubt[];
}

/** Of doubts that differ only in their row so many (a full grid) are told one by one, and of the rest how many there are. */
const MOST_ALIKE = 60;

interface Alike {
  readonly told: Doubt[];
  /** The first that is not told, and how many are not. */
  rest?: Doubt;
  count: number;
}

/** @param before doubts of the whole text, where it is read in several parts. */
export function newDoubts(before?: Doubts): Doubts {
  const kinds = new Map<string, Alike>();
  const noted = new Set<string>();
  const note = (doubt: Doubt) => {
    const kind = `${doubt.code} ${doubt.at.replaceAll(/\d+/g, '0')} ${doubt.so}`;
    const alike = kinds.get(kind) ?? { told: [], count: 0 };
    kinds.set(kind, alike);
    if (alike.told.length < MOST_ALIKE) tellOnce(doubt, alike, noted);
    else {
      alike.rest ??= doubt;
      alike.count++;
    }
  };
  const all = () => [...kinds.values()].flatMap(toldOf).toSorted((a, b) => a.line - b.line);
  before?.all().forEach(note);
  return { note, all };
}

function tellOnce(doubt: Doubt, { told }: Alike, noted: Set<string>): void {
  const name = `${doubt.code} ${doubt.line} ${doubt.at} ${doubt.found}`;
  if (noted.has(name)) return;
  noted.add(name);
  told.push(doubt);
}

function toldOf({ told, rest, count }: Alike): readonly Doubt[] {
  return rest === undefined ? told : [...told, { ...rest, found: `${count} more of the kind` }];
}
