import { Parser } from 'htmlparser2';

/* What a page says in its own language: what people typed is marked as of no language that is known. */

/** Texts that are no text nodes, and are heard or seen all the same. */
const HEARD = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'] as const;
const UNREAD = ['head', 'script', 'style'];

/** The texts of a page in a language, those of its attributes too, without those that are marked otherwise. */
export function saidIn(language: string, html: string): readonly string[] {
  const found: string[] = [];
  /** The language of each element that is open; undefined where nothing is read. */
  const open: (string | undefined)[] = [language];
  const isOwn = () => open.at(-1) === language;
  const parser = new Parser({
    onopentag(name, attributes) {
      const own = UNREAD.includes(name) ? undefined : (attributes.lang ?? open.at(-1));
      open.push(open.at(-1) === undefined ? undefined : own);
      if (isOwn()) found.push(...HEARD.flatMap((each) => attributes[each] ?? []));
    },
    ontext(text) {
      if (isOwn()) found.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.write(html);
  parser.end();
  return found.map((text) => text.trim()).filter((text) => text !== '');
}
