import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-6';
import { expect, test } from 'vitest';
import { MOST_CARS } from '#core/timing/sheet';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every literal of the program's own code: names, texts and numbers, without what comments say. */
function literals(): readonly (readonly [where: string, value: string | number])[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(path.join(root, 'src', name), 'utf8');
      const found: (readonly [string, string | number])[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isNumericLiteral(node)) found.push([name, Number(node.text)]);
        else if (
          ts.isStringLiteralLike(node) ||
          ts.isTemplateHead(node) ||
          ts.isTemplateMiddleOrTemplateTail(node)
        )
          found.push([name, node.text]);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
      return found;
    });
}

/** `asian-le-mans-series` of `asian-le-mans-series-2023-24`. */
const series = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder)).map((name) =>
    name.replace(/\.yaml$/, '').replace(/-\d{4}(-\d\d)?$/, ''),
  );

test('no championship is known to the code: what holds for one of them stands in its rulebook', () => {
  const names = [...new Set([...series('rulebooks'), ...series('seasons'), ...series('histories')])];
  expect(names).toContain('formula-one');
  const named = literals().filter(([, value]) =>
    names.some((name) => String(value).toLowerCase().includes(name)),
  );
  expect(named).toEqual([]);
});

test('no year is known to the code: what changed with one stands in the rulebook of that year', () => {
  const years = literals().filter(([, value]) => typeof value === 'number' && value > 1900 && value < 2100);
  // A bound of readers, and no year.
  expect(years).toEqual([['core/timing/sheet.ts', MOST_CARS]]);
});
