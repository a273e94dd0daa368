import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '#office/json/answers';
import { COMMANDS, type CommandName } from '../src/cli/commands.ts';
import { DESCRIBED, undescribed } from './described.ts';
import { DocumentedTypes } from './documented.ts';
import { CONDENSED } from './f1db-file.ts';
import { accRace, iracingResult } from './sim-samples.ts';
import { inNewSeason, SPA, shown, typed } from './typed.ts';
import { workbook } from './workbooks.ts';

const root = new URL('..', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const types = new DocumentedTypes(read('docs/json.md'));

/** The type of each command's answer, as the page names it. */
const TYPES: Readonly<Record<CommandName, keyof Answers>> = {
  season: 'SeasonAnswer',
  calendar: 'CalendarAnswer',
  entries: 'EntriesAnswer',
  round: 'RoundAnswer',
  standings: 'StandingsAnswer',
  title: 'TitlesAnswer',
  explain: 'ExplainAnswer',
  stewards: 'StewardsAnswer',
  checks: 'ChecksAnswer',
  audit: 'AuditAnswer',
  'notice-board': 'BoardAnswer',
  diff: 'DiffAnswer',
  review: 'ReviewAnswer',
  post: 'ReviewAnswer',
  import: 'ImportAnswer',
  new: 'NewAnswer',
  publish: 'PublishedAnswer',
  export: 'ExportedAnswer',
  verify: 'VerifyAnswer',
  backup: 'BackupAnswer',
  restore: 'BackupAnswer',
  'let-in': 'LetInAnswer',
  serve: 'ServeAnswer',
};
const commandIn = (words: string) => words.split(' ')[0] as CommandName;
const typeOf = (words: string): keyof Answers => {
  if (words.includes('--laps')) return 'LapsAnswer';
  if (words.startsWith('season --in-words')) return 'SeasonReviewAnswer';
  if (words.startsWith('import f1db')) return 'NewAnswer';
  if (words.startsWith('import wiki')) return 'ImportedArticleAnswer';
  if (/^(import|export) board/.test(words)) return 'CopiedAnswer';
  if (words.startsWith('import drafts/table')) return 'ColumnsAnswer';
  return words.startsWith('notice-board ') ? 'DocumentAnswer' : TYPES[commandIn(words)];
};

const season = (name: string) => `--season ${fileURLToPath(new URL(`seasons/${name}`, root))}`;

const OF_2014 = [
  'season',
  'season --in-words',
  'season --in-words --language fr --as-of 24',
  'calendar',
  'entries',
  'entries fuji',
  'round inje',
  'round fuji',
  'round shanghai',
  'round sepang',
  'round buriram',
  'standings',
  'standings --after fuji',
  'title --after shanghai --needs --otherwise',
  'title --as-of 25 --free-crews --open-entries',
  'title gt-teams --as-of 25 --odds --draws 500',
  'title lmp2-teams --needs --as-of 24',
  `title hypercar-manufacturers --needs --as-of 39 ${season('fia-world-endurance-championship-2024')}`,
  `title lmp2-teams --needs --as-of 16 ${season('asian-le-mans-series-2023-24')}`,
  'explain gt-teams',
  'explain gt-drivers',
  `explain hypercar-drivers ${season('fia-world-endurance-championship-2024')}`,
  'stewards',
  'checks',
  'audit',
  'diff 1 31',
  'diff 2014-10-12',
  'notice-board',
  'notice-board 30',
  'review',
];
const OF_RARITIES = [
  'season',
  'season --in-words',
  'calendar',
  'round monza',
  'round monza --laps',
  'round spa',
  'standings',
  'title',
  'explain overall',
  'explain gt3-drivers',
  'explain am',
  'stewards',
  'stewards turn 1',
  'checks',
  'audit',
  'diff 7 15',
  'notice-board',
  'notice-board 9',
  'review',
  'review drafts/refused.yaml',
  'post drafts/penalty.yaml',
  'new other --series Other',
  'import drafts/race.json --round spa --entries',
  'import drafts/race.json --round spa --session race',
  'import drafts/sessions.json --round spa',
  'import drafts/table.csv --round spa --session race',
  'import drafts/tables.xlsx --round spa --session race --sheet race',
  'import f1db drafts/f1db.json grand-prix --season 1971',
  'import wiki drafts/article.wiki an-article',
  'publish --out public',
  'import board . --data office',
  'export csv calendar --out calendar.csv',
  'export board league exported --data office',
  'verify --data office',
  'serve --port 0 --data office --season asian-le-mans-series-2014',
  'let-in --data office',
  `verify --head 1:${'0'.repeat(64)}`,
  'backup office.db --data office',
  'restore office.db --data restored',
];

/** Laps with all that there is to tell of them: car 2 stops, car 3 is not there. */
const LAPS = `NUMBER;DRIVER_NUMBER;LAP_NUMBER;LAP_TIME;CROSSING_FINISH_LINE_IN_PIT;ELAPSED;DRIVER_NAME;PIT_TIME;FLAG_AT_FL
1;1;1;1:40.000;;1:40.000;Ada Lindqvist;;GF
1;1;2;1:41.000;;3:21.000;Ada Lindqvist;;FCY
1;1;3;1:42.000;;5:03.000;Ada Lindqvist;;FF
2;1;1;1:41.000;B;1:41.000;Yuki Mori;;GF
2;1;2;2:41.000;;4:22.000;Yuki Mori;1:00.000;GF
`;

/** What hardly any season says, on top of a new one: so that every key is printed by some command. */
const RARITIES = `
kind: regulations
by: organiser
from: monza
changes:
  scales: { full: { points: 25 1/7 1/7, article: A } }
  counting: { results: { keep: best 1, article: A } }
  cups: { Am: { article: A } }
  awards:
    race: { session: race, order: class, scale: full, to: [entry, race crew], crew: drove, sharedCar: in shares, article: A }
    lap: { session: race, order: overall, by: fastest lap, scale: pole, to: driver of the lap, article: A }
    cup: { session: race, order: cup, scale: full, to: race crew, article: A }
    of teams: { session: race, order: class, scale: full, to: team, article: A }
  deadlines:
    protest: { for: protest, against: provisional classification, within: 30 min, article: A }
  titles:
    overall: { name: Overall, for: entry, guestDriver: costs car, article: A }
    teams: { name: Teams, for: team, awards: [of teams], article: A }
    am: { name: Am, cup: Am, for: driver, awards: [cup, lap], needs: drive, article: A }
  checks:
    drive: { every: drive, time: { atLeast: 10 min }, article: A }
    bronze drive: { every: drive, grades: Bronze, time: { atMost: 4 h }, within: 6 h, article: A }
    crews: { every: crew, drivers: { atLeast: 3, atMost: 4 }, graded: { as: Bronze, drivers: { atLeast: 1 } }, article: A }
    people: { every: pit stop, people: { atMost: 4 }, article: A }
    stops: { every: race, stops: { atLeast: 1, each: 1:00 }, article: A }
---
kind: calendar-change
by: organiser
changes:
  - { alter: monza, meeting: Six Days, length: 500 km, doubt: or 600 }
  - { alter: monza, coordinates: "45.6156, 9.2811", timetable: { qualifying: { starts: 2026-03-13, ends: 2026-03-14 } } }
  - { alter: spa, short: Spa-Francorchamps, length: 65 laps, points: usual, sessions: [qualifying, race] }
---
kind: classification
by: timekeeper
for: monza
session: warm-up
state: provisional
complete: false
ended: { flag: red, early: 2 min, doubt: or 3 min }
fastestLap: { car: 1, driver: Ada Lindqvist, time: 1:40.5, doubt: or 1:40.6, note: by hand }
results: [{ place: 1, car: 1, time: 1:40.5 }]
---
kind: classification
by: timekeeper
posted: 2026-12-12
for: spa
session: race
state: final
complete: false
accepts: [{ finding: check-broken, because: a test }, { finding: shared-place, because: a dead heat }]
results:
  - { place: 1, car: 2, driving: { Yuki Mori: 2 h, Grace Okafor: 9 min } }
  - { place: 1, car: 3 }
  - { place: 3-4, classPlace: 2-3, car: 23 }
fastestLap: { car: 2, driver: Yuki Mori }
---
kind: decision
by: stewards
posted: 2026-12-12
for: spa
facts: A.
measures: [{ withhold: race, car: 2, driver: Yuki Mori }]
---
kind: drivers
by: office
posted: 2026-12-12
drivers: { Yuki Mori: { grades: Bronze } }
---
kind: entry-list
by: office
posted: 2026-12-12
entries: { GT3: { 2: { cups: Am }, 3: { titles: none } } }
registered: { Noor Haddad: none }
---
kind: pit-stops
by: office
posted: 2026-12-12
for: monza
session: race
stops: [{ car: 1, duration: 1:10, people: 5 }]
---
kind: decision
by: stewards
posted: 2026-12-12
facts: A.
measures: [{ points: -5, title: overall, contender: 2 }, { bar: 22, title: overall }, { waive: checks/crews, car: 1 }]
---
kind: protest
by: office
posted: 2026-12-12
against: 10
party: Kestrel Endurance
---
kind: standings
by: office
posted: 2026-12-12
totals: { overall: { 1: 99 } }
ranks: { overall: { 1: 7 } }
---
kind: bulletin
by: stewards
posted: 2026-12-12T17:00
for: spa
case: turn 1
step: summons
cars: 2
drivers: Yuki Mori
---
kind: decision
by: stewards
posted: 2026-12-12T17:30
for: spa
case: turn 1
facts: A.
measures:
  - { penalty: fine, car: 2, driver: Yuki Mori, amount: 100, state: suspended }
  - { points: -1, title: teams, contender: Blue Anchor Motorsport }
---
kind: appeal
by: office
posted: 2026-12-12T17:40
against: 20
party: Blue Anchor Motorsport
cars: 2
---
kind: decision
by: stewards
posted: 2026-12-12T17:50
for: spa
facts: A.
measures: [{ activate: 20 }]
---
kind: classification
by: timekeeper
posted: 2026-12-12T18:00
for: spa
session: qualifying
state: provisional
complete: false
results: [{ place: 1, car: 2 }]
---
kind: classification
by: timekeeper
posted: 2026-12-12T18:00
for: monza
session: sprint
state: final
results: [{ place: 1, car: 1 }, { car: 2, out: Ret }, { car: 3, out: NC }]
attachments: [{ name: laps.csv, sha256: ${createHash('sha256').update(LAPS).digest('hex')} }]
`;

const REFUSED = 'kind: bulletin\nby: office\nannuls: 40\n';

/** Car 2 of the season with one who is nearly of its crew, and one who is not; the others are not entered. */
function strangeRace() {
  const race = accRace();
  Object.assign(race.sessionResult.leaderBoardLines[0]?.car ?? {}, { raceNumber: 2 });
  return JSON.parse(JSON.stringify(race).replaceAll('"Anna"', '"Yukki"').replaceAll('"Berg"', '"Mori"'));
}

const DRAFTS = {
  'rare.yaml': RARITIES,
  'laps.csv': LAPS,
  'refused.yaml': REFUSED,
  'f1db.json': JSON.stringify(CONDENSED),
  'article.wiki': read('src/formats/wikitext/samples/signs-colours-and-brackets.wiki'),
  'race.json': JSON.stringify(strangeRace()),
  'sessions.json': JSON.stringify(iracingResult()),
  'table.csv': 'Pos,Driver,Points\n1,Ada Lind,25\n2,Per Holm,18\n',
  'tables.xlsx': workbook({
    sheets: [
      {
        name: 'Race',
        rows: [
          ['Pos', 'Driver', 'No.', 'Number'],
          ['1', 'Ada Lind', '7', '8'],
        ],
      },
    ],
  }),
};

interface Answered {
  readonly words: string;
  readonly of: '2014' | 'rarities';
  readonly answer: unknown;
}
const answers: Answered[] = [];

beforeAll(async () => {
  for (const words of OF_2014)
    answers.push({ words, of: '2014', answer: JSON.parse(await shown(`${words} --json`)) });
  await inNewSeason(async (folder) => {
    for (const [name, text] of Object.entries(DRAFTS)) writeFileSync(path.join(folder, 'drafts', name), text);
    await shown('post drafts/rare.yaml', { folder, today: SPA });
    for (const words of OF_RARITIES) {
      const { out } = await typed(`${words} --json`, { folder, today: SPA });
      answers.push({ words, of: 'rarities', answer: JSON.parse(out) });
    }
  });
});

describe('docs/json.md', () => {
  test('names every key that --json prints, with its type', () => {
    for (const { words, of, answer } of answers)
      expect([words, of, types.misfits(answer, typeOf(words))]).toEqual([words, of, []]);
  });
  test('names no key that no command prints', () => {
    for (const { words, answer } of answers) types.misfits(answer, typeOf(words));
    expect(types.unmet()).toEqual([]);
  });
  test('has a place for every command, and each is asked here', () => {
    const asked = new Set(answers.map(({ words }) => commandIn(words)));
    expect([...asked].toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
    const headed = [...read('docs/json.md').matchAll(/^## .*/gm)].flatMap(([head]) =>
      [...head.matchAll(/`([\w-]+)/g)].map((match) => match[1]),
    );
    expect(headed.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
  });
  test('leads, for the keys of a document, to the schema of its kind, which names them', () => {
    const boards = answers.filter(({ words }) => words === 'notice-board');
    const documents = boards.flatMap(({ answer }) => (answer as Board).documents);
    expect(new Set(documents.map(({ kind }) => kind)).size).toBeGreaterThan(12);
    for (const document of documents) {
      const { properties } = JSON.parse(read(`schemas/${document.kind}.schema.json`));
      const named = new Set([...Object.keys(properties), 'attached']);
      expect([document.kind, Object.keys(document).filter((key) => !named.has(key))]).toEqual([
        document.kind,
        [],
      ]);
    }
  });
});

describe('schemas/answers.schema.json', () => {
  test('describes all that --json prints', () => {
    for (const { words, of, answer } of answers)
      expect([words, of, undescribed(answer, typeOf(words))]).toEqual([words, of, []]);
  });
  test('has the types of the page, with their keys', () => {
    // How answers begin is in each of them.
    for (const [name, keys] of [...types.keys()].filter(([name]) => name !== 'State'))
      expect([name, keysOf(name).toSorted()]).toEqual([name, keys.toSorted()]);
  });
});
const keysOf = (name: string): readonly string[] => {
  const { properties = {}, required = [] } = DESCRIBED[name] ?? {};
  return Object.keys(properties).map((key) => (required.includes(key) ? key : `${key}?`));
};
interface Board {
  readonly documents: readonly { readonly kind: string }[];
}
