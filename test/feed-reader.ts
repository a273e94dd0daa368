import { parseAtomFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';

/* A feed as a reader of others has it, and which elements are in it. */

export interface ReadEntry {
  /** The number of its document, from its name. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly published: string;
  readonly author: string;
  /** `bulletin Bulletin` */
  readonly category: string;
  /** `alternate documents/2` for each. */
  readonly links: readonly string[];
  readonly summary: string;
}

export interface ReadFeed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly links: readonly string[];
  readonly entries: readonly ReadEntry[];
  readonly elements: ReadonlySet<string>;
}

type Parsed = ReturnType<typeof parseAtomFeed<string>>;
type ParsedEntry = NonNullable<Parsed['entries']>[number];

export function readFeed(text: string): ReadFeed {
  const feed = parseAtomFeed(text);
  return {
    id: String(feed.id),
    title: feed.title?.value ?? '',
    updated: String(feed.updated),
    links: linksOf(feed),
    entries: (feed.entries ?? []).map(entryOf),
    elements: elementsIn(text),
  };
}

const entryOf = (entry: ParsedEntry): ReadEntry => ({
  number: Number(String(entry.id).split('/').at(-1)),
  id: String(entry.id),
  title: entry.title?.value ?? '',
  updated: String(entry.updated),
  published: String(entry.published),
  author: (entry.authors ?? []).map(({ name }) => name).join(),
  category: (entry.categories ?? []).map(({ term, label }) => `${term} ${label}`).join(),
  links: linksOf(entry),
  summary: entry.summary?.value ?? '',
});

const linksOf = ({ links = [] }: Pick<Parsed | ParsedEntry, 'links'>): readonly string[] =>
  links.map(({ rel, href }) => `${rel} ${href}`);

function elementsIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const parser = new Parser({ onopentagname: (name) => names.add(name) }, { xmlMode: true });
  parser.write(text);
  parser.end();
  return names;
}
