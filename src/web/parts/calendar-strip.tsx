import { shortName } from '#answers/names';
import { RACE } from '#core/base/ids';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { recordOf, type Season } from '#core/season/season';
import { shortDayText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Nation } from './names.tsx';

/** The rounds in a row, each with its day; those that were run are marked, and the next. */
export const CalendarStrip = ({ reading }: { readonly reading: Reading }) => {
  const { words, known, links } = reading;
  const rounds = calendar(known.season);
  const next = rounds.find((round) => !isRun(known.season, round));
  return (
    <ol class="strip" aria-label={words.pages.calendar}>
      {rounds.map((round) => (
        <li key={round.key} class={isRun(known.season, round) ? 'run' : round === next ? 'next' : ''}>
          <a href={links.to({ page: 'round', round: round.key })}>
            <span class="when">
              {shortDayText(words, round.date)}{' '}
              {round === next && <span class="sign">{words.season.next}</span>}
            </span>
            <strong>{shortName(round, round.key)}</strong>
            <Nation country={round.country} />
          </a>
        </li>
      ))}
    </ol>
  );
};

const isRun = (season: Season, { key }: CalendarRound): boolean =>
  recordOf(season, key).classifications.has(RACE);
