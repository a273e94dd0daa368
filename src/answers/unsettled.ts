import { given } from '#core/base/given';
import { isPractice, type TitleKey } from '#core/base/ids';
import type { SessionResult } from '#core/scoring/session-result';
import { type Unsettled, unsettledFor, unsettledIn } from '#core/scoring/unsettled';
import type { Deadline } from '#core/season/deadline';
import type { Season } from '#core/season/season';

/** What is not settled: a provisional result, or a protest, appeal or request that nobody has answered. */
export interface UnsettledJson {
  readonly kind: Unsettled['kind'];
  /** The classification; the protest, appeal or request. */
  readonly document: number;
  readonly against?: number;
  readonly party?: string;
  /** The cars in question, where it is not about a whole result. */
  readonly cars: readonly string[];
  /** The results that may change. */
  readonly results: readonly { readonly round: string; readonly session: string }[];
  /** The titles whose tables may. */
  readonly titles: readonly string[];
  /** Of a provisional result: until when it may be protested. */
  readonly deadlines: readonly DeadlineJson[];
}

export interface DeadlineJson {
  /** `deadlines/protest` */
  readonly clause: string;
  readonly for: Deadline['for'];
  /** In ms. */
  readonly within: number;
  /** Left out where the time of posting is not known. */
  readonly until?: string;
  /** When it has certainly ended: a moment, or a day where no more is known. */
  readonly latest: string;
}

export function unsettledJson(item: Unsettled): UnsettledJson {
  const { kind, document, results, titles } = item;
  const isOpen = item.kind !== 'provisional';
  return {
    kind,
    document,
    ...(isOpen ? given({ against: item.against, party: item.party }) : {}),
    cars: isOpen ? item.cars : [],
    results: results.map(({ round, session }) => ({ round, session })),
    titles,
    deadlines: isOpen ? [] : item.deadlines.map(deadlineJson),
  };
}

/** Nobody waits for the final classification of a practice. */
export const isOfWeight = ({ kind, results }: Unsettled): boolean =>
  kind !== 'provisional' || !results.every(({ session }) => isPractice(session));

/** All that may still change any of these titles, each once. */
export const unsettledOf = (season: Season, titles: readonly TitleKey[]): readonly Unsettled[] => [
  ...new Set(titles.flatMap((title) => unsettledFor(season, title))),
];

/** What may still change the result of one session. */
export const unsettledOn = (
  season: Season,
  { round, session }: Pick<SessionResult, 'round' | 'session'>,
): readonly Unsettled[] =>
  unsettledIn(season, round).filter(({ results }) =>
    results.some((one) => one.round === round && one.session === session),
  );

export const unsettledJsonOf = (season: Season, titles: readonly TitleKey[]): readonly UnsettledJson[] =>
  unsettledOf(season, titles).map(unsettledJson);

export const deadlineJson = ({ clause, for: kind, within, until, latest }: Deadline): DeadlineJson => ({
  clause,
  for: kind,
  within,
  ...given({ until }),
  latest,
});
