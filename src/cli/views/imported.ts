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
export function importedLines(
  { name, shown, rounds, documents }: ImportedSeason,
  page: Page,
): readonly Text[] {
  const folder = /^[\w./-]+$/.test(shown) ? shown : `'${shown}'`;
  const steps = [
    [`parcferme season --season ${folder}`, 'the whole season'],
    [`parcferme explain drivers --season ${folder}`, 'the reason for every point'],
    [`parcferme notice-board --season ${folder}`, 'its documents, and what was decided'],
  ] as const;
  return [
    ...paragraph(
      [
        styled('good', 'bold')('✓ '),
        bold(name),
        ` stands in ${shown}: ${counted(rounds, 'round')}, ${counted(documents, 'document')}.`,
      ],
      page.width,
    ),
    '',
    'Next:',
    ...table(
      [{}, { narrow: 'wrap', least: 24, beneath: 1 }],
      steps.map(([typed, what]) => [bold(typed), dim(what)]),
      { width: page.width },
    ),
  ];
}
