import type { Posted } from '#answers/document-by-document';
import { changesTexts } from '#answers/text/changes-text';
import { documentTexts } from '#answers/text/document-text';
import { documentTitle } from '#answers/text/document-title';
import type { OfficialDocument } from '#core/documents/document.schema';
import { diff } from '#core/scoring/diff';
import type { Words } from '#words/en';
import { sentence } from '#words/format';
import { element, textElement } from './xml-text.ts';

/** What an entry has from the feed that it stands in. */
export interface OfFeed {
  readonly words: Words;
  readonly id: string;
  /** When the document was posted, as RFC 3339 has it. */
  readonly updated: string;
  /** The page of a document, by its number. */
  readonly pageOf: (document: number) => string;
}

/** A document of the board, as it was when it was posted: what comes later changes nothing of it. */
export function entryElement(posted: Posted, { words, id, updated, pageOf }: OfFeed): string {
  const { document, after } = posted;
  const { kind } = document;
  return element('entry', {}, [
    textElement('id', id),
    textElement('title', documentTitle(words, after, document)),
    textElement('updated', updated),
    textElement('published', updated),
    element('author', {}, [textElement('name', words.documents.poster(document.by))]),
    element('category', { term: kind, label: words.documents.kinds[kind] }),
    element('link', { rel: 'alternate', type: 'text/html', href: pageOf(document.document) }),
    ...relations(words, document).flatMap(({ said, numbers }) =>
      numbers.map((number) =>
        element('link', {
          rel: 'related',
          type: 'text/html',
          href: pageOf(number),
          title: words.colon(said, words.documentNumber(number)),
        }),
      ),
    ),
    textElement('summary', summaryOf(words, posted)),
  ]);
}

interface Relation {
  /** `Replaces` */
  readonly said: string;
  readonly numbers: readonly number[];
}

/** The documents that it replaces, annuls and answers. */
function relations({ paper }: Words, { replaces, annuls, answers }: OfficialDocument): readonly Relation[] {
  return [
    { said: paper.replaces, numbers: replaces ?? [] },
    { said: paper.annuls, numbers: annuls ?? [] },
    { said: paper.answers, numbers: answers === undefined ? [] : [answers] },
  ].filter(({ numbers }) => numbers.length > 0);
}

/** Which documents it has to do with, what it says, and what it changed: each in a line of its own. */
function summaryOf(words: Words, { document, before, after }: Posted): string {
  const lines = [
    ...relations(words, document).map(({ said, numbers }) =>
      words.colon(said, words.list(numbers.map(words.documentNumber))),
    ),
    ...documentTexts(words, after, document).map(shortened),
    ...changesTexts({ words, before, after, change: diff(before, after) }),
  ];
  const said = lines.length === 0 ? [documentTitle(words, after, document)] : lines;
  return said.map((line) => sentence(words, line.replace(ENDED, ''))).join('\n');
}

/** A sentence that has its stop already. */
const ENDED = /\s*[.。]\s*$/;

const LONGEST = 1_000;

/** Of a long text its beginning: the whole stands on the document's page. */
const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed().trimEnd()} …` : text;
