import { type RoundKey, roundKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import type { CalendarStep, Round, Season } from './season.ts';

type Rounds = Map<RoundKey, Round>;
type Printed = Of<'calendar'>['rounds'];
type Change = Of<'calendar-change'>['changes'][number];
type Said = Pick<CalendarStep, 'document' | 'instead' | 'reason'>;
type Terms = Partial<Printed[string]>;

/** The calendar as a whole: a round that it no longer lists is cancelled. */
export function foldCalendar(season: Season, calendar: Of<'calendar'>): Season {
  const rounds: Rounds = new Map(season.rounds);
  const said = { document: calendar.document };
  for (const round of season.rounds.values()) {
    if (!Object.hasOwn(calendar.rounds, round.key)) cancel(rounds, round.key, said);
  }
  add(rounds, provisionally(calendar), said);
  return { ...season, rounds };
}

/** Its rounds, each provisional if it is so as a whole and says nothing else of that round. */
const provisionally = ({ provisional, rounds }: Of<'calendar'>): Printed =>
  provisional === true
    ? Object.fromEntries(Object.entries(rounds).map(([key, round]) => [key, { provisional, ...round }]))
    : rounds;

/** A bulletin with a timetable: the times of the round that it is for, whose day is thereby confirmed. The calendar is as it was. */
export function foldTimetable(season: Season, { for: round, timetable }: Of<'bulletin'>): Season {
  if (round === undefined || timetable === undefined) return season;
  const key = roundKey(round);
  const before = season.rounds.get(key);
  if (before === undefined) return season;
  const after = altered(before, { timetable, provisional: false });
  return { ...season, rounds: new Map(season.rounds).set(key, after) };
}

export function foldCalendarChange(season: Season, document: Of<'calendar-change'>): Season {
  const rounds: Rounds = new Map(season.rounds);
  for (const change of document.changes) {
    const reason = 'reason' in change && change.reason !== undefined ? { reason: change.reason } : {};
    make(rounds, change, { document: document.document, ...reason });
  }
  return { ...season, rounds };
}

function make(rounds: Rounds, change: Change, said: Said): void {
  switch (change.act) {
    case 'move': {
      const { to: date, provisional = false, alongside } = change;
      const moved = { date, provisional, ...defined({ alongside }) };
      alter(rounds, roundKey(change.move), moved, said);
      break;
    }
    case 'alter': {
      const { act: _act, alter: key, reason: _reason, ...altered } = change;
      alter(rounds, roundKey(key), defined(altered), said);
      break;
    }
    case 'add':
      add(rounds, change.add, said);
      break;
    case 'cancel':
      cancel(rounds, roundKey(change.cancel), said);
      break;
    case 'replace': {
      const gone = roundKey(change.replace);
      cancel(rounds, gone, { ...said, instead: Object.keys(change.by).map(roundKey) });
      add(rounds, change.by, { ...said, instead: [gone] });
      break;
    }
    default:
      unreachable(change);
  }
}

function add(rounds: Rounds, printed: Printed, said: Said): void {
  for (const [name, round] of Object.entries(printed)) {
    const key = roundKey(name);
    const before = rounds.get(key);
    if (before !== undefined && before.cancelled === undefined) {
      const terms = { provisional: false, ...round };
      if (isNews(before, terms)) alter(rounds, key, terms, said);
    } else {
      const step: CalendarStep = { ...said, act: 'add', to: round.date };
      rounds.set(key, { ...plain(round), key, history: [...(before?.history ?? []), step] });
    }
  }
}

/** A calendar prints every round again, most of them as they were. */
const isNews = (before: Round, terms: Terms) => !isSame(altered(before, terms), before);
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function alter(rounds: Rounds, key: RoundKey, terms: Terms, said: Said): void {
  const before = rounds.get(key);
  if (before === undefined) return;
  const after = altered(before, terms);
  const moved = before.date !== after.date;
  const step: CalendarStep = {
    ...said,
    act: moved ? 'move' : 'alter',
    ...(moved ? { from: before.date, to: after.date } : {}),
    ...(before.alongside !== after.alongside
      ? { alongside: defined({ from: before.alongside, to: after.alongside }) }
      : {}),
    ...(before.sessions?.join() !== after.sessions?.join() ? defined({ sessions: after.sessions }) : {}),
    ...(isSame(before.timetable, after.timetable) ? {} : defined({ timetable: after.timetable })),
    ...(before.provisional === after.provisional ? {} : { provisional: after.provisional ?? false }),
  };
  rounds.set(key, { ...after, history: [...before.history, step] });
}

/** The round with other terms; on a new day nobody has said yet at what time its sessions start. */
function altered(before: Round, terms: Terms): Round {
  const { timetable: _times, ...timeless } = before;
  const isMoved = terms.date !== undefined && terms.date !== before.date;
  return plain({ ...(isMoved ? timeless : before), ...terms });
}

function cancel(rounds: Rounds, key: RoundKey, said: Said): void {
  const round = rounds.get(key);
  if (round === undefined || round.cancelled !== undefined) return;
  const step: CalendarStep = { ...said, act: 'cancel', from: round.date };
  rounds.set(key, { ...round, cancelled: said.document, history: [...round.history, step] });
}

/** `alongside: nobody` is how a document ends a shared weekend, and `provisional: false` how it confirms a day. */
const ENDS = { alongside: 'nobody', provisional: false } as const satisfies Terms;

/** The terms without those that a document ends, in their order. */
function plain<Said extends Terms>(round: Said): Said {
  const ended = Object.entries(ENDS).flatMap(([term, end]) =>
    round[term as keyof Terms] === end ? term : [],
  );
  if (ended.length === 0) return round;
  return Object.fromEntries(
    Object.entries(round).filter(([term]) => !ended.includes(term)),
  ) as unknown as Said;
}

/** The terms that are given; what is left out stays as it was. */
function defined<Said extends object>(terms: Said): { [Key in keyof Said]?: Exclude<Said[Key], undefined> } {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Said]?: Exclude<Said[Key], undefined>;
  };
}
