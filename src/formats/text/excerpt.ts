const LONGEST = 40;

/** A piece of text short enough for one line, in quotes; without characters that a terminal would obey. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
    .trim();
  if (line === '') return text === '' ? 'nothing' : 'only spaces';
  return line.length > LONGEST ? `'${line.slice(0, LONGEST - 1)}…'` : `'${line}'`;
}
