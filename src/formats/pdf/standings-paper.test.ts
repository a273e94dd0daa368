import { describe, expect, test } from 'vitest';
import { entries, opening, qualifying, race, rounds, rules } from '../../../test/board.ts';
import { BOARD, paperOf, tablesOf } from '../../../test/paper-texts.ts';
import type { Paper } from './paper.ts';

describe('standings', () => {
  const TEAMS: Paper = { paper: 'standings', title: 'gt-teams' };

  test('have the result of each round above its points, strong with a pole', () => {
    const [table] = tablesOf(paperOf(TEAMS, ...BOARD, qualifying('fuji', '91', '90')));
    const cells = table?.groups[0]?.rows.map(({ cells: all }) => all[3]);
    expect(cells).toEqual([
      { lines: [{ text: '1' }, { text: '25', look: 'soft' }] },
      {
        lines: [
          { text: 'Ret', look: 'strong' },
          { text: '1', look: 'soft' },
        ],
      },
    ]);
  });

  test('say how many rounds are run, and as of which document they are known', () => {
    const { head, foot } = paperOf(TEAMS, ...BOARD);
    expect(head).toMatchObject({
      heading: 'GT Teams',
      under: 'After 1 of 2 rounds',
      number: { name: 'As known at document', text: '5' },
    });
    expect(foot.stamp).toEqual(['Notice board series-2014', 'As known at document 5', 'SHA-256 abc']);
  });

  test('name the results that are provisional', () => {
    const provisional = { ...race('fuji', '90', '91'), state: 'provisional' };
    expect(paperOf(TEAMS, ...BOARD.slice(0, 4), provisional).marks).toEqual([
      { text: 'Provisional', more: 'Fuji, Race, document 5.' },
    ]);
  });

  test('lie across where a page is too narrow for their rounds', () => {
    const months = Array.from({ length: 24 }, (_, index) => ({
      [`r${index}`]: `2014-${String(1 + Math.floor(index / 2)).padStart(2, '0')}-0${1 + (index % 2)}`,
    }));
    const paper = (count: number) =>
      paperOf(TEAMS, opening(), rules(), rounds(...months.slice(0, count)), entries({ GT: ['90'] }));
    expect(paper(12).isWide).toBe(false);
    expect(paper(24).isWide).toBe(true);
  });

  test('without contenders say so', () => {
    const { blocks } = paperOf(TEAMS, opening(), rules(), rounds('fuji'));
    expect(blocks).toEqual([{ is: 'note', text: 'Nobody is entered for this title yet.' }]);
  });
});
