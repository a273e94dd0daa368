import type { RoundKey, TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Memo } from '#core/base/memo';
import { type Rulebook, recipientsOf, type Title, termsOf } from '#core/rulebook/rulebook';
import { type CalendarRound, rulebookAt } from '#core/season/calendar';
import { type Starters, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { type Cell, scored } from './cells.ts';
import { type Bar, scopeOf } from './scope.ts';
import { type View, viewOf } from './view.ts';

/** A column of a standings table: the cells of a round. */
export type Column = readonly Cell[];

interface Asked {
  readonly season: Season;
  readonly round: CalendarRound;
  readonly key: TitleKey;
  readonly title: Title;
  /** Contenders who score nothing for the title. */
  readonly barred: ReadonlyMap<string, Bar>;
}

/** A column, and what it rests on beside the record of its round. The season itself is not kept: each would keep the one before. */
interface Remembered
  extends Pick<Season, 'about' | 'rules' | 'rounds' | 'people' | 'registered' | 'decisions'> {
  readonly title: Title;
  readonly starters: Starters;
  readonly column: Column;
}

/**
 * The cells of a round for a title: what a round awards is as of that round.
 *
 * After one more document most rounds are as they were; then it is the very column of the time before.
 */
export function columnOf(asked: Asked): Column {
  const { season, round, key, title, barred } = asked;
  const record = season.records.get(round.key);
  const entered = starters(season, round.key);
  if (record === undefined && entered.size === 0) return NO_CELLS;
  // Sessions of a meeting count in more than one round, and a bar may be for any of them.
  if (round.meeting !== undefined || barred.size > 0) return newColumn(asked);
  const columns = record === undefined ? blankColumns(entered, round.key) : columnsOf(record.memo);
  const known = columns.get(key);
  if (known?.title === title && known.starters === entered && isSame(known, season)) return known.column;
  const column = newColumn(asked);
  const { about, rules, rounds, people, registered, decisions } = season;
  columns.set(key, { title, starters: entered, about, rules, rounds, people, registered, decisions, column });
  return column;
}
const NO_CELLS: Column = [];

type Columns = Map<TitleKey, Remembered>;
const columnsOf = (memo: Memo): Columns =>
  memo.get<Columns>('columns') ?? memo.set<Columns>('columns', new Map());

const blank = new WeakMap<Starters, Map<RoundKey, Columns>>();

/** Those of a round of which no document says anything yet. */
function blankColumns(entered: Starters, round: RoundKey): Columns {
  const rounds = blank.get(entered) ?? new Map<RoundKey, Columns>();
  blank.set(entered, rounds);
  const known: Columns = rounds.get(round) ?? new Map();
  rounds.set(round, known);
  return known;
}

const isSame = (known: Remembered, season: Season): boolean =>
  known.about === season.about &&
  known.rules === season.rules &&
  known.rounds === season.rounds &&
  known.people === season.people &&
  known.registered === season.registered &&
  known.decisions === season.decisions;

function newColumn({ season, round: { key: round }, key, title, barred }: Asked): Column {
  const rulebook = rulebookAt(season, round);
  const there = titleIn(rulebook, key, title);
  const view = viewIn(rulebook, title, there);
  const scope = scopeOf({ season, round, key, title: there, rulebook, view, barred });
  return scored(season, round, view, scope);
}

/** The title as the rulebook in force at a round has it. */
export const titleIn = (rulebook: Rulebook, key: TitleKey, title: Title): Title =>
  lookup(rulebook.titles, key) ?? title;

const views = new WeakMap<Rulebook, Map<Title, View>>();

/** How a title looks at a round by the rulebook in force there. */
function viewIn(rulebook: Rulebook, title: Title, there: Title): View {
  const known = views.get(rulebook) ?? new Map<Title, View>();
  views.set(rulebook, known);
  const view = known.get(title) ?? viewOf(title, rulebook, clausesFor(rulebook, there));
  known.set(title, view);
  return view;
}

/** The clauses of a round's rulebook that give something to contenders of this kind. */
export function clausesFor(rulebook: Rulebook, title: Title): readonly string[] {
  const recipients = recipientsOf(title);
  return termsOf(rulebook, title).awards.filter((name) =>
    lookup(rulebook.awards, name)?.to.some((to) => recipients.includes(to)),
  );
}
