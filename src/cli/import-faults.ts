import type { Season } from '#core/season/season';
import { importFaultWords, type Naming } from '#office/import/fault-words';
import type { ImportFault } from '#office/import/import-files';
import { EXIT, type Failure, failure } from './outcome.ts';

/** As it is said on the command line. */
export const asFlag: Naming = (option) => `--${option}`;

/** What a person must say before files can be imported. */
export function importFailure(season: Season, faults: readonly ImportFault[]): Failure {
  const [first] = faults.map((fault) => importFaultWords(season, fault, asFlag));
  const lines = faults.map((fault) => importFaultWords(season, fault, asFlag)[0] ?? '');
  const code = faults.every(isOfFile) ? EXIT.unreadable : EXIT.usage;
  return failure(code, ...lines, ...(first?.slice(1) ?? []), 'nothing was written');
}

/** Is it the file that is wrong, whatever is asked of it? */
const isOfFile = (fault: ImportFault): boolean => fault.code === 'car-in-both' && fault.files.length === 1;
