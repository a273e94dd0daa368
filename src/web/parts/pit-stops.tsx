import { keyName } from '#answers/names';
import { printLapTime } from '#core/base/laptime';
import { numbersAt } from '#core/season/entered';
import { type Round, recordOf } from '#core/season/season';
import type { Reading } from '../reading.ts';
import { Cars } from './car.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly reading: Reading;
  readonly round: Round;
}

/** Pit stops as reported: a blank is unknown. */
export const PitStops = ({ reading, round }: Props) => {
  const { words, known } = reading;
  const { pitStops } = recordOf(known.season, round.key);
  const entries = numbersAt(known.season, round.key);
  const said = words.round.stop;
  return (
    <section>
      <h2 id="pit-stops" tabIndex={-1}>
        {words.round.pitStops}
      </h2>
      {pitStops.map(({ document, stops, session }) => (
        <Sheet key={document} label={`${words.round.pitStops}, ${words.sessionName(session, keyName)}`}>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{said.car}</th>
                <th scope="col" class="n">
                  {said.lap}
                </th>
                <th scope="col" class="n">
                  {said.time}
                </th>
                <th scope="col" class="n">
                  {said.tyres}
                </th>
                <th scope="col" class="n">
                  {said.people}
                </th>
                <th scope="col">{said.work}</th>
              </tr>
            </thead>
            <tbody>
              {stops.map(({ car, lap, duration, tyres, people, work, doubt }, index) => (
                <tr key={index}>
                  <th scope="row">
                    <Cars reading={reading} cars={[car]} entries={entries} />
                    <Doubt reading={reading} text={doubt} />
                  </th>
                  <td class="n">{lap}</td>
                  <td class="n">{duration !== undefined && printLapTime(duration)}</td>
                  <td class="n">{tyres}</td>
                  <td class="n">{people}</td>
                  <td>{work}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
      ))}
    </section>
  );
};
