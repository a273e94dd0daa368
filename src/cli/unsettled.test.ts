import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inNewSeason, SPA, shown, typed } from '../../test/typed.ts';
import { displayWidth } from './print/width.ts';

/* A new season of one's own: a case of Monza that is under appeal, points under protest, and a provisional result of Spa. */

const DRAFT = `
kind: regulations
by: organiser
from: monza
changes:
  deadlines:
    protest: { for: protest, against: provisional classification, within: 30 min, article: "13" }
    appeal: { for: appeal, against: decision, within: 1 h, article: "15" }
---
kind: bulletin
by: stewards
for: monza
session: race
case: 1
step: summons
cars: 2
drivers: Yuki Mori
---
kind: decision
by: stewards
for: monza
case: 1
facts: Car 2 hit car 3.
measures:
  - { dropPlaces: 1, car: 2 }
  - { penalty: fine, car: 2, amount: 500 EUR, state: suspended }
---
kind: appeal
by: race office
for: monza
against: 10
party: Blue Anchor Motorsport
---
kind: decision
by: stewards
facts: Misconduct.
measures: [{ points: -3, title: gt4-teams, contender: 21 }]
---
kind: protest
by: race office
against: 12
party: Lanterne Rouge
---
kind: classification
by: timekeeper
posted: 2026-12-12T20:00
for: spa
session: race
state: provisional
results: [{ place: 1, car: 3 }, { place: 2, car: 2 }, { place: 3, car: 1 }]
complete: false
`;
const ANSWERS = `
kind: decision
by: appeal court
for: monza
answers: 11
facts: The appeal.
measures: [{ nothing: dismissed }]
---
kind: bulletin
by: stewards
answers: 13
text: The protest is withdrawn.
---
kind: classification
by: timekeeper
posted: 2026-12-12T21:00
for: spa
session: race
state: final
results: [{ place: 1, car: 3 }, { place: 2, car: 2 }, { place: 3, car: 1 }]
complete: false
`;

type Show = (words: string) => Promise<string>;

/** Posts drafts to a new season, and shows what one types there. */
const inSeasonOf = (drafts: readonly string[], action: (show: Show) => Promise<void>) =>
  inNewSeason(async (folder) => {
    for (const draft of drafts) {
      writeFileSync(path.join(folder, 'draft.yaml'), draft);
      await shown('post draft.yaml', { folder, today: SPA });
    }
    await action((words) => shown(words, { folder, today: SPA }));
  });
const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
const textOf = (text: string) => text.replace(/\s+/g, ' ');

const NOTES = [
  '‡ Spa, race: provisional (document 14, 12 December 2026, 20:00; protests until 20:30)',
  '§ Monza, race: under appeal by Blue Anchor Motorsport against document 10, on #2 (document 11)',
];
const OF_POINTS = '§ GT4 Teams: under protest by Lanterne Rouge against document 12 (document 13)';

