import assert from 'node:assert/strict';
import fc from 'fast-check';
import { momentOf, readDay } from '#core/base/day';
import type { WrittenDocument } from '#core/documents/document.schema';
import { boardDocuments } from '#formats/f1db/board-documents';
import type { F1dbRace, F1dbSeason } from '#formats/f1db/f1db-season';
import { readF1db } from '#formats/f1db/read-f1db';
import { faultText } from '#formats/yaml/fault';
import { readDocument } from '#formats/yaml/read-document';
import { writeDocument } from '#formats/yaml/write-document';
import { written } from '#formats/yaml/written';
import { changedJson } from '../changed-json.ts';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { isPhrase } from '../laws.ts';
import { F1DB_VALUES } from '../samples.ts';

function readsOrTells(text: string): void {
  const read = readF1db(text);
  if (!read.ok) {
    const { at, found, expected } = read.error;
    assert.ok(at === '' || isPhrase(at), `the fault is at ${at}`);
    for (const phrase of [found, expected]) assert.ok(isPhrase(phrase), `the fault says ${phrase}`);
    return;
  }
  for (const [year, season] of read.value) seasonHolds(year, season);
}

const SERIES = { series: 'Grand Prix Cup', organiser: 'The Club', class: 'GP', source: 'FILE' };

/** And documents can be made of it that stand on a board. */
function seasonHolds(year: number, season: F1dbSeason): void {
  assert.equal(season.year, year);
  for (const race of season.races) raceHolds(race);
  for (const { day, body } of boardDocuments(season, SERIES)) {
    const document = { document: 1, posted: { by: momentOf(day) }, by: 'FILE', ...body };
    const read = readDocument(
      writeDocument(written(document as WrittenDocument<typeof body.kind>)),
      `${body.kind}.yaml`,
    );
    assert.ok(read.ok, read.ok ? '' : read.error.map(faultText).join('\n'));
  }
}

function raceHolds({ key, date, laps, planned, results, sprint }: F1dbRace): void {
  assert.ok(key !== '' && readDay(date) === date);
  for (const number of [laps, planned, ...results.map((line) => line.laps)])
    assert.ok(number === undefined || (Number.isSafeInteger(number) && number >= 0), `${number} laps`);
  for (const { position, number, driver, chassis } of [...results, ...sprint])
    for (const said of [position, number, driver, chassis])
      assert.ok(said.trim() !== '', 'a line without it');
}

export const F1DB_READERS: readonly FuzzedReader[] = [
  fuzzed(
    'f1db',
    textsLike(
      fc.oneof(
        { weight: 3, arbitrary: changedJson(F1DB_VALUES) },
        { weight: 1, arbitrary: changedText(F1DB_VALUES.map((file) => JSON.stringify(file, undefined, 2))) },
      ),
      fc.oneof(fc.json(), anyText(' \n{}[]":,01e-aT')),
    ),
    readsOrTells,
  ),
];
