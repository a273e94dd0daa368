import { given } from '#core/base/given';
import type { OfficialDocument } from '#core/documents/document.schema';
import { unsettledFor } from '#core/scoring/unsettled';
import type { Mark, Season } from '#core/season/season';
import { documentsOf } from '#core/title/outcome';
import { type Assumptions, remaining } from '#core/title/remaining';
import type { Because, Standing, State, TitleState } from '#core/title/verdict';
import { plain } from '#words/plain';
import { type Known, type KnownJson, knownJson, type PointsJson, pointsJson } from './known.ts';
import { contenderName, teamName } from './names.ts';
import { becauseText } from './title/because-words.ts';
import { type ConditionWords, needsWords } from './title/needs-words.ts';
import { oddsOf } from './title/odds-words.ts';
import { changeText, outcomeText } from './title/otherwise-words.ts';
import type { TitleOutlook } from './title/outlook.ts';
import { type UnsettledJson, unsettledJsonOf } from './unsettled.ts';

/** Who can still win each title. A contract for other programs, as that of the standings. */
export interface TitlesJson extends KnownJson {
  /** The round after which they are shown, where that was asked for. */
  readonly after?: string;
  readonly assumes: AssumesJson;
  readonly titles: readonly TitleOutlookJson[];
  /** What may still change the tables of these titles. */
  readonly unsettled: readonly UnsettledJson[];
}

/** What is taken for given. */
export interface AssumesJson {
  /** Rounds still to come. */
  readonly rounds: readonly string[];
  /** Those of them whose crews no list names yet: each entry has its last one. */
  readonly lastCrews: readonly string[];
  readonly crews: Assumptions['crews'];
  readonly entries: Assumptions['entries'];
  /** Protests, appeals and requests that nobody has answered: results stand as they are. */
  readonly open: readonly Mark[];
}

interface NamedJson {
  readonly contender: string;
  readonly number?: string;
}

export interface TitleOutlookJson {
  readonly id: string;
  readonly name: string;
  readonly class: string | null;
  readonly cup?: string;
  readonly for: TitleState['for'];
  readonly decided: boolean;
  /** The document since which it is. */
  readonly decidedBy: number | null;
  readonly champions: readonly string[];
  readonly contenders: readonly ChanceJson[];
  readonly groups: readonly GroupJson[];
  readonly prizes: readonly PrizeStateJson[];
  /** How many seasons the odds were counted of. */
  readonly drawn?: number;
  readonly needs?: NeedsJson;
  readonly otherwise?: readonly OtherwiseJson[];
  /** The documents of what may still change its table: results stand as they are. */
  readonly unsettled: readonly number[];
}

export interface ChanceJson extends NamedJson, PointsJson {
  readonly state: State;
  /** A sentence. */
  readonly because: string;
  readonly bound?: BoundJson;
  readonly odds?: OddsJson;
  /** How the season may go on: what the office would post of it. Only of a title that is asked for alone. */
  readonly scenario?: readonly OfficialDocument[];
}

/** The share of the seasons drawn in which it had the title, alone or with others. */
export interface OddsJson {
  readonly probability: number;
  /** One standard error, for having drawn no more. */
  readonly error: number;
  readonly between: readonly [number, number];
  readonly alone: number;
  readonly shared: number;
}

/** What the contender has at the end, and the rival that it is held against. */
export interface BoundJson {
  readonly least?: PointsJson;
  readonly most?: PointsJson;
  readonly rival?: NamedJson & PointsJson & { readonly mate: boolean };
}

export interface GroupJson {
  readonly team: string;
  readonly numbers: readonly string[];
  /** Those of a crew who can still win, where it is one. */
  readonly drivers?: readonly string[];
  readonly state: State;
}

export interface PrizeStateJson {
  readonly prize: string;
  readonly places: number;
  readonly possible: readonly string[];
  readonly certain: boolean;
}

export interface NeedsJson {
  readonly round: string;
  readonly contenders: readonly (NamedJson & {
    readonly clinch: ConditionWords;
    readonly stay: ConditionWords;
  })[];
}

export interface OtherwiseJson {
  readonly change: string;
  readonly outcome: string;
  readonly possible: readonly string[];
  readonly decided: boolean;
  readonly different: boolean;
}

/**
 * Of several titles the scenarios are left out: of a large season they would be tens of megabytes. Between two titles
 * others are let in.
 *
 * @param after a round, and the season as it stood then; the whole season where nothing is said.
 * @param breathe lets others be answered, where there are any.
 */
export async function titlesJson(
  known: Known,
  found: readonly TitleOutlook[],
  assumptions: Assumptions,
  after?: { readonly season: Season; readonly round: string },
  breathe: () => Promise<void> = async () => undefined,
): Promise<TitlesJson> {
  const season = after?.season ?? known.season;
  const titles: TitleOutlookJson[] = [];
  for (const one of found) {
    await breathe();
    titles.push(outlookJson(season, one, found.length === 1));
  }
  return {
    ...knownJson(known),
    ...(after === undefined ? {} : { after: after.round }),
    assumes: assumesJson(season, assumptions),
    titles,
    unsettled: unsettledJsonOf(
      season,
      found.map(({ state }) => state.title),
    ),
  };
}

