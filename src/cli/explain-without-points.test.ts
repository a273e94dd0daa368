import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inNewSeason, SPA, shown } from '../../test/typed.ts';

const WEC = fileURLToPath(new URL('../../seasons/fia-world-endurance-championship-2024', import.meta.url));
const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());

const RACE =
  'kind: classification\nby: timekeeper\nposted: 2026-12-12\nfor: spa\nsession: race\nstate: final\n';
const RESULT = `${RACE}results:
  - { place: 1, car: 1, laps: 9 }
  - { place: 2, car: 2, laps: 9 }
  - { out: Ret, car: 3, laps: 4, reason: gearbox }
  - { place: 3, car: 21, laps: 8 }
  - { place: 4, car: 22, laps: 8 }
`;
const DECISION = `kind: decision
by: stewards
posted: 2026-12-12
for: spa
facts: Underweight by two kilos.
measures: [{ disqualify: 1 }]
`;

interface Answer {
  readonly contenders: readonly { readonly withoutPoints: readonly object[] }[];
  readonly decisions: readonly object[];
}

/** What is asked of a season in which Spa was raced, and something more was posted. */
async function withSpa(more: string, asked: (folder: string) => Promise<void>): Promise<void> {
  await inNewSeason(async (folder) => {
    writeFileSync(path.join(folder, 'draft.yaml'), [RESULT, more].filter((one) => one !== '').join('---\n'));
    await shown('post draft.yaml', { folder, today: SPA });
    await asked(folder);
  });
}
const page = async (words: string, folder: string) => linesOf(await shown(`explain ${words}`, { folder }));
async function answer(words: string, folder: string): Promise<Answer> {
  return JSON.parse(await shown(`explain ${words} --json`, { folder }));
}

describe('a result without points has its reason', () => {
  test('of a disqualified car: the classification, the decision, its facts and its measure', async () => {
    await withSpa(DECISION, async (folder) => {
      const lines = await page('gt3-teams 1', folder);
      expect(lines).toContain('2 Spa race DSQ – disqualified 8, 9');
      expect(lines).toContain('document 9 Underweight by two kilos. #1 disqualified in the race, those');
      expect(lines).toContain('8 Race, final classification at Spa 12 December 2026');
      expect(lines).toContain('9 Decision of the stewards at Spa 12 December 2026');
      const { contenders, decisions } = await answer('gt3-teams 1', folder);
      expect(contenders[0]?.withoutPoints).toEqual([
        {
          round: 'spa',
          number: 2,
          session: 'race',
          entry: '1',
          car: '1',
          result: 'DSQ',
          because: { code: 'out' },
          document: 8,
          decisions: [9],
        },
      ]);
      expect(decisions).toMatchObject([{ document: 9, facts: 'Underweight by two kilos.' }]);
    });
  });

  test('of a retired car: the classification and the reason that it prints, for its drivers with the list that names them', async () => {
    await withSpa('', async (folder) => {
      expect(await page('gt3-teams 3', folder)).toContain('2 Spa race Ret – retired: gearbox 8');
      expect(await page('gt3-drivers Marchand', folder)).toContain(
        '2 Spa #3 race Ret – retired: gearbox 5, 8',
      );
      const { contenders } = await answer('gt3-teams 3', folder);
      expect(contenders[0]?.withoutPoints).toMatchObject([{ result: 'Ret', reason: 'gearbox', document: 8 }]);
    });
  });

  test('of a car that a classification has as disqualified already: the decision that it includes', async () => {
    const again = RESULT.replace('state: final\n', 'state: final\nincludes: 9\nreplaces: 8\n').replace(
      '{ place: 1, car: 1, laps: 9 }',
      '{ out: DSQ, car: 1, laps: 9, reason: weight }',
    );
    await withSpa(`${DECISION}---\n${again}`, async (folder) => {
      expect(await page('gt3-teams 1', folder)).toContain('2 Spa race DSQ – disqualified: weight 9, 10');
    });
  });

  test('of a car that the result does not have, and of one that was withdrawn', async () => {
    const withdrawn =
      'kind: entry-change\nby: race office\nposted: 2026-12-12\nfor: spa\nchanges: [{ withdraw: 23, reason: no engine }]\n';
    await withSpa('', async (folder) => {
      expect(await page('gt4-teams 23', folder)).toContain('2 Spa race · – not in the result 8');
    });
    await withSpa(withdrawn, async (folder) => {
      expect(await page('gt4-teams 23', folder)).toContain('2 Spa race WD – withdrawn: no engine 9');
    });
  });

  test('of a place beyond the scale, and of one that is known only within bounds', async () => {
    const rules =
      'kind: regulations\nby: organiser\nposted: 2026-12-12\nfrom: spa\nchanges:\n  scales: { full: { points: 25, article: A } }\n';
    await withSpa(rules, async (folder) => {
      expect(await page('gt3-teams 2', folder)).toContain('2 Spa race 2nd – beyond the full scale 8');
    });
    const bounds = RACE.replace('state: final', 'state: final\nreplaces: 8\ncomplete: false');
    await withSpa(`${bounds}results: [{ classPlace: 1-2, car: 1 }]\n`, async (folder) => {
      expect(await page('gt3-teams 1', folder)).toContain('2 Spa race 1-2 – the place is not certain 9');
    });
  });

  test('but not of a race that is still to come', async () => {
    await inNewSeason(async (folder) => {
      expect(await page('gt3-teams 1', folder)).toContain('2 Spa race · – no result yet');
      expect((await answer('gt3-teams 1', folder)).contenders[0]?.withoutPoints).toEqual([]);
    });
  });
});

test('where several cars may score for a contender, each line says which did', async () => {
  const lines = linesOf(await shown(`explain hypercar-manufacturers Toyota --season ${WEC}`));
  expect(lines).toContain('2 Imola #7 race 1st 25 6 hours scale 16');
  expect(lines).toContain('#8 race 5th – no more cars score 16');
});

test('a session from which the title takes nothing is none of its matters', async () => {
  const season = path.join(path.dirname(WEC), 'imsa-weathertech-2022');
  const page = await shown(`explain endurance-cup-gtd-teams --season ${season}`);
  expect(page).toContain('race at 4 h');
  expect(page).not.toMatch(/^ +\d* .* qualifying /m);
});

test('the sources, which are listed below, go before a line is broken', async () => {
  const lines = linesOf(await shown(`explain hypercar-drivers Jensen --season ${WEC}`));
  expect(lines).toContain('2 Imola #93 race 9th 2 6 hours scale 7, 16');
  expect(lines).toContain('FIAWEC_POINTS Points, FIA WEC');
});
