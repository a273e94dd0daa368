/*
 * What stands on papers, in a form that a test can compare.
 */
import { laidOut } from '#formats/pdf/laid-out';
import type { Block, Cell, Layout, Table } from '#formats/pdf/layout';
import type { Paper } from '#formats/pdf/paper';
import { en } from '#words/en';
import { entries, opening, type Piece, race, rounds, rules } from './board.ts';
import { knownOf } from './printed.ts';

/** Five documents: after the last the race of Fuji is run, and that of Spa is to come. */
export const BOARD: readonly Piece[] = [
  opening(),
  rules(),
  rounds('fuji', 'spa'),
  entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen'] }, CN: { 77: ['Tse'] } }),
  race('fuji', '90', '77', ['91', 'Ret']),
];

export const RACE = { paper: 'classification', round: 'fuji', session: 'race' } as const satisfies Paper;

export function paperOf(paper: Paper, ...pieces: readonly Piece[]): Layout {
  const layout = laidOut(knownOf(...pieces), paper, en, { edition: '1.2.3', hash: 'abc' });
  if (layout === undefined) throw new Error('no such paper');
  return layout;
}

export const tablesOf = ({ blocks }: Layout): readonly Table[] =>
  blocks.filter((block) => block.is === 'table');

const textOf = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell
    : cell.lines.map(({ text, more, end }) => [text, more, end].filter(Boolean).join(' ')).join(' / ');

/** `1 | GT | 90 | Car 90 / Yu` for each row, `## GT` for the head of a group. */
export const rowsOf = (layout: Layout): readonly string[] =>
  tablesOf(layout).flatMap(({ groups }) =>
    groups.flatMap(({ head, rows }) => [
      ...(head === undefined ? [] : [`## ${head}`]),
      ...rows.map(({ cells }) => cells.map(textOf).join(' | ')),
    ]),
  );

/** `Fact: as seen` for each line of a form. */
export const formOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.is === 'form' ? block.lines.map(({ name, texts }) => `${name}: ${texts.join(' / ')}`) : [],
  );
