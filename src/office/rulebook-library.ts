import { nearest } from '#core/base/nearest';
import { err, ok, type Result } from '#core/base/result';
import { type Rulebook, resolved, SECTIONS } from '#core/rulebook/rulebook';
import type { RulebookFile } from '#core/rulebook/rulebook.schema';
import type { Fault, FilePlace, Path } from '#formats/yaml/fault';
import { plain } from '#formats/yaml/placed';
import { readRulebook } from '#formats/yaml/read-document';
import { readYaml, type Where } from '#formats/yaml/read-yaml';
import { type Writable, writeDocument } from '#formats/yaml/write-document';

/** Rulebooks to start a season from, by name. */
export interface RulebookLibrary {
  names(): Promise<readonly string[]>;
  /** The text of a rulebook and the name of its file; undefined if there is none of that name. */
  read(name: string): Promise<{ readonly text: string; readonly file: string } | undefined>;
}

export type LibraryFault =
  | Fault
  | {
      readonly code: 'no-such-rulebook';
      readonly name: string;
      readonly meant: string | undefined;
      readonly from: string | undefined;
    }
  | { readonly code: 'extends-itself'; readonly chain: readonly string[] };

/** A whole rulebook, and the text that is attached to a board: nothing outside the board may change it. */
export interface WholeRulebook {
  readonly rulebook: Rulebook;
  readonly text: string;
  /** Where the path leads to: in the newest of the files that has the clause. */
  readonly where: (path: Path) => FilePlace;
}

/**
 * A rulebook of the library, resolved. One that extends none is attached letter for letter, comments and all; else the
 * clauses of those it extends are written out, each whole and from the newest rulebook that has it.
 */
export async function wholeRulebook(
  library: RulebookLibrary,
  name: string,
): Promise<Result<WholeRulebook, readonly LibraryFault[]>> {
  const chain = await chainOf(library, name);
  if (!chain.ok) return chain;
  const rulebook = resolved(chain.value.map(({ content }) => content));
  const [first] = chain.value;
  const isWhole = chain.value.length === 1 && first !== undefined;
  const text = isWhole ? first.text : writtenOut(chain.value.map(({ raw }) => raw));
  return ok({ rulebook, text, where: (path) => placeIn(chain.value, path) });
}

/** Of a clause that none of the files has: the beginning of the first. */
function placeIn(chain: readonly Link[], path: Path): FilePlace {
  const [section, clause] = path;
  const has = ({ raw }: Link) => {
    const clauses = raw[section as keyof RulebookFile];
    return clauses !== undefined && (clause === undefined || Object.hasOwn(Object(clauses), clause));
  };
  const link = chain.find(has) ?? (chain[0] as Link);
  return { file: link.file, ...link.where(path) };
}

interface Link {
  readonly content: RulebookFile;
  readonly raw: RulebookFile;
  readonly text: string;
  readonly file: string;
  readonly where: Where;
}

/** The rulebook, the one that it extends, and so on. */
async function chainOf(
  library: RulebookLibrary,
  name: string,
): Promise<Result<readonly Link[], readonly LibraryFault[]>> {
  const links: Link[] = [];
  const names: string[] = [];
  let next: string | undefined = name;
  while (next !== undefined) {
    if (names.includes(next)) return err([{ code: 'extends-itself', chain: [...names, next] }]);
    const found = await library.read(next);
    if (found === undefined) {
      const meant = nearest(next, await library.names());
      return err([{ code: 'no-such-rulebook', name: next, meant, from: names.at(-1) }]);
    }
    const link = linkOf(found.text, found.file);
    if (!link.ok) return link;
    links.push(link.value);
    names.push(next);
    next = link.value.content.extends;
  }
  return ok(links);
}

function linkOf(text: string, file: string): Result<Link, readonly Fault[]> {
  const read = readRulebook(text, file);
  if (!read.ok) return read;
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const { content, where } = read.value;
  return ok({ content, raw: plain(yaml.value.root) as RulebookFile, text, file, where });
}

/** The same merge as `resolved`, on what the files say letter by letter: so 25 18 15 stays as printed. */
function writtenOut(chain: readonly RulebookFile[]): string {
  const listed = chain.map((file) => ({ ...file, removes: [file.removes ?? []].flat() }));
  const { rulebook, name, everyTitle, ...sections } = resolved(listed);
  const filled = SECTIONS.filter((section) => Object.keys(sections[section]).length > 0);
  const note = chain[0]?.note;
  const written = {
    rulebook,
    name,
    ...(note === undefined ? {} : { note }),
    ...Object.fromEntries(filled.map((section) => [section, sections[section]])),
    ...(Object.keys(everyTitle).length === 0 ? {} : { everyTitle }),
  };
  return writeDocument(written as unknown as { readonly [key: string]: Writable });
}

/** What was expected, as a phrase; faults of a file have their own. */
export function libraryExpectation(fault: Exclude<LibraryFault, Fault>): string {
  if (fault.code === 'extends-itself')
    return `a rulebook that does not extend itself: ${fault.chain.join(' → ')}`;
  const place = 'beside the draft or among those that come with the program';
  const meant = fault.meant === undefined ? '' : `; did you mean '${fault.meant}'?`;
  return fault.from === undefined
    ? `a rulebook ${place}${meant}`
    : `a rulebook that extends one ${place}, and ${fault.from} extends '${fault.name}'${meant}`;
}
