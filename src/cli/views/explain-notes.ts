import { documentsBehind } from '#answers/explain-documents';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import type { Sources } from '#core/documents/sources.schema';
import type { Explanation } from '#core/scoring/explain';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, type Text } from '../print/text.ts';
import { listed, postedText, sentence } from '../print/words.ts';
import { decisionWords } from './decision-words.ts';
import { documentNotes } from './document-notes.ts';
import { documentTitle } from './document-words.ts';
import { type Note, notesOn } from './notes.ts';

/** The documents that awards and results without points rest on, and where the clauses that give them were read. */
export function explainedBy(
  season: Season,
  found: readonly Explanation[],
  sources: Sources['sources'],
  page: Page,
): readonly Text[] {
  const keys = new Set(
    found.flatMap(({ lines }) =>
      lines.flatMap(({ cites }) => [...cites.award.split(', '), ...cites.scale.split(', ')]),
    ),
  );
  const read = [...keys].flatMap((key): Row[] => {
    const source = lookup(sources, key);
    if (source === undefined) return [];
    return [[dim(key), [source.title, dim(source.publisher === undefined ? '' : `, ${source.publisher}`)]]];
  });
  const rows = documentsBehind(season, found).map(
    (document): Row => [
      dim(String(document.document)),
      documentTitle(season, document),
      dim(postedText(document.posted)),
    ],
  );
  const columns = [{ align: 'right' }, { narrow: 'wrap', least: 20, beneath: 1 }, {}] as const;
  return [
    ...(rows.length === 0 ? [] : ['', ...table(columns, rows, { width: page.width })]),
    ...(read.length === 0
      ? []
      : ['', ...table([{}, { narrow: 'wrap', least: 24, beneath: 1 }], read, { width: page.width })]),
  ];
}

/** Facts, reason and measures. */
function decisionText(season: Season, decision: Of<'decision'>): string {
  const { facts, reason } = decision;
  const done = listed(decisionWords(season, decision));
  const texts = [facts, reason === undefined ? '' : `Reason: ${reason}`, sentence(done)];
  return texts.flatMap((text) => (text === '' ? [] : [ended(text)])).join(' ');
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Why decisions were taken that changed an award or a result, and what the rulebook says of its clauses. */
export function explainNotes(season: Season, found: readonly Explanation[]): readonly Note[] {
  const decisions = documentsBehind(season, found).filter((document) => document.kind === 'decision');
  const facts = decisions.map(
    (decision): Note => ({
      of: `document ${decision.document}`,
      is: 'note',
      text: decisionText(season, decision),
    }),
  );
  const lines = found.flatMap((one) => one.lines);
  const clauses = lines.flatMap(({ round, clause, scale }): Note[] => {
    const { awards, scales } = rulebookAt(season, round);
    return [
      ...notesOn(`awards/${clause}`, lookup(awards, clause)),
      ...notesOn(`scales/${scale}`, lookup(scales, scale)),
    ];
  });
  return [...documentNotes(decisions), ...facts, ...clauses];
}
