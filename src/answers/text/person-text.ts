import type { Person } from '#core/season/season';
import type { Words } from '#words/en';
import { dayText } from '#words/format';

/** Other spellings of a driver, grades and ids: `also K. Ihara; Silver from 1 January 2014`; empty where there are none. */
export function personText(words: Words, { also = [], grades = [], ids = {} }: Person): string {
  const said = words.paper.drivers;
  return [
    ...(also.length === 0 ? [] : [said.also(words.rules.any(also))]),
    ...grades.map(({ grade, from }) =>
      from === undefined ? grade : said.gradeFrom(grade, dayText(words, from)),
    ),
    ...Object.entries(ids).map(([of, id]) => `${of} ${id}`),
  ].join(words.between.clauses);
}
