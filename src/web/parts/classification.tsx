import { driverName, sessionCalled } from '#answers/names';
import { endText } from '#answers/text/end-text';
import { unsettledOn } from '#answers/unsettled';
import { RACE } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import type { SessionResult } from '#core/scoring/session-result';
import type { Unsettled } from '#core/scoring/unsettled';
import { personOf } from '#core/season/entered';
import { postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Car } from './car.tsx';
import { classAnchor } from './class-section.tsx';
import { DocumentLinks } from './documents.tsx';
import { Driving } from './driving.tsx';
import { filled } from './filled.tsx';
import { Doubt } from './remarks.tsx';
import { classesIn, ResultTable } from './result-table.tsx';
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
  const open = unsettledOn(reading.known.season, result);
  return (
    <section class="result">
      <h2 id={session} tabIndex={-1}>
        {words.sessionName(session, sessionCalled)} <Signs words={words} items={open} />
      </h2>
      <State reading={reading} result={result} open={open} />
      <ClassFilter reading={reading} result={result} />
      <Sheet label={words.sessionName(session, sessionCalled)}>
        <ResultTable reading={reading} result={result} />
      </Sheet>
      <FastestLaps reading={reading} result={result} />
      <Driving reading={reading} result={result} />
      {result.undecided.length > 0 && (
        <p class="note">
          {filled([<DocumentLinks reading={reading} numbers={result.undecided} />], words.result.undecided)}
        </p>
      )}
    </section>
  );
};

/** Provisional or final, by which document, how it ended, and what is in it. */
const State = ({ reading, result, open }: Props & { readonly open: readonly Unsettled[] }) => {
  const { words, links } = reading;
  const { state, document, posted, complete, includes = [], ended } = result.classification;
  const provisional = open.filter(({ kind }) => kind === 'provisional');
  return (
    <>
      <p class="state">
        {filled(
          [
            <a href={links.to({ page: 'document', number: String(document) })}>
              {words.remarks.document(document)}
            </a>,
          ],
          (link) => words.result.stated(words.result.states[state], link, postedText(words, posted)),
        )}
        {words.between.sentences}
        {ended !== undefined && endText(words, ended)}
        <Doubt reading={reading} text={ended?.doubt} />
        {words.between.sentences}
        {complete === false && words.result.partial}
        {words.between.sentences}
        {includes.length > 0 &&
          filled([<DocumentLinks reading={reading} numbers={includes} />], words.result.includes)}
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
        aria-label={words.result.showClass(words.sessionName(result.session, sessionCalled))}
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

/** Who drove the fastest lap of a race. */
const FastestLaps = ({ reading, result }: Props) => {
  const { words, known } = reading;
  const { fastestLap = [] } = result.classification;
  if (fastestLap.length === 0 || result.session !== RACE) return null;
  return (
    <p class="note">
      {words.colon(words.round.fastestLap, '')}
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
