import { runBy } from '#answers/names';
import type { SessionLine } from '#core/scoring/session-result';
import { personOf } from '#core/season/entered';
import type { Reading } from '../reading.ts';
import { Crew, Team } from './car.tsx';
import { DocumentLinks } from './documents.tsx';
import { filled } from './filled.tsx';
import { Driver } from './names.tsx';
import { OutText } from './out-text.tsx';
import { Doubt } from './remarks.tsx';

/** The team with its crew or with who set the time, its car, and why it is out. */
export const Entrant = ({
  reading,
  line,
  isTimed: byLap,
}: {
  readonly reading: Reading;
  readonly line: SessionLine;
  readonly isTimed: boolean;
}) => {
  const { words, known } = reading;
  const { season } = known;
  const { starter, printed, out, decisions } = line;
  const driver = printed.driver === undefined ? undefined : personOf(season, printed.driver);
  const car = season.models.get(starter.car ?? '')?.chassis ?? starter.car;
  return (
    <th scope="row" class="entrant">
      <div class="lines">
        <div class="run">
          <Team reading={reading} team={starter.team} />
          {runBy(season, starter) === undefined && words.entries.openCar(starter.number)}
          <Doubt reading={reading} text={printed.doubt} />
        </div>
        {car !== undefined && <div class="model">{car}</div>}
        <div class="by">
          {byLap && driver !== undefined ? (
            <Driver reading={reading} driver={driver} />
          ) : (
            <Crew reading={reading} crew={starter.crew} />
          )}
          <Doubt reading={reading} text={byLap ? undefined : starter.doubt} />
        </div>
        {(out !== undefined || printed.reason !== undefined) && (
          <div class="why">
            <OutText words={words} out={out} reason={printed.reason} />
          </div>
        )}
        {decisions.length > 0 && (
          <div class="why">
            {filled([<DocumentLinks reading={reading} numbers={decisions} />], words.result.changedBy)}
          </div>
        )}
      </div>{' '}
    </th>
  );
};
