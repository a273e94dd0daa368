import { unreachable } from '#core/base/unreachable';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { listed } from '#words/english';
import type { ImportFault } from './import-files.ts';
import type { TableFault } from './table-file.ts';

/** How what a person may say of files is called where they say it: `--session` or `session`. */
export type Naming = (option: 'round' | 'session' | 'columns' | 'sheet') => string;

/** What a file does not tell, and how to say it: a line each. */
export function importFaultWords(season: Season, fault: ImportFault, named: Naming): readonly string[] {
  switch (fault.code) {
    case 'which-session':
      return [
        `${fault.file}: which session?`,
        `neither the file nor its name tells: say ${named('session')} race, or qualifying`,
      ];
    case 'which-round': {
      const keys = calendar(season).map(({ key }) => key);
      return [
        `${fault.file}: the ${fault.session} of which round?`,
        `say ${named('round')}, one of: ${keys.join(', ')}`,
      ];
    }
    case 'no-such-session':
      return [
        `${fault.file}: there is no such session in it`,
        `it has ${listed(fault.sessions)}: say that with ${named('session')}`,
      ];
    case 'car-in-both':
      return [
        `${listed(fault.files)}: both have car ${fault.car} in one session`,
        `import one of them, or say which session each is: ${named('session')}`,
      ];
    default:
      return unreachable(fault);
  }
}

/** What is wrong with a table, or with what was said of it: a line each. */
export function tableFaultWords(fault: TableFault, named: Naming): readonly string[] {
  const { file } = fault;
  switch (fault.code) {
    case 'which-sheet':
      return [`${file}: which worksheet?`, `say ${named('sheet')} with one of: ${listed(fault.sheets)}`];
    case 'columns':
      return fault.faults.map(
        ({ found, expected }) => `${file}: ${named('columns')}: found ${found}, expected ${expected}`,
      );
    case 'unread':
      return [`${file}:${fault.fault.line}  found ${fault.fault.found}, expected ${fault.fault.expected}`];
    default:
      return unreachable(fault);
  }
}
