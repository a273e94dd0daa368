import type { Writable } from '#formats/yaml/write-document';
import type { WikiArticle } from '../wiki-article.ts';
import { type DraftScales, scaleClause } from './draft-scales.ts';
import type { DraftTitle } from './draft-titles.ts';

interface Drafted {
  /** The name of the rulebook: `asian-le-mans-series-2014`. */
  readonly name: string;
  readonly source: string;
  readonly article: WikiArticle;
  readonly scales: DraftScales;
  readonly titles: readonly DraftTitle[];
}

type Section = { readonly [clause: string]: Writable };

const TO = ['entry', 'race crew', 'team', 'manufacturer', 'constructor'];

/**
 * A rulebook as far as an article tells one: its classes, its points, and a title for each table. Every result counts, and who
 * is level on points is told apart by wins, then by second places.
 */
export function draftRulebook({ name, source, article, scales, titles }: Drafted): Section {
  const of = [...scales.race, scales.qualifying, scales.lap].filter((one) => one !== undefined);
  const shared = sharedRanks(titles);
  return {
    rulebook: name,
    name: `${article.title ?? name}, as its article tells the rules`,
    note: 'Made of the tables of an article. Hold it against the sporting regulations.',
    classes: Object.fromEntries(article.classes.map((one) => [one.name, { source }])),
    ...(of.length === 0
      ? {}
      : { scales: Object.fromEntries(of.map((one) => [one.name, scaleClause(one.scale, source)])) }),
    awards: awardClauses(scales, source, titles),
    counting: { 'every result': { keep: 'all', source } },
    ranking: { table: { order: ['points', 'countback'], shared, listed: 'entered', source } },
    titles: Object.fromEntries(titles.map((title) => [title.key, titleClause(title, scales, source)])),
    everyTitle: { counting: 'every result', ranking: 'table' },
  };
}

function awardClauses(
  { race, qualifying, lap, words }: DraftScales,
  source: string,
  titles: readonly DraftTitle[],
): Section {
  const choices =
    words.size === 0
      ? (race[0]?.name ?? 'nothing')
      : race.map((one) => ({ scale: one.name, when: { points: one.name } }));
  const of = (order: string) => ({ session: 'race', order, scale: choices, to: TO, source });
  const isOverall = titles.some((title) => title.class === undefined);
  return {
    race: of('class'),
    ...(isOverall ? { overall: of('overall') } : {}),
    ...(qualifying === undefined
      ? {}
      : { pole: { session: 'qualifying', order: 'class', scale: qualifying.name, to: TO, source } }),
    ...(lap === undefined
      ? {}
      : {
          lap: { session: 'race', order: 'overall', by: 'fastest lap', scale: lap.name, to: LAP_TO, source },
        }),
  };
}
const LAP_TO = ['entry', 'driver of the lap', 'team', 'manufacturer', 'constructor'];

function titleClause(title: DraftTitle, { qualifying, lap }: DraftScales, source: string): Writable {
  const { name, class: category, for: kind, without } = title;
  return {
    name,
    ...(category === undefined ? {} : { class: category }),
    for: kind,
    awards: [
      category === undefined ? 'overall' : 'race',
      ...(qualifying === undefined || category === undefined ? [] : ['pole']),
      ...(lap === undefined ? [] : ['lap']),
    ],
    ...(without.length === 0 ? {} : { without: [...without] }),
    source,
  };
}

/** After two on rank 1 comes rank 2, or rank 3: as the first table has it in which several share one. */
function sharedRanks(titles: readonly DraftTitle[]): 'dense' | 'standard' {
  for (const { table } of titles) {
    const ranks = table.rows.flatMap(({ position }) => position ?? []);
    const shared = ranks.findIndex((rank, index) => rank === ranks[index + 1]);
    const next = ranks.find((rank) => rank > (ranks[shared] ?? Number.MAX_SAFE_INTEGER));
    if (shared >= 0 && next !== undefined) return next === (ranks[shared] ?? 0) + 1 ? 'dense' : 'standard';
  }
  return 'standard';
}
