/*
 * What users typed becomes wiki text that shows it letter for letter and means nothing. All is written as character
 * references and nothing as <nowiki>: a reference is the same letter in a cell, in a template, in a link and in an attribute.
 */

const MARKUP = new RegExp(
  [
    // Tags, links, templates, cells, signatures, parameters of templates.
    String.raw`[<>\[\]\{\}\|~=]`,
    // What would be a reference.
    String.raw`&(?=#?\w+;)`,
    // Bold and italic, also together with marks around the text.
    "'(?=')|(?<=')'|^'|'$",
    // Behaviour switches such as __NOTOC__, and cells of a head.
    '_(?=_)|(?<=_)_|!(?=!)|(?<=!)!',
    // Lists, indents and rules; a head, to programs that look at the text of a cell.
    String.raw`^[*#:;+\-!]`,
    // Addresses, and numbers of books and standards, which become links by themselves.
    String.raw`(?<=[A-Za-z]):(?=\S)|(?<=\b(?:RFC|PMID|ISBN)) (?=\d)`,
  ].join('|'),
  'gv',
);

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text of users as markup that shows it as it is, on one line. */
export const wikiText = (text: string): string =>
  text
    .replaceAll(/[\t\r\n ]+/g, ' ')
    .trim()
    .replaceAll(MARKUP, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`);

/** A text between the quotes of an attribute. */
export const attributeText = (text: string): string => wikiText(text).replaceAll('"', '&quot;');
