import { unreachable } from '#core/base/unreachable';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { ImportFault } from '#office/import/import-files';
import { EXIT, type Failure, failure } from './outcome.ts';
import { listed } from './print/words.ts';

/** What a person must say before files can be imported. */
export function importFailure(season: Season, faults: readonly ImportFault[]): Failure {
  const [first] = faults.map((fault) => faultLines(season, fault));
  const lines = faults.map((fault) => faultLines(season, fault)[0] ?? '');
  const code = faults.every(isOfFile) ? EXIT.unreadable : EXIT.usage;
  return failure(code, ...lines, ...(first?.slice(1) ?? []), 'nothing was written');
}

/** Is it the file that is wrong, whatever is asked of it? */
const isOfFile = (fault: ImportFault): boolean => fault.code === 'car-in-both' && fault.files.length === 1;

function faultLines(season: Season, fault: ImportFault): readonly string[] {
  switch (fault.code) {
    case 'which-session':
      return [
        `${fault.file}: which session?`,
        'neither the file nor its name tells: say --session race, or qualifying',
      ];
    case 'which-round': {
      const keys = calendar(season).map(({ key }) => key);
      return [
        `${fault.file}: the ${fault.session} of which round?`,
        `say --round, one of: ${keys.join(', ')}`,
      ];
    }
    case 'no-such-session':
      return [
        `${fault.file}: there is no such session in it`,
        `it has ${listed(fault.sessions)}: say that with --session`,
      ];
    case 'car-in-both':
      return [
        `${listed(fault.files)}: both have car ${fault.car} in one session`,
        'import one of them, or say which session each is: --session',
      ];
    default:
      return unreachable(fault);
  }
}
