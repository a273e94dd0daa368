import { expect, test } from 'vitest';
import { plainText, type Text, unbroken } from './text.ts';
import { wrapped, wrappedItems } from './wrap.ts';

const lines = (text: Text, width: number): readonly string[] =>
  wrapped(text, width).map((line) => plainText(line).replaceAll('\u00a0', ' '));

test('a line ends between words, and never within a name', () => {
  expect(lines(`won by ${unbroken('Ho-Pin Tung')}`, 12)).toEqual(['won by', 'Ho-Pin Tung']);
});
test('a name that is longer than a line is broken between its words', () => {
  expect(lines(unbroken('#1 OAK Racing Team Total (defending)'), 26)).toEqual([
    '#1 OAK Racing Team Total',
    '(defending)',
  ]);
});
test('a word that is longer than a line is broken between its letters', () => {
  expect(lines('asian-le-mans-series-2014.yaml', 20)).toEqual(['asian-le-mans-series', '-2014.yaml']);
});
test('short items share a line, and one that is too long is wrapped', () => {
  expect(wrappedItems(['* pole', 'Ret retired', '° pole, its point withheld'], 24, 2)).toEqual([
    '  * pole   Ret retired',
    '  ° pole, its point',
    '  withheld',
  ]);
});
