import type { Day } from '#core/base/day';
import { compareText } from '#core/base/order';
import { slug } from '#core/base/slug';
import type { Dated } from '#formats/yaml/dated';
import type { Writable } from '#formats/yaml/write-document';
import type { Noting } from '../reading/noting.ts';
import type { WikiArticle, WikiSeason } from '../wiki-article.ts';
import { draftRulebook } from './draft-rulebook.ts';
import { draftScales } from './draft-scales.ts';
import { draftTitles, titleClaims } from './draft-titles.ts';
import { noteOrder, noteOrganiser, noteRules, noteUnexplained } from './note-open.ts';
import { openingDocuments } from './opening-documents.ts';
import { polesOf, seenFirsts } from './seen-firsts.ts';
import { type SeenResult, seenIn } from './seen-results.ts';
import { entriesOf, type WikiEntry } from './wiki-entries.ts';
import { crewsOf } from './wiki-lists.ts';
import { modelsOf } from './wiki-models.ts';
import { type AllResults, resultsOf } from './wiki-results.ts';
import { type KeyedRound, keyedRounds } from './wiki-rounds.ts';
import { fastestOf, qualifyingOf, raceOf } from './wiki-sessions.ts';

/** A board of a season before it has its numbers, and what lies beside it. */
export interface WikiBoard {
  readonly rulebook: { readonly [key: string]: Writable };
  /** By their days; those of a round in their order. */
  readonly documents: readonly Dated[];
  /** What the article's own tables say. */
  readonly claims: { readonly [key: string]: Writable };
}

/** The documents of an article: what its tables do not tell is left out, and what is uncertain is noted. */
export function wikiBoard(article: WikiArticle, season: WikiSeason, note: Noting): WikiBoard {
  const rounds = keyedRounds(article.rounds);
  const models = modelsOf(article);
  const entries = entriesOf(article, models, note);
  const classes = article.classes.map(({ name }) => name);
  const tables = article.tables.map((table) => seenIn(table, entries, classes, note));
  const results = resultsOf(tables, seenFirsts(article.winners, entries, note), note);
  const seen = results.inOrder.flatMap((table) => table.seen);
  const poles = polesOf(seenFirsts(article.poles, entries, note), seen, note);
  const titles = draftTitles(results.inOrder, rounds);
  const scales = draftScales(article.scales, rounds, note);
  noteOrganiser(season, note);
  noteRules(article, scales, note);
  noteOrder(article, tables, note);
  noteUnexplained(titles, note);
  const { source } = season;
  const name = `${slug(season.series) || 'series'}-${season.year}`;
  const { words } = scales;
  const opening = openingDocuments({ article, season, rulebook: name, rounds, models, entries, words });
  const ofRounds = rounds.flatMap((round) => roundDocuments({ round, entries, results, poles, seen }, note));
  const day = openingDay(article, season);
  return {
    rulebook: draftRulebook({ name, source, article, scales, titles }),
    documents: [...opening.map((body): Dated => ({ day, body })), ...ofRounds]
      .map((one): Dated => ({ ...one, body: { ...one.body, sources: [source], reconstructed: true } }))
      .toSorted((a, b) => compareText(a.day, b.day)),
    claims: titleClaims(titles, rounds, entries, note),
  };
}

/** The first day of the year of the first round. */
function openingDay({ rounds }: WikiArticle, { year }: WikiSeason): Day {
  const [first = `${year}`] = rounds.map(({ date }) => date).toSorted(compareText);
  return `${first.slice(0, 4)}-01-01` as Day;
}

interface RoundParts {
  readonly round: KeyedRound;
  readonly entries: readonly WikiEntry[];
  readonly results: AllResults;
  readonly poles: readonly SeenResult[];
  readonly seen: readonly SeenResult[];
}

/** The crews of a round, its poles and its race, as far as each is known. */
function roundDocuments(
  { round: { round, key }, entries, results, poles, seen }: RoundParts,
  note: Noting,
): readonly Dated[] {
  const isHere = (one: SeenResult) => one.round === round.number;
  const fastest = fastestOf(seen.filter(isHere), note);
  const bodies = [
    crewsOf(key, round.number, entries),
    qualifyingOf(key, poles.filter(isHere)),
    raceOf(key, round.number, entries, results, fastest),
  ];
  return bodies.flatMap((body) => (body === undefined ? [] : [{ day: round.date, body }]));
}
