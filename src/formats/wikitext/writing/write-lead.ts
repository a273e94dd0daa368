import type { Known } from '#answers/known';
import { reviewOf, type Sentence } from '#answers/review/review';
import { sourcesOf } from '#answers/sources-of';
import type { Season } from '#core/season/season';
import type { Cite } from './citations.ts';
import { wikiText } from './wiki-text.ts';
import type { Writing } from './writing.ts';

/** So many sources are cited behind a sentence: a lead sums up what the text below it cites in full. */
const MOST = 2;

/** The season in words, its name in bold where it opens the text, and behind each sentence where that was read. */
export function writeLead(known: Known, { season, cite }: Writing): string {
  const { paragraphs, space } = reviewOf(known, 'en');
  const opening = paragraphs[0]?.[0];
  const written = (one: Sentence) =>
    `${one === opening ? named(season, one.text) : wikiText(one.text)}${references(season, cite, one)}`;
  return paragraphs.map((some) => some.map(written).join(space)).join('\n\n');
}

/** The name of the season in bold, in a sentence that says it. */
function named({ about }: Season, sentence: string): string {
  const name = about?.season ?? '';
  const at = name === '' ? -1 : sentence.indexOf(name);
  if (at === -1) return wikiText(sentence);
  return `${spaced(sentence.slice(0, at))}'''${wikiText(name)}'''${spaced(sentence.slice(at + name.length))}`;
}

/** A piece of a sentence, with the spaces around it. */
const spaced = (piece: string): string =>
  `${piece.startsWith(' ') ? ' ' : ''}${wikiText(piece)}${piece.endsWith(' ') ? ' ' : ''}`;

/** The sources that most of the documents name from which it follows. */
function references(season: Season, cite: Cite, { proof }: Sentence): string {
  const often = (source: string) =>
    proof.documents.filter((document) => sourcesOf(season, [document]).includes(source)).length;
  const cited: string[] = [];
  for (const source of sourcesOf(season, proof.documents).toSorted((a, b) => often(b) - often(a))) {
    if (cited.length === MOST) break;
    const reference = cite([source]);
    if (reference !== '') cited.push(reference);
  }
  return cited.join('');
}
