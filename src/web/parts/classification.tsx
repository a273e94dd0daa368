import { driverName, keyName } from '#answers/names';
import { classRank } from '#answers/winners';
import { isTimed, RACE } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import { printedPlace } from '#core/scoring/places';
import type { SessionLine, SessionResult } from '#core/scoring/session-result';
import { type Unsettled, unsettledIn } from '#core/scoring/unsettled';
import { personOf } from '#core/season/entered';
import { numberText, postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Car, CarPlate } from './car.tsx';
import { classAnchor } from './class-section.tsx';
import { DocumentLinks } from './documents.tsx';
import { Driving } from './driving.tsx';
import { Entrant } from './entrant.tsx';
import { Doubt } from './remarks.tsx';
import { OUT_KIND } from './result-kind.ts';
import { Sheet } from './sheet.tsx';
import { Signs } from './signs.tsx';
import { UnsettledLines } from './unsettled-lines.tsx';

interface Props {
  readonly reading: Reading;
  readonly result: SessionResult;
}

/** A session's result as it stands: its state, and a table of which one class may be shown alone. */
export const Classification = ({ reading, result }: Props) => {
  const { words } = reading;
  const { session } = result;
  const open = unsettledOf(reading, result);
  return (
    <section class="result">
      <h2 id={session} tabIndex={-1}>
        {words.sessionName(session, keyName)} <Signs words={words} items={open} />
      </h2>
      <State reading={reading} result={result} open={open} />
      <ClassFilter reading={reading} result={result} />
      <Sheet label={words.sessionName(session, keyName)}>
        <ResultTable reading={reading} result={result} />
      </Sheet>
      <FastestLaps reading={reading} result={result} />
      <Driving reading={reading} result={result} />
      {result.undecided.length > 0 && (
        <p class="note">
          {words.result.undecided} <DocumentLinks reading={reading} numbers={result.undecided} />
        </p>
      )}
    </section>
  );
};

/** What may still change the result of one session. */
export const unsettledOf = (
  { known }: Reading,
  { round, session }: Pick<SessionResult, 'round' | 'session'>,
): readonly Unsettled[] =>
  unsettledIn(known.season, round).filter(({ results }) =>
    results.some((one) => one.round === round && one.session === session),
  );

/** Provisional or final, by which document, how it ended, and what is in it. */
const State = ({ reading, result, open }: Props & { readonly open: readonly Unsettled[] }) => {
  const { words, links } = reading;
  const { state, document, posted, complete, includes = [], ended } = result.classification;
  const provisional = open.filter(({ kind }) => kind === 'provisional');
  return (
    <>
      <p class="state">
        {words.result.states[state]},{' '}
        <a href={links.to({ page: 'document', number: String(document) })}>
          {words.remarks.document(document)}
        </a>
        , {postedText(words, posted)}. {ended !== undefined && words.result.flags[ended.flag]}{' '}
        {ended?.early !== undefined && words.result.early(ended.early)}
        <Doubt reading={reading} text={ended?.doubt} /> {complete === false && words.result.partial}{' '}
        {includes.length > 0 && (
          <>
            {words.result.includes} <DocumentLinks reading={reading} numbers={includes} />.
          </>
        )}
      </p>
      <UnsettledLines reading={reading} items={provisional} round={result.round} isHere />
    </>
  );
};

/** The classes of a result, each with an address under which it alone is shown; no script does that. */
const ClassFilter = ({ reading, result }: Props) => {
  const { words } = reading;
  const classes = classesIn(reading, result);
  if (classes.length < 2) return null;
  const { session } = result;
  return (
    <>
      <nav
        class="tabs by-class"
        aria-label={words.result.showClass(words.sessionName(result.session, keyName))}
      >
        <ul>
          <li class="f-all">
            <a href={`#${session}`}>{words.result.everyClass}</a>
          </li>
          {classes.map((name, index) => (
            <li key={name} class={`f${index}`}>
              <a href={`#${anchorOf(session, name)}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {classes.map((name, index) => (
        <p key={name} id={anchorOf(session, name)} class={`only only${index}`} tabIndex={-1}>
          {words.result.only(name)} <a href={`#${session}`}>{words.result.everyClass}</a>
        </p>
      ))}
    </>
  );
};

const anchorOf = (session: string, name: string): string => `${session}-${classAnchor(name)}`;

/** In the rulebook's order. */
const classesIn = ({ known: { season } }: Reading, { lines }: SessionResult): readonly string[] =>
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

const ResultTable = ({ reading, result }: Props) => {
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
      {columns.gap && <td class="n gap">{printed.gap ?? ''}</td>}
    </tr>
  );
};

/** The colour of a place in class: a podium, or why there is none. */
function kindOf({ classPlace, out }: SessionLine): string {
  const place = classPlace !== undefined && classPlace.from === classPlace.to ? classPlace.from : 0;
  if (place > 0) return ['g', 's', 'b'][place - 1] ?? '';
  return out === undefined ? '' : OUT_KIND[out];
}

/** Who drove the fastest lap of a race. */
const FastestLaps = ({ reading, result }: Props) => {
  const { words, known } = reading;
  const { fastestLap = [] } = result.classification;
  if (fastestLap.length === 0 || result.session !== RACE) return null;
  return (
    <p class="note">
      {words.round.fastestLap}:{' '}
      {fastestLap.map(({ car, driver, time, doubt }) => (
        <span key={car}>
          <Car reading={reading} number={car} round={result.round} />{' '}
          {driver !== undefined && driverName(known.season, personOf(known.season, driver))}{' '}
          {time !== undefined && printLapTime(time)} <Doubt reading={reading} text={doubt} />
        </span>
      ))}
    </p>
  );
};
