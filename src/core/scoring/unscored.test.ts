import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import {
  changeFor,
  crews,
  decision,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { ruled } from '../../../test/ruled.ts';
import { explain } from './explain.ts';
import { unscored } from './unscored.ts';

const CARS = entries({ GT: { 90: ['Yu'], 91: ['Chen', 'Ma'], 92: ['Hai'] }, CN: { 8: ['Ho'] } });
const BOARD = [rules(), rounds('fuji'), CARS] as const;

/** `fuji race 91 DSQ out 4 5`: round, session, car, result, why, the classification and the decisions. */
function told(title: string, said: string, ...pieces: readonly Piece[]): readonly string[] {
  const after = season(...pieces);
  const found = explain(after, titleKey(title), said);
  if (found === undefined) throw new Error(`${said} is not in ${title}`);
  return unscored(after, found).map(
    ({ round, session, starter, result, because, document, decisions, place, reason }) =>
      [
        ...[round.key, session, starter.number, result || '·', because.code],
        ...('scale' in because ? [because.scale] : []),
        ...('clause' in because ? [because.clause] : []),
        ...[document, ...decisions],
        ...(place === undefined ? [] : [`place ${place}`]),
        ...(reason === undefined ? [] : [reason]),
      ].join(' '),
  );
}
const teams = (said: string, ...pieces: readonly Piece[]) => told('gt-teams', said, ...BOARD, ...pieces);

describe('a result that gives no points', () => {
  test('is that of a car that is out, with the reason that is printed', () => {
    const retired = { car: '91', out: 'Ret', laps: 4, reason: 'gearbox' };
    expect(teams('91', race('fuji', '90', retired))).toEqual(['fuji race 91 Ret out 4 gearbox']);
    expect(teams('90', race('fuji', '90', retired))).toEqual([]);
    expect(teams('91')).toEqual([]);
  });

  test('names decisions on the car and those that moved it, whether the order has them already or not', () => {
    const result = race('fuji', '90', '91', '92');
    expect(teams('90', result, decision('fuji', { disqualify: '90' }))).toEqual(['fuji race 90 DSQ out 4 5']);
    const included = { ...race('fuji', ['90', 'DSQ'], '91', '92'), includes: [5], replaces: 4 };
    expect(teams('90', result, decision('fuji', { disqualify: '90' }), included)).toEqual([
      'fuji race 90 DSQ out 6 5',
    ]);
    // Of another session, another car, or nothing that changes a result.
    const others = [
      decision('fuji', { disqualify: '90', session: 'qualifying' }),
      decision('fuji', { addTime: '0:30', car: '92' }),
      decision('fuji', { nothing: 'no further action' }),
    ];
    expect(teams('91', race('fuji', '90', ['91', 'Ret'], '92'), ...others)).toEqual([
      'fuji race 91 Ret out 4',
    ]);
  });

  test('is that of a car which the result does not have, or which was withdrawn', () => {
    expect(teams('92', crews('fuji', { 92: ['Hai'] }), race('fuji', '90', '91'))).toEqual([
      'fuji race 92 · not-in-the-result 5',
    ]);
    const withdrawn = changeFor('fuji', { withdraw: '92', reason: 'no engine' });
    expect(teams('92', withdrawn, race('fuji', '90', '91'))).toEqual([
      'fuji race 92 WD withdrawn 4 no engine',
    ]);
    expect(teams('92', withdrawn)).toEqual(['fuji race 92 WD withdrawn 4 no engine']);
  });

  test('is on a place that nobody knows for certain, or beyond the scale', () => {
    const bounds = { ...race('fuji', { car: '91', classPlace: '1-2' }), complete: false };
    expect(teams('91', bounds)).toEqual(['fuji race 91 1-2 place-unknown 4']);
    const open = { ...race('fuji', '90', { car: '91' }), complete: false };
    expect(teams('91', open)).toEqual(['fuji race 91 · place-unknown 4']);
    const short = rules({ scales: { full: { points: '25 18' } } });
    const there = [short, rounds('fuji'), CARS, race('fuji', '90', '91', '92')];
    expect(told('gt-teams', '92', ...there)).toEqual(['fuji race 92 3 beyond-scale full 4 place 3']);
    expect(told('gt-teams', '91', ...there)).toEqual([]);
  });

  test('is in a race without a scale, or in one that the title takes nothing from', () => {
    const half = {
      session: 'race',
      order: 'class',
      to: ['entry'],
      scale: [{ scale: 'full', when: { run: { atLeast: 9 } } }],
    };
    const board = (award: object) => [ruled({}, { awards: { race: award } }), rounds('fuji'), CARS];
    expect(told('t', '90', ...board(half), race('fuji', '90'))).toEqual([
      'fuji race 90 1 no-scale 4 place 1',
    ]);
    const other = { ...half, session: 'sprint', scale: 'full' };
    expect(told('t', '90', ...board(other), race('fuji', '90'))).toEqual([
      'fuji race 90 1 no-award 4 place 1',
    ]);
  });

  test('is of a session that gives its first something only where a decision is on the car', () => {
    const quick = qualifying('fuji', '90', '91');
    expect(teams('91', quick, race('fuji', '90', '91'))).toEqual([]);
    expect(
      teams('90', quick, decision('fuji', { disqualify: '90', session: 'qualifying' }), race('fuji', '90')),
    ).toEqual(['fuji qualifying 90 DSQ out 4 5']);
  });

  test('is of a driver who did not drive, where only those who did score', () => {
    const drove = { session: 'race', order: 'class', scale: 'full', to: ['race crew'], crew: 'drove' };
    const board = [ruled({ for: 'driver' }, { awards: { race: drove } }), rounds('fuji'), CARS];
    const result = race('fuji', { car: '91', place: 1, driving: { Chen: '2:00:00.000', Ma: '0.000' } });
    expect(told('t', 'Chen', ...board, result)).toEqual([]);
    expect(told('t', 'Ma', ...board, result)).toEqual(['fuji race 91 1 did-not-drive 4 place 1']);
  });

  test('is of a car that scores nothing for the title, or has so many beside it that do', () => {
    const bar = seasonDecision({ bar: '90', title: 'gt-teams' });
    expect(teams('90', race('fuji', '90', '91'), bar)).toEqual(['fuji race 90 1 barred 4 5 place 1']);
    const suspended = seasonDecision({ bar: '90', title: 'gt-teams', state: 'suspended' });
    expect(teams('90', race('fuji', '90', '91'), suspended, seasonDecision({ activate: 5 }))).toEqual([
      'fuji race 90 1 barred 4 6 place 1',
    ]);
    const one = ruled(
      { for: 'team', cars: 'best 1' },
      {
        awards: { race: { session: 'race', order: 'class', scale: 'full', to: ['team'] } },
      },
    );
    const two: Piece = {
      kind: 'entry-list',
      entries: { GT: { 90: { team: 'AAI' }, 91: { team: 'AAI' }, 92: {} } },
    };
    const raced = [one, rounds('fuji'), two, race('fuji', '90', '91', '92')];
    expect(told('t', 'AAI', ...raced)).toEqual(['fuji race 91 2 further-car 4 place 2']);
  });

  test('is told of the order of a cup by its places', () => {
    const am = ruled(
      { cup: 'Am' },
      {
        cups: { Am: {} },
        scales: { full: { points: '10' } },
        awards: { race: { session: 'race', order: 'cup', scale: 'full', to: ['entry'] } },
      },
    );
    const list: Piece = {
      kind: 'entry-list',
      entries: { GT: { 90: {}, 91: { cups: 'Am' }, 92: { cups: 'Am' } } },
    };
    const board = [am, rounds('fuji'), list, race('fuji', '90', '91', '92')];
    expect(told('t', '92', ...board)).toEqual(['fuji race 92 2 beyond-scale full 4 place 2']);
  });
});
