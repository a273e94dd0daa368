import { unsettledOn } from '#answers/unsettled';
import { classRank, firstInClass } from '#answers/winners';
import { QUALIFYING, RACE } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import type { SessionLine, SessionResult } from '#core/scoring/session-result';
import { personOf } from '#core/season/entered';
import { numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { CarPlate, Crew, Team } from './car.tsx';
import { colourOf, Driver } from './names.tsx';
import { Doubt } from './remarks.tsx';
import { Signs } from './signs.tsx';

interface Props {
  readonly reading: Reading;
  readonly results: readonly SessionResult[];
}

/** Who won each class of a round, and who had its pole. */
export const ClassWinners = ({ reading, results }: Props) => {
  const { words, known } = reading;
  const race = results.find(({ session }) => session === RACE);
  const qualifying = results.find(({ session }) => session === QUALIFYING);
  const won = firstInClass(race?.lines ?? []);
  const poles = firstInClass(qualifying?.lines ?? []);
  const classes = [...new Set([...won, ...poles].map(({ starter }) => starter.class))].toSorted(
    (a, b) => classRank(known.season, a) - classRank(known.season, b),
  );
  if (classes.length === 0) return null;
  const open = race === undefined ? [] : unsettledOn(reading.known.season, race);
  return (
    <section class="class-winners" aria-label={words.round.winners}>
      {classes.map((name) => (
        <article key={name} class={colourOf(known.season, name)}>
          <h2>
            {name} <Signs words={words} items={open} />
          </h2>
          {won
            .filter(({ starter }) => starter.class === name)
            .map((line) => (
              <Winner key={line.starter.entry} reading={reading} line={line} />
            ))}
          {poles
            .filter(({ starter }) => starter.class === name)
            .map((line) => (
              <Pole key={line.starter.entry} reading={reading} line={line} />
            ))}
        </article>
      ))}
    </section>
  );
};

interface LineProps {
  readonly reading: Reading;
  readonly line: SessionLine;
}

const Winner = ({ reading, line: { starter, laps, time, printed } }: LineProps) => {
  const { words } = reading;
  const run = [
    ...(laps === undefined ? [] : [words.round.lengths.laps(numberText(words, laps), laps === 1)]),
    ...(time === undefined ? [] : [printLapTime(time)]),
  ].join(words.between.parts);
  return (
    <div class="winner">
      <p class="run">
        <CarPlate reading={reading} car={starter} /> <Team reading={reading} team={starter.team} />
        <Doubt reading={reading} text={printed.doubt} />
      </p>
      <p class="by">
        <Crew reading={reading} crew={starter.crew} />
      </p>
      {run !== '' && <p class="far">{run}</p>}
    </div>
  );
};

const Pole = ({ reading, line: { starter, time, printed } }: LineProps) => {
  const { words, known } = reading;
  const { driver } = printed;
  return (
    <p class="pole">
      <span class="what">{words.round.pole}</span> <CarPlate reading={reading} car={starter} />{' '}
      {driver === undefined ? (
        <Team reading={reading} team={starter.team} />
      ) : (
        <Driver reading={reading} driver={personOf(known.season, driver)} />
      )}{' '}
      {time !== undefined && <span class="far">{printLapTime(time)}</span>}
      <Doubt reading={reading} text={printed.doubt} />
    </p>
  );
};
