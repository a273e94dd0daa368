import { isBefore } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import { standing } from '../fold.ts';
import { heirOf } from '../heirs.ts';
import { headOf, type Season } from '../season.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/**
 * Number, date, and the documents that it refers to.
 *
 * @param open what is unanswered without the documents that this one undoes.
 */
export function reviewEnvelope(
  season: Season,
  document: OfficialDocument,
  open: Season['open'],
): readonly Problem[] {
  return [...numbered(season, document), ...dated(season, document), ...referring(season, document, open)];
}

function numbered(season: Season, document: OfficialDocument): readonly Problem[] {
  const expected = headOf(season) + 1;
  if (document.document === expected) return [];
  return [refusal({ code: 'not-next', expected, found: document.document, path: ['document'] })];
}

function dated(season: Season, { posted }: OfficialDocument): readonly Problem[] {
  const last = season.board.at(-1);
  const problems: Problem[] = [];
  if (posted.after !== undefined && isBefore(posted.by, posted.after)) {
    problems.push(refusal({ code: 'bounds-reversed', after: posted.after, by: posted.by, path: ['posted'] }));
  }
  if (last !== undefined && isBefore(posted.by, last.posted.by)) {
    const above = { last: last.posted.by, document: last.document };
    problems.push(refusal({ code: 'dated-before', posted: posted.by, ...above, path: ['posted'] }));
  }
  return problems;
}

function referring(season: Season, document: OfficialDocument, open: Season['open']): readonly Problem[] {
  const stands = new Map(standing(season.board).map((other) => [other.document, other]));
  const posted = new Set(season.board.map((other) => other.document));
  const missing = (number: number, path: Path): readonly Problem[] => {
    if (!posted.has(number)) return [refusal({ code: 'no-such-document', number, path })];
    if (stands.has(number)) return [];
    const heir = heirOf(season.board, number)?.document;
    return [refusal({ code: 'not-standing', number, heir, path })];
  };
  const replaced = (document.replaces ?? []).flatMap((number, index) => {
    const path = ['replaces', index];
    const other = stands.get(number);
    if (other === undefined || other.kind === document.kind) return missing(number, path);
    return [refusal({ code: 'other-kind', number, kind: other.kind, path })];
  });
  const annulled = (document.annuls ?? []).flatMap((number, index) => {
    const path = ['annuls', index];
    const opens = stands.get(number)?.kind === 'season' && document.kind !== 'season';
    return opens ? [refusal({ code: 'season-annulled', number, path })] : missing(number, path);
  });
  const included = document.kind === 'classification' ? (document.includes ?? []) : [];
  const against = 'against' in document && document.against !== undefined ? [document.against] : [];
  return [
    ...replaced,
    ...annulled,
    ...included.flatMap((number, index) => {
      const [path, other] = [['includes', index], stands.get(number)];
      if (other === undefined || other.kind === 'decision') return missing(number, path);
      return [refusal({ code: 'not-a-decision', number, kind: other.kind, path })];
    }),
    ...against.flatMap((number) => missing(number, ['against'])),
    ...answering(season, document.answers, open, missing),
  ];
}

function answering(
  season: Season,
  number: number | undefined,
  open: Season['open'],
  missing: (number: number, path: Path) => readonly Problem[],
): readonly Problem[] {
  if (number === undefined) return [];
  const path = ['answers'];
  const other = season.board.find(({ document }) => document === number);
  const absent = missing(number, path);
  if (absent.length > 0 || other === undefined) return absent;
  if (other.kind !== 'protest' && other.kind !== 'appeal' && other.kind !== 'request') {
    return [refusal({ code: 'not-answerable', number, kind: other.kind, path })];
  }
  const isOpen = open.some((mark) => mark.document === number);
  return isOpen ? [] : [finding({ code: 'answered-already', number, path })];
}
