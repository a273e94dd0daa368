import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unprintable } from '#formats/text/printable';
import { plain } from './placed.ts';
import { readYaml } from './read-yaml.ts';
import { type Writable, writeDocument } from './write-document.ts';

/** Letters that mean something to YAML, and texts that mean something to other readers of it. */
const odd = fc.string({ unit: fc.constantFrom(...' \n\t:#-,[]{}"\'&*!|>%@`?~a1\u0085\u2028') });
const words = fc.constantFrom(
  '',
  'null',
  '~',
  '007',
  '0x1F',
  '2:00',
  'true',
  '---',
  '...',
  '<<',
  '- a',
  '# b',
  'a: b',
);
const text = fc
  .oneof(odd, words, fc.string({ unit: 'binary' }))
  .filter((text) => unprintable(text) === undefined);
const key = text.map((text) => text.trim()).filter((key) => key !== '__proto__');
const { value } = fc.letrec<{ value: Writable }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

test('what is written reads back as the same text, keys in the same order', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }), (document) => {
      const read = readYaml(writeDocument(document), 'x.yaml');
      expect(read.ok && JSON.stringify(plain(read.value.root))).toBe(JSON.stringify(document));
    }),
    { numRuns: 1000 },
  );
});

describe('a written document reads well', () => {
  test('a line of results on a line, the rest in blocks, and no quotes without need', () => {
    const results = [
      { place: 1, car: '007', laps: 61 },
      { car: '#92', reason: undefined },
    ];
    const crews = { 27: ['Ho-Pin Tung', 'David Cheng'], 1: ["O'Young, Darryl"] };
    expect(writeDocument({ document: 9, posted: '2014-08-31', note: 'Wet: all day', crews, results })).toBe(
      `document: 9
posted: 2014-08-31
note: 'Wet: all day'
crews:
  1: [ 'O''Young, Darryl' ]
  27: [ Ho-Pin Tung, David Cheng ]
results:
  - { place: 1, car: 007, laps: 61 }
  - { car: '#92' }
`,
    );
  });
  test('text of several lines as it is', () => {
    expect(writeDocument({ facts: 'One.\nTwo.\n' })).toBe('facts: |\n  One.\n  Two.\n');
  });
  test('the first line tells editors where the schema is', () => {
    expect(writeDocument({ kind: 'season' }, { schemaPath: '../../schemas/season.schema.json' })).toBe(
      '# yaml-language-server: $schema=../../schemas/season.schema.json\nkind: season\n',
    );
  });
});
