import { around } from '#answers/notice-board';
import type { DriverKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { type Starter, starters } from '#core/season/entered';
import { standing } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { ClassRace } from './class-race.ts';
import { carNamed, driverNamed, roundNamed } from './named.ts';
import type { Planned } from './planned.ts';
import { proof } from './proof.ts';
import { state } from './statement.ts';

/** A crew that changed after the list of its round. */
interface ChangedCrew {
  /** As the list had it. */
  readonly was: Starter;
  readonly came: readonly { readonly driver: DriverKey; readonly from: Starter | undefined }[];
  readonly gone: readonly DriverKey[];
  /** The changes since. */
  readonly documents: readonly number[];
}

/** Who came into a winning car after the list of the round, and from where. */
export function newcomers(season: Season, race: ClassRace): readonly Planned[] {
  const [winner] = race.winners;
  if (winner === undefined || race.winners.length > 1) return [];
  const changed = changedCrew(season, race, winner.starter);
  if (changed === undefined) return [];
  const { was, came, gone, documents } = changed;
  const [left, ...others] = gone;
  const isSwap = came.length === 1 && left !== undefined && others.length === 0;
  const round = race.round.key;
  const make = () =>
    state(
      'newcomers',
      {
        round: roundNamed(season, round),
        changes: came.map(({ driver, from }) => ({
          driver: driverNamed(season, driver),
          from: from && carNamed(season, from.entry, [from]),
          insteadOf: isSwap ? driverNamed(season, left) : undefined,
        })),
        isDoubtful: [was, ...came.map(({ from }) => from)].some((one) => one?.doubt !== undefined),
      },
      proof(
        [{ page: 'round', round }],
        [...documents, race.document, was.document, ...came.flatMap(({ from }) => from?.document ?? [])],
      ),
    );
  return [{ weight: 3, about: winner.starter.entry, crew: winner.starter.crew, make }];
}

/** undefined where it is as it was listed first. */
function changedCrew(season: Season, { round }: ClassRace, now: Starter): ChangedCrew | undefined {
  const changes = standing(season.board).filter((posted) => isChangeOf(posted, round.key));
  const entered = changes.map(({ document }) => starters(around(season, document).before, round.key));
  const start = entered.findIndex((cars) => cars.has(now.entry));
  const listed = entered[start];
  const was = listed?.get(now.entry);
  if (listed === undefined || was === undefined || was.crew.length === 0) return undefined;
  const carOf = (driver: DriverKey) => [...listed.values()].find(({ crew }) => crew.includes(driver));
  const came = now.crew.filter((driver) => !was.crew.includes(driver));
  if (came.length === 0) return undefined;
  return {
    was,
    came: came.map((driver) => ({ driver, from: carOf(driver) })),
    gone: was.crew.filter((driver) => !now.crew.includes(driver)),
    documents: changes.slice(start).map(({ document }) => document),
  };
}

const isChangeOf = (posted: OfficialDocument, round: string): boolean =>
  posted.kind === 'entry-change' && (posted.for === round || posted.from === round);
