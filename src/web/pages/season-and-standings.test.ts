import { expect, test } from 'vitest';
import type { OfficialDocument } from '#core/documents/document.schema';
import { htmlOf, textOf } from '../../../test/season-page.ts';

const IMSA = 'imsa-weathertech-2022';

test('a season that is over says of each title who won it, by how much and on which day', async () => {
  const text = await textOf({ page: 'season' });
  expect(text).toContain(
    'LMP2 Le Mans Prototype 2 LMP2 Teams 1 1 OAK Racing Team Total FRA 103 2 27 Eurasia Motorsport PHL −48 55 by 48 points Decided on 12 October 2014',
  );
  expect(text).toContain('by 48 points · one crew, the same results');
});

test('while it goes on it says who is ahead, and how many can still win', async () => {
  const text = await textOf({ page: 'season' }, { at: 25 });
  expect(text).toContain('Title fights');
  expect(text).toMatch(/GT Teams 1 91 AAI-Rstrada TPE 58 2 92 .* 3 points ahead 3 can still win it/);
  expect(text).toContain('7 Dec next Sepang');
});

test('a crew that shares the last rank that is told is told whole', async () => {
  expect(await textOf({ page: 'season' })).toContain(
    '2 Han-Chen Chen TPE −6 70 2 Marco Seefried DEU −6 70 by',
  );
});

test('of a season that has only been opened no heading stands over nothing', async () => {
  const text = await textOf({ page: 'season' }, { at: 1 });
  expect(text).toContain("Organised by Automobile Club de l'Ouest.");
  for (const heading of ['Title fights', 'Champions', 'Winners']) expect(text).not.toContain(heading);
});

test('a season is said to be of its series only where its name does not say so', async () => {
  expect(await textOf({ page: 'season' })).not.toContain('Asian Le Mans Series, organised by');
  expect(await textOf({ page: 'season' }, { season: IMSA })).toContain(
    'IMSA SportsCar Championship, organised by International Motor Sports Association.',
  );
});

test('the reasons of a total say of the race only its scale, which notes name as they do', async () => {
  const text = await textOf({ page: 'reasons', title: 'gt-teams', contender: '90' });
  expect(text).toContain('Race 2nd 18 full scale Wikipedia');
  expect(text).toContain('full scale Printed for 2015-16');
  expect(text).toContain('Qualifying 1st 1 pole Wikipedia');
});

test('who wins on countback is told why', async () => {
  expect(await textOf({ page: 'season' }, { season: IMSA })).toMatch(
    /Endurance Cup DPi Teams #60 Meyer Shank Racing W\/Curb-Agajanian 30 level on points, ahead on countback: \d × \w+ to \d/,
  );
});

test('of many titles those of each class are seen, and its cups folded; each is there', async () => {
  for (const page of ['season', 'standings', 'titles'] as const) {
    const html = (await htmlOf({ page }, { season: IMSA })) ?? '';
    for (const title of ['dpi-drivers', 'gtd-manufacturers', 'sprint-cup-teams', 'endurance-cup-gtd-drivers'])
      expect(html, `${page} ${title}`).toMatch(new RegExp(`href="/season/(standings|titles)/${title}"`));
    expect(html.match(/<details class="cups">/g), page).toHaveLength(5);
  }
});

test('from a table one comes to those of its class, to the same of other classes, and to its title', async () => {
  const html = (await htmlOf({ page: 'table', title: 'gtd-teams' }, { season: IMSA })) ?? '';
  expect(html).toContain('href="/season/standings/lmp3-teams"');
  expect(html).toContain('href="/season/standings/gtd-manufacturers"');
  expect(html).toContain('href="/season/standings/sprint-cup-drivers"');
  expect(html).not.toContain('href="/season/standings/lmp3-drivers"');
  expect(html).toContain('href="/season/titles/gtd-teams"');
});

test('without a rulebook there are no tables, which the page says, and no round has titles after it', async () => {
  expect(await textOf({ page: 'standings' }, { at: 2 })).toContain('No rulebook was posted yet');
  const withoutRules = (document: OfficialDocument): OfficialDocument =>
    document.kind === 'regulations'
      ? { kind: 'bulletin', document: document.document, posted: document.posted, by: document.by }
      : document;
  const round = await textOf({ page: 'round', round: 'fuji' }, { as: withoutRules });
  expect(round).toContain('Race');
  expect(round).not.toContain('Titles after this round');
});

test('of a title for which nobody is entered yet no way leads to who wins it', async () => {
  const text = await textOf({ page: 'table', title: 'gt-teams' }, { at: 3 });
  expect(text).toContain('Nobody is entered for this title yet.');
  expect(text).not.toContain('Who can win it, and what it takes');
});
