import { CLEAR_NAMES, OTHER_NAMES, UNCLEAR_NAMES } from './column-names.ts';
import { MEANINGS, type Meaning } from './meanings.ts';
import { plainWords } from './plain-words.ts';

/** What the name of a column says of it. */
export interface NameSays {
  /** Several where it may be one or another; none where the name says something that is not read. */
  readonly meanings: readonly Meaning[];
  /** It may say nothing else. */
  readonly isClear: boolean;
  /** Of the second driver: 2. */
  readonly order?: number;
}

/** @returns undefined if the name is blank, or not known. */
export function meaningOfName(name: string): NameSays | undefined {
  const words = plainWords(name);
  return KNOWN.get(words) ?? ofDriver(words) ?? (SECTOR.test(words) ? NOT_READ : ofParts(name));
}

const NOT_READ: NameSays = { meanings: [], isClear: true };
const SECTOR = /^(?:s|sect|sector|sektor|secteur|settore|intermediate|セクター) ?\d/;

const listed = (names: string | undefined) => (names ?? '').split('|').map(plainWords);

const KNOWN: ReadonlyMap<string, NameSays> = new Map(
  [
    ...listed(OTHER_NAMES).map((name) => [name, NOT_READ] as const),
    ...unclear(),
    ...MEANINGS.flatMap((meaning) =>
      listed(CLEAR_NAMES[meaning]).map((name) => [name, { meanings: [meaning], isClear: true }] as const),
    ),
  ].filter(([name]) => name !== ''),
);

function unclear(): readonly (readonly [string, NameSays])[] {
  const meanings = Map.groupBy(
    MEANINGS.flatMap((meaning) => listed(UNCLEAR_NAMES[meaning]).map((name) => ({ name, meaning }))),
    ({ name }) => name,
  );
  return Array.from(meanings, ([name, says]) => [
    name,
    { meanings: says.map(({ meaning }) => meaning), isClear: false },
  ]);
}

const DRIVER =
  /^(?:drivers?|pilotes?|pilots?|fahrer|pilot[aio]s?|conductor(?:es)?|condutor(?:es)?|crew|line ?up|equipage|equipaggio|tripulacion|ドライバー|選手)(?:名| ?names?| s)?(?: ?([1-9])| ([a-f]))?(?: (.+))?$/;

/** `Driver`, `Driver 2`, `DRIVER1_FIRSTNAME`, `Pilote 1 Nat.` */
function ofDriver(words: string): NameSays | undefined {
  const match = DRIVER.exec(words);
  if (match === null) return undefined;
  const [, digit, letter = digit, part] = match;
  const order = letter === undefined ? {} : { order: Number.parseInt(letter, 16) };
  if (part === undefined || part === 'name') {
    // One column for each driver has a number; without one it may hold a whole crew.
    const meanings: readonly Meaning[] = letter === undefined ? ['driver', 'drivers'] : ['driver'];
    return { meanings, isClear: true, ...order };
  }
  const [meaning] = KNOWN.get(part)?.meanings ?? [];
  const isPart = meaning !== undefined && PARTS.has(meaning);
  return { meanings: isPart ? [meaning] : [], isClear: true, ...order };
}

const PARTS: ReadonlySet<Meaning> = new Set(['first-name', 'surname', 'country', 'grade']);

/** `Pos / Platz`: two names of one thing. Of two things, such as `Team / Driver`, nobody can tell which is meant. */
function ofParts(name: string): NameSays | undefined {
  const parts = name.split(/[/\n|]/).map(plainWords);
  if (parts.length < 2) return undefined;
  const says = parts.flatMap((part) => KNOWN.get(part) ?? ofDriver(part) ?? []);
  const [first] = says;
  const isOne = says.every(({ meanings }) => meanings.join() === first?.meanings.join());
  if (first === undefined || isOne) return first;
  return { meanings: [...new Set(says.flatMap(({ meanings }) => meanings))], isClear: false };
}
