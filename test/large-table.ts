// Prints the table of a season of so many cars and rounds, and tells what that took: `node large-table.ts 1000 8`.
import { knownNow } from '#answers/known';
import { pdfOf } from '#office/paper/pdf-of';
import { en } from '#words/en';
import { entries, opening, type Piece, race, rounds, rules, season } from './board.ts';

const [cars, count] = process.argv.slice(2).map(Number) as [number, number];
const numbers = Array.from({ length: cars }, (_, index) => String(index + 1));
const days = Array.from({ length: count }, (_, index): readonly [string, string] => [
  `r${index}`,
  `2014-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + Math.floor(index / 12)).padStart(2, '0')}`,
]);
const teams: Piece = {
  kind: 'entry-list',
  teams: Object.fromEntries(numbers.map((car) => [`Team ${car} Racing International`, 'GBR'])),
  entries: {
    GT: Object.fromEntries(numbers.map((car) => [car, { team: `Team ${car} Racing International` }])),
  },
};
const races = days.map(([key], index) =>
  race(key, ...numbers.slice((index * 37) % cars), ...numbers.slice(0, (index * 37) % cars)),
);
const points = Array.from({ length: 50 }, (_, index) => 50 - index).join(' ');
const pieces = [
  opening(),
  rules({ scales: { full: { points, beyond: 0.5 } } }),
  rounds(Object.fromEntries(days)),
  entries({ GT: [] }),
  teams,
  ...races,
];
const known = knownNow('large', season(...pieces));
if (known === undefined) throw new Error('an empty board');

const before = process.cpuUsage();
const pdf = await pdfOf(known, { paper: 'standings', title: 'gt-teams' }, en, { edition: '1' });
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    pages: Buffer.from(pdf ?? [])
      .toString('latin1')
      .match(/\/Type \/Page\n/g)?.length,
  }),
);
