import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

interface ImportedSeason {
  readonly name: string;
  /** Its folder, as seen from where the program was started. */
  readonly shown: string;
  readonly rounds: number;
  readonly documents: number;
}

/** What was written of a season, and what to look at. */
export const importedLines = (season: ImportedSeason, page: Page): readonly Text[] => [
  ...standsLine(season, page),
  ...nextLines(
    season.shown,
    [
      ['season', 'the whole season'],
      ['explain drivers', 'the reason for every point'],
      ['notice-board', 'its documents, and what was decided'],
    ],
    page,
  ),
];

/** Which season stands where. */
export const standsLine = ({ name, shown, rounds, documents }: ImportedSeason, page: Page): readonly Text[] =>
  paragraph(
    [
      styled('good', 'bold')('✓ '),
      bold(name),
      ` stands in ${shown}: ${counted(rounds, 'round')}, ${counted(documents, 'document')}.`,
    ],
    page.width,
  );

/** Commands that may be asked of it next, and what each shows. */
export function nextLines(
  shown: string,
  steps: readonly (readonly [command: string, shows: string])[],
  page: Page,
): readonly Text[] {
  const folder = /^[\w./-]+$/.test(shown) ? shown : `'${shown}'`;
  return [
    '',
    'Next:',
    ...table(
      [{}, { narrow: 'wrap', least: 24, beneath: 1 }],
      steps.map(([command, what]) => [bold(`parcferme ${command} --season ${folder}`), dim(what)]),
      { width: page.width },
    ),
  ];
}
