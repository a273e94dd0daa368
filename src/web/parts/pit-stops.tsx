import { sessionCalled } from '#answers/names';
import { type Round, recordOf } from '#core/season/season';
import type { Reading } from '../reading.ts';
import { Car } from './car.tsx';
import { Doubt } from './remarks.tsx';
import { StopTable } from './stop-table.tsx';

interface Props {
  readonly reading: Reading;
  readonly round: Round;
}

/** The pit stops of a round, by session. */
export const PitStops = ({ reading, round }: Props) => {
  const { words, known } = reading;
  const { pitStops } = recordOf(known.season, round.key);
  return (
    <section>
      <h2 id="pit-stops" tabIndex={-1}>
        {words.round.pitStops}
      </h2>
      {pitStops.map(({ document, stops, session }) => (
        <StopTable
          key={document}
          words={words}
          label={words.remarks.at(words.round.pitStops, words.sessionName(session, sessionCalled))}
          head={words.round.stop.car}
          stops={stops}
        >
          {({ car, doubt }) => (
            <>
              <Car reading={reading} number={car} round={round.key} />{' '}
              <Doubt reading={reading} text={doubt} />
            </>
          )}
        </StopTable>
      ))}
    </section>
  );
};
