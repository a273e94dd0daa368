import type { Words } from '#words/en';

/** A clause with its section, `awards/pole`: as the catalogue says it. */
export function clausePathText({ clausePath }: Words, path: string): string {
  const at = path.indexOf('/');
  return at === -1 ? path : clausePath(path.slice(0, at), path.slice(at + 1));
}
