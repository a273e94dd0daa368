import { given } from '#core/base/given';
import { driverKey, type RoundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import type { Body } from '#formats/yaml/dated';
import type { WikiName } from '../wiki-article.ts';
import type { WikiEntry } from './wiki-entries.ts';
import type { WikiModel } from './wiki-models.ts';

type EntryList = Body<Of<'entry-list'>>;

/** The list of the season: teams, models, and each entry with what it had first. */
export function seasonEntries(entries: readonly WikiEntry[], models: readonly WikiModel[]): EntryList {
  const teams = teamsIn(entries);
  return {
    kind: 'entry-list',
    ...(teams.length === 0
      ? {}
      : { teams: Object.fromEntries(teams.map(({ name, country }) => [name, given({ country })])) }),
    ...(models.length === 0
      ? {}
      : { cars: Object.fromEntries(models.map(({ key, ...model }) => [key, model])) }),
    entries: byClass(entries, ({ first: { team, car } }) => given({ team: team?.name, car })),
  };
}

/** The list of a round: its crews, and what differs from the season's; undefined where nobody was entered. */
export function crewsOf(key: RoundKey, round: number, entries: readonly WikiEntry[]): EntryList | undefined {
  const here = entries.flatMap((entry) => {
    const appearance = entry.in.get(round);
    return appearance === undefined ? [] : [{ entry, appearance }];
  });
  if (here.length === 0) return undefined;
  const changed = here.filter(
    ({ entry: { first }, appearance: { team, car } }) => team?.name !== first.team?.name || car !== first.car,
  );
  const differing = byClass(
    changed.map(({ entry }) => entry),
    (entry) => {
      const { team, car } = entry.in.get(round) ?? entry.first;
      return given({ team: team?.name, car });
    },
  );
  const crews = here.map(({ entry, appearance: { crew } }) => [
    entry.key,
    crew.map(({ name }) => driverKey(name)),
  ]);
  return {
    kind: 'entry-list',
    for: key,
    ...(changed.length === 0 ? {} : { entries: differing }),
    crews: Object.fromEntries(crews),
  };
}

/** Each team once, with the first flag that it has. */
function teamsIn(entries: readonly WikiEntry[]): readonly WikiName[] {
  const teams = new Map<string, WikiName>();
  for (const { team } of entries.flatMap((entry) => [entry.first, ...entry.in.values()]))
    if (team !== undefined) teams.set(team.name, { ...team, ...teams.get(team.name) });
  return [...teams.values()];
}

const byClass = <Said>(
  entries: readonly WikiEntry[],
  said: (entry: WikiEntry) => Said,
): Readonly<Record<string, Readonly<Record<string, Said>>>> =>
  Object.fromEntries(
    [...Map.groupBy(entries, (entry) => entry.class)].map(([name, some]) => [
      name,
      Object.fromEntries(some.map((entry) => [entry.key, said(entry)])),
    ]),
  );
