import { describe, expect, test } from 'vitest';
import { entryKey, RACE } from '#core/base/ids';
import { documentSchema } from '#core/documents/document.schema';
import { fold } from '#core/season/fold';
import { review } from '#core/season/review/review';
import {
  calendarChange,
  crews,
  entries,
  on,
  type Piece,
  race,
  rounds,
  season,
  table,
} from '../../../test/board.ts';
import { CARS, ruled } from '../../../test/ruled.ts';
import { documentsOf, type Scenario, seasonAfter } from './outcome.ts';
import { remaining } from './remaining.ts';

/* A way in which the season may go on, as documents that an office could post. */

const run = season(ruled({}), rounds('fuji', 'spa', 'monza'), CARS, race('fuji', '1', '2'));
const won = (by: string): Scenario =>
  remaining(run).map((open) => ({
    open,
    sessions: [{ session: RACE, placed: [entryKey(by)], out: new Map([[entryKey('4'), 'DSQ' as const]]) }],
  }));

test('a round remains until a later one has a result, and that since its own day', () => {
  const left = (...pieces: readonly Piece[]) =>
    remaining(season(ruled({}), rounds('fuji', 'spa', 'monza'), CARS, ...pieces)).map(
      ({ round }) => round.key,
    );
  expect(left(race('fuji', '1'))).toEqual(['spa', 'monza']);
  expect(left(race('spa', '1'))).toEqual(['monza']);
  const moved = calendarChange({ move: 'fuji', to: '2014-06-01' });
  expect(left(race('fuji', '1'), moved)).toEqual(['spa', 'monza']);
  expect(left(race('fuji', '1'), moved, race('monza', '1'))).toEqual([]);
  // The provisional result becomes final on a day behind those of the rounds to come: nobody raced there.
  const final = on('2014-05-20', { ...race('fuji', '1'), replaces: [4] });
  expect(left(race('fuji', '1'), moved, final)).toEqual(['spa', 'monza']);
});

describe('the documents of a scenario', () => {
  test('are numbered on from the board, one for each session that is still to come', () => {
    const documents = documentsOf(run, won('2'));
    expect(documents.map(({ document, kind }) => `${document} ${kind}`)).toEqual([
      '5 classification',
      '6 classification',
    ]);
    expect(documents[0]).toMatchObject({ for: 'spa', session: 'race', posted: { by: '2014-04-01' } });
  });

  test('are such that the office would post them: they are read back as they are, and nothing in them is refused', () => {
    let then = run;
    for (const document of documentsOf(run, won('2'))) {
      const printed = JSON.parse(
        JSON.stringify(document, (key, value) =>
          key === 'place' && typeof value === 'object' ? value.from : key === 'posted' ? value.by : value,
        ),
      );
      const read = documentSchema.parse(printed);
      expect(review(then, read).refusals).toEqual([]);
      then = fold(then, read);
    }
  });

  test('are scored as any others: the season that went on so has the table of it', () => {
    expect(table(seasonAfter(run, won('2')), 't')).toEqual(['1 2 26', '2 1 10', '3 3 0', '3 4 0']);
    expect(table(run, 't')[0]).toBe('1 1 10');
  });

  test('list the cars that no list has for the round, with their last crews', () => {
    const guests = season(
      ruled({}),
      rounds('fuji', 'spa'),
      entries({ GT: ['1', '2'] }),
      crews('fuji', { 1: ['Ann'] }),
    );
    const [open] = remaining(guests).slice(1);
    if (open === undefined) throw new Error('no round');
    expect([...open.cars.values()].map(({ number, crew }) => `${number} ${crew}`)).toEqual(['1 Ann', '2 ']);
    const [list] = documentsOf(guests, [{ open, sessions: [] }]);
    expect(list).toMatchObject({ kind: 'entry-list', for: 'spa', crews: { 1: ['Ann'], 2: [] } });
  });

  test('have a whole distance, so that every scale that goes by it is the full one', () => {
    const half = {
      scales: { half: { points: '5 3 2' } },
      awards: {
        race: {
          session: 'race',
          order: 'class',
          scale: [{ scale: 'half', when: { share: { under: '75 %' } } }, 'full'],
          to: 'entry',
        },
      },
    };
    const timed = season(
      ruled({}, half),
      rounds(
        { fuji: { date: '2014-03-01', length: '3 h' } },
        { spa: { date: '2014-04-01', length: '50 laps' } },
      ),
      CARS,
    );
    const all = remaining(timed).map((open) => ({
      open,
      sessions: [{ session: RACE, placed: [entryKey('1')] }],
    }));
    expect(table(seasonAfter(timed, all), 't')[0]).toBe('1 1 20');
  });
});
