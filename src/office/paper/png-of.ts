import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Card } from '#formats/card/card';
import { breathe } from '../breathe.ts';
import { printable } from './printable.ts';
import { typeset } from './typeset.ts';

/** In pixels, as those who show it ask for. */
const WIDTH = 1_200;

/** A card as a picture in PNG, 1200 by 630: the same for the same card, on every machine. */
export async function pngOf(card: Card): Promise<Uint8Array> {
  const { value, fonts } = await printable(card);
  await ready();
  await breathe();
  const { compiler, document } = typeset('card', value, fonts);
  // Letters come as outlines, so that it needs no fonts.
  const drawing = new Resvg(compiler.plainSvg(document), { fitTo: { mode: 'width', value: WIDTH } });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

let starting: Promise<void> | undefined;

/** Its machine code is read once. */
function ready(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  starting ??= readFile(file).then((code) => initWasm(code));
  return starting;
}
