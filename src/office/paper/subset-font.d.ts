/** What is used of subset-font, and no more: its own declarations do not know all of it yet. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'truetype';
    /** Every glyph stays; the text is then empty. */
    readonly keepAllGlyphs?: boolean;
    /** The axes that are pinned, each to a value. */
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  /** A font with the characters of the text alone. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
