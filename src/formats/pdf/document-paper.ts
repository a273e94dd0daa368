import type { Known } from '#answers/known';
import { roundName, runBy, sessionCalled } from '#answers/names';
import { notesOf } from '#answers/notes-of';
import { relationsOf } from '#answers/relations';
import { remarks } from '#answers/remarks';
import { documentName } from '#answers/text/document-title';
import type { OfficialDocument } from '#core/documents/document.schema';
import { namedIn } from '#core/season/cases';
import { startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { documentBlocks } from './document-blocks.ts';
import { form } from './form.ts';
import { envelopeOf, eventOf, under } from './head.ts';
import type { Block } from './layout.ts';
import { documentsText, marksOf } from './marks.ts';
import type { Paper } from './paper.ts';
import type { Said } from './said.ts';

/** A document as it was posted, with what became of it by the moment that is known. */
export function documentPaper(
  { season }: Known,
  { number }: Extract<Paper, { paper: 'document' }>,
  words: Words,
): Said | undefined {
  const document = season.board.find((one) => one.document === number);
  if (document === undefined) return undefined;
  const round = 'for' in document ? document.for : undefined;
  return {
    document,
    by: document.by,
    head: {
      ...eventOf(words, season, round),
      heading: headingOf(words, season, document),
      ...under(...underOf(words, season, document)),
      facts: envelopeOf(words, document, recipients(words, season, document)),
    },
    marks: marksOf(words, season, document),
    blocks: [
      ...documentBlocks(words, season, document),
      ...referenceBlocks(words, season, document),
      ...noteBlocks(words, document),
    ],
  };
}

const headingOf = (words: Words, season: Season, document: OfficialDocument): string =>
  document.kind === 'classification' && document.title === undefined
    ? words.result.states[document.state]
    : documentName(words, season, document);

/** The kind of one that has a title of its own, the session of a result, and the round from which it holds. */
function underOf(words: Words, season: Season, document: OfficialDocument): readonly (string | undefined)[] {
  const { kind, title } = document;
  const from = 'from' in document ? document.from : undefined;
  return [
    title === undefined ? undefined : words.documents.kinds[kind],
    kind === 'classification' ? words.sessionName(document.session, sessionCalled) : undefined,
    from === undefined ? undefined : `${words.paper.from} ${roundName(season, from)}`,
  ];
}

/** The competitors whom a decision concerns; else everybody. */
function recipients(words: Words, season: Season, document: OfficialDocument): string {
  if (document.kind !== 'decision' || document.for === undefined) return words.official.everybody;
  const starters = startersByNumber(season, document.for);
  const teams = namedIn(season, [document]).cars.flatMap((number) => {
    const starter = starters.get(number);
    return (starter && runBy(season, starter)) ?? [];
  });
  return teams.length === 0 ? words.official.everybody : words.list([...new Set(teams)]);
}

/** What it has to do with other documents, what was accepted, and what is attached. */
function referenceBlocks(words: Words, season: Season, document: OfficialDocument): readonly Block[] {
  const said = words.paper;
  const { replaces = [], annuls = [], answers, case: named, accepts = [], attachments = [] } = document;
  const lines = form(
    [said.case, named],
    [said.replaces, documentsText(words, replaces)],
    [said.annuls, documentsText(words, annuls)],
    [said.answers, documentsText(words, answers === undefined ? [] : [answers])],
    [said.answeredBy, documentsText(words, relationsOf(season, document).answeredBy)],
    [said.accepts, accepts.map(({ finding, because }) => words.colon(finding, because))],
    [
      said.attached,
      attachments.map(({ name, sha256 }) => [name, `SHA-256 ${sha256}`].join(words.between.parts)),
    ],
  );
  return lines.length === 0 ? [] : [{ is: 'heading', text: words.official.references }, ...lines];
}

/** Doubts, marked, and then notes: of the document, and on its lines. */
function noteBlocks(words: Words, document: OfficialDocument): readonly Block[] {
  const { paper } = words;
  const own = remarks(document).map(({ is, text }) => ({ of: paper.ownSubject, is, text }));
  const all = [...own, ...notesOf(document)];
  if (all.length === 0) return [];
  const name = (of: string) => paper.subjects[of] ?? of;
  return [
    { is: 'heading', text: words.remarks.title },
    ...form(
      ...all
        .toSorted((a, b) => Number(a.is === 'note') - Number(b.is === 'note'))
        .map(({ of, is, text }) => [name(of), is === 'doubt' ? words.remarks.doubtful(text) : text] as const),
    ),
  ];
}
