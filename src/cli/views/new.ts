import { type NewSeason, seasonName } from '#office/new/said';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

interface Made {
  readonly shown: string;
  readonly documents: number;
  /** Without an example. */
  readonly isEmpty: boolean;
}

type Step = readonly [typed: string, what: string];
const EXAMPLE_STEPS: readonly Step[] = [
  ['parcferme season', 'the whole season as it stands'],
  ['parcferme review drafts/penalty.yaml', 'what a disqualification would change'],
  ['parcferme post drafts/penalty.yaml', 'posts it; then look at diff 8 and standings'],
];
const IMPORT_STEP: Step = [
  'parcferme import <file> --round <key> --entries',
  'a result, with the cars and drivers in it',
];
const RULES_STEP: Step = ['parcferme post drafts/rules.yaml', 'posts your own rules, once you edited them'];

/** What was written, and what to do next. */
export function newLines(
  { series, year, rounds }: Pick<NewSeason, 'series' | 'year' | 'rounds'>,
  { shown, documents, isEmpty }: Made,
  page: Page,
): readonly Text[] {
  const steps: readonly Step[] = [
    [`cd ${/^[\w./-]+$/.test(shown) ? shown : `'${shown}'`}`, ''],
    ...(isEmpty ? [RULES_STEP, IMPORT_STEP] : [...EXAMPLE_STEPS, RULES_STEP]),
  ];
  const files: readonly (readonly [string, string])[] = [
    [
      '0001-season.yaml …',
      `${counted(documents, 'document')}: season, rulebook, calendar${isEmpty ? '' : ', drivers, entries, an example of a result'}`,
    ],
    ['attachments/', 'the rulebook as posted'],
    ...(isEmpty ? [] : [['drafts/penalty.yaml', 'a decision of the stewards, to try'] as const]),
    [`drafts/${seasonName({ series, year })}.yaml`, 'the rules, for you to edit'],
  ];
  const columns = [{}, { narrow: 'wrap', least: 30, beneath: 1 }] as const;
  return [
    ...paragraph(
      [
        styled('good', 'bold')('✓ '),
        bold(`${year} ${series}`),
        ` stands in ${shown}, with ${counted(rounds.length, 'round')}.`,
      ],
      page.width,
    ),
    '',
    ...table(
      columns,
      files.map(([name, what]): Row => [name, dim(what)]),
      { width: page.width },
    ),
    '',
    'Next:',
    ...table(
      columns,
      steps.map(([typed, what]): Row => [bold(typed), dim(what)]),
      { width: page.width },
    ),
  ];
}
