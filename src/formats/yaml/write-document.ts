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
  visit(documents, (node, { depth, parent }) => {
    if (node.kind === 'scalar') {
      if (node.value === '') node.style = SCALAR_STYLE.DOUBLE_QUOTED;
    } else if (depth > 0 && node.kind !== 'alias' && isLine(node, parent)) node.style = COLLECTION_STYLE.FLOW;
  });
}

/** A list of names, or a line of results, reads best on one line. */
function isLine(node: SequenceNode | MappingNode, parent: Node | null): boolean {
  return (node.kind === 'sequence' || parent?.kind === 'sequence') && widthOf(node) <= MOST_ON_A_LINE;
}

const MOST_ON_A_LINE = 140;

/** Letters on one line; endless where something inside needs lines of its own. */
function widthOf(node: SequenceNode | MappingNode): number {
  const scalars =
    node.kind === 'sequence' ? node.items : node.items.flatMap(({ key, value }) => [key, value]);
  return scalars.reduce((sum, scalar) => sum + scalarWidth(scalar) + 2, 0);
}

const scalarWidth = (node: Node): number =>
  node.kind === 'scalar' && !node.value.includes('\n') ? node.value.length : Number.POSITIVE_INFINITY;
