import { type Line, linesOf } from '#answers/change-lines';
import { driverName, roundName, runBy, teamName } from '#answers/names';
import type { Changes, EnteredLine } from '#core/scoring/diff';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';

/** What is the same of an entry in several rounds: what became of it, and where. */
export interface EnteredChange extends Pick<Line<EnteredLine>, 'kind' | 'item'> {
  /** In which it is as it says: after the change, or before it where the entry is gone. */
  readonly season: Season;
  readonly text: string;
  /** `season`, or the rounds by name. */
  readonly where: string;
}

/** What changed of entries, each said once. */
export function enteredChanges(
  words: Words,
  before: Season,
  after: Season,
  changes: Changes<EnteredLine>,
): readonly EnteredChange[] {
  const lines = linesOf(changes).map(({ kind, item, from }) => {
    const season = kind === 'removed' ? before : after;
    const text =
      from === undefined ? enteredText(words, season, item) : changedText(words, season, before, item, from);
    return { kind, item, season, text };
  });
  const alike = Map.groupBy(lines, ({ kind, item, text }) =>
    [kind, item.entry, item.number, text].join('\n'),
  );
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const rounds = [first, ...others].map((one) => one.item.round);
    return [{ ...first, where: whereText(words, first.season, rounds) }];
  });
}

/** `season`, where that goes for every round of it; else the rounds by name. */
function whereText(words: Words, season: Season, rounds: readonly EnteredLine['round'][]): string {
  const named = rounds.flatMap((round) => round ?? []);
  const isOfSeason = named.length < rounds.length;
  if (named.length === calendar(season).length)
    return isOfSeason ? words.changes.season : words.changes.allRounds;
  return [
    ...(isOfSeason ? [words.changes.season] : []),
    ...named.map((round) => roundName(season, round)),
  ].join(words.between.items);
}

function enteredText(words: Words, season: Season, line: EnteredLine): string {
  const of = [line.class, runBy(season, line) ?? '', line.car ?? '', crewText(words, season, line)];
  return of.filter((one) => one !== '').join(words.between.parts);
}

function changedText(
  words: Words,
  season: Season,
  before: Season,
  line: EnteredLine,
  from: EnteredLine,
): string {
  const said = words.changes;
  const team = (of: Season, { team: key }: EnteredLine) => (key === undefined ? '–' : teamName(of, key));
  const texts = [
    from.number === line.number ? '' : said.number(line.number, from.number),
    from.team === line.team ? '' : said.team(team(season, line), team(before, from)),
    from.car === line.car ? '' : said.car(line.car ?? '–', from.car ?? '–'),
    from.class === line.class ? '' : said.class(line.class, from.class),
    from.crew.join() === line.crew.join()
      ? ''
      : said.crew(crewText(words, season, line) || said.noCrew, crewText(words, before, from) || said.open),
    from.withdrawn === line.withdrawn ? '' : line.withdrawn ? said.withdrawn : said.notWithdrawn,
  ];
  return texts.filter((one) => one !== '').join(words.between.clauses);
}

const crewText = ({ between }: Words, season: Season, { crew }: EnteredLine): string =>
  crew.map((driver) => driverName(season, driver)).join(between.items);
