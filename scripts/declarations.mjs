import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TYPES = path.join('.cache', 'types', 'src');
const SPECIFIER = /(?<=\bfrom |\bimport |\bimport\()(['"])([#.][^'"]*)\1/g;

/**
 * Writes the declarations of the library's entries, and of what they reach.
 *
 * `#core/…` becomes a relative path: the published package has no `src/` for it to stand for, and so the types
 * resolve for any consumer, whatever conditions its compiler is told.
 *
 * @param {string[]} entries names of modules in `src/`
 * @param {string} into the folder to write to
 */
export function writeDeclarations(entries, into) {
  const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], {
    stdio: 'inherit',
  });
  if (compiled.status !== 0) throw new Error('the declarations do not compile');
  const waiting = [...entries];
  for (const name of waiting) {
    const { text, reached } = relative(name, readFileSync(path.join(TYPES, `${name}.d.ts`), 'utf8'));
    waiting.push(...reached.filter((other) => !waiting.includes(other)));
    mkdirSync(path.dirname(path.join(into, name)), { recursive: true });
    writeFileSync(path.join(into, `${name}.d.ts`), text);
  }
}

/**
 * @param {string} name of the module, from `src/`, without its ending
 * @param {string} declarations
 */
function relative(name, declarations) {
  /** @type {string[]} */
  const reached = [];
  const here = path.posix.dirname(name);
  const text = declarations.replace(SPECIFIER, (_, quote, specifier) => {
    const target = specifier.startsWith('#')
      ? specifier.slice(1)
      : path.posix.join(here, specifier).replace(/[.][jt]s$/, '');
    if (!reached.includes(target)) reached.push(target);
    const to = path.posix.relative(here, target);
    return `${quote}${to.startsWith('.') ? to : `./${to}`}.js${quote}`;
  });
  return { text, reached };
}
