import { Parser } from 'htmlparser2';
import { err, ok, type Result } from '#core/base/result';
import type { SheetFault } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { placesIn } from '#formats/text/places';
import { shownName } from '#formats/text/printable';
import { withoutFrame } from '#formats/text/without-frame';
import { elementAt, type XmlElement, type XmlNode } from './xml-element.ts';

const MOST_CHARACTERS = 32_000_000;
/** With their attributes. 24 hours of a full grid have 300,000. */
const MOST_ELEMENTS = 1_500_000;
const DEEPEST = 50;
/** So much is parsed at a time, and nothing more once the text is known to be no good. */
const PIECE = 16_384;

/**
 * Reads a text of XML.
 *
 * A text that is cut off, or has an element that is not closed, is a fault: half a result looks like a whole one.
 *
 * @param loose names of elements inside which that is only a doubt, since programs write into them what people typed.
 */
export function readXml(
  text: string,
  doubts: Doubts,
  loose: readonly string[] = [],
): Result<XmlElement, SheetFault> {
  const xml = withoutFrame(text);
  const fault = unreadable(xml);
  if (fault !== undefined) return err(fault);
  const placeOf = placesIn(xml);
  const lineOf = (offset: number) => placeOf(offset).line;
  const tree = treeOf({ xml, doubts, loose, lineOf });
  if (tree.fault !== undefined) return err(tree.fault);
  if (tree.root === undefined) return err(noElement(xml));
  return ok(elementAt(tree.root, '', { source: { lineOf }, doubts, line: 1 }));
}

function unreadable(xml: string): SheetFault | undefined {
  const start = xml.slice(0, 200).trimStart();
  if (start === '') return { code: 'empty', line: 1, found: 'nothing', expected: 'XML' };
  if (!start.startsWith('<'))
    return { code: 'other-format', line: 1, found: formatOf(start), expected: 'XML, which begins with <' };
  return xml.length > MOST_CHARACTERS
    ? tooLarge(`${Math.round(xml.length / 1_000_000)} MB`, '32 MB')
    : undefined;
}

const formatOf = (start: string) => (/^[[{]/.test(start) ? 'a JSON file' : excerpt(start));

const tooLarge = (found: string, most: string): SheetFault => ({
  code: 'too-large',
  line: 1,
  found,
  expected: `at most ${most}`,
});

const noElement = (xml: string): SheetFault => ({
  code: 'broken',
  line: 1,
  found: excerpt(xml.slice(0, 200)),
  expected: 'an element',
});

interface Rules {
  readonly xml: string;
  readonly doubts: Doubts;
  readonly loose: readonly string[];
  readonly lineOf: (offset: number) => number;
}

interface Growing extends XmlNode {
  readonly attributes: Map<string, string>;
  readonly children: Growing[];
  text: string;
}

interface Tree {
  readonly open: Growing[];
  root?: Growing;
  fault?: SheetFault | undefined;
  /** Elements and attributes so far. */
  count: number;
}

function treeOf(rules: Rules): Tree {
  const tree: Tree = { open: [], count: 0 };
  let attributes = new Map<string, string>();
  const parser = new Parser(
    {
      onopentagname: () => {
        attributes = new Map();
      },
      onattribute: (name, value) => {
        attributes.set(name, value);
        tree.fault ??= tooMany(++tree.count);
      },
      onopentag: (name) =>
        grow(tree, { name, offset: parser.startIndex, attributes, children: [], text: '' }, rules),
      ontext: (text) => {
        const node = tree.open.at(-1);
        if (node !== undefined) node.text += text;
      },
      onclosetag: (_, isImplied) => {
        const node = tree.open.pop();
        if (node === undefined || !isImplied || isSelfClosing(node, parser, rules)) return;
        tree.fault ??= unclosed(node, tree.open, rules);
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < rules.xml.length && tree.fault === undefined; at += PIECE)
    parser.write(rules.xml.slice(at, at + PIECE));
  if (tree.fault === undefined) parser.end();
  return tree;
}

function grow(tree: Tree, node: Growing, { lineOf }: Rules): void {
  tree.open.at(-1)?.children.push(node);
  tree.root ??= node;
  tree.open.push(node);
  tree.fault ??= tooMany(++tree.count);
  if (tree.open.length <= DEEPEST) return;
  const expected = `at most ${DEEPEST} levels of nesting`;
  tree.fault ??= {
    code: 'broken',
    line: lineOf(node.offset),
    found: `more than ${DEEPEST} levels`,
    expected,
  };
}

const tooMany = (count: number) =>
  count > MOST_ELEMENTS
    ? tooLarge(`more than ${MOST_ELEMENTS} elements`, `${MOST_ELEMENTS} elements`)
    : undefined;

/** `<Swap/>`: the parser tells its end as it tells that of an element that is not closed. */
const isSelfClosing = ({ offset }: XmlNode, { startIndex, endIndex }: Parser, { xml }: Rules) =>
  startIndex === offset && xml.slice(endIndex - 1, endIndex + 1) === '/>';

/** An element that was closed only because one around it was, or because the text ended. */
function unclosed(node: XmlNode, around: readonly XmlNode[], rules: Rules): SheetFault | undefined {
  const name = shownName(node.name);
  const place = { line: rules.lineOf(node.offset), found: `<${name}>`, expected: `</${name}>` };
  if (!around.some(({ name }) => rules.loose.includes(name))) return { code: 'broken', ...place };
  const so = 'it is left as it is';
  rules.doubts.note({ code: 'bad-value', at: shownName(around.at(-1)?.name ?? ''), ...place, so });
  return undefined;
}
