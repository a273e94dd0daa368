import type { DriverKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import type { Title } from '#core/rulebook/rulebook';
import { rulebookAt } from '../calendar.ts';
import { contenderOf, contendersOf } from '../contender.ts';
import { personOf, starters } from '../entered.ts';
import { entriesNamed } from '../entry-named.ts';
import type { Season } from '../season.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/** A title of the rulebook, and somebody who can win it. */
export function knownContender(
  season: Season,
  key: string,
  said: string,
  path: Path,
  where: 'contender' | 'bar',
): readonly Problem[] {
  const at = [...path, where];
  const { titles } = rulebookAt(season);
  const title = lookup(titles, key);
  if (title === undefined) {
    const meant = nearest(key, Object.keys(titles));
    return [refusal({ code: 'unknown-title', title: key, meant, path: [...path, 'title'] })];
  }
  if (isContender(season, title, said)) return title.for === 'entry' ? twoNamed(season, title, said, at) : [];
  return [refusal({ code: 'unknown-contender', title: key, contender: said, path: at })];
}

/** In a class of the title, for the season or in some round; or a driver of a list who is in no crew yet. */
function isContender(season: Season, title: Title, said: string): boolean {
  const { class: ofTitle, for: kind } = title;
  const contender = contenderOf(season, title, said);
  const seasonal = [...season.entries.values()].map(
    ({ key, class: category, team, car, crew, laterCrews }) => ({
      entry: key,
      class: category,
      team,
      manufacturer: season.models.get(car ?? '')?.manufacturer,
      crew: [crew, ...laterCrews].flatMap((one) => one?.names ?? []).map((name) => personOf(season, name)),
    }),
  );
  const inRounds = [...season.rounds.keys()].flatMap((round) => [...starters(season, round).values()]);
  const found = [...seasonal, ...inRounds].filter((car) => contendersOf(title, car).includes(contender));
  if (found.length === 0) return kind === 'driver' && season.people.known.has(contender as DriverKey);
  return ofTitle === undefined || found.some((starter) => starter.class === ofTitle);
}

/** A number that is the key of one entry, and stands on the car of another. */
function twoNamed(season: Season, { class: ofTitle }: Title, said: string, at: Path): readonly Problem[] {
  const [first, other] = entriesNamed(season, said).filter(
    (entry) => entry.withdrawn === undefined && (ofTitle === undefined || entry.class === ofTitle),
  );
  if (first === undefined || other === undefined) return [];
  const { key: entry, number: has } = first;
  return [finding({ code: 'key-and-number', said, entry, has, other: other.key, path: at })];
}
