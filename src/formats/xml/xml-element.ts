import type { Doubts } from '#formats/text/doubts';
import type { Field } from '#formats/text/field';
import { shownName } from '#formats/text/printable';

/** An element as the parser found it. */
export interface XmlNode {
  readonly name: string;
  readonly offset: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** An element of an XML text: the field that it is, and what stands in it. */
export interface XmlElement extends Field {
  readonly source: XmlSource;
  readonly node: XmlNode | undefined;
}

export interface XmlSource {
  readonly lineOf: (offset: number) => number;
}

/** The element at a node; missing at none, and then in the line given. */
export function elementAt(node: XmlNode | undefined, at: string, around: Around): XmlElement {
  const { source, doubts, line } = around;
  if (node === undefined) return { kind: 'missing', written: '', at, line, doubts, source, node };
  const kind = node.children.length === 0 ? 'text' : 'map';
  return { kind, written: node.text, at, line: source.lineOf(node.offset), doubts, source, node };
}
type Around = Pick<XmlElement, 'source' | 'doubts' | 'line'>;

/** The first element of a name inside another; missing if there is none. */
export const childNamed = (parent: XmlElement, name: string): XmlElement =>
  elementAt(
    parent.node?.children.find((node) => node.name === name),
    wayTo(parent, name),
    parent,
  );

/** All elements of a name inside another. */
export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  const nodes = (parent.node?.children ?? []).filter((node) => node.name === name);
  return nodes.map((node, index) => elementAt(node, `${wayTo(parent, name)}[${index}]`, parent));
}

/** All elements of a name anywhere inside another, in the order of the text. */
export function descendantsNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlNode[] = [];
  const open = [...(parent.node?.children ?? [])].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.name === name) found.push(node);
    for (let index = node.children.length - 1; index >= 0; index--)
      open.push(node.children[index] as XmlNode);
  }
  return found.map((node, index) => elementAt(node, `${wayTo(parent, name)}[${index}]`, parent));
}

/** All elements inside another. */
export const children = (parent: XmlElement): readonly XmlElement[] =>
  (parent.node?.children ?? []).map((node) => elementAt(node, wayTo(parent, node.name), parent));

export function attribute(element: XmlElement, name: string): Field {
  const { line, doubts } = element;
  const written = element.node?.attributes.get(name);
  const at = wayTo(element, name);
  if (written === undefined) return { kind: 'missing', written: '', at, line, doubts };
  return { kind: 'text', written, at, line, doubts };
}

const wayTo = ({ at }: XmlElement, name: string) =>
  at === '' ? shownName(name) : `${at}.${shownName(name)}`;

/** The same element, whose doubts are noted elsewhere. */
export const notedIn = (element: XmlElement, doubts: Doubts): XmlElement => ({ ...element, doubts });
