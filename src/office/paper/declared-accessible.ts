/*
 * The compiler writes a file for archives (PDF/A-2a) or one for everybody (PDF/UA-1), not both in one, though what it
 * writes is both: the same tags, title and language. So the second is declared behind the first, as the standards have it:
 * in the metadata, and by showing the title in place of the file's name. It is an update as ISO 32000-1, 7.5.6 lays down:
 * the two objects that change are written anew at the end of the file, with a table of where they are.
 */

/** What a reader of metadata for archives has to be told of the schema of PDF/UA, which is not among those that it knows. */
const SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

/** What stands in the metadata, and what is to stand there. */
const DECLARATION = [
  ['xmlns:pdfaid=', 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid='],
  ['<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>'],
  ['<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${SCHEMA}`],
] as const;

/** The file, with the word that it is PDF/UA-1 besides. */
export function declaredAccessible(pdf: Buffer): Buffer {
  const { root, objectAt, size, start, id } = outlineOf(pdf);
  const catalog = objectAt(root);
  const metadata = Number(only(/\/Metadata (\d+) 0 R/, catalog));
  const shown = replaced(
    catalog,
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  );
  // An object begins a line in an archive (ISO 19005-2, 6.1.9), and what the compiler writes ends without one.
  const first = Buffer.from(`\n${withLength(objectAt(metadata))}`, 'latin1');
  const second = Buffer.from(shown, 'latin1');
  const [firstAt, secondAt] = [pdf.length + 1, pdf.length + first.length];
  const end = [
    'xref',
    `${metadata} 1`,
    `${entryAt(firstAt)}${root} 1`,
    `${entryAt(secondAt)}trailer`,
    `<< /Size ${size} /Root ${root} 0 R ${id} /Prev ${start} >>`,
    'startxref',
    `${secondAt + second.length}`,
    '%%EOF',
  ];
  return Buffer.concat([pdf, first, second, Buffer.from(end.join('\n'), 'latin1')]);
}

/** What the end of a file says: where its objects are. */
function outlineOf(pdf: Buffer) {
  const trailer = pdf.toString('latin1', pdf.lastIndexOf('\ntrailer'));
  const start = Number(only(/startxref\s+(\d+)/, trailer));
  const entries = pdf.indexOf('\n', pdf.indexOf('\n', start) + 1) + 1;
  return {
    start,
    root: Number(only(/\/Root (\d+) 0 R/, trailer)),
    size: only(/\/Size (\d+)/, trailer),
    id: `${only(/(\/Info \d+ 0 R)/, trailer)} ${only(/(\/ID \[.*\])/, trailer)}`,
    /** An object as it is written, from its number to its end. */
    objectAt: (number: number): string => {
      const at = Number(pdf.toString('latin1', entries + 20 * number, entries + 20 * number + 10));
      return `${pdf.toString('latin1', at, pdf.indexOf('\nendobj', at))}\nendobj\n`;
    },
  };
}

/** `0000029135 00000 n`, and the end of a line in two characters. */
const entryAt = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

/** The metadata with the declaration in them, and as long as they say. */
function withLength(object: string): string {
  const declared = DECLARATION.reduce((text, [before, said]) => replaced(text, before, said), object);
  const more = declared.length - object.length;
  return declared.replace(/\/Length (\d+)/, (_, length: string) => `/Length ${Number(length) + more}`);
}

function only(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? unlike(pattern.source);
}

const replaced = (text: string, part: string, by: string): string =>
  text.includes(part) ? text.replace(part, () => by) : unlike(part);

function unlike(part: string): never {
  throw new Error(`a PDF that is not as this compiler writes them: no ${part}`);
}
