import {
  COLLECTION_STYLE,
  type Document,
  dump,
  FAILSAFE_SCHEMA,
  type MappingNode,
  type Node,
  SCALAR_STYLE,
  type SequenceNode,
  visit,
} from 'js-yaml';

/** What a document may be written with; a field that is undefined is left out. */
export type Writable =
  | string
  | number
  | boolean
  | undefined
  | readonly Writable[]
  | { readonly [key: string]: Writable };

/** What editors read to check a document while it is written. */
const HEADING = '# yaml-language-server: $schema=';

/**
 * A document, claims, sources or a rulebook as a YAML text, keys in the order given. Read back, each scalar is the same
 * text; quotes stand only where YAML needs them.
 *
 * @param schemaPath where the folder's editors find the schema, `../../schemas/decision.schema.json`.
 */
export function writeDocument(
  document: { readonly [key: string]: Writable },
  { schemaPath }: { readonly schemaPath?: string } = {},
): string {
  const yaml = dump(asText(document), {
    schema: FAILSAFE_SCHEMA,
    lineWidth: -1,
    noRefs: true,
    flowBracketPadding: true,
    transform: styled,
  });
  return schemaPath === undefined ? yaml : `${HEADING}${schemaPath}\n${yaml}`;
}

/** Numbers as text: the failsafe schema has no others. */
function asText(value: Writable): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(asText);
  if (typeof value !== 'object') return String(value);
  const written = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(written.map(([key, field]) => [key, asText(field)]));
}

function styled(documents: Document[]): void {
  visit(documents, (node, { depth }) => {
    if (node.kind === 'scalar') {
      if (node.value === '') node.style = SCALAR_STYLE.DOUBLE_QUOTED;
    } else if (node.kind !== 'alias' && isLine(node, depth)) node.style = COLLECTION_STYLE.FLOW;
  });
}

/**
 * A list of names, a line of results, a car or a driver reads best on one line; so does what a key of the document has of
 * plain values. A list of lines does not.
 */
function isLine(node: SequenceNode | MappingNode, depth: number): boolean {
  const isOne =
    node.kind === 'sequence'
      ? depth > 0 && node.items.every(isPlain)
      : depth > 0 &&
        node.items.every(
          ({ key, value }) => isPlain(value) || (depth > 1 && (isIds(key) || isPlainList(value))),
        );
  return isOne && widthOf(node) <= MOST_ON_A_LINE;
}

const isPlain = ({ kind }: Node): boolean => kind === 'scalar';
const isPlainList = (node: Node): boolean => node.kind === 'sequence' && node.items.every(isPlain);
/** The only map within a line. */
const isIds = (key: Node): boolean => key.kind === 'scalar' && key.value === 'ids';

const MOST_ON_A_LINE = 140;

const partsOf = (node: SequenceNode | MappingNode): readonly Node[] =>
  node.kind === 'sequence' ? node.items : node.items.flatMap(({ key, value }) => [key, value]);

/** Letters on one line; endless where something inside needs lines of its own. */
function widthOf(node: Node): number {
  if (node.kind === 'scalar') return node.value.includes('\n') ? Number.POSITIVE_INFINITY : node.value.length;
  if (node.kind === 'alias') return Number.POSITIVE_INFINITY;
  return partsOf(node).reduce((sum, part) => sum + widthOf(part) + 2, 2);
}
