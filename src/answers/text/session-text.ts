import type { Words } from '#words/en';

/** A session as it is called within a sentence, `in the race`; one that has a name of its own keeps its capital. */
export function sessionText(words: Words, session: string): string {
  const said = words.sessionName(session, (key) => key);
  return said === session ? said : said.toLowerCase();
}
