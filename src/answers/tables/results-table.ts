import { type RoundKey, roundKey } from '#core/base/ids';
import { calendar } from '#core/season/calendar';
import { saidLength } from '#words/durations';
import type { Words } from '#words/en';
import type { Known } from '../known.ts';
import { roundName, sessionCalled } from '../names.ts';
import { type ResultJson, roundPageJson, type SessionJson } from '../round.ts';
import { crewText, documentsText, placeCell } from './cells.ts';
import { type Columns, type DataTable, dataTable } from './data-table.ts';

/** A line of a session's result. */
interface Line {
  readonly round: RoundKey;
  readonly session: SessionJson;
  readonly result: ResultJson;
}

/** The results of every session of a round, the race last; or of every round that stands, in time. */
export function resultsTable(words: Words, known: Known, only?: string): DataTable {
  const rounds = only === undefined ? calendar(known.season).map(({ key }) => key) : [roundKey(only)];
  const { result: said, tables } = words;
  const columns: Columns<Line> = [
    [words.record.round, ({ round }) => roundName(known.season, round), 'kept'],
    [words.reasons.session, ({ session }) => words.sessionName(session.session, sessionCalled), 'kept'],
    [tables.overall, ({ result }) => placeCell(result.place), 'kept'],
    [said.number, ({ result }) => result.number, 'kept'],
    [said.class, ({ result }) => result.class],
    [tables.inClass, ({ result }) => placeCell(result.classPlace)],
    [tables.team, ({ result }) => result.team],
    [tables.drivers, ({ result }) => result.driver ?? crewText(result.crew)],
    [tables.status, ({ result }) => result.out],
    [said.laps, ({ result }) => result.laps],
    [said.time, ({ result }) => result.time],
    [said.gap, ({ result }) => result.gap && saidLength(words, result.gap)],
    [tables.reason, ({ result }) => result.reason],
    [tables.state, ({ session }) => words.documents.states[session.state]],
    [tables.document, ({ session }) => session.document],
    [tables.decisions, ({ result }) => documentsText(result.decisions)],
  ];
  return dataTable(
    tables.results,
    columns,
    rounds.flatMap((round) => linesOf(known, round)),
  );
}

const linesOf = (known: Known, round: RoundKey): readonly Line[] =>
  (roundPageJson(known, round)?.sessions ?? []).flatMap((session) =>
    session.results.map((result) => ({ round, session, result })),
  );
