import assert from 'node:assert/strict';
import { type Day, momentOf, readDay } from '#core/base/day';
import { QUALIFYING, RACE, roundKey, type SessionName } from '#core/base/ids';
import { headOf, type Season } from '#core/season/season';
import type { SheetReading } from '#core/timing/sheet';
import { faultText } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import { completed, splitDocuments } from '#office/draft-text';
import { importFiles } from '#office/import/import-files';
import { asPosted, draftText } from '#office/import/imported-document';
import { unplacedIn } from '#office/import/understood';
import { rounds, rules, season } from '../board.ts';

const DAY = '2014-03-01';
const today = readDay(DAY) as Day;
const awards = { early: { session: 'race at 2 min', order: 'class', scale: 'full', to: 'entry' } };
const EMPTY = season(rules({ awards }), rounds({ fuji: { date: DAY } }));

/** Whatever session a sheet is taken for, its documents are read back as they were made: with entries, and once they stand. */
export function documentsHold(reading: SheetReading): void {
  for (const session of [RACE, QUALIFYING]) {
    const entered = importHolds(EMPTY, reading, session, true);
    if (entered !== undefined) importHolds(entered, reading, session, false);
  }
}

/** @returns the season with the documents; undefined where the office says that there are none to make. */
function importHolds(
  before: Season,
  { sheet, doubts }: SheetReading,
  session: SessionName,
  withEntries: boolean,
): Season | undefined {
  const file = { name: 'x', bytes: new Uint8Array(), format: 'a file', sheets: [{ sheet, doubts }] };
  const asked = {
    round: roundKey('fuji'),
    session,
    state: 'final',
    includes: [],
    withEntries,
    today,
  } as const;
  const imported = importFiles(before, [file], asked);
  if (!imported.ok) return undefined;
  const [one] = imported.value.sessions;
  assert.ok(one !== undefined, 'no session is made of a sheet');
  assert.ok(!withEntries || unplacedIn(one).length === 0, 'a car that was to be entered is on no entry');
  const texts = splitDocuments(draftText(one.documents));
  assert.equal(texts.length, one.documents.length, 'a document falls into two');
  for (const [index, document] of one.documents.entries()) {
    const number = headOf(before) + 1 + index;
    const { text } = completed(texts[index] ?? { text: '', above: 0 }, { number, posted: momentOf(today) });
    const read = readDocument(text, 'draft.yaml');
    if (!read.ok)
      throw new assert.AssertionError({ message: `${read.error.map(faultText).join('\n')}\n${text}` });
    assert.deepEqual(read.value.content, asPosted(document, number, today));
  }
  return one.after;
}
