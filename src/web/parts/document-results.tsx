import { runBy } from '#answers/names';
import { endText } from '#answers/text/end-text';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import { printedPlace } from '#core/scoring/places';
import { personOf, startersByNumber } from '#core/season/entered';
import type { Reading } from '../reading.ts';
import { Car } from './car.tsx';
import { DocumentLinks } from './documents.tsx';
import { filled } from './filled.tsx';
import { Driver } from './names.tsx';
import { Doubt } from './remarks.tsx';
import { OUT_KIND } from './result-kind.ts';
import { Sheet } from './sheet.tsx';
import { StopTable } from './stop-table.tsx';
import { Measured, Typed } from './typed.tsx';

interface Props<Document> {
  readonly reading: Reading;
  readonly document: Document;
}

/** A classification as the document prints it, before any decision that it does not include. */
export const PrintedResult = ({ reading, document }: Props<Of<'classification'>>) => {
  const { words } = reading;
  const { results, complete, includes = [], ended } = document;
  const said = words.paper.result;
  const has = {
    classPlace: results.some((line) => line.classPlace !== undefined),
    laps: results.some(({ laps }) => laps !== undefined),
    time: results.some(({ time }) => time !== undefined),
    gap: results.some(({ gap }) => gap !== undefined),
    remark: results.some(({ driver, reason }) => driver !== undefined || reason !== undefined),
  };
  return (
    <>
      {complete === false && <p class="note">{said.incomplete}</p>}
      {includes.length > 0 && (
        <p class="note">{filled([<DocumentLinks reading={reading} numbers={includes} />], said.includes)}</p>
      )}
      <Sheet label={words.paper.says}>
        <table class="plain printed">
          <thead>
            <tr>
              <th scope="col" class="n">
                {said.position}
              </th>
              {has.classPlace && (
                <th scope="col" class="n">
                  {said.inClass}
                </th>
              )}
              <th scope="col">{said.number}</th>
              <th scope="col">{said.class}</th>
              <th scope="col">{said.team}</th>
              {has.laps && (
                <th scope="col" class="n">
                  {said.laps}
                </th>
              )}
              {has.time && (
                <th scope="col" class="n">
                  {said.time}
                </th>
              )}
              {has.gap && (
                <th scope="col" class="n">
                  {said.gap}
                </th>
              )}
              {has.remark && <th scope="col">{said.remark}</th>}
            </tr>
          </thead>
          <tbody>
            {results.map((line) => (
              <ResultRow key={line.car} reading={reading} document={document} line={line} has={has} />
            ))}
          </tbody>
        </table>
      </Sheet>
      {ended !== undefined && <p class="note">{endText(words, ended)}</p>}
      <FastestLaps reading={reading} document={document} />
    </>
  );
};

interface RowProps extends Props<Of<'classification'>> {
  readonly line: Of<'classification'>['results'][number];
  readonly has: Readonly<Record<'classPlace' | 'laps' | 'time' | 'gap' | 'remark', boolean>>;
}

const ResultRow = ({ reading, document, line, has }: RowProps) => {
  const { words, known } = reading;
  const starter = startersByNumber(known.season, document.for).get(line.car);
  const place = printedPlace(line.place);
  return (
    <tr>
      <td class={`n${place === undefined && line.out !== undefined ? ` ${OUT_KIND[line.out]}` : ''}`}>
        {place ?? (line.out === undefined ? '' : <abbr title={words.outs[line.out]}>{line.out}</abbr>)}
      </td>
      {has.classPlace && <td class="n">{printedPlace(line.classPlace)}</td>}
      <th scope="row">
        <Car reading={reading} number={line.car} round={document.for} />
        <Doubt reading={reading} text={line.doubt} />
      </th>
      <td>{starter?.class}</td>
      <td class="who">
        {starter?.team === undefined ? null : (
          <a href={reading.links.to({ page: 'team', team: starter.team })}>{runBy(known.season, starter)}</a>
        )}
      </td>
      {has.laps && <td class="n">{line.laps}</td>}
      {has.time && <td class="n">{line.time === undefined ? '' : printLapTime(line.time as LapTime)}</td>}
      {has.gap && <td class="n">{line.gap && <Measured words={words} said={line.gap} />}</td>}
      {has.remark && (
        <td class="remark">
          {line.driver !== undefined && (
            <Driver reading={reading} driver={personOf(known.season, line.driver)} />
          )}
          {line.reason !== undefined && (
            <span class="soft">
              {line.driver !== undefined && words.between.parts}
              <Typed>{line.reason}</Typed>
            </span>
          )}
          {place !== undefined && line.out !== undefined && <span class="soft"> {words.outs[line.out]}</span>}
        </td>
      )}
    </tr>
  );
};

const FastestLaps = ({ reading, document }: Props<Of<'classification'>>) => {
  const { words } = reading;
  const { fastestLap = [], for: round } = document;
  if (fastestLap.length === 0) return null;
  return (
    <p class="note">
      {words.colon(words.paper.result.fastest, '')}
      {fastestLap.map((lap) => (
        <span key={lap.car}>
          <Car reading={reading} number={lap.car} round={round} />{' '}
          {lap.driver !== undefined && (
            <Driver reading={reading} driver={personOf(reading.known.season, lap.driver)} />
          )}{' '}
          {lap.time !== undefined && printLapTime(lap.time as LapTime)}
        </span>
      ))}
    </p>
  );
};

/** Pit stops as reported. */
export const PitStops = ({ reading, document }: Props<Of<'pit-stops'>>) => {
  const { words } = reading;
  return (
    <StopTable words={words} label={words.paper.says} head={words.paper.result.number} stops={document.stops}>
      {(stop) => (
        <>
          <Car reading={reading} number={stop.car} round={document.for} />
          <Doubt reading={reading} text={stop.doubt} />
        </>
      )}
    </StopTable>
  );
};
