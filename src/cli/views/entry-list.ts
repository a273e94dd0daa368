import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Text, unbroken } from '../print/text.ts';
import { doubtMark } from './notes.ts';

/** What an entry list says: entries by class, crews, teams and cars. */
export function entryListLines(list: Of<'entry-list'>, page: Page): readonly Text[] {
  const blocks = [entryRows(list), crewRows(list), teamRows(list, page), carRows(list)].filter(
    (rows) => rows.length > 0,
  );
  const columns = [{}, { narrow: 'wrap', least: 20 }, { narrow: 'wrap', least: 20, beneath: 1 }] as const;
  return blocks.flatMap((rows, index) => [
    ...(index === 0 ? [] : ['']),
    ...table(columns, rows, { width: page.width }),
  ]);
}

function entryRows({ entries = {} }: Of<'entry-list'>): readonly Row[] {
  return Object.entries(entries).flatMap(([name, lines]) =>
    Object.entries(lines).map(([key, line], index): Row => {
      const number = line.number === undefined || line.number === key ? '' : dim(` (number ${line.number})`);
      return [
        index === 0 ? dim(name) : '',
        [bold(`#${key}`), number, ` ${line.team ?? ''}`, doubtMark(line)],
        line.car ?? '',
      ];
    }),
  );
}

function crewRows({ crews = {}, doubts }: Of<'entry-list'>): readonly Row[] {
  return Object.entries(crews).map(([number, names]): Row => {
    const mark = doubtMark({ doubt: lookup(doubts, number) });
    return [[bold(`#${number}`), mark], names.map(unbroken).join(', ')];
  });
}

function teamRows({ teams = {} }: Of<'entry-list'>, page: Page): readonly Row[] {
  return Object.entries(teams).map(([key, team]): Row => {
    const also = team.also === undefined ? '' : dim(`also ${team.also.join(', ')}`);
    return [dim(page.country(team.country)), [team.name ?? key, doubtMark(team)], also];
  });
}

function carRows({ cars = {} }: Of<'entry-list'>): readonly Row[] {
  return Object.entries(cars).map(
    ([key, { chassis, engine, tyre, doubt }]): Row => [
      [key, doubtMark({ doubt })],
      chassis,
      dim([engine, tyre].filter((one) => one !== undefined).join(', ')),
    ],
  );
}
