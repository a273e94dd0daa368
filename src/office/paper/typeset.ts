import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Fonts } from './fonts.ts';

/** What is set, and by what: the compiler is needed to give it a form. */
export interface Typeset {
  readonly compiler: NodeCompiler;
  readonly document: NodeTypstDocument;
}

/** A compiler for each set of fonts, the last used last: most papers need the same. */
const compilers = new Map<string, NodeCompiler>();
const MOST_COMPILERS = 4;

/** Nothing that was worked out is kept for longer than so many papers, or a long day of printing fills the memory. */
const KEPT_FOR = 1;

/**
 * Sets data by a layout. The layout is code, the data is not: it is read as JSON.
 *
 * @param layout the name of a file of `layouts/`.
 * @throws Error where the layout cannot set it, or warns: each is a bug of the layout.
 */
export function typeset(layout: 'paper' | 'card', data: object, fonts: Fonts): Typeset {
  const compiler = compilerFor(fonts);
  const done = compiler.compile({
    mainFileContent: layoutText(layout),
    inputs: { data: JSON.stringify({ ...data, fonts: { text: fonts.text, headings: fonts.headings } }) },
  });
  const fault = done.takeWarnings() ?? done.takeError();
  if (fault !== null || done.result === null)
    throw new Error(`${layout}.typ: ${JSON.stringify(fault && compiler.fetchDiagnostics(fault))}`);
  compiler.evictCache(KEPT_FOR);
  return { compiler, document: done.result };
}

function compilerFor({ headings, files }: Fonts): NodeCompiler {
  const key = headings.join();
  const compiler =
    compilers.get(key) ??
    NodeCompiler.create({ workspace: layouts(), fontArgs: [{ fontBlobs: [...files] }] });
  compilers.delete(key);
  compilers.set(key, compiler);
  const [oldest] = compilers.keys();
  if (compilers.size > MOST_COMPILERS && oldest !== undefined) compilers.delete(oldest);
  return compiler;
}

const texts = new Map<string, string>();

function layoutText(layout: string): string {
  const text = texts.get(layout) ?? readFileSync(path.join(layouts(), `${layout}.typ`), 'utf8');
  texts.set(layout, text);
  return text;
}

/** In the package, wherever this code lies in it: as a source, or in a bundle. */
const layouts = (): string =>
  path.join(path.dirname(createRequire(import.meta.url).resolve('parcferme/package.json')), 'layouts');
