import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathOf } from '#answers/place';
import { placesOf } from '#answers/places';
import type { Statement } from '#answers/review/statement';
import { titleKey } from '#core/base/ids';
import { subtractPoints } from '#core/base/points';
import type { OfficialDocument } from '#core/documents/document.schema';
import { standings } from '#core/scoring/standings';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { decidingDocument } from '#core/title/deciding';
import { titleState } from '#core/title/state';
import { reviewInEnglish } from '#words/review/en';
import { reviewInFrench } from '#words/review/fr';
import type { Lead } from '#words/review/said';
import { arbitraryBoard, racedBoard } from './arbitrary-board.ts';
import { SHIPPED, shipped } from './shipped.ts';
import { isWhole, madeUp, review, slips, told } from './told.ts';

/* What holds of the season in words, whatever the season and whenever it is read. */

const LANGUAGES = [reviewInEnglish, reviewInFrench];

/** Everything that is wrong with what is said of a season. */
function wrongs(season: Season): readonly string[] {
  const pages = new Set(placesOf(season).map(pathOf));
  const documents = new Set(season.board.map(({ document }) => document));
  return LANGUAGES.flatMap((words) => {
    const all = told(season, words);
    const texts = all.map(({ sentence }) => sentence.text);
    return [
      ...texts.filter((text, index) => texts.indexOf(text) !== index).map((text) => `twice: ${text}`),
      ...all.flatMap((one) => {
        const { sentence, statement } = one;
        const { proof, parts } = sentence;
        const places = [...proof.places, ...parts.flatMap(({ place }) => place ?? [])].map(pathOf);
        return [
          ...madeUp(one, words).map((number) => `a number that is no value, ${number}`),
          ...slips(sentence, statement, words),
          ...(isWhole(sentence) ? [] : ['no whole sentence']),
          ...(parts.map(({ text }) => text).join('') === sentence.text ? [] : ['other parts']),
          ...(proof.places.length > 0 && proof.documents.length > 0 ? [] : ['no proof']),
          ...places.filter((path) => !pages.has(path)).map((path) => `no page ${path}`),
          ...proof.documents
            .filter((number) => !documents.has(number))
            .map((number) => `no document ${number}`),
        ].map((wrong) => `${wrong}: ${sentence.text}`);
      }),
    ];
  });
}

const seasonOf = (documents: readonly OfficialDocument[]): Season => documents.reduce(fold, emptySeason);

/** Do both languages say the same, with the same proofs? */
function areAlike(season: Season): boolean {
  const [english, french] = LANGUAGES.map((words) =>
    JSON.stringify(
      review(season, words).paragraphs.map((some) => some.map(({ code, proof }) => [code, proof])),
    ),
  );
  return english === french;
}

/** What is said of titles that title maths and tables do not give. */
const lies = (season: Season): readonly string[] =>
  told(season, reviewInEnglish).flatMap(({ statement, sentence }) =>
    [...roundLies(season, statement), ...leadLies(season, statement), ...decidedLies(season, statement)].map(
      (lie) => `${lie}: ${sentence.text}`,
    ),
  );

function roundLies(season: Season, { code, said }: Statement): readonly string[] {
  if (code === 'rounds') return said.count === calendar(season).length ? [] : ['other rounds'];
  if (code === 'entries') return said.cars === season.entries.size ? [] : ['other entries'];
  return [];
}

/** The titles that the proof of a statement names, in its order. */
const titlesIn = ({ proof }: Statement): readonly string[] =>
  proof.places.flatMap((place) => (place.page === 'title' ? [place.title] : []));

function leadLies(season: Season, statement: Statement): readonly string[] {
  const leads: readonly Lead[] =
    statement.code === 'champions'
      ? [statement.said]
      : statement.code === 'moreTitles'
        ? statement.said.titles
        : [];
  return leads.flatMap((lead, index) => {
    const key = titleKey(titlesIn(statement)[index] ?? '');
    const [table, state] = [standings(season, key), titleState(season, key)];
    const won = table?.rows.filter(({ contender }) => state?.champions.includes(contender)) ?? [];
    const first = won.length > 0 ? won : (table?.rows.filter(({ position }) => position === 1) ?? []);
    const next = table?.rows.find((row) => row.position !== null && !first.includes(row));
    const ahead = first[0] && next && subtractPoints(first[0].points, next.points);
    return [
      ...(lead.points === first[0]?.points && lead.count === first.length ? [] : ['others are first']),
      ...((lead.fate === 'led') === (won.length === 0) ? [] : ['another fate']),
      ...(lead.margin?.is !== 'points' || lead.margin.by === ahead ? [] : ['another margin']),
      ...(lead.margin?.is !== 'alone' || next === undefined || next.points <= 0
        ? []
        : ['somebody else scored']),
      ...(lead.margin?.is !== 'level' || ahead === 0 ? [] : ['not level']),
    ];
  });
}

function decidedLies(season: Season, { code, proof }: Statement): readonly string[] {
  if (code !== 'decided') return [];
  const tables = placesOf(season).flatMap((place) => (place.page === 'title' ? [place.title] : []));
  const deciding = new Set(tables.map((title) => decidingDocument(season, titleKey(title))));
  return proof.documents
    .filter((number) => !deciding.has(number))
    .map((number) => `${number} decided nothing`);
}

describe.each(SHIPPED)('%s', (name) => {
  test('at every few documents nothing is said without a proof, twice, in broken words, or wrong', async () => {
    const { documents } = await shipped(name);
    // Each moment of a season of many titles takes a second.
    const step = Math.ceil(documents.length / 12);
    const moments = documents.map((_, index) => index + 1).filter((end) => end === 1 || end % step === 0);
    for (const end of new Set([...moments, documents.length])) {
      const season = seasonOf(documents.slice(0, end));
      expect([...wrongs(season), ...lies(season)], `@${end}`).toEqual([]);
      expect(review(season, reviewInEnglish).paragraphs.length).toBeLessThanOrEqual(4);
    }
  }, 120_000);
});

test('of any board nothing is said without a proof, twice, in broken words, or wrong', () => {
  const boards = fc.oneof({ weight: 2, arbitrary: arbitraryBoard }, { weight: 1, arbitrary: racedBoard });
  fc.assert(
    fc.property(boards, (documents) => {
      const season = seasonOf(documents);
      expect([...wrongs(season), ...lies(season)]).toEqual([]);
      expect(areAlike(season)).toBe(true);
    }),
    { numRuns: 30 },
  );
}, 120_000);
