import { err, ok, type Result } from '#core/base/result';
import { excerpt } from '#formats/text/excerpt';

/** `driver=Driver1+"Driver 2"`: a meaning, and the columns that have it. */
export interface Assignment {
  readonly meaning: string;
  readonly columns: readonly string[];
}

interface AssignmentsFault {
  readonly code: 'bad-syntax';
  readonly found: string;
  readonly expected: string;
}

interface Token {
  /** A sign is = or +. */
  readonly kind: 'word' | 'sign';
  readonly text: string;
}

const TOKEN = /\s*(?:"((?:[^"]|"")*)"|([=+])|([^\s"=+]+))/y;
const EXAMPLE = 'meanings with their columns, such as place=Pos driver=Driver1+Driver2 time="Total time"';

/** Assignments with spaces between them. What is in quotes is one word, and a quote inside is written twice. */
export function readAssignments(text: string): Result<readonly Assignment[], AssignmentsFault> {
  const tokens = tokensOf(text.trim());
  if (!tokens.ok) return tokens;
  const assignments: Assignment[] = [];
  for (let at = 0; at < tokens.value.length; ) {
    const [meaning, ...columns] = assignmentAt(tokens.value, at);
    if (meaning === undefined || columns.length === 0) return err(badSyntax(rest(tokens.value, at)));
    assignments.push({ meaning, columns });
    at += 1 + columns.length * 2;
  }
  return assignments.length > 0 ? ok(assignments) : err(badSyntax(text));
}

/** The words of the assignment there; none if there is none. */
function assignmentAt(tokens: readonly Token[], start: number): readonly string[] {
  const words: string[] = [];
  for (let at = start; at < tokens.length; at += 2) {
    const [word, sign] = [tokens[at], tokens[at + 1]];
    if (word?.kind !== 'word') return [];
    words.push(word.text);
    if (sign?.kind !== 'sign' || (sign.text === '=') !== (at === start)) return words;
  }
  return [];
}

function tokensOf(text: string): Result<readonly Token[], AssignmentsFault> {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return err(badSyntax(text.slice(at)));
    const [all, quoted, sign, word = ''] = match;
    tokens.push(
      sign === undefined
        ? { kind: 'word', text: quoted?.replaceAll('""', '"') ?? word }
        : { kind: 'sign', text: sign },
    );
    at += all.length;
  }
  return ok(tokens);
}

const badSyntax = (found: string): AssignmentsFault => ({
  code: 'bad-syntax',
  found: excerpt(found),
  expected: EXAMPLE,
});

const rest = (tokens: readonly Token[], at: number) =>
  tokens
    .slice(at)
    .map(({ text }) => text)
    .join('');
