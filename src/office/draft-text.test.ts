import { expect, test } from 'vitest';
import { splitDocuments } from './draft-text.ts';

test('documents of a file stand between lines of ---, and may begin on one', () => {
  const text = 'a: 1\n---\n# only a comment\n--- # the second\nb: 2\n--- { c: 3 }\n---x: 4';
  expect(splitDocuments(text)).toEqual([
    { text: 'a: 1', above: 0 },
    { text: 'b: 2', above: 4 },
    { text: '    { c: 3 }\n---x: 4', above: 5 },
  ]);
});

test('a file of comments alone is one document, which says nothing', () => {
  expect(splitDocuments('\uFEFF# nothing yet\n---\n')).toEqual([{ text: '# nothing yet', above: 0 }]);
});
