import type { DeepReadonly } from '#core/base/brand';
import { citation, SECTIONS } from '#core/rulebook/rulebook';
import type { Amendment } from '#core/rulebook/rulebook.schema';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Text } from '../print/text.ts';
import { paragraph } from '../print/wrap.ts';
import { clauseText } from './clause-words.ts';
import { doubtMark } from './notes.ts';

/** The clauses of a rulebook or of an amendment, by section, each with its article or its sources. */
export function rulebookLines(rules: DeepReadonly<Amendment>, page: Page): readonly Text[] {
  const blocks = SECTIONS.flatMap((section) => {
    const rows = Object.entries(rules[section] ?? {}).map(
      ([name, clause]): Row => [
        name,
        [clauseText(section, clause as never), doubtMark(clause)],
        dim(citation(clause)),
      ],
    );
    return rows.length === 0 ? [] : [{ section, rows }];
  });
  const columns = [
    { narrow: 'wrap', least: 14 },
    { narrow: 'wrap', least: 30, beneath: 1 },
    { narrow: 'wrap', least: 12 },
  ] as const;
  return [
    ...blocks.flatMap(({ section, rows }, index) => [
      ...(index === 0 ? [] : ['']),
      bold(`  ${section}`),
      ...table(columns, rows, { width: page.width, indent: 4 }),
    ]),
    ...(rules.removes === undefined
      ? []
      : ['', ...paragraph(`removes ${rules.removes.join(', ')}`, page.width, 2)]),
  ];
}
