import { classRank } from '#answers/winners';
import { isTimed } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import { printedPlace } from '#core/scoring/places';
import type { SessionLine, SessionResult } from '#core/scoring/session-result';
import { numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { CarPlate } from './car.tsx';
import { Entrant } from './entrant.tsx';
import { OUT_KIND } from './result-kind.ts';
import { Measured } from './typed.tsx';

interface Props {
  readonly reading: Reading;
  readonly result: SessionResult;
}

/** The classes of a result, in the rulebook's order. */
export const classesIn = ({ known: { season } }: Reading, { lines }: SessionResult): readonly string[] =>
  [...new Set(lines.map(({ starter }) => starter.class))].toSorted(
    (a, b) => classRank(season, a) - classRank(season, b),
  );

/** Which columns a result has: what nobody knows has none. */
interface Columns {
  readonly place: boolean;
  readonly laps: boolean;
  readonly time: boolean;
  readonly gap: boolean;
  readonly best: boolean;
  readonly isTimed: boolean;
}

const columnsOf = ({ session, lines }: SessionResult): Columns => ({
  place: lines.some(({ place, out }) => place !== undefined || out !== undefined),
  laps: !isTimed(session) && lines.some(({ laps }) => laps !== undefined),
  time: lines.some(({ time }) => time !== undefined),
  gap: lines.some(({ printed }) => printed.gap !== undefined),
  best: lines.some(({ printed }) => printed.best !== undefined),
  isTimed: isTimed(session),
});

/** A line for each car, with the columns that are known. */
export const ResultTable = ({ reading, result }: Props) => {
  const { words } = reading;
  const columns = columnsOf(result);
  const classes = classesIn(reading, result);
  const said = words.result;
  return (
    <table class="classified">
      <thead>
        <tr>
          {columns.place && (
            <th scope="col" class="pos">
              <abbr title={words.standings.positionLong}>{said.position}</abbr>
            </th>
          )}
          <th scope="col" class="in">
            {said.class}
          </th>
          <th scope="col" class="num">
            {said.number}
          </th>
          <th scope="col">{columns.isTimed ? said.whoDrove : said.who}</th>
          {columns.laps && (
            <th scope="col" class="n">
              {said.laps}
            </th>
          )}
          {columns.best && (
            <th scope="col" class="n wide">
              {said.best}
            </th>
          )}
          {columns.time && (
            <th scope="col" class="n">
              {columns.isTimed ? said.best : said.time}
            </th>
          )}
          {columns.gap && (
            <th scope="col" class="n gap">
              {said.gap}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {result.lines.map((line) => (
          <Line
            key={line.starter.entry}
            reading={reading}
            result={result}
            line={line}
            columns={columns}
            classIndex={classes.indexOf(line.starter.class)}
          />
        ))}
      </tbody>
    </table>
  );
};

interface LineProps extends Props {
  readonly line: SessionLine;
  readonly columns: Columns;
  readonly classIndex: number;
}

const Line = ({ reading, line, columns, classIndex }: LineProps) => {
  const { words } = reading;
  const { starter, place, classPlace, out, laps, time, printed } = line;
  const inClass = printedPlace(classPlace);
  return (
    <tr class={`of${classIndex}`}>
      {columns.place && (
        <td class="pos">
          {printedPlace(place) ?? (out !== undefined ? <abbr title={words.outs[out]}>{out}</abbr> : '')}
        </td>
      )}
      <td class={`in ${kindOf(line)}`}>
        <span class="cl">
          <span>{starter.class}</span> {inClass !== undefined && <b>{inClass}</b>}
        </span>
      </td>
      <td class="num">
        <CarPlate reading={reading} car={starter} />
      </td>
      <Entrant reading={reading} line={line} isTimed={columns.isTimed} />
      {columns.laps && <td class="n">{laps === undefined ? '' : numberText(words, laps)}</td>}
      {columns.best && <td class="n wide">{printed.best === undefined ? '' : printLapTime(printed.best)}</td>}
      {columns.time && <td class="n">{time === undefined ? '' : printLapTime(time)}</td>}
      {columns.gap && <td class="n gap">{printed.gap && <Measured words={words} said={printed.gap} />}</td>}
    </tr>
  );
};

/** The colour of a place in class: a podium, or why there is none. */
function kindOf({ classPlace, out }: SessionLine): string {
  const place = classPlace !== undefined && classPlace.from === classPlace.to ? classPlace.from : 0;
  if (place > 0) return ['g', 's', 'b'][place - 1] ?? '';
  return out === undefined ? '' : OUT_KIND[out];
}
