import { driverName, sessionCalled } from '#answers/names';
import type { DriverKey } from '#core/base/ids';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { SessionLine, SessionResult } from '#core/scoring/session-result';
import { drivingIn } from '#core/season/driving';
import { peopleIn, personOf } from '#core/season/entered';
import type { Reading } from '../reading.ts';
import { CarPlate } from './car.tsx';
import { Driver } from './names.tsx';
import { Sheet } from './sheet.tsx';

/** Who drove when, and how long, as far as the result says; nothing where it says of no car. */
export const Driving = ({
  reading,
  result,
}: {
  readonly reading: Reading;
  readonly result: SessionResult;
}) => {
  const { words } = reading;
  const lines = result.lines.filter(
    ({ printed }) => printed.stints !== undefined || printed.driving !== undefined,
  );
  if (lines.length === 0) return null;
  const end = Math.max(0, ...lines.flatMap(({ printed }) => (printed.stints ?? []).map(({ to }) => to)));
  return (
    <>
      <h3>{words.driving.title}</h3>
      <Sheet label={words.colon(words.sessionName(result.session, sessionCalled), words.driving.title)}>
        <table class="driving">
          <thead>
            <tr>
              <th scope="col">{words.result.number}</th>
              {end > 0 && (
                <th scope="col" class="stints">
                  {words.driving.stints}
                </th>
              )}
              <th scope="col">{words.driving.times}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.starter.entry}>
                <th scope="row">
                  <CarPlate reading={reading} car={line.starter} />
                </th>
                {end > 0 && (
                  <td class="stints">
                    <Strip reading={reading} line={line} end={end} />
                  </td>
                )}
                <td>
                  <Times reading={reading} line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </>
  );
};

const WIDTH = 400;
const HEIGHT = 18;
/** Narrower, a stint has no room for a number. */
const ROOM = 12;

/** The stints of a car along its race: each with the number of its driver in the crew. */
const Strip = ({
  reading: { words, known },
  line,
  end,
}: {
  readonly reading: Reading;
  readonly line: SessionLine;
  readonly end: number;
}) => {
  const { stints = [] } = line.printed;
  if (stints.length === 0) return null;
  const drawn = stints.map(({ driver, from, to }) => {
    const person = driver === undefined ? undefined : personOf(known.season, driver);
    const name = person === undefined ? words.driving.unknown : driverName(known.season, person);
    return {
      at: person === undefined ? -1 : peopleIn(line.starter.crew).indexOf(person),
      x: (from / end) * WIDTH,
      width: ((to - from) / end) * WIDTH,
      text: words.driving.stint(name, printLapTime(from), printLapTime(to)),
    };
  });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.driving.strip(
        line.starter.number,
        drawn.map(({ text }) => text).join(words.between.clauses),
      )}
    >
      {drawn.map(({ at, x, width, text }, index) => (
        <g key={index}>
          <title>{text}</title>
          <rect x={x} y={0} width={width} height={HEIGHT} class={driverColour(at < 0 ? undefined : at)} />
          {at >= 0 && width > ROOM && (
            <text x={x + width / 2} y={13}>
              {at + 1}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
};

/** How long each of the crew drove, with the number under which the stints show him. */
const Times = ({ reading, line }: { readonly reading: Reading; readonly line: SessionLine }) => {
  const { season } = reading.known;
  const driving = drivingIn(season, line.printed) ?? new Map<DriverKey, LapTime>();
  return (
    <ul>
      {peopleIn(line.starter.crew).map((driver, index) => {
        const drove = driving.get(driver);
        return (
          <li key={driver}>
            <b class={driverColour(index)}>{index + 1}</b>
            <Driver reading={reading} driver={driver} />
            <span class="n">{drove === undefined ? '–' : printLapTime(drove)}</span>
          </li>
        );
      })}
    </ul>
  );
};

/** The colour of a driver, as a class of the style sheet, by his place in the crew; of nobody where that is unknown. */
export const driverColour = (index: number | undefined): string =>
  index === undefined ? 'of-nobody' : `k${index % COLOURS}`;
const COLOURS = 5;
