import { type AuditLineJson, auditJson } from '#answers/audit';
import { type CalendarJson, calendarJson } from '#answers/calendar';
import { type ClassEntriesJson, entriesJson } from '#answers/entries';
import { isOver } from '#answers/is-over';
import { type Known, type KnownJson, knownJson, type PointsJson, pointsJson } from '#answers/known';
import { leadersOf } from '#answers/leaders';
import { contenderName, driverName, runBy, teamName } from '#answers/names';
import { doubtsOn } from '#answers/remarks';
import { standingsJson, type TitleJson } from '#answers/standings';
import { type UnsettledJson, unsettledJson } from '#answers/unsettled';
import { type ClassWinner, winners } from '#answers/winners';
import { given } from '#core/base/given';
import { titleKey } from '#core/base/ids';
import type { Claim } from '#core/documents/claims.schema';
import type { Of } from '#core/documents/document.schema';
import { prizes } from '#core/scoring/prizes';
import { standings } from '#core/scoring/standings';
import { unsettled } from '#core/scoring/unsettled';
import { rulebookAt } from '#core/season/calendar';
import { standing } from '#core/season/fold';
import type { Mark, Season } from '#core/season/season';
import { plain } from '#words/plain';
import { refusedOn, reviewBoard } from '../review-board.ts';

/** The whole season at once. */
export interface SeasonJson extends KnownJson {
  readonly about: Pick<Of<'season'>, 'series' | 'edition' | 'year' | 'organiser' | 'family' | 'defending'> & {
    readonly name: string;
  };
  readonly champions: readonly LeadersJson[];
  readonly calendar: Pick<CalendarJson, 'rounds' | 'cancelled'>;
  readonly classes: readonly ClassEntriesJson[];
  readonly winners: readonly WinnerJson[];
  readonly titles: readonly TitleJson[];
  readonly prizes: readonly PrizeJson[];
  /** Published figures that the board does not give. */
  readonly differences: readonly AuditLineJson[];
  /** Protests, appeals and requests that nobody has answered. */
  readonly open: readonly Mark[];
  /** That, and provisional results: with the results and titles that may still change. */
  readonly unsettled: readonly UnsettledJson[];
  /** How many lines of the board say that they are doubtful. */
  readonly doubts: number;
  /** Documents that the office would have refused: put on the board by hand, or by a merge. */
  readonly refused: readonly number[];
}

/** Who leads a title; after the last round, its champions. */
export interface LeadersJson {
  readonly title: string;
  readonly name: string;
  readonly final: boolean;
  readonly leaders: readonly (PointsJson & { readonly contender: string; readonly number?: string })[];
}

export interface WinnerJson {
  readonly round: string;
  readonly number: number;
  readonly class: string;
  readonly car: string;
  readonly team?: string;
  readonly crew: readonly string[];
}

export interface PrizeJson {
  readonly prize: string;
  readonly title: string;
  readonly places: number;
  readonly holders: readonly { readonly contender: string; readonly number?: string }[];
  readonly teams: readonly string[];
}

/** @param refused documents of the board that the office would have refused, those that were posted later among them */
export function seasonJson(
  known: Known,
  claims: readonly Claim[],
  refused: readonly number[] = refusedOn(reviewBoard(known.season.board)),
): SeasonJson {
  const { season } = known;
  const { rounds, cancelled } = calendarJson(known);
  return {
    ...knownJson(known),
    about: aboutJson(season),
    champions: leadersJson(season),
    calendar: { rounds, cancelled },
    classes: entriesJson(known).classes,
    winners: winners(season).flatMap(({ round, winners: won }) =>
      won.map((winner) => winnerJson(season, round.key, round.number, winner)),
    ),
    titles: standingsJson(known).titles,
    prizes: prizesJson(season),
    differences: auditJson(known, claims).lines.filter((line) => !line.equal),
    open: season.open,
    unsettled: unsettled(season).map(unsettledJson),
    doubts: season.board.flatMap(doubtsOn).length,
    refused: standing(season.board)
      .map(({ document }) => document)
      .filter((document) => refused.includes(document)),
  };
}

function aboutJson(season: Season): SeasonJson['about'] {
  const {
    season: name = '',
    series = '',
    year = 0,
    organiser = '',
    edition,
    family,
    defending,
  } = season.about ?? {};
  return { name, series, year, organiser, ...given({ edition, family, defending }) };
}

function leadersJson(season: Season): readonly LeadersJson[] {
  const final = isOver(season);
  return Object.entries(rulebookAt(season).titles).map(([title, clause]) => ({
    title,
    name: clause.name,
    final,
    leaders: leadersOf(standings(season, titleKey(title))?.rows ?? []).map((row) => ({
      contender: contenderName(plain, season, clause, row.contender),
      ...given({ number: row.number }),
      ...pointsJson(row.points),
    })),
  }));
}

function winnerJson(
  season: Season,
  round: string,
  number: number,
  { class: name, line }: ClassWinner,
): WinnerJson {
  const { starter } = line;
  return {
    round,
    number,
    class: name,
    car: starter.number,
    ...given({ team: runBy(season, starter) }),
    crew: starter.crew.map((driver) => driverName(season, driver)),
  };
}

function prizesJson(season: Season): readonly PrizeJson[] {
  return prizes(season).map(({ prize, holders, teams }) => {
    const kind = rulebookAt(season).titles[prize.title]?.for ?? 'entry';
    return {
      prize: prize.prize,
      title: prize.title,
      places: prize.places,
      holders: holders.map(({ contender, number }) => ({
        contender: contenderName(plain, season, { for: kind }, contender),
        ...given({ number }),
      })),
      teams: teams.map((team) => teamName(season, team)),
    };
  });
}
