import { expect, test } from 'vitest';
import { readDay } from '#core/base/day';
import { citations } from './citations.ts';

const SOURCES = {
  EI: {
    title: 'The result',
    publisher: 'Endurance-Info',
    address: 'https://x.org/a?b=1',
    date: '7 December 2013',
  },
  WP: { title: 'The article', publisher: 'Wikipedia, in a copy', address: 'https://copy.org/a' },
  EN: { title: 'The article', address: 'https://en.wikipedia.org/wiki/A' },
  LIST: { title: 'The list', publisher: 'The Club', date: 'spring 2014' },
};

test('a source is defined where it is cited first, and named from then on', () => {
  const cite = citations(SOURCES);
  const defined =
    '<ref name="EI">{{cite web |url=https://x.org/a?b=1 |title=The result |publisher=Endurance-Info |date=7 December 2013}}</ref>';
  expect(cite(['EI', 'EI'])).toBe(defined);
  expect(cite(['EI'])).toBe('<ref name="EI" />');
});

test('an encyclopaedia does not rest on itself, and what nobody explains is not cited', () => {
  expect(citations(SOURCES)(['WP', 'EN', 'X', 'constructor'])).toBe('');
});

test('what has no address is told in a sentence', () => {
  expect(citations(SOURCES)(['LIST'])).toBe('<ref name="LIST">The list. The Club. spring 2014.</ref>');
});

test('the day of reading is given, and a date only as the template takes it', () => {
  const read = readDay('2026-07-01');
  const dated = (date: string) =>
    citations({ A: { title: 'A', address: 'http://a', date, ...(read && { read }) } })(['A']);
  expect(dated('late 2013')).toContain('|title=A |access-date=1 July 2026}}');
  for (const date of ['2013', 'May 2013', '9 May 2013']) expect(dated(date)).toContain(`|date=${date} `);
});

test('nothing that a source says ends the template, the reference or its name', () => {
  const cite = citations({
    'a"b<c>': { title: 'x }} | y=z <b>', address: 'https://x.org/a|b}}[c]<d>\'"~', publisher: '{{p}}' },
  });
  expect(cite(['a"b<c>'])).toBe(
    '<ref name="a&quot;b&lt;c&gt;">{{cite web |url=https://x.org/a%7Cb%7D%7D%5Bc%5D%3Cd%3E%27%22%7E ' +
      '|title=x &#125;&#125; &#124; y&#61;z &lt;b&gt; |publisher=&#123;&#123;p&#125;&#125;}}</ref>',
  );
});

test('a source whose key is a whole number has another name, since a wiki takes none for a reference', () => {
  const cite = citations({ 14: { title: 'The list' } });
  expect(cite(['14'])).toBe('<ref name="source 14">The list.</ref>');
  expect(cite(['14'])).toBe('<ref name="source 14" />');
});
