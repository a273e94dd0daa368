/** Where templates and links begin and end, and what is no markup. Offsets are those of the text. */
export interface WikiPairs {
  /** Of each `{{` and `[[` that is closed, the offset of what closes it. */
  readonly closings: ReadonlyMap<number, number>;
  /** Of each comment, `<nowiki>` and `<ref>`, the offset behind it. */
  readonly ends: ReadonlyMap<number, number>;
}

const TOKEN = /<!--|<nowiki\s*>|<ref(?:\s[^<>]*)?>|\{\{|\}\}|\[\[|\]\]|\n/gi;

/** Finds them in one pass: a text of openings that nobody closes is as quick as any. */
export function wikiPairs(text: string): WikiPairs {
  const ends = new Map<number, number>();
  const nesting = newNesting();
  const endOf = endsIn(text);
  const tokens = new RegExp(TOKEN);
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const [sign] = token;
    if (!sign.startsWith('<')) {
      nesting.meet(sign, token.index);
      continue;
    }
    const end = endOf(sign, tokens.lastIndex);
    if (end === undefined) continue;
    ends.set(token.index, end);
    tokens.lastIndex = end;
  }
  return { closings: nesting.closings, ends };
}

function newNesting() {
  const closings = new Map<number, number>();
  const open: { readonly sign: string; readonly at: number }[] = [];
  let templates = 0;
  const dropLinks = () => {
    while (open.at(-1)?.sign === '[[') open.pop();
  };
  const close = (at: number) => {
    const opened = open.pop();
    if (opened !== undefined) closings.set(opened.at, at);
  };
  const meet = (sign: string, at: number) => {
    if (sign === '{{' || sign === '[[') {
      open.push({ sign, at });
      if (sign === '{{') templates++;
    } else if (sign === '\n') {
      // A link ends on its line.
      dropLinks();
    } else if (sign === ']]') {
      // It does not reach out of the template in which it begins.
      if (open.at(-1)?.sign === '[[') close(at);
    } else if (templates > 0) {
      dropLinks();
      close(at);
      templates--;
    }
  };
  return { closings, meet };
}

/** Where a comment, `<nowiki>` or `<ref>` ends, looked for behind its beginning; undefined where it does not, so that it is text. */
function endsIn(text: string): (sign: string, from: number) => number | undefined {
  const missing = new Set<string>();
  return (sign, from) => {
    if (sign.endsWith('/>')) return from;
    const closing = sign === '<!--' ? '-->' : /^<nowiki/i.test(sign) ? '</nowiki>' : '</ref>';
    // A comment that nobody ends goes on to the end.
    const otherwise = closing === '-->' ? text.length : undefined;
    if (missing.has(closing)) return otherwise;
    const pattern = new RegExp(closing, 'gi');
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (found === null) missing.add(closing);
    return found === null ? otherwise : found.index + closing.length;
  };
}

/**
 * The text with a sign of no meaning in place of all that is inside templates, links, references and comments: what is left
 * is the markup of lines and tables, letter for letter at the same offsets.
 */
export function withoutInsides(text: string, { closings, ends }: WikiPairs): string {
  const insides = [
    ...Array.from(closings, ([from, to]) => ({ from: from + 2, to })),
    ...Array.from(ends, ([from, to]) => ({ from, to })),
  ].toSorted((a, b) => a.from - b.from);
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of insides) {
    if (from < done) continue;
    parts.push(text.slice(done, from), HIDDEN.repeat(to - from));
    done = to;
  }
  return [...parts, text.slice(done)].join('');
}
const HIDDEN = '\u{E000}';
