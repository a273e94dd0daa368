import { clauseText } from '#answers/text/clause-text';
import type { DeepReadonly } from '#core/base/brand';
import { type Clause, SECTIONS } from '#core/rulebook/rulebook';
import type { Amendment } from '#core/rulebook/rulebook.schema';
import type { Words } from '#words/en';
import { cell, strong } from './cell.ts';
import type { Block } from './layout.ts';
import { row } from './row.ts';

/** The clauses of a rulebook or of an amendment, by section, each with its article or where it was read. */
export function ruleBlocks(words: Words, rules: DeepReadonly<Amendment>): readonly Block[] {
  const said = words.paper.rules;
  const sections = SECTIONS.filter((section) => Object.keys(rules[section] ?? {}).length > 0);
  return [
    ...sections.flatMap((section): readonly Block[] => [
      { is: 'heading', text: words.rules.sections[section] },
      {
        is: 'table',
        columns: [
          { head: said.clause, align: 'left', share: 2 },
          { head: said.says, align: 'left', share: 6 },
          { head: said.article, align: 'left', share: 2 },
        ],
        groups: [
          {
            rows: Object.entries(rules[section] ?? {}).map(([name, clause]) =>
              row([
                cell(strong(name)),
                clauseText(words, section, clause as Clause),
                clause.article ?? (clause.source ?? []).join(words.between.items),
              ]),
            ),
          },
        ],
      },
    ]),
    ...(rules.removes === undefined
      ? []
      : [{ is: 'text', text: words.colon(said.removes, rules.removes.join(words.between.items)) } as const]),
  ];
}
