import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDay } from '#core/base/day';
import { readWiki } from '#formats/wikitext/read-wiki';
import type { WikiArticle } from '#formats/wikitext/wiki-article';
import { faultText } from '#formats/yaml/fault';
import { readClaims, readDocument, readSources } from '#formats/yaml/read-document';
import { reviewBoard } from '#office/review-board';
import { type ComposedArticle, composeArticle } from '#office/wiki/compose-article';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { doubtHolds, faultHolds, hasLine } from '../laws.ts';
import { ARTICLES } from '../samples.ts';

const TITLE = '2014 Asian Le Mans Series';

/** An article with every doubt in a line that there is, and a board of it; or a fault. */
function readsOrTells(text: string): void {
  const has = hasLine(text);
  const read = readWiki(text, TITLE);
  const composed = composeArticle(text, { title: TITLE });
  assert.equal(composed.ok, read.ok);
  if (!read.ok) {
    faultHolds(read.error, has);
    return;
  }
  articleHolds(read.value.article);
  if (!composed.ok) return;
  for (const doubt of composed.value.doubts) doubtHolds(doubt, has);
  boardHolds(composed.value);
}

function articleHolds({ rounds, classes, tables, winners }: WikiArticle): void {
  assert.ok(rounds.length > 0 && rounds.every(({ date, race }) => readDay(date) === date && race !== ''));
  const numbers = new Set(rounds.map(({ number }) => number));
  assert.equal(numbers.size, rounds.length);
  for (const { lines } of classes)
    for (const { number, rounds: driven = [] } of lines) {
      assert.ok(number.trim() !== '');
      assert.ok(driven.every((round) => numbers.has(round)));
    }
  for (const table of tables) {
    assert.ok(table.rounds.every((round) => numbers.has(round)));
    assert.ok(table.rows.every(({ results }) => results.length === table.rounds.length));
  }
  assert.ok(winners.every(({ round }) => numbers.has(round)));
}

/** Every document of it can be read as it is written, and none would be refused. */
function boardHolds({ documents, sources, claims }: ComposedArticle): void {
  for (const { document, text } of documents) {
    const read = readDocument(text(), `${document.kind}.yaml`);
    assert.ok(read.ok, read.ok ? '' : read.error.map(faultText).join('\n'));
  }
  for (const read of [readSources(sources, 'sources.yaml'), readClaims(claims, 'claims.yaml')])
    assert.ok(read.ok, read.ok ? '' : read.error.map(faultText).join('\n'));
  const refused = reviewBoard(documents.map(({ document }) => document)).flatMap(({ refusals }) => refusals);
  assert.deepEqual(refused, []);
}

const signs = ' \n|!-{}[]=\'"<>#*:;&/abcNo1239–';

export const WIKI_READERS: readonly FuzzedReader[] = [
  fuzzed(
    'wiki',
    textsLike(
      changedText(ARTICLES),
      fc.oneof(
        anyText(signs),
        anyText(signs).map(
          (text) => `{| class="wikitable"\n! Rnd !! Race !! Date\n|-\n| 1 || A || 3 May\n|}\n${text}`,
        ),
      ),
    ),
    readsOrTells,
  ),
];
