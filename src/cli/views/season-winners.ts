import { isDefending } from '#answers/is-defending';
import { leadersOf } from '#answers/leaders';
import { driverName, numberedName, runBy, shortName } from '#answers/names';
import { classRank, winners } from '#answers/winners';
import { RACE, type RoundKey } from '#core/base/ids';
import { subtractPoints } from '#core/base/points';
import { prizes } from '#core/scoring/prizes';
import { allStandings } from '#core/scoring/standings';
import type { Row as Ranked, Standings } from '#core/scoring/table';
import { unsettled, unsettledFor } from '#core/scoring/unsettled';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, joined, spansOf, styled, type Text, UNBROKEN, unbroken } from '../print/text.ts';
import { ordinal, pointsCell } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { signs } from './unsettled.ts';

/** The first of each title, and by how much. */
export function leaderLines(season: Season, page: Page): readonly Text[] {
  const rows = allStandings(season).map((one): Row => {
    const leaders = leadersOf(one.rows);
    const next = one.rows.find(({ position }) => position !== null && position > 1);
    const [first] = leaders;
    if (first === undefined) return [one.name, dim('nobody has points yet')];
    const names = leaders.map((row) => leaderText(season, one, row));
    return [
      titleText(season, one),
      joined(names, ', '),
      bold(pointsCell(first.points)),
      dim(marginText(first, next)),
    ];
  });
  const columns = [{}, { narrow: 'wrap', least: 24, beneath: 1 }, { align: 'right' }, {}] as const;
  return table(columns, rows, { width: page.width });
}

/** The title, with the signs of what may still change it. */
function titleText(season: Season, { title, name }: Standings): Text {
  const open = unsettledFor(season, title);
  return open.length === 0 ? name : [`${name} `, ...spansOf(signs(open))];
}

function leaderText(season: Season, one: Standings, row: Ranked): Text {
  const name = styled('gold', 'bold')(unbroken(numberedName(plain, season, one, row)));
  return isDefending(season, one, row.contender) ? [name, dim(`${UNBROKEN}(defending)`)] : name;
}

function marginText(first: Ranked, next: Ranked | undefined): string {
  if (next === undefined) return '';
  const margin = subtractPoints(first.points, next.points);
  return margin === 0 ? `on ${next.separatedBy}` : `by ${pointsCell(margin)}`;
}

/** Who won, by round and class; and who won how often. */
export function winnerLines(season: Season, page: Page): readonly Text[] {
  const rows = winners(season).flatMap(({ round, winners: won }) =>
    won.map(
      ({ class: name, line: { starter } }, index): Row => [
        index === 0 ? dim(String(round.number)) : '',
        index === 0 ? [shortName(round, round.key), ...spansOf(raceSigns(season, round.key))] : '',
        dim(name),
        bold(`#${starter.number}`),
        runBy(season, starter) ?? '',
        starter.crew.map((driver) => unbroken(driverName(season, driver))).join(', '),
      ],
    ),
  );
  if (rows.length === 0) return [dim('  No race has a result yet.')];
  const columns = [
    { align: 'right' },
    {},
    { over: true },
    { align: 'right' },
    { gap: 1, narrow: 'cut', least: 16 },
    { narrow: 'wrap', least: 20, beneath: 1 },
  ] as const;
  return [
    ...table(columns, rows, { width: page.width }),
    '',
    ...paragraph(dim(victories(season)), page.width, 2),
  ];
}

/** Is the race provisional, or under protest? */
const raceSigns = (season: Season, round: RoundKey): Text =>
  signs(
    unsettled(season).filter(({ results }) =>
      results.some((one) => one.round === round && one.session === RACE),
    ),
  );

/** `GT #33 (2), #92 (1), #91 (1)` */
function victories(season: Season): string {
  const won = winners(season).flatMap((round) => round.winners);
  const classes = [...new Set(won.map((winner) => winner.class))].toSorted(
    (a, b) => classRank(season, a) - classRank(season, b),
  );
  const texts = classes.map((name) => {
    const numbers = won.filter((winner) => winner.class === name).map(({ line }) => line.starter.number);
    const often = (number: string) => numbers.filter((other) => other === number).length;
    const sorted = [...new Set(numbers)].toSorted((a, b) => often(b) - often(a));
    return unbroken(`${name} ${sorted.map((number) => `#${number} (${often(number)})`).join(', ')}`);
  });
  return `Victories: ${texts.join(' · ')}`;
}

/** What final places give, and who holds it as the tables stand. */
export function prizeLines(season: Season, page: Page): readonly Text[] {
  const titles = allStandings(season);
  const given = prizes(season);
  return [...new Set(given.map(({ prize }) => prize.prize))].flatMap((name) => {
    const rows = given
      .filter(({ prize }) => prize.prize === name)
      .flatMap(({ prize, holders }): readonly Row[] => {
        const one = titles.find(({ title }) => title === prize.title);
        if (one === undefined) return [];
        if (holders.length === 0) return [[one.name, '', dim('nobody yet')]];
        return holders.map((row, index) => [
          index === 0 ? one.name : '',
          dim(ordinal(row.position ?? 0)),
          numberedName(plain, season, one, row),
        ]);
      });
    return [
      ...paragraph(name, page.width, 2),
      ...table([{}, {}, { narrow: 'wrap' }], rows, { width: page.width, indent: 4 }),
    ];
  });
}
