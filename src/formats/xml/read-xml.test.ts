import { describe, expect, test } from 'vitest';
import { newDoubts } from '#formats/text/doubts';
import { text, whole } from '#formats/text/field';
import { readXml } from './read-xml.ts';
import {
  attribute,
  childNamed,
  children,
  childrenNamed,
  descendantsNamed,
  type XmlElement,
} from './xml-element.ts';

function root(source: string, ...loose: readonly string[]): XmlElement {
  const read = readXml(source, newDoubts(), loose);
  if (!read.ok) throw new Error(read.error.found);
  return read.value;
}
/** `line code: found, expected` */
function fault(source: string): string | undefined {
  const read = readXml(source, newDoubts(), ['Chat']);
  return read.ok
    ? undefined
    : `${read.error.line} ${read.error.code}: ${read.error.found}, ${read.error.expected}`;
}

describe('elements have their way and their line', () => {
  const file = root(
    '<?xml version="1.0"?>\n<race>\n<lap num="1"\n et="40.5">90.5</lap>\n<lap num="2"/>\n<name>A&apos;B &amp; C</name>\n</race>',
  );
  const [first, second] = childrenNamed(file, 'lap') as [XmlElement, XmlElement];

  test('with texts and attributes', () => {
    expect([text(first), whole(attribute(first, 'num')), first.line, first.at]).toEqual([
      '90.5',
      1,
      3,
      'lap[0]',
    ]);
    expect([second.kind, second.line, attribute(second, 'num').at]).toEqual(['text', 5, 'lap[1].num']);
    expect(text(childNamed(file, 'name'))).toBe("A'B & C");
    expect([file.kind, children(file).map(({ at }) => at)]).toEqual(['map', ['lap', 'lap', 'name']]);
  });
  test('what is missing stands where the element around it begins', () => {
    expect(childNamed(file, 'car')).toMatchObject({ kind: 'missing', at: 'car', line: 2 });
    expect(childNamed(childNamed(file, 'car'), 'number')).toMatchObject({
      kind: 'missing',
      at: 'car.number',
    });
    expect(attribute(first, '__proto__').kind).toBe('missing');
    expect(childrenNamed(childNamed(file, 'car'), 'number')).toEqual([]);
  });
});

test('a document type, comments and CDATA are no elements', () => {
  const file = root('<!DOCTYPE rF [\n<!ENTITY x "y">\n]>\n<!-- <b> -->\n<a><![CDATA[<c>]]></a>');
  expect([file.node?.name, file.line, text(file)]).toEqual(['a', 5, '<c>']);
});

test('elements anywhere inside another', () => {
  const file = root('<a><b n="1"><b n="2"/></b><c><b n="3"/></c></a>');
  expect(descendantsNamed(file, 'b').map((b) => attribute(b, 'n').written)).toEqual(['1', '2', '3']);
});

test('an element that is not closed is only doubted inside a loose one', () => {
  const file = root('<a><Chat>x <y>z</Chat><b/></a>', 'Chat');
  expect(file.doubts.all()).toMatchObject([{ code: 'bad-value', found: '<y>', line: 1 }]);
  expect(childNamed(file, 'b').kind).toBe('text');
});

describe('a broken text is refused with its line', () => {
  test.each([
    ['', '1 empty: nothing, XML'],
    ['{}', '1 other-format: a JSON file, XML, which begins with <'],
    ['a;b', "1 other-format: 'a;b', XML, which begins with <"],
    ['<!-- nothing -->', "1 broken: '<!-- nothing -->', an element"],
    ['<a>\n<b>1</b>\n<c>', '3 broken: <c>, </c>'],
    ['<a>\n<b>1</b>\n<c x="', '1 broken: <a>, </a>'],
    ['<a>\n<b>1</a>', '2 broken: <b>, </b>'],
    ['<a>\n'.repeat(60), '51 broken: more than 50 levels, at most 50 levels of nesting'],
  ])('%j', (source, expected) => {
    expect(fault(source)).toBe(expected);
  });
  test('or, where it is too large, without being read', () => {
    expect(fault(`<a>${' '.repeat(32_000_000)}</a>`)).toBe('1 too-large: 32 MB, at most 32 MB');
    expect(fault(`<a>${'<b/>'.repeat(1_500_001)}</a>`)).toMatch('1 too-large: more than 1500000 elements');
  });
});

test('a name that a terminal would obey, or that has no end, is told without that', () => {
  expect(fault('<a>\n<\x1B[2J>')).toBe('2 broken: <\uFFFD[2J>, </\uFFFD[2J>');
  expect(fault(`<${'a'.repeat(1000)}>`)).toBe(`1 broken: <${'a'.repeat(40)}>, </${'a'.repeat(40)}>`);
  expect(children(root('<a><\x1Bb/></a>')).map(({ at }) => at)).toEqual(['\uFFFDb']);
});
