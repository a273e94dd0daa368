import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { shown } from './typed.ts';

const PAGE = `
import { emptySeason, explain, fold, printedPoints, readBoard, standings, titleKey } from 'parcferme';
const board = readBoard(JSON.parse(boardText));
if (!board.ok) throw new Error(JSON.stringify(board.error));
const season = board.value.documents.reduce(fold, emptySeason);
const gt = titleKey('gt-teams');
const row = standings(season, gt).rows.find(({ contender }) => contender === '90');
answer.points = printedPoints(row.points);
answer.awards = explain(season, gt, '90').lines.length;
answer.faults = readBoard({ season: 'x', documents: [{}] }).error.length;
`;

test('the library runs where there is nothing but the language, and brings no zod', async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const page = path.join(root, 'page.ts');
  const build = await rolldown({
    input: page,
    platform: 'browser',
    tsconfig: false,
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'parcferme' ? path.join(root, 'src/index.ts') : id === page ? page : null),
        load: (id) => (id === page ? PAGE : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  const [bundle] = output;
  expect(bundle.moduleIds.filter((id) => /node_modules|^node:|[.]schema[.]ts/.test(id))).toEqual([]);
  expect(bundle.moduleIds.length).toBeGreaterThan(20);

  const answer = {};
  vm.runInNewContext(bundle.code, { answer, boardText: await shown('notice-board --json') });
  expect(answer).toEqual({ points: 48, awards: 6, faults: 3 });
});
