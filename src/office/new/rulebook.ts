import { slug } from '#core/base/slug';
import { type NewSeason, quoted, seasonName } from './said.ts';

/** A rulebook to start from: the usual scale, a point for the pole, teams and drivers of each class. */
export function newRulebook(said: NewSeason): string {
  const { series, year, classes } = said;
  return `\
# The sporting regulations as data. Every clause has a name, and the article (or a source) where people can read it.
rulebook: ${seasonName(said)}
name: ${quoted(`${year} ${series}, Sporting Regulations`)}

# Top class first.
classes:
${classes.map((name, index) => `  ${quoted(name)}: { article: "1.${index + 1}" }`).join('\n')}

# Points as printed, first place first.
scales:
  full: { points: 25 18 15 12 10 8 6 4 2 1, article: "2.1" }
  pole: { points: 1, article: "2.2" }
  # lap: { points: 1, article: "2.2" }

# Which session is worth which scale: overall or by class, and to whom.
awards:
  race: { session: race, order: class, scale: full, to: [entry, race crew], article: "2.1" }
  pole: { session: qualifying, order: class, scale: pole, to: [entry, race crew], article: "2.2" }
  # For the fastest lap of each class: take the # away here, above, and add it to the awards of every title below.
  # lap: { session: race, order: class, by: fastest lap, scale: lap, to: [entry, driver of the lap], article: "2.2" }

# How many rounds count: all, best 4, all but 1 …
counting:
  results: { keep: all, article: "2.3" }

# Level on points: more wins, then more second places, and so on.
ranking:
  table: { order: [points, countback], shared: standard, listed: entered, article: "2.4" }

titles:
${classes.flatMap((name) => titlesOf(name, classes.length > 1)).join('\n')}

everyTitle: { awards: [race, pole], counting: results, ranking: table }

# How long after it is posted a provisional result may be protested, and a decision appealed: take the # away.
# deadlines:
#   protest: { for: protest, against: provisional classification, within: 48 h, article: "5.1" }
#   appeal: { for: appeal, against: decision, within: 48 h, article: "5.2" }
`;
}

function titlesOf(name: string, isOneOfSeveral: boolean): readonly string[] {
  const [key, words] = [slug(name) || 'class', isOneOfSeveral ? `${name} ` : ''];
  return [
    `  ${key}-teams: { name: ${quoted(`${words}Teams`)}, class: ${quoted(name)}, for: entry, article: "3.1" }`,
    `  ${key}-drivers: { name: ${quoted(`${words}Drivers`)}, class: ${quoted(name)}, for: driver, article: "3.2" }`,
  ];
}
