import { type Known, type KnownJson, knownJson } from '#answers/known';
import { pathOf } from '#answers/place';
import { sourcesOf } from '#answers/sources-of';
import type { Season } from '#core/season/season';
import type { Language } from '#words/languages';
import { type Part, reviewOf, type Sentence } from './review.ts';

/** The season in words. */
export interface SeasonReviewJson extends KnownJson {
  /** Of the text: the one that was asked for, or English where there are no sentences in it yet. */
  readonly language: string;
  readonly paragraphs: readonly (readonly SentenceJson[])[];
}

/** A sentence, and what proves it. */
export interface SentenceJson {
  /** What it says: `champions`, `decided`. */
  readonly code: Sentence['code'];
  readonly text: string;
  /** The text in parts, in order. */
  readonly parts: readonly PartJson[];
  /** The pages that prove it, by their addresses below the season's: `standings/gt-teams/90`. */
  readonly pages: readonly string[];
  /** The documents that prove it. */
  readonly documents: readonly number[];
  /** Where these were read: keys of sources.yaml. */
  readonly sources: readonly string[];
}

export interface PartJson {
  readonly text: string;
  /** The page of whom or what it names. */
  readonly page?: string;
}

export function seasonReviewJson(known: Known, asked: Language): SeasonReviewJson {
  const { language, paragraphs } = reviewOf(known, asked);
  return {
    ...knownJson(known),
    language,
    paragraphs: paragraphs.map((some) => some.map((one) => sentenceJson(known.season, one))),
  };
}

const sentenceJson = (season: Season, { code, text, parts, proof }: Sentence): SentenceJson => ({
  code,
  text,
  parts: parts.map(partJson),
  pages: proof.places.map(pathOf),
  documents: proof.documents,
  sources: sourcesOf(season, proof.documents),
});

const partJson = ({ text, place }: Part): PartJson =>
  place === undefined ? { text } : { text, page: pathOf(place) };
