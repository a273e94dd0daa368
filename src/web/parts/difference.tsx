import { linesOf } from '#answers/change-lines';
import { roundName, shortName } from '#answers/names';
import { placesText, roundChangeText, wholeResult } from '#answers/text/difference-text';
import { type Changes, type Difference, isUnchanged, type ResultLine } from '#core/scoring/diff';
import type { CalendarRound } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Reading } from '../reading.ts';
import { CarPlate } from './car.tsx';
import { More, Sign } from './change-list.tsx';
import { EntryChanges } from './entry-changes.tsx';
import { filled } from './filled.tsx';
import { StandingsChanges } from './rank-changes.tsx';

interface Props {
  readonly reading: Reading;
  readonly before: Season;
  readonly after: Season;
  readonly change: Difference;
}

/** What changed in calendar, entries, results, points and ranks; a sentence where nothing did. */
export const DifferenceView = ({ reading, before, after, change }: Props) => {
  const { words } = reading;
  const isNothing =
    change.standings.length === 0 &&
    ([change.calendar, change.entries, change.results] as readonly Changes<unknown>[]).every(isUnchanged);
  if (isNothing) return <p class="note">{words.changes.nothing}</p>;
  return (
    <>
      <CalendarChanges reading={reading} changes={change.calendar} />
      <EntryChanges reading={reading} before={before} after={after} changes={change.entries} />
      <ResultChanges reading={reading} after={after} changes={change.results} />
      <StandingsChanges reading={reading} before={before} after={after} changes={change.standings} />
    </>
  );
};

const CalendarChanges = ({
  reading,
  changes,
}: {
  readonly reading: Reading;
  readonly changes: Changes<CalendarRound>;
}) => {
  const { words, links } = reading;
  if (isUnchanged(changes)) return null;
  return (
    <section>
      <h3>{words.changes.calendar}</h3>
      <ul class="diffs">
        {linesOf(changes).map(({ kind, item, from }) => (
          <li key={item.key} class={kind}>
            <Sign words={words} kind={kind} />
            <span>
              <a href={links.to({ page: 'round', round: item.key })}>{shortName(item, item.key)}</a>{' '}
              {roundChangeText(words, item, from)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A session that had no result before is one line; of others each car that is placed otherwise. */
const ResultChanges = ({
  reading,
  after,
  changes,
}: {
  readonly reading: Reading;
  readonly after: Season;
  readonly changes: Changes<ResultLine>;
}) => {
  const { words, links } = reading;
  if (isUnchanged(changes)) return null;
  const whole = wholeResult(changes);
  return (
    <section>
      <h3>{words.changes.results}</h3>
      {whole !== undefined ? (
        <p>
          <Sign words={words} kind="added" />{' '}
          {filled(
            [<a href={links.to({ page: 'round', round: whole.round })}>{roundName(after, whole.round)}</a>],
            (round) => {
              const session = words.sessionName(whole.session, (key) => key);
              const where = [round, session].join(words.between.parts);
              return words.colon(where, words.changes.newResult(changes.added.length));
            },
          )}
        </p>
      ) : (
        <More words={words} count={linesOf(changes).length}>
          {linesOf(changes).map(({ kind, item, from }) => (
            <li key={`${item.round} ${item.session} ${item.entry}`} class={kind}>
              <Sign words={words} kind={kind} />
              <span>
                <CarPlate reading={reading} car={item} /> {placesText(words, item)}{' '}
                <small>
                  {from !== undefined && `${words.changes.was(placesText(words, from))} · `}
                  <a href={links.to({ page: 'round', round: item.round })}>{roundName(after, item.round)}</a>
                  {words.between.parts}
                  {words.sessionName(item.session, (key) => key)}
                </small>
              </span>
            </li>
          ))}
        </More>
      )}
    </section>
  );
};
