import type { Moment } from '#core/base/day';
import { dayOf } from '#core/base/day';
import { compareText } from '#core/base/order';
import { calendar } from '#core/season/calendar';
import type { CalendarStep, Round, Season } from '#core/season/season';
import type { Posted } from '#words/review/said';
import { roundNamed } from './named.ts';
import { proof } from './proof.ts';
import { type Statement, state } from './statement.ts';

/** So many rounds are told of one by one. */
const MOST = 4;

/** What became of the calendar as it was first shown: rounds that moved, and those that went. */
export const calendarSaid = (season: Season): readonly Statement[] => [
  ...movedSaid(season),
  ...droppedSaid(season),
];

function movedSaid(season: Season): readonly Statement[] {
  const moved = calendar(season).filter((round) => firstDay(round) !== round.date);
  if (moved.length === 0) return [];
  const [told, others] = [moved.slice(0, MOST), moved.slice(MOST)];
  return [
    state(
      'moved',
      {
        rounds: told.map((round) => ({
          round: roundNamed(season, round.key),
          from: firstDay(round),
          to: round.date,
        })),
        others: others.length,
      },
      proof([{ page: 'calendar' }], moved.flatMap(documentsOf)),
    ),
  ];
}

/** The day for which it was put on the calendar, for the last time if it had gone meanwhile. */
const firstDay = ({ history, date }: Round) => history.findLast(({ act }) => act === 'add')?.to ?? date;

const documentsOf = ({ history }: Round): readonly number[] =>
  history.filter(({ act }) => act !== 'alter').map(({ document }) => document);

interface Gone {
  readonly round: Round;
  readonly step: CalendarStep;
}

function droppedSaid(season: Season): readonly Statement[] {
  const gone = [...season.rounds.values()]
    .flatMap((round): readonly Gone[] => {
      const step = round.history.findLast(({ act }) => act === 'cancel');
      return round.cancelled === undefined || step === undefined ? [] : [{ round, step }];
    })
    .toSorted((a, b) => a.step.document - b.step.document || compareText(a.round.date, b.round.date));
  const isReplaced = ({ step }: Gone) => (step.instead ?? []).length > 0;
  if (gone.length === 0) return [];
  const [replaced, removed] = [gone.filter(isReplaced), gone.filter((one) => !isReplaced(one))];
  const substitutes = new Set(replaced.flatMap(({ step }) => step.instead ?? []));
  return [
    state(
      'dropped',
      {
        replaced: replaced.slice(0, MOST).map(({ round, step }) => ({
          gone: roundNamed(season, round.key),
          by: (step.instead ?? []).map((key) => roundNamed(season, key)),
        })),
        removed: [...Map.groupBy(removed.slice(0, MOST), ({ step }) => step.document)].map(
          ([document, some]) => ({
            rounds: some.map(({ round }) => roundNamed(season, round.key)),
            posted: postedOn(season, document),
            areSubstitutes: some.every(({ round }) => substitutes.has(round.key)),
          }),
        ),
        others: Math.max(0, replaced.length - MOST) + Math.max(0, removed.length - MOST),
        left: calendar(season).length,
      },
      proof(
        [{ page: 'calendar' }, ...gone.map(({ round }) => ({ page: 'round', round: round.key }) as const)],
        gone.flatMap(({ round }) => documentsOf(round)),
      ),
    ),
  ];
}

/** The day on which a document was posted; or by which, where no more is known. */
export function postedOn(season: Season, number: number): Posted {
  const posted = season.board.find(({ document }) => document === number)?.posted;
  return { day: dayOf(posted?.by ?? ('' as Moment)), isLatest: posted?.after !== undefined };
}
