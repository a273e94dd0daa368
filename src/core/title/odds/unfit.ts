import type { TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { AwardClause, Counting, Title } from '#core/rulebook/rulebook';
import { hasOwnDrivers } from '#core/scoring/award-drivers';
import { clausesFor, titleIn } from '#core/scoring/column';
import type { TableRules } from '#core/scoring/standings';
import { meetingOf } from '#core/season/calendar';
import { peopleIn } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Field, FieldRound } from './field.ts';

/**
 * Why the points of a title are not a table of places, so that the scoring itself is asked of every season drawn:
 *
 * - `ranking`: something comes before points.
 * - `starts`: who starts too few races has no rank.
 * - `kept results`: a result such as a retirement may not be dropped.
 * - `laps down`: an award goes by laps down.
 * - `classified`, `starters`: a scale depends on how many cars have a place, or start, and that is not known.
 * - `driver of the lap`: an award is for whoever of a crew drove a second-best lap.
 * - `meeting`: a session counts for several rounds.
 * - `unlike`: the scoring was asked of some seasons, and said otherwise.
 */
export const UNFIT = [
  'ranking',
  'starts',
  'kept results',
  'laps down',
  'classified',
  'starters',
  'driver of the lap',
  'meeting',
  'unlike',
] as const;
export type Unfit = (typeof UNFIT)[number];

/** What of the rules of a title is known to be no table of places; undefined where nothing is. */
export function unfitIn(
  season: Season,
  key: TitleKey,
  title: Title,
  { ranking, rule }: TableRules,
  field: Field,
): Unfit | undefined {
  if (ranking.order[0] !== 'points') return 'ranking';
  if (ranking.starts !== undefined) return 'starts';
  if (keepsResults(rule.counting)) return 'kept results';
  for (const round of field.rounds) {
    const unfit = unfitRound(season, titleIn(round.open.rulebook, key, title), round, field);
    if (unfit !== undefined) return unfit;
  }
  return undefined;
}

const keepsResults = ({ keep, neverDropped }: Pick<Counting, 'keep' | 'neverDropped'>): boolean =>
  keep?.of !== 'all' && neverDropped?.results?.includes('Ret') === true;

function unfitRound(season: Season, title: Title, round: FieldRound, field: Field): Unfit | undefined {
  const { rulebook } = round.open;
  for (const name of clausesFor(rulebook, title)) {
    const award = lookup(rulebook.awards, name);
    const unfit = award && (unfitAward(title, award, round) ?? unfitMeeting(season, award, round, field));
    if (unfit !== undefined) return unfit;
  }
  return undefined;
}

function unfitAward(
  title: Title,
  award: AwardClause,
  { open, starters, isSure }: FieldRound,
): Unfit | undefined {
  if (!open.sessions.includes(award.session)) return undefined;
  if (award.by === 'laps down') return 'laps down';
  for (const { when } of award.scale) {
    if (when?.classified !== undefined) return 'classified';
    if (when?.starters !== undefined && !isSure) return 'starters';
  }
  const isOfOne = isOfOneDriver(title, award) && award.by === 'second-fastest lap';
  return isOfOne && starters.some(({ crew }) => peopleIn(crew).length > 1) ? 'driver of the lap' : undefined;
}

/** Is an award, of those that a title counts, for one driver of a car alone? */
export const isOfOneDriver = (title: Title, award: AwardClause): boolean =>
  title.for === 'driver' && award.crew !== 'drove' && hasOwnDrivers(award);

/** A session that is still to come in another round of the meeting, and counts here for want of an own one. */
function unfitMeeting(
  season: Season,
  { of, session }: AwardClause,
  { open }: FieldRound,
  { rounds }: Field,
): Unfit | undefined {
  if (of !== 'meeting' || open.sessions.includes(session)) return undefined;
  const meeting = new Set(meetingOf(season, open.round.key).map(({ key }) => key));
  const isDrawn = rounds.some(
    (other) => meeting.has(other.open.round.key) && other.open.sessions.includes(session),
  );
  return isDrawn ? 'meeting' : undefined;
}
