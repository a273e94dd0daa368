/** The attributes of a table or a cell, by their names in small letters; the first of a name counts. */
export function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, quoted ?? single ?? bare ?? '');
  }
  return attributes;
}

const ATTRIBUTE = /([a-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'|]+))/gi;

/** How many rows or columns a cell spans: at most so many as pages allow, or there are. */
export function spanOf(
  attributes: ReadonlyMap<string, string>,
  name: 'rowspan' | 'colspan',
  most: number,
): number {
  const said = attributes.get(name)?.trim() ?? '';
  const span = /^\d{1,5}$/.test(said) ? Number(said) : 1;
  return Math.max(1, Math.min(span, most));
}
