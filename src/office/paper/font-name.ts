/** Where the table directory of a font begins, and how long an entry of it is (OpenType, Organization of an OpenType Font). */
const DIRECTORY = 12;
const ENTRY = 16;

/** The names that a font needs: its family, and what programs call it. */
const FAMILY = 1;
const POSTSCRIPT = 6;

/**
 * The same font under a name of its own, so that no font of the machine it is used on can be taken for it. Other names that
 * it had (copyright, version) are not in it any more; they stand in the licence beside its file.
 *
 * @param family what it is asked for by.
 * @param postscript what a file that contains it calls it: letters, digits and hyphens.
 * @throws Error where its own names have less room: then it is no font that we know.
 */
export function named(font: Buffer, family: string, postscript: string): Buffer {
  const entry = entryOf(font, 'name');
  const table = nameTable([
    [FAMILY, family],
    [POSTSCRIPT, postscript],
  ]);
  if (table.length > font.readUInt32BE(entry + 12)) throw new Error(`${family}: no room for the name`);
  const renamed = Buffer.from(font);
  table.copy(renamed, font.readUInt32BE(entry + 8));
  renamed.writeUInt32BE(table.length, entry + 12);
  return renamed;
}

function entryOf(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let at = DIRECTORY; at < DIRECTORY + ENTRY * tables; at += ENTRY)
    if (font.toString('latin1', at, at + 4) === tag) return at;
  throw new Error(`a font without the table ${tag}`);
}

/** Names for Windows in English, which every program reads: UTF-16, as format 0 of the table has them. */
function nameTable(names: readonly (readonly [id: number, name: string])[]): Buffer {
  const texts = names.map(([, name]) => Buffer.from(name, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    for (const [field, value] of [3, 1, 0x0409, id, length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    offset += length;
  }
  return Buffer.concat([head, ...texts]);
}
