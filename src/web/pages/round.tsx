import { nowIn } from '#answers/known';
import { keyName, roundName } from '#answers/names';
import { isPractice, isTimed, QUALIFYING, RACE, roundKey, type SessionName } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import { sessionsOf } from '#core/scoring/award';
import type { SessionResult } from '#core/scoring/session-result';
import { unsettledIn } from '#core/scoring/unsettled';
import { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
import { cases } from '#core/season/cases';
import { checksAt } from '#core/season/check';
import { numbersAt } from '#core/season/entered';
import { type Round, recordOf } from '#core/season/season';
import type { Draw } from '../drawn.ts';
import { lengthText } from '../durations.ts';
import { enteredIn, remarksOnEntered } from '../entered.ts';
import { dayText, postedText } from '../format.ts';
import { Cars } from '../parts/car.tsx';
import { ClassWinners } from '../parts/class-winners.tsx';
import { Classification } from '../parts/classification.tsx';
import { DocumentLinks, DocumentList } from '../parts/documents.tsx';
import { EntryTable } from '../parts/entry-table.tsx';
import { Nation } from '../parts/names.tsx';
import { Doubt, type Remark, Remarks, remarksOn } from '../parts/remarks.tsx';
import { RoundChecks } from '../parts/round-checks.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { Signs } from '../parts/signs.tsx';
import { CaseArticle } from '../parts/stewards.tsx';
import { TitlesAfter } from '../parts/titles-after.tsx';
import { UnsettledLines } from '../parts/unsettled-lines.tsx';
import type { Reading } from '../reading.ts';

/** All that is known of one round: who won, every session, and what the stewards and the rulebook say of it. */
export const drawRound: Draw<'round'> = (reading, { round: key }) => {
  const { words, known } = reading;
  const { season } = known;
  const round = season.rounds.get(roundKey(key));
  if (round === undefined) return undefined;
  const number = calendar(season).find((other) => other.key === round.key);
  const results = inOrder(sessionsOf(season, round.key));
  const open = unsettledIn(season, round.key);
  return {
    title: round.race,
    description: `${round.race}: ${[dayText(words, round.date), whereText(round)].filter(Boolean).join(', ')}.`,
    body: (
      <div class="round-page">
        <RoundKicker reading={reading} round={round} number={number?.number} />
        <h1>
          {round.race} <Signs words={words} items={open} />
        </h1>
        <Facts reading={reading} round={round} />
        {number === undefined && <Cancelled reading={reading} round={round} />}
        {open.length > 0 && (
          <UnsettledLines reading={reading} items={open} entries={numbersAt(season, round.key)} />
        )}
        <ClassWinners reading={reading} results={results} />
        {results.length === 0 && number !== undefined && (
          <p class="note">{words.round.toCome(dayText(words, round.date))}</p>
        )}
        <RoundParts reading={reading} round={round} results={results} number={number} />
      </div>
    ),
  };
};

/** The race first, then qualifying, then what was run besides. */
const inOrder = (results: readonly SessionResult[]): readonly SessionResult[] =>
  results.toSorted((a, b) => rankOf(a.session) - rankOf(b.session));

function rankOf(session: SessionName): number {
  if (session === RACE) return 0;
  if (session === QUALIFYING) return 2;
  if (!isTimed(session)) return 1;
  return isPractice(session) ? 4 : 3;
}

const whereText = ({ circuit, place }: Round): string =>
  [circuit, place].filter((one) => one !== undefined).join(', ');

interface Props {
  readonly reading: Reading;
  readonly round: Round;
}

/** Its number, and the way to the rounds before and after it. */
const RoundKicker = ({ reading, round, number }: Props & { readonly number: number | undefined }) => {
  const { words, known, links } = reading;
  const rounds = calendar(known.season);
  const before =
    number === undefined ? rounds.findLast(({ date }) => date <= round.date) : rounds[number - 2];
  const after = number === undefined ? rounds.find(({ date }) => date > round.date) : rounds[number];
  const link = (other: CalendarRound, name: string, rel: string, sign: readonly [string, string]) => (
    <a href={links.to({ page: 'round', round: other.key })} rel={rel} aria-label={`${name}: ${other.race}`}>
      {sign[0]}
      {roundName(known.season, other.key)}
      {sign[1]}
    </a>
  );
  return (
    <div class="round-way">
      <p class="kicker">
        {number === undefined ? (
          <span class="sign">{words.round.cancelled}</span>
        ) : (
          words.round.number(number, rounds.length)
        )}
      </p>
      <nav aria-label={words.pages.calendar}>
        {before !== undefined && link(before, words.round.previous, 'prev', ['‹ ', ''])}
        {after !== undefined && link(after, words.round.next, 'next', ['', ' ›'])}
      </nav>
    </div>
  );
};

/** Where, when, how long, and with whom. */
const Facts = ({ reading, round }: Props) => {
  const { words } = reading;
  const { length, alongside } = round;
  return (
    <ul class="facts">
      <li>
        {whereText(round)} <Nation country={round.country} />
        <Doubt reading={reading} text={round.doubt} />
      </li>
      <li>
        <time dateTime={round.date}>{dayText(words, round.date)}</time>
      </li>
      {length !== undefined && <li>{lengthText(words, length)}</li>}
      {alongside !== undefined && <li>{words.round.alongside(alongside)}</li>}
    </ul>
  );
};

/** When and why it was removed, and what takes its place. */
const Cancelled = ({ reading, round }: Props) => {
  const { words, known, links } = reading;
  const step = round.history.findLast(({ act }) => act === 'cancel');
  if (step === undefined) return null;
  const posted = known.season.board.find(({ document }) => document === step.document)?.posted;
  const { instead = [] } = step;
  return (
    <p class="lede">
      {posted !== undefined &&
        (posted.after === undefined
          ? words.round.removed(postedText(words, posted))
          : words.round.removedBy(postedText(words, { by: posted.by })))}
      {step.reason !== undefined && words.round.because(step.reason)} (
      <a href={links.to({ page: 'document', number: String(step.document) })}>
        {words.remarks.document(step.document)}
      </a>
      ).{' '}
      {instead.length === 0 ? (
        words.round.nothingInstead
      ) : (
        <>
          {words.round.instead}{' '}
          {instead.map((key) => (
            <span key={key}>
              <a href={links.to({ page: 'round', round: key })}>{roundName(known.season, key)}</a>{' '}
            </span>
          ))}
        </>
      )}
    </p>
  );
};

interface PartsProps extends Props {
  readonly results: readonly SessionResult[];
  readonly number: CalendarRound | undefined;
}

/** The sections of the page, and on top the way to each. */
const RoundParts = ({ reading, round, results, number }: PartsProps) => {
  const { words, known } = reading;
  const { season } = known;
  const { pitStops } = recordOf(season, round.key);
  const stops = pitStops.flatMap((report) => report.stops);
  const entered = number === undefined ? [] : enteredIn(season, number);
  const race = results.find(({ session }) => session === RACE);
  const others = entered.filter(
    ({ entry }) => race?.lines.some(({ starter }) => starter.entry === entry.key) !== true,
  );
  const files = cases(season, nowIn(known)).filter((one) => one.round === round.key);
  const answers = number === undefined ? [] : checksAt(season, round.key);
  const documents = season.board.filter((one) => 'for' in one && one.for === round.key);
  const notices = documents.filter((one) => one.kind === 'bulletin' && one.step === undefined && one.text);
  const history = round.history.filter(({ act }) => act !== 'cancel');
  const parts = [
    ...results.map(({ session }) => [session, words.sessionName(session, keyName)] as const),
    ...(others.length > 0 ? [['crews', race ? words.round.alsoEntered : words.round.crews] as const] : []),
    ...(race !== undefined && number !== undefined ? [['titles', words.round.after] as const] : []),
    ...(files.length > 0 ? [['stewards', words.round.decisions] as const] : []),
    ...(stops.length > 0 ? [['pit-stops', words.round.pitStops] as const] : []),
    ...(answers.length > 0 ? [['checks', words.round.checks] as const] : []),
    ...(documents.length > 0 ? [['documents', words.round.documents] as const] : []),
  ];
  return (
    <>
      {parts.length > 1 && (
        <nav class="on-page" aria-label={words.round.onThisPage}>
          <ul>
            {parts.map(([id, name]) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {results.map((result) => (
        <Classification key={result.session} reading={reading} result={result} />
      ))}
      {others.length > 0 && (
        <section>
          <h2 id="crews" tabIndex={-1}>
            {race ? words.round.alsoEntered : words.round.crews}
          </h2>
          {[...Map.groupBy(others, (one) => one.class)].map(([name, those]) => (
            <section key={name}>
              <h3>{name}</h3>
              <EntryTable reading={reading} entered={those} label={name} isOneRound withTyres={false} />
            </section>
          ))}
        </section>
      )}
      {results.length === 0 && number !== undefined && entered.length === 0 && (
        <p class="note">{words.entries.emptyRound}</p>
      )}
      {race !== undefined && number !== undefined && (
        <section>
          <h2 id="titles" tabIndex={-1}>
            {words.round.after}
          </h2>
          <TitlesAfter reading={reading} round={round.key} />
        </section>
      )}
      {files.length > 0 && (
        <section>
          <h2 id="stewards" tabIndex={-1}>
            {words.round.decisions}
          </h2>
          <div class="cases">
            {files.map((one) => (
              <CaseArticle key={one.key} reading={reading} case={one} />
            ))}
          </div>
        </section>
      )}
      {notices.length > 0 && (
        <section>
          <h2>{words.round.notices}</h2>
          {notices.map(
            (one) =>
              one.kind === 'bulletin' && (
                <p key={one.document} class="notice">
                  {one.title !== undefined && <strong>{one.title}. </strong>}
                  {one.text} <DocumentLinks reading={reading} numbers={[one.document]} />
                </p>
              ),
          )}
        </section>
      )}
      {stops.length > 0 && <PitStops reading={reading} round={round} />}
      {answers.length > 0 && (
        <section>
          <h2 id="checks" tabIndex={-1}>
            {words.round.checks}
          </h2>
          <RoundChecks reading={reading} round={round.key} answers={answers} />
        </section>
      )}
      {(number === undefined || history.length > 1) && <History reading={reading} round={round} />}
      {documents.length > 0 && (
        <section>
          <h2 id="documents" tabIndex={-1}>
            {words.round.documents}
          </h2>
          <DocumentList reading={reading} numbers={documents.map(({ document }) => document)} />
        </section>
      )}
      <Remarks
        reading={reading}
        remarks={[
          ...remarksOn(round.race, round),
          ...results.flatMap((result) => remarksOnResult(reading, result)),
          ...remarksOnEntered(words, season, entered),
          ...(answers.length === 0
            ? []
            : Object.entries(rulebookAt(season, round.key).checks).flatMap(([name, check]) =>
                remarksOn(name, check),
              )),
          ...documents.flatMap((one) => remarksOn(words.documentNumber(one.document), one)),
        ]}
      />
    </>
  );
};

/** Doubts and notes on the lines of a result, on its end and its fastest lap. */
function remarksOnResult({ words }: Reading, { classification, lines }: SessionResult): readonly Remark[] {
  const { ended, fastestLap = [], session } = classification;
  const name = words.sessionName(session, keyName);
  const of = (subject: string) => words.remarks.at(name, subject);
  return [
    ...lines.flatMap(({ starter, printed }) => remarksOn(of(words.remarks.car(starter.number)), printed)),
    ...remarksOn(of(words.remarks.end), ended),
    ...fastestLap.flatMap((lap) => remarksOn(of(words.round.fastestLap), lap)),
  ];
}

/** Pit stops as reported: a blank is unknown. */
const PitStops = ({ reading, round }: Props) => {
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

/** How a round came to its date: when it was announced, moved, and called off. */
const History = ({ reading, round }: Props) => {
  const { words, known, links } = reading;
  const said = words.round.steps;
  return (
    <section>
      <h2>{words.round.history}</h2>
      <ol class="papers">
        {round.history.map(({ document, act, from, to, alongside, reason }) => {
          const posted = known.season.board.find((other) => other.document === document)?.posted;
          const what =
            act === 'add'
              ? said.add(dayText(words, to ?? round.date))
              : act === 'move'
                ? said.move(dayText(words, from ?? round.date), dayText(words, to ?? round.date))
                : said[act];
          return (
            <li key={`${document} ${act}`}>
              <span class="num">{document}</span>
              <span>
                <a href={links.to({ page: 'document', number: String(document) })}>{what}</a>
                {alongside?.to !== undefined && `, ${words.round.nowAlongside(alongside.to)}`}
                {alongside?.to === undefined &&
                  alongside?.from !== undefined &&
                  `, ${words.round.notAlongside(alongside.from)}`}
                {reason !== undefined && words.round.because(reason)}
              </span>
              {posted !== undefined && <time>{postedText(words, posted)}</time>}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
