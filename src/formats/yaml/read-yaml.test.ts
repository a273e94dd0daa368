import { describe, expect, test } from 'vitest';
import { plain } from './placed.ts';
import { readYaml, readYamls } from './read-yaml.ts';

const contentOf = (text: string) => {
  const read = readYaml(text, 'x.yaml');
  return read.ok ? plain(read.value.root) : read.error;
};
/** `line:column code, found`, for each fault. */
const faultsOf = (text: string) => {
  const read = readYaml(text, 'x.yaml');
  return read.ok
    ? []
    : read.error.map(({ line, column, code, found }) => `${line}:${column} ${code}, ${found}`);
};

describe('every scalar is text', () => {
  test('car 007 stays 007, and no word turns into a value', () => {
    const text = 'car: 007\nday: 2014-07-20\ntime: 2:00\nyes: no\nnone: null\ntilde: ~\nempty:\n';
    const car = { car: '007', day: '2014-07-20', time: '2:00' };
    expect(contentOf(text)).toEqual({ ...car, yes: 'no', none: 'null', tilde: '~', empty: '' });
  });
  test('a byte order mark and Windows line ends are nothing to complain of', () => {
    expect(contentOf('\uFEFFa: b\r\nc: |\r\n  d\r\n  e\r\n')).toEqual({ a: 'b', c: 'd\ne\n' });
  });
  test('a key is trimmed, as names are', () => {
    expect(contentOf('" Yuan Bo ": CHN')).toEqual({ 'Yuan Bo': 'CHN' });
  });
  test('a merge key is a key as any other', () => {
    expect(contentOf('<<: { a: b }')).toEqual({ '<<': { a: 'b' } });
  });
});

describe('bad input is refused with its place', () => {
  test('an empty file says that it is empty', () => {
    expect(['', '\n\n', '# only a comment\n', '---\n'].map((text) => faultsOf(text)[0])).toEqual(
      Array(4).fill('1:1 empty, nothing'),
    );
  });
  test('broken YAML', () => {
    expect(faultsOf('a: b\nc: d: e\n')).toEqual(["2:5 not-yaml, ': e'"]);
    expect(faultsOf('a: "b')).toEqual(['1:6 not-yaml, nothing']);
  });
  test('a tab as indentation', () => {
    expect(faultsOf('a:\n\tb: c\n')).toEqual(["2:1 not-yaml, 'b: c'"]);
  });
  test('binary bytes', () => {
    expect(faultsOf('a: b\nc: \0\x01')).toEqual(['2:4 not-text, the character U+0000']);
  });
  test('half of a surrogate pair', () => {
    expect(faultsOf('a: \uD800')).toEqual(['1:4 not-text, the character U+D800']);
  });
  test('a control character hidden in an escape, which a terminal would obey', () => {
    expect(faultsOf('a: "\\e[2J"')).toEqual(['1:4 not-text, the character U+001B']);
  });
  test('a file of 50 MB', () => {
    expect(faultsOf('a: b\n'.repeat(10_000_000))).toEqual(['1:1 too-large, 50.0 MB']);
  });
  test('a document above 2 MB', () => {
    expect(faultsOf(`a: ${'x'.repeat(2_000_001)}`)).toEqual(['1:1 too-large, 2.0 MB']);
  });
  test('an alias bomb, by its first alias', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    expect(faultsOf(`a0: &a0 lol\n${lines.join('\n')}`)[0]).toBe("1:5 alias, '&a0'");
  });
  test('tags', () => {
    expect(faultsOf('a: !!binary aGk=\nb: !js x')).toEqual(["1:4 tag, '!!binary'", "2:4 tag, '!js'"]);
  });
  test('a tag that never ends: of what the parser says of it a line is told', () => {
    const read = readYaml(`!<#\n${'a: b\n'.repeat(50)}note: >- x`, 'x.yaml');
    const [fault] = read.ok ? [] : read.error;
    expect(fault?.expected).toMatch(/^YAML \(tag name cannot contain .{1,60}…\)$/);
  });
  test('nesting of more than 50 levels', () => {
    expect(faultsOf('['.repeat(100_000))).toEqual(['1:51 too-deep, more than 50 levels']);
    expect(faultsOf('- '.repeat(100_000))[0]).toMatch('too-deep');
    expect(faultsOf(`${'['.repeat(50)}${']'.repeat(50)}`)).toEqual([]);
  });
  test('a key that stands twice', () => {
    expect(faultsOf('a: 1\nb: 2\n"a ": 3')).toEqual(["3:1 key-twice, the key 'a' again"]);
  });
  test('the key __proto__', () => {
    expect(faultsOf('a:\n  __proto__: { b: c }')).toEqual(["2:3 key-reserved, '__proto__'"]);
    expect(faultsOf('"__proto\\x5f_": b')).toEqual(["1:1 key-reserved, '__proto__'"]);
  });
  test('a key that is a list', () => {
    expect(faultsOf('? [a]\n: b')).toEqual(['1:3 key-not-text, a list']);
  });
  test('a second document, where one is meant', () => {
    expect(faultsOf('a: b\n---\nc: d\n')).toEqual(['3:1 several-documents, 2 documents']);
  });
});

describe('a file for import', () => {
  test('holds several documents', () => {
    const read = readYamls('a: b\n---\nc: d\n', 'x.yaml');
    expect(read.ok && read.value.map(({ root }) => plain(root))).toEqual([{ a: 'b' }, { c: 'd' }]);
  });
  test('has no empty document', () => {
    const read = readYamls('a: b\n---\n---\nc: d\n', 'x.yaml');
    expect(read.ok || read.error.map(({ code }) => code)).toEqual(['empty']);
  });
});

test('no text of 2 MB takes more than seconds', () => {
  const pieces = ['a: b\n', '- *a\n', ':\n', '"', '{a: '];
  for (const piece of pieces) {
    const start = performance.now();
    faultsOf(piece.repeat(1_999_999 / piece.length));
    expect(performance.now() - start, piece).toBeLessThan(5000);
  }
});
