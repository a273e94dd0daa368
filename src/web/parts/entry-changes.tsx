import { driverName, roundName, runBy, teamName } from '#answers/names';
import { type Changes, type EnteredLine, isUnchanged } from '#core/scoring/diff';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import type { Reading } from '../reading.ts';
import { CarPlate } from './car.tsx';
import { linesOf, More, Sign } from './change-list.tsx';

/** What is the same of an entry in several rounds is one line. */
export const EntryChanges = ({
  reading,
  before,
  after,
  changes,
}: {
  readonly reading: Reading;
  readonly before: Season;
  readonly after: Season;
  readonly changes: Changes<EnteredLine>;
}) => {
  const { words } = reading;
  if (isUnchanged(changes)) return null;
  const lines = linesOf(changes).map(({ kind, item, from }) => {
    const season = kind === 'removed' ? before : after;
    const text =
      from === undefined ? enteredText(season, item) : changedText(words, season, before, item, from);
    return { kind, item, season, text };
  });
  const alike = [
    ...Map.groupBy(lines, ({ kind, item, text }) =>
      [kind, item.entry, item.number, text].join('\n'),
    ).values(),
  ];
  return (
    <section>
      <h3>{words.changes.entries}</h3>
      <More words={words} count={alike.length}>
        {alike.map(([first, ...others]) => {
          if (first === undefined) return null;
          const { kind, item, season, text } = first;
          const rounds = [first, ...others].map((one) => one.item.round);
          return (
            <li key={`${kind} ${item.entry} ${text}`} class={kind}>
              <Sign words={words} kind={kind} />
              <span>
                <CarPlate reading={reading} car={item} /> {text}{' '}
                <small>{whereText(words, season, rounds)}</small>
              </span>
            </li>
          );
        })}
      </More>
    </section>
  );
};

/** `season`, where that goes for every round of it; else the rounds by name. */
function whereText(words: Words, season: Season, rounds: readonly EnteredLine['round'][]): string {
  const named = rounds.flatMap((round) => round ?? []);
  const isOfSeason = named.length < rounds.length;
  if (named.length === calendar(season).length)
    return isOfSeason ? words.changes.season : words.changes.allRounds;
  return [
    ...(isOfSeason ? [words.changes.season] : []),
    ...named.map((round) => roundName(season, round)),
  ].join(', ');
}

function enteredText(season: Season, line: EnteredLine): string {
  const of = [line.class, runBy(season, line) ?? '', line.car ?? '', crewText(season, line)];
  return of.filter((one) => one !== '').join(', ');
}

function changedText(
  { changes: said }: Words,
  season: Season,
  before: Season,
  line: EnteredLine,
  from: EnteredLine,
): string {
  const team = (of: Season, { team: key }: EnteredLine) => (key === undefined ? '–' : teamName(of, key));
  const texts = [
    from.number === line.number ? '' : said.number(line.number, from.number),
    from.team === line.team ? '' : said.team(team(season, line), team(before, from)),
    from.car === line.car ? '' : said.car(line.car ?? '–', from.car ?? '–'),
    from.class === line.class ? '' : said.class(line.class, from.class),
    from.crew.join() === line.crew.join()
      ? ''
      : said.crew(crewText(season, line) || said.noCrew, crewText(before, from) || said.open),
    from.withdrawn === line.withdrawn ? '' : line.withdrawn ? said.withdrawn : said.notWithdrawn,
  ];
  return texts.filter((one) => one !== '').join('; ');
}

const crewText = (season: Season, { crew }: EnteredLine): string =>
  crew.map((driver) => driverName(season, driver)).join(', ');
