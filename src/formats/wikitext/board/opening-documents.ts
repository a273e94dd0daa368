import { given } from '#core/base/given';
import type { RoundKey } from '#core/base/ids';
import type { Of, WrittenDocument } from '#core/documents/document.schema';
import type { Body } from '#formats/yaml/dated';
import type { WikiArticle, WikiName, WikiSeason } from '../wiki-article.ts';
import { ARTICLE } from '../writing/wiki-names.ts';
import type { WikiEntry } from './wiki-entries.ts';
import { seasonEntries } from './wiki-lists.ts';
import type { WikiModel } from './wiki-models.ts';
import type { KeyedRound } from './wiki-rounds.ts';

interface Opening {
  readonly article: WikiArticle;
  readonly season: WikiSeason;
  /** The name of the rulebook. */
  readonly rulebook: string;
  readonly rounds: readonly KeyedRound[];
  readonly models: readonly WikiModel[];
  readonly entries: readonly WikiEntry[];
  /** By which rounds have their points. */
  readonly words: ReadonlyMap<RoundKey, string>;
}

type OpeningBody = Body<WrittenDocument<'season' | 'calendar' | 'drivers' | 'entry-list'>>;

/** What stands on the board before the first round: the season, its calendar, its drivers and its entries. */
export const openingDocuments = (opening: Opening): readonly OpeningBody[] => [
  seasonOf(opening),
  calendarOf(opening),
  ...driversOf(opening),
  seasonEntries(opening.entries, opening.models),
];

function seasonOf({ article, season, rulebook }: Opening): Body<Of<'season'>> {
  const { series, year, organiser = series } = season;
  return { kind: 'season', season: article.title ?? `${year} ${series}`, series, year, organiser, rulebook };
}

function calendarOf({ rounds, words }: Opening): Body<Of<'calendar'>> {
  const said = rounds.map(({ round, key, short }) => {
    const { race, date, circuit, place, country } = round;
    return [
      key,
      { race, ...given({ short }), date, ...given({ circuit, place, country, points: words.get(key) }) },
    ];
  });
  return { kind: 'calendar', rounds: Object.fromEntries(said) };
}

/** Everybody who is named in an entry table or as a contender: the first flag and article of each hold. */
function driversOf({ entries, article: { tables } }: Opening): readonly Body<Of<'drivers'>>[] {
  const people = new Map<string, WikiName>();
  const listed = tables.filter((table) => table.for === 'driver' || table.for === 'crew');
  const all = [
    ...entries.flatMap((entry) => [...entry.in.values(), entry.first].flatMap(({ crew }) => crew)),
    ...listed.flatMap(({ rows }) => rows.flatMap(({ names }) => names)),
  ];
  for (const person of all) people.set(person.name, { ...person, ...people.get(person.name) });
  if (people.size === 0) return [];
  const drivers = [...people.values()].map(({ name, country, article }) => [
    name,
    given({ country, ids: article === undefined ? undefined : { [ARTICLE]: article } }),
  ]);
  return [{ kind: 'drivers', drivers: Object.fromEntries(drivers) }];
}
