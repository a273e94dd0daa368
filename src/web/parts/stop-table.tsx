import type { ComponentChildren } from 'preact';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import type { Words } from '#words/en';
import { Sheet } from './sheet.tsx';

type Stop = Of<'pit-stops'>['stops'][number];

interface Props {
  readonly words: Words;
  readonly label: string;
  /** Of the column of cars. */
  readonly head: string;
  readonly stops: readonly Stop[];
  /** The car that stopped. */
  readonly children: (stop: Stop) => ComponentChildren;
}

/** Pit stops as reported: a blank is unknown. */
export const StopTable = ({ words, label, head, stops, children }: Props) => {
  const said = words.round.stop;
  return (
    <Sheet label={label}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{head}</th>
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
          {stops.map((stop, index) => (
            <tr key={index}>
              <th scope="row">{children(stop)}</th>
              <td class="n">{stop.lap}</td>
              <td class="n">{stop.duration !== undefined && printLapTime(stop.duration as LapTime)}</td>
              <td class="n">{stop.tyres}</td>
              <td class="n">{stop.people}</td>
              <td lang="">{stop.work}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};
