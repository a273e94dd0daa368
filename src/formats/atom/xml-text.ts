/*
 * XML as it is written here: elements with attributes, and text in them. Whatever anybody typed is text, and stays it.
 */

/** What XML 1.0 has no place for, not even escaped: controls, halves of characters, and two that are none. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text between tags, or in the quotes of an attribute. */
const xmlText = (text: string): string =>
  text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with others in it, or empty, in lines. */
export const element = (name: string, attributes: Attributes, children: readonly string[] = []): string =>
  children.length === 0
    ? `<${name}${written(attributes)}/>\n`
    : `<${name}${written(attributes)}>\n${children.join('')}</${name}>\n`;

/** An element with a text in it: `<title>Timetable</title>`. */
export const textElement = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>\n`;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(value)}"`))
    .join('');
