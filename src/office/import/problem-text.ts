import { unreachable } from '#core/base/unreachable';
import type { CarProblem, MatchedCar } from './match-cars.ts';

/** What does not fit between a car and its entry, as a sentence. */
export function problemText({ sheet, number, starter }: MatchedCar, problem: CarProblem): string {
  switch (problem.code) {
    case 'not-entered':
      return problem.near === undefined
        ? `#${number} is not entered${whoIn(sheet)}`
        : `#${number} is not entered; #${problem.near} is`;
    case 'no-number':
      return `the car has no number, and nobody of its crew is entered${whoIn(sheet)}`;
    case 'other-class':
      return `#${number} is entered in ${problem.entered}; the file has it in ${problem.found}`;
    case 'other-model':
      return `#${number} is entered with ${problem.entered}; the file has ${problem.found}`;
    case 'other-crew':
      return `#${number} is entered with ${starter?.crew.join(', ') ?? 'others'}; the file has ${namesOf(sheet)}`;
    case 'twice':
      return `#${number} stands on line ${problem.line} as well`;
    default:
      return unreachable(problem);
  }
}

/** `#7`; a car without a number by its line, and who drove it. */
export const carWords = ({ number, sheet }: MatchedCar): string =>
  number === undefined ? `the car of line ${sheet.line}${whoIn(sheet)}` : `#${number}`;

const namesOf = ({ drivers }: MatchedCar['sheet']): string => drivers.map(({ name }) => name).join(', ');

function whoIn(sheet: MatchedCar['sheet']): string {
  const who = [sheet.team, namesOf(sheet)].filter((part) => part !== undefined && part !== '').join(': ');
  return who === '' ? '' : ` (${who})`;
}
