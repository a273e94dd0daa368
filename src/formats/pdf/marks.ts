import { roundName, sessionCalled } from '#answers/names';
import { type Relations, relationsOf } from '#answers/relations';
import { deadlineText } from '#answers/text/deadline-text';
import { unsettledOn } from '#answers/unsettled';
import { given } from '#core/base/given';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { SessionResult } from '#core/scoring/session-result';
import type { Unsettled } from '#core/scoring/unsettled';
import { deadlinesOn } from '#core/season/deadline';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import type { Mark } from './layout.ts';

/** What a reader has to know of a document before he trusts it: undone, contested, provisional, put together later. */
export function marksOf(words: Words, season: Season, document: OfficialDocument): readonly Mark[] {
  const relations = relationsOf(season, document);
  return [
    ...undone(words, relations),
    ...relations.open.map((open) => contested(words, open)),
    ...(document.kind === 'classification' && document.state === 'provisional'
      ? [provisional(words, season, document)]
      : []),
    ...(document.reconstructed === true
      ? [{ text: words.official.marks.reconstructed, more: words.paper.reconstructed }]
      : []),
  ];
}

function undone(words: Words, { annulledBy, replacedBy }: Relations): readonly Mark[] {
  const said = words.official.marks;
  const [annulled, replaced] = [annulledBy, replacedBy].map((numbers) => documentsText(words, numbers));
  return [
    ...(annulled ? [{ text: said.annulled, more: said.annulledBy(annulled) }] : []),
    ...(replaced ? [{ text: said.replaced, more: said.replacedBy(replaced) }] : []),
  ];
}

type Contest = Pick<Season['open'][number], 'kind' | 'party' | 'document'>;

const contested = ({ official, remarks }: Words, { kind, party, document }: Contest): Mark => ({
  text: official.marks[kind],
  more: official.marks.of(party, remarks.document(document)),
});

function provisional(words: Words, season: Season, document: OfficialDocument): Mark {
  const until = deadlinesOn(season, document).map((one) => deadlineText(words, one, document.posted.by));
  return { text: words.official.marks.provisional, ...given({ more: until.join(' ') || undefined }) };
}

/** Of the result of a session: provisional and until when, and what is open against it. */
export function marksOfResult(words: Words, season: Season, result: SessionResult): readonly Mark[] {
  return unsettledOn(season, result).map((item) =>
    item.kind === 'provisional' ? provisional(words, season, result.classification) : contested(words, item),
  );
}

/** What may still change a computed table, in the order in which it is listed. */
export const marksOfOpen = (words: Words, season: Season, open: readonly Unsettled[]): readonly Mark[] =>
  open.map((item) =>
    item.kind === 'provisional' ? provisionalResult(words, season, item) : contested(words, item),
  );

/** With the result that is meant, since a table rests on many. */
function provisionalResult(words: Words, season: Season, { document, results }: Unsettled): Mark {
  const said = words.official.marks;
  const of = results.map(({ round, session }) =>
    said.result(roundName(season, round), words.sessionName(session, sessionCalled)),
  );
  return { text: said.provisional, more: said.of(words.list(of), words.remarks.document(document)) };
}

/** `document 3 and document 5`; empty for none. */
export const documentsText = (words: Words, numbers: readonly number[]): string =>
  words.list(numbers.map(words.remarks.document));