function assumesJson(season: Season, assumptions: Assumptions): AssumesJson {
  const rounds = remaining(season, assumptions);
  return {
    rounds: rounds.map(({ round }) => round.key),
    lastCrews: rounds.filter((one) => one.crews !== undefined).map(({ round }) => round.key),
    crews: assumptions.crews,
    entries: assumptions.entries,
    open: season.open,
  };
}

function outlookJson(season: Season, outlook: TitleOutlook, isAlone: boolean): TitleOutlookJson {
  const { state, decidedBy, prizes } = outlook;
  const { title: id, name, class: category, cup, for: kind, decided } = state;
  const nameOf = (contender: string) => contenderName(plain, season, state, contender);
  return {
    id,
    name,
    class: category ?? null,
    ...given({ cup }),
    for: kind,
    decided,
    decidedBy: decidedBy ?? null,
    champions: state.champions.map(nameOf),
    contenders: state.contenders.map((one) => ({
      ...chanceJson(season, outlook, one),
      ...(isAlone ? scenarioJson(season, one) : {}),
    })),
    groups: state.groups.map(({ team, number, contenders, state: is }) => ({
      team: teamName(season, team),
      numbers: number === undefined ? contenders.map((one) => numberOf(state, one) ?? one) : [number],
      ...(number === undefined ? {} : { drivers: contenders.map(nameOf) }),
      state: is,
    })),
    prizes: prizes.map(({ prize, possible, isCertain }) => ({
      prize: prize.prize,
      places: prize.places,
      possible: possible.map((one) =>
        prize.goesTo === 'team of the entry' ? teamName(season, one) : nameOf(one),
      ),
      certain: isCertain,
    })),
    ...given({
      drawn: outlook.odds?.seasons,
      needs: needsJson(season, outlook),
      otherwise: otherwiseJson(season, outlook),
    }),
    unsettled: unsettledFor(season, id).map(({ document }) => document),
  };
}

const numberOf = ({ contenders }: TitleState, contender: string): string | undefined =>
  contenders.find((one) => one.contender === contender)?.number;

const namedJson = (season: Season, state: TitleState, contender: string): NamedJson => ({
  contender: contenderName(plain, season, state, contender),
  ...given({ number: numberOf(state, contender) }),
});

function chanceJson(season: Season, outlook: TitleOutlook, standing: Standing): ChanceJson {
  const { state } = outlook;
  const { contender, points, state: is, because } = standing;
  return {
    ...namedJson(season, state, contender),
    ...pointsJson(points),
    state: is,
    because: becauseText(plain, season, state, standing),
    ...given({ bound: boundJson(season, state, because), odds: oddsJson(outlook, contender) }),
  };
}

const scenarioJson = (season: Season, { because }: Standing): Pick<ChanceJson, 'scenario'> =>
  because.code === 'scenario' ? { scenario: documentsOf(season, because.scenario) } : {};

function oddsJson(outlook: TitleOutlook, contender: string): OddsJson | undefined {
  if (outlook.odds === undefined) return undefined;
  const { probability, error, between, alone, shared } = oddsOf(outlook, contender) ?? NEVER;
  return { probability, error, between, alone, shared };
}
const NEVER: OddsJson = { probability: 0, error: 0, between: [0, 0], alone: 0, shared: 0 };

function boundJson(season: Season, state: TitleState, because: Because): BoundJson | undefined {
  const least = 'least' in because ? because.least : undefined;
  const most = 'most' in because ? because.most : undefined;
  const rival = 'rival' in because ? because.rival : undefined;
  if (least === undefined && most === undefined) return undefined;
  return {
    ...(least === undefined ? {} : { least: pointsJson(least) }),
    ...(most === undefined ? {} : { most: pointsJson(most) }),
    ...(rival === undefined
      ? {}
      : {
          rival: {
            ...namedJson(season, state, rival.contender),
            ...pointsJson(rival.points),
            mate: rival.isMate,
          },
        }),
  };
}

function needsJson(season: Season, { state, needs }: TitleOutlook): NeedsJson | undefined {
  const round = needs?.[0]?.round;
  if (needs === undefined || round === undefined) return undefined;
  return {
    round,
    contenders: needsWords(plain, season, state, needs).flatMap(({ contenders, clinch, stay }) =>
      contenders.map((one) => ({ ...namedJson(season, state, one), clinch, stay })),
    ),
  };
}

const otherwiseJson = (
  season: Season,
  { state, otherwise }: TitleOutlook,
): readonly OtherwiseJson[] | undefined =>
  otherwise?.map((one) => ({
    change: changeText(plain, season, one.change),
    outcome: outcomeText(plain, season, state, one),
    possible: one.possible.map((contender) => contenderName(plain, season, state, contender)),
    decided: one.decided,
    different: one.isDifferent,
  }));
