import { err, ok, type Result } from '#core/base/result';
import type { Season } from '#core/season/season';
import type { Asked } from './asked.ts';
import { type ImportedSession, importSession, type SessionFault } from './import-session.ts';
import { inTime, type LeftOut, type PartFault, partsOf } from './parts.ts';
import type { OpenedFile } from './timing-file.ts';

export type ImportFault = PartFault | SessionFault;

export interface Imported {
  /** In the order of the calendar, each held against the board with those above it. */
  readonly sessions: readonly ImportedSession[];
  readonly leftOut: readonly LeftOut[];
}

/** Makes documents of timing files; or tells of every file what a person must say of it. */
export function importFiles(
  season: Season,
  files: readonly OpenedFile[],
  asked: Asked,
): Result<Imported, readonly ImportFault[]> {
  const found = files.map((file) => partsOf(season, file, asked));
  const unknown = found.flatMap((one) => (one.ok ? [] : [one.error]));
  if (unknown.length > 0) return err(unknown);
  const parts = found.flatMap((one) => (one.ok ? one.value.parts : [])).toSorted(inTime(season));
  const leftOut = found.flatMap((one) => (one.ok ? one.value.leftOut : []));
  const sessions: ImportedSession[] = [];
  const faults: SessionFault[] = [];
  for (const group of Map.groupBy(parts, nameOf).values()) {
    const [first] = group;
    const imported = first && importSession(sessions.at(-1)?.after ?? season, group, first, asked);
    if (imported?.ok === false) faults.push(imported.error);
    else if (imported?.ok) sessions.push(imported.value);
  }
  return faults.length > 0 ? err(faults) : ok({ sessions, leftOut });
}

const nameOf = ({ round, session }: { round: { value: string }; session: { value: string } }): string =>
  `${round.value}\n${session.value}`;
