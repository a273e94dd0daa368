import { type RoundKey, roundKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import type { CalendarStep, Round, Season } from './season.ts';

type Rounds = Map<RoundKey, Round>;
type Printed = Of<'calendar'>['rounds'];
type Change = Of<'calendar-change'>['changes'][number];
type Said = Pick<CalendarStep, 'document' | 'instead' | 'reason'>;

/** The calendar as a whole: a round that it no longer lists is cancelled. */
export function foldCalendar(season: Season, calendar: Of<'calendar'>): Season {
  const rounds: Rounds = new Map(season.rounds);
  const said = { document: calendar.document };
  for (const round of season.rounds.values()) {
    if (!Object.hasOwn(calendar.rounds, round.key)) cancel(rounds, round.key, said);
  }
  add(rounds, calendar.rounds, said);
  return { ...season, rounds };
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
      const moved = { date: change.to, ...defined({ alongside: change.alongside }) };
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
      if (isNews(before, round)) alter(rounds, key, round, said);
    } else {
      const step: CalendarStep = { ...said, act: 'add', to: round.date };
      rounds.set(key, { ...withoutNobody(round), key, history: [...(before?.history ?? []), step] });
    }
  }
}

/** A calendar prints every round again, most of them as they were. */
const isNews = (before: Round, printed: Printed[string]) =>
  JSON.stringify({ ...before, ...printed }) !== JSON.stringify(before);

function alter(rounds: Rounds, key: RoundKey, altered: Partial<Printed[string]>, said: Said): void {
  const before = rounds.get(key);
  if (before === undefined) return;
  const after = withoutNobody({ ...before, ...altered });
  const moved = before.date !== after.date;
  const step: CalendarStep = {
    ...said,
    act: moved ? 'move' : 'alter',
    ...(moved ? { from: before.date, to: after.date } : {}),
    ...(before.alongside !== after.alongside
      ? { alongside: defined({ from: before.alongside, to: after.alongside }) }
      : {}),
    ...(before.sessions?.join() !== after.sessions?.join() ? defined({ sessions: after.sessions }) : {}),
  };
  rounds.set(key, { ...after, history: [...before.history, step] });
}

function cancel(rounds: Rounds, key: RoundKey, said: Said): void {
  const round = rounds.get(key);
  if (round === undefined || round.cancelled !== undefined) return;
  const step: CalendarStep = { ...said, act: 'cancel', from: round.date };
  rounds.set(key, { ...round, cancelled: said.document, history: [...round.history, step] });
}

/** `alongside: nobody` is how a document ends a shared weekend. */
function withoutNobody<Terms extends { readonly alongside?: string | undefined }>(round: Terms): Terms {
  if (round.alongside !== 'nobody') return round;
  const { alongside: _nobody, ...alone } = round;
  return alone as Terms;
}

/** The terms that are given; what is left out stays as it was. */
function defined<Terms extends object>(
  terms: Terms,
): { [Key in keyof Terms]?: Exclude<Terms[Key], undefined> } {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Terms]?: Exclude<Terms[Key], undefined>;
  };
}
