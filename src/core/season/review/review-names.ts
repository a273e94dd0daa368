import { invisibleIn } from '#core/base/invisible';
import type { OfficialDocument } from '#core/documents/document.schema';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';

/** What is said in sentences, and names nothing. */
const SENTENCES: ReadonlySet<string> = new Set([
  'accepts',
  'amount',
  'article',
  'doubt',
  'doubts',
  'facts',
  'note',
  'nothing',
  'reason',
  'text',
]);
/** Files beside the document, which are read by themselves. */
const ATTACHED: ReadonlySet<string> = new Set(['attached', 'attachments']);

/** Two names that look the same are the same: each with a character that nobody sees is told once. */
export function reviewNames(document: OfficialDocument): readonly Problem[] {
  const told = new Set<string>();
  return [...namesIn(document, [])].flatMap(({ name, path }) => {
    const character = invisibleIn(name);
    if (character === undefined || told.has(name)) return [];
    told.add(name);
    return [finding({ code: 'invisible-character', name, character, path })];
  });
}

function* namesIn(value: unknown, path: Path): Iterable<{ readonly name: string; readonly path: Path }> {
  if (typeof value === 'string') yield { name: value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (SENTENCES.has(key) || ATTACHED.has(key)) continue;
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value)) yield { name: key, path: at };
    yield* namesIn(inner, at);
  }
}
