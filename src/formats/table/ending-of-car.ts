import type { Out } from '#core/base/out';
import { excerpt } from '#formats/text/excerpt';
import { type Field, noteDoubt } from '#formats/text/field';
import type { Meaning } from './meanings.ts';
import { type Ending, endingOf } from './out-words.ts';
import { textIn } from './row-fields.ts';

/** How it ended for a car, and the word that says so. */
export interface CarEnding {
  readonly out?: Out | undefined;
  readonly status?: string | undefined;
}

/** Where results put a word for how it ended. */
const PLACES: readonly Meaning[] = ['status', 'place', 'time', 'gap', 'laps', 'class-place'];

/** The words for it in any column, held against each other. */
export function endingOfCar(field: (meaning: Meaning) => Field): CarEnding {
  const words = PLACES.map(field).flatMap((cell) => wordIn(cell) ?? []);
  const status = field('status');
  const [word] = words;
  const said = textIn(status) ?? (word && textIn(word.cell));
  const endings = [...new Set(words.map(({ ending }) => ending))];
  // Who retired is not classified either, and results may say both.
  const isSaid = endings.some((ending) => ending !== 'NC' && ending !== 'classified');
  const [ending, other] = endings.filter((ending) => !isSaid || ending !== 'NC');
  if (other !== undefined) noteContradiction(words, ending, other);
  if (ending === undefined && status.kind !== 'missing') noteUnknown(status);
  return { out: other !== undefined || ending === 'classified' ? undefined : ending, status: said };
}

interface Word {
  readonly cell: Field;
  readonly ending: Ending;
}

function wordIn(cell: Field): Word | undefined {
  const ending = cell.kind === 'missing' ? undefined : endingOf(cell.written);
  return ending === undefined ? undefined : { cell, ending };
}

function noteContradiction(words: readonly Word[], first: Ending | undefined, second: Ending): void {
  const wordFor = (sought: Ending | undefined) => words.find(({ ending }) => ending === sought)?.cell;
  const cell = wordFor(second);
  if (cell === undefined) return;
  const expected = `${excerpt(wordFor(first)?.written ?? '')}, as another column says`;
  noteDoubt(cell, { code: 'contradiction', expected, so: 'whether the car is out is unknown' });
}

const noteUnknown = (status: Field) =>
  noteDoubt(status, {
    code: 'unknown-word',
    expected: 'a word for how it ended, such as Classified, DNF, NC or DSQ',
    so: 'whether the car is out is unknown',
  });
