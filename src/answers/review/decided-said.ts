import { RACE, roundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { calendar } from '#core/season/calendar';
import { recordOf, type Season } from '#core/season/season';
import { decidingDocument } from '#core/title/deciding';
import type { Cause, Titles } from '#words/review/said';
import { postedOn } from './calendar-said.ts';
import { roundNamed } from './named.ts';
import { proof } from './proof.ts';
import { type Statement, state } from './statement.ts';
import type { TitleLead } from './title-lead.ts';
import { titlesSaid } from './titles-said.ts';
import type { Told } from './told.ts';

/** So many causes are told of. */
const MOST = 3;

/** A document that decided titles. */
interface Deciding {
  readonly posted: OfficialDocument;
  readonly some: readonly TitleLead[];
}

/** What decided the titles that are decided, and when: documents, in the order of the board. */
export function decidedSaid(season: Season, told: readonly Told[]): readonly Statement[] {
  const leads = told.flatMap((one) => one.leads);
  const all = decidingOf(season, leads);
  if (all.length === 0) return [];
  const kept = heaviest(all);
  const isAll = kept.length === all.length && kept.flatMap(({ some }) => some).length === leads.length;
  const documents = kept.map(({ posted }) => posted.document);
  return [
    state(
      'decided',
      {
        causes: kept.map(({ posted, some }, index) => {
          const titles = titlesSaid(season, told, some);
          const areOthers = isAll && index > 0 && index === kept.length - 1 && groups(titles) > 1;
          return { cause: causeOf(season, posted), titles, areOthers };
        }),
      },
      proof(
        [
          ...documents.map((number) => ({ page: 'document', number: String(number) }) as const),
          { page: 'titles' },
        ],
        documents,
      ),
    ),
  ];
}

function decidingOf(season: Season, leads: readonly TitleLead[]): readonly Deciding[] {
  const decided = leads.filter(({ fate, isProvisional }) => fate !== 'led' && !isProvisional);
  const byDocument = Map.groupBy(decided, ({ table, state: now }) =>
    decidingDocument(season, table.title, {}, now),
  );
  return [...byDocument].flatMap(([number, some]) => {
    const posted = season.board.find(({ document }) => document === number);
    return posted === undefined ? [] : [{ posted, some }];
  });
}

/** Those that decided most titles, as they were posted. */
const heaviest = (all: readonly Deciding[]): readonly Deciding[] =>
  all
    .toSorted((a, b) => b.some.length - a.some.length)
    .slice(0, MOST)
    .toSorted((a, b) => a.posted.document - b.posted.document);

/** How many things are named: classes together, titles of a class together, and each title of its own name. */
const groups = ({ classes, others }: Titles): number =>
  Math.min(1, classes.length) + new Set(others.map((one) => one.own ?? one.class)).size;

function causeOf(season: Season, posted: OfficialDocument): Cause {
  const { kind, document } = posted;
  const when = postedOn(season, document);
  const cancelled = [...season.rounds.values()].filter((round) => round.cancelled === document);
  const isOnly = kind === 'calendar-change' && posted.changes.every(({ act }) => act === 'cancel');
  if (isOnly && cancelled.length > 0)
    return { is: 'cancelled', rounds: cancelled.map(({ key }) => roundNamed(season, key)), ...when };
  if (kind === 'classification' && posted.session === RACE)
    return raceCause(season, posted.for) ?? { is: 'other', kind, ...when };
  if (kind === 'entry-list')
    return {
      is: 'entry list',
      round: posted.for === undefined ? undefined : roundNamed(season, roundKey(posted.for)),
    };
  return { is: 'other', kind, ...when };
}

function raceCause(season: Season, key: string): Cause | undefined {
  const rounds = calendar(season);
  const index = rounds.findIndex((round) => round.key === key);
  const round = rounds[index];
  if (round === undefined) return undefined;
  const isOpen = rounds.some(({ key: one }) => !recordOf(season, one).classifications.has(RACE));
  return {
    is: 'race',
    round: roundNamed(season, round.key),
    day: round.date,
    turn: index < rounds.length - 1 || isOpen ? undefined : index === 0 ? 'only' : 'last',
    left: rounds.length - 1 - index,
  };
}
