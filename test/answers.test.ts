import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditJson } from '#answers/audit';
import { calendarJson } from '#answers/calendar';
import { checksJson } from '#answers/checks';
import { diffJson } from '#answers/diff';
import { entriesJson } from '#answers/entries';
import { explainJson } from '#answers/explain';
import { type Known, knownNow } from '#answers/known';
import { boardJson, documentJson, documentsJson } from '#answers/notice-board';
import { seasonReviewJson } from '#answers/review/review-json';
import { roundPageJson } from '#answers/round';
import { standingsJson } from '#answers/standings';
import { titlesJson } from '#answers/title';
import { outlooks } from '#answers/title/outlook';
import { titleKey } from '#core/base/ids';
import { WHOLE } from '#core/base/page';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import { rulebookAt } from '#core/season/calendar';
import { checks } from '#core/season/check';
import { emptySeason, fold } from '#core/season/fold';
import type { Assumptions } from '#core/title/remaining';
import type { Answers } from '#office/json/answers';
import { boardReviewJson } from '#office/json/review';
import { seasonJson } from '#office/json/season';
import { reviewBoard } from '#office/review-board';
import { reviewed } from '#office/reviewed';
import { arbitraryBoard } from './arbitrary-board.ts';
import { board, rounds } from './board.ts';
import { undescribed } from './described.ts';
import { SHIPPED, shipped } from './shipped.ts';

/* That schemas/answers.schema.json describes what is answered. test/json.test.ts asks it of the command line, too. */

type Told = { readonly [Name in keyof Answers]?: readonly (Answers[Name] | undefined)[] };

const ASSUMED: Assumptions = { crews: 'listed', entries: 'listed', drives: 'any' };

/** What is known of a season when these documents are posted. */
function knownOf(documents: readonly OfficialDocument[]): Known {
  const known = knownNow('a-season', documents.reduce(fold, emptySeason));
  if (known === undefined) throw new Error('nothing is posted');
  return known;
}

const reviewsOf = ({ season }: Known) =>
  reviewBoard(season.board).map(({ document, ...review }) =>
    reviewed(document, review, () => ({ file: `${document.document}.yaml`, line: 1, column: 1 })),
  );

/** Every answer about the season, but for that on who can still win. */
function told(known: Known, claims: readonly Claim[] = []): Told {
  const { key, season } = known;
  const rounds = [...season.rounds.keys()];
  const titles = Object.keys(rulebookAt(season).titles).map(titleKey);
  return {
    SeasonAnswer: [seasonJson(known, claims)],
    SeasonReviewAnswer: (['en', 'fr'] as const).map((language) => seasonReviewJson(known, language)),
    CalendarAnswer: [calendarJson(known)],
    EntriesAnswer: [entriesJson(known), ...rounds.map((round) => entriesJson(known, round))],
    RoundAnswer: rounds.map((round) => roundPageJson(known, round)),
    StandingsAnswer: [standingsJson(known)],
    ExplainAnswer: titles.map((title) => explainJson(known, title)),
    ChecksAnswer: [checksJson(known, checks(season))],
    AuditAnswer: [auditJson(known, claims)],
    DiffAnswer: [diffJson(key, emptySeason, season), diffJson(key, season, emptySeason)],
    BoardAnswer: [boardJson(known)],
    DocumentsAnswer: [
      documentsJson(known, WHOLE),
      documentsJson(known, { most: 2, below: undefined }),
      documentsJson(known, { most: 2, below: 1 }),
    ],
    DocumentAnswer: [documentJson(known, known.season.board.length)],
    ReviewAnswer: [boardReviewJson(known, reviewsOf(known))],
  };
}

async function winnable(known: Known): Promise<Told> {
  const titles = Object.keys(rulebookAt(known.season).titles).map(titleKey);
  const asked = { titles, assumptions: ASSUMED, needs: undefined, otherwise: undefined, odds: undefined };
  const told = await outlooks(known.season, asked);
  const all = [told, ...told.map((one) => [one])].map((some) => titlesJson(known, some, ASSUMED));
  return { TitlesAnswer: await Promise.all(all) };
}

const misfits = (answers: Told): readonly string[] =>
  Object.entries(answers).flatMap(([name, all]) =>
    all.flatMap((answer) => (answer === undefined ? [] : undescribed(answer, name as keyof Answers))),
  );

describe.each(SHIPPED)('%s', (name) => {
  test.each([1, 0.6, 0.3])('every answer is described, with %d of the board', async (share) => {
    const { documents, claims } = await shipped(name);
    const known = knownOf(documents.slice(0, Math.ceil(documents.length * share)));
    expect(misfits(told(known, claims))).toEqual([]);
    expect(misfits(await winnable(known))).toEqual([]);
  });
});

test('a key that the type of an answer does not have is told, and one that is missing', () => {
  const { season, ...rest } = { ...calendarJson(knownOf(board(rounds('fuji')))), weather: 'rain' };
  expect(undescribed(rest, 'CalendarAnswer')).toEqual([
    `CalendarAnswer must have required property 'season' {"missingProperty":"season"}`,
    'CalendarAnswer must NOT have additional properties {"additionalProperty":"weather"}',
  ]);
});

test('every answer about any readable board is described', () => {
  fc.assert(
    fc.property(arbitraryBoard, (documents) => {
      expect(misfits(told(knownOf(documents)))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