describe('what is not settled is marked', () => {
  test('in tables: at the heads of the rounds, at the name of a title, and under them', () =>
    inSeasonOf([DRAFT], async (show) => {
      const page = await show('standings');
      const heads = linesOf(page).filter((line) => line.endsWith('Points'));
      expect(heads).toEqual([
        'GT3 Teams MON§ SPA‡ Points',
        'GT3 Drivers MON§ SPA‡ Points',
        'GT4 Teams § MON SPA‡ Points',
        'GT4 Drivers MON SPA‡ Points',
      ]);
      for (const note of [...NOTES, OF_POINTS]) expect(textOf(page)).toContain(note);
      expect(textOf(await show('standings gt3-teams'))).not.toContain(OF_POINTS);
    }));

  test('in the story of every point', () =>
    inSeasonOf([DRAFT], async (show) => {
      const page = await show('explain gt3-teams 2');
      expect(linesOf(page).some((line) => line.startsWith('1 Monza§ race 2nd 18'))).toBe(true);
      for (const note of NOTES) expect(textOf(page)).toContain(note);
    }));

  test('of a round: until when it may be protested, and the decision that is under appeal', () =>
    inSeasonOf([DRAFT], async (show) => {
      expect(textOf(await show('round spa'))).toContain(
        'provisional; document 14, 12 December 2026, 20:00; protests until 20:30',
      );
      expect(linesOf(await show('round monza'))).toContain(
        'under appeal by Blue Anchor Motorsport (document 11)',
      );
    }));

  test('of titles, and of the whole season', () =>
    inSeasonOf([DRAFT], async (show) => {
      const titles = await show('title');
      expect(textOf(titles)).toContain('GT3 Teams ‡§');
      expect(textOf(titles)).toContain('The results of Spa (race, document 14) are provisional');
      expect(textOf(titles)).toContain('‡ provisional § under protest or appeal');
      const page = await show('season');
      expect(linesOf(page)).toContain('NOT SETTLED');
      expect(linesOf(page).some((line) => line.startsWith('2 Spa‡ GT3'))).toBe(true);
    }));

  test('for other programs', () =>
    inSeasonOf([DRAFT], async (show) => {
      const { unsettled, titles } = JSON.parse(await show('standings --json'));
      expect(unsettled).toMatchObject([
        { kind: 'provisional', document: 14, deadlines: [{ within: 1_800_000, until: '2026-12-12T20:30' }] },
        { kind: 'appeal', document: 11, against: 10, cars: ['2'], results: [{ round: 'monza' }] },
        { kind: 'protest', document: 13, titles: ['gt4-teams'] },
      ]);
      expect(titles[0].unsettled).toEqual([14, 11]);
    }));

  test('in no place once all is answered and final', () =>
    inSeasonOf([DRAFT, ANSWERS], async (show) => {
      for (const words of ['standings', 'title', 'season', 'explain gt3-teams', 'round spa', 'round monza'])
        expect(await show(words)).not.toMatch(
          /[‡§]|(is|are|:) provisional|under (protest|appeal)|NOT SETTLED/,
        );
      expect(JSON.parse(await show('standings --json')).unsettled).toEqual([]);
    }));

  test('in no season that comes with the program: all are settled', async () => {
    for (const season of ['asian-le-mans-series-2014', 'fia-world-endurance-championship-2024'])
      expect(await shown(`standings --season ${season}`)).not.toMatch(/[‡§]/);
  });

  test('within the width of the page', () =>
    inSeasonOf([DRAFT], async (show) => {
      for (const width of [40, 60, 80])
        for (const words of ['standings', 'title', 'season', 'stewards', 'stewards 1', 'explain gt3-teams']) {
          const lines = (await show(`${words} --width ${width}`)).split('\n');
          expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
        }
    }));
});

describe('stewards', () => {
  test('has every case, and what every entry has before the stewards', () =>
    inSeasonOf([DRAFT], async (show) => {
      const page = await show('stewards --width 120');
      expect(linesOf(page)).toContain(
        '1 Monza under appeal #2, Yuki Mori #2 drops 1 place in the race and fine of 500 EUR for #2 (suspended)',
      );
      expect(linesOf(page)).toContain('Monza fine of 500 EUR for #2 suspended, under appeal 10');
    }));

  test('shows a case whole, by its name or by a document of it', () =>
    inSeasonOf([DRAFT, ANSWERS], async (show) => {
      const page = await show('stewards 1');
      const text = textOf(page);
      for (const said of ['State closed', '9 Summons at Monza', 'race, #2, Yuki Mori', 'answers document 11'])
        expect(text).toContain(said);
      expect(await show('stewards 10')).toBe(page);
      expect(JSON.parse(await show('stewards 1 --json'))).toMatchObject({
        case: '1',
        cases: [{ state: 'closed', documents: [9, 10, 11, 15], cars: ['2'], drivers: ['Yuki Mori'] }],
        entries: [{ number: '2', penalties: [{ state: 'applied' }, { state: 'suspended' }] }],
      });
    }));

  test('says when there is no such case, or none at all', async () => {
    expect((await typed('stewards 99')).errors).toBe(
      "parcferme: there is no case '99'\ncases: document 20, document 30\n",
    );
    await inNewSeason(async (folder) => {
      expect(await shown('stewards', { folder })).toContain('Nothing has come before the stewards yet.');
    });
  });
});
