import type { Node } from 'jsonc-parser';
import type { Doubts } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { type Field, noteDoubt } from '#formats/text/field';

/** A value of a JSON text: the field that it is, and what stands in it. */
export interface JsonValue extends Field {
  readonly source: JsonSource;
  readonly node: Node | undefined;
}

export interface JsonSource {
  readonly text: string;
  readonly lineOf: (offset: number) => number;
}

const KINDS = {
  object: 'map',
  array: 'list',
  string: 'text',
  number: 'number',
  boolean: 'flag',
  null: 'missing',
  property: 'missing',
} as const;

/** The value at a node; missing at none, and then in the line given. */
export function valueAt(node: Node | undefined, at: string, around: Around): JsonValue {
  const { source, doubts, line } = around;
  if (node === undefined) return { kind: 'missing', written: '', at, line, doubts, source, node };
  const kind = KINDS[node.type];
  return {
    kind,
    written: writtenAt(node, source),
    at,
    line: source.lineOf(node.offset),
    doubts,
    source,
    node,
  };
}
type Around = Pick<JsonValue, 'source' | 'doubts' | 'line'>;

/** A number is kept as it is written: the ids of Steam have more digits than a number can hold. */
function writtenAt({ type, offset, length, value }: Node, { text }: JsonSource): string {
  if (type === 'string') return String(value);
  return type === 'number' || type === 'boolean' ? text.slice(offset, offset + length) : '';
}

/** What stands under a key of a map; missing if the map is, or has no such key. A key that stands twice is noted. */
export function child(parent: JsonValue, key: string): JsonValue {
  const at = parent.at === '' ? key : `${parent.at}.${key}`;
  const named = (parent.node?.type === 'object' ? (parent.node.children ?? []) : []).filter(
    ({ children }) => children?.[0]?.value === key,
  );
  const value = valueAt(named.at(-1)?.children?.[1], at, parent);
  if (named.length > 1)
    noteDoubt(value, { code: 'twice', expected: 'each key once', so: 'the last one is taken' });
  return value;
}

/** The items of a list; none if it is missing, and if it is no list, which is noted. */
export function items(list: JsonValue): readonly JsonValue[] {
  if (list.kind !== 'list' && list.kind !== 'missing')
    noteDoubt(list, { code: 'bad-value', expected: 'a list', so: 'it is left out' });
  const nodes = list.node?.type === 'array' ? (list.node.children ?? []) : [];
  return nodes.map((node, index) => valueAt(node, `${list.at}[${index}]`, list));
}

/** The values of a map, whatever their keys. */
export function valuesOf(map: JsonValue): readonly JsonValue[] {
  const properties = map.node?.type === 'object' ? (map.node.children ?? []) : [];
  return properties.map(({ children }) => {
    const key = String(children?.[0]?.value);
    return valueAt(children?.[1], `${map.at}.${/^[\w-]{1,40}$/.test(key) ? key : excerpt(key)}`, map);
  });
}

export function hasKey(map: JsonValue, key: string): boolean {
  const properties = map.node?.type === 'object' ? (map.node.children ?? []) : [];
  return properties.some(({ children }) => children?.[0]?.value === key);
}

/** The same value, whose doubts are noted elsewhere. */
export const notedIn = (value: JsonValue, doubts: Doubts): JsonValue => ({ ...value, doubts });
