import { expect, test } from 'vitest';
import { attributeText, wikiText } from './wiki-text.ts';

test.each([
  ["Automobile Club de l'Ouest", "Automobile Club de l'Ouest"],
  ['Craft & Bamboo, Jörg Müller 山田　太郎', 'Craft & Bamboo, Jörg Müller 山田　太郎'],
  ['a|b', 'a&#124;b'],
  ['[[Foo]] [https://x]', '&#91;&#91;Foo&#93;&#93; &#91;https&#58;//x&#93;'],
  ['{{flag}} {| |}', '&#123;&#123;flag&#125;&#125; &#123;&#124; &#124;&#125;'],
  ['<ref>&lt;', '&lt;ref&gt;&amp;lt;'],
  ['AT&T; Q&A', 'AT&amp;T; Q&A'],
  ["''x''", '&#39;&#39;x&#39;&#39;'],
  ["'x' y's", "&#39;x' y's"],
  ['a=b', 'a&#61;b'],
  ['__NOTOC__ a_b', '&#95;&#95;NOTOC&#95;&#95; a_b'],
  ['Wow!! Oh!', 'Wow&#33;&#33; Oh!'],
  ['~~~~', '&#126;&#126;&#126;&#126;'],
  ['mailto:x http://y 3:00 GT: Pro', 'mailto&#58;x http&#58;//y 3:00 GT: Pro'],
  ['RFC 7 ISBN 978 PMID x', 'RFC&#32;7 ISBN&#32;978 PMID x'],
  [' a\n b\t ', 'a b'],
])('%s is written %s', (text, written) => {
  expect(wikiText(text)).toBe(written);
});

test.each(['*', '#', ':', ';', '+', '-', '!'])('a text that begins with %s begins no list', (sign) => {
  expect(wikiText(`${sign}x ${sign}`)).toBe(`&#${sign.charCodeAt(0)};x ${sign}`);
});

test('in an attribute there are no quotes', () => {
  expect(attributeText('a "b"')).toBe('a &quot;b&quot;');
});
