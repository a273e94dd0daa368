import { enteredIn } from '#answers/entered';
import { nowIn } from '#answers/known';
import { sessionCalled } from '#answers/names';
import { partsOf } from '#answers/parts-of';
import { whereText } from '#answers/text/where-text';
import { isPractice, isTimed, QUALIFYING, RACE, roundKey, type SessionName } from '#core/base/ids';
import { sessionsOf } from '#core/scoring/award';
import type { SessionResult } from '#core/scoring/session-result';
import { unsettledIn } from '#core/scoring/unsettled';
import { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
import { cases } from '#core/season/cases';
import { checksAt } from '#core/season/check';
import { type Round, recordOf } from '#core/season/season';
import { dayText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { remarksOnEntered } from '../entered.ts';
import { ClassWinners } from '../parts/class-winners.tsx';
import { Classification } from '../parts/classification.tsx';
import { DocumentLinks, DocumentList } from '../parts/documents.tsx';
import { EntryTable } from '../parts/entry-table.tsx';
import { LapsLink } from '../parts/laps-link.tsx';
import { PitStops } from '../parts/pit-stops.tsx';
import { Remarks, remarksOn } from '../parts/remarks.tsx';
import { remarksOnResult } from '../parts/result-remarks.ts';
import { RoundChecks } from '../parts/round-checks.tsx';
import { Cancelled, Facts, History, RoundKicker, RoundTimes } from '../parts/round-head.tsx';
import { Signs } from '../parts/signs.tsx';
import { CaseArticle } from '../parts/stewards.tsx';
import { TitlesAfter } from '../parts/titles-after.tsx';
import { Typed } from '../parts/typed.tsx';
import { UnsettledLines } from '../parts/unsettled-lines.tsx';
import type { Reading } from '../reading.ts';

/** All that is known of one round: who won, every session, and what the stewards and the rulebook say of it. */
export const drawRound: Draw<'round'> = (reading, place) => {
  const { words, known } = reading;
  const { season } = known;
  const round = season.rounds.get(roundKey(place.round));
  if (round === undefined) return undefined;
  const number = calendar(season).find((other) => other.key === round.key);
  const results = inOrder(sessionsOf(season, round.key));
  const open = unsettledIn(season, round.key);
  return {
    title: round.race,
    description: words.end(
      words.colon(
        round.race,
        [dayText(words, round.date), whereText(words, round)].filter(Boolean).join(words.between.parts),
      ),
    ),
    parts: partsOf(known.season, place),
    body: (
      <div class="round-page">
        <RoundKicker reading={reading} round={round} number={number?.number} />
        <h1>
          <Typed>{round.race}</Typed> <Signs words={words} items={open} />
        </h1>
        <Facts reading={reading} round={round} />
        <RoundTimes reading={reading} round={round} />
        {number === undefined && <Cancelled reading={reading} round={round} />}
        {open.length > 0 && <UnsettledLines reading={reading} items={open} round={round.key} />}
        <ClassWinners reading={reading} results={results} />
        <LapsLink reading={reading} round={round.key} />
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

interface Props {
  readonly reading: Reading;
  readonly round: Round;
}

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
  const hasTitles =
    race !== undefined && number !== undefined && Object.keys(rulebookAt(season).titles).length > 0;
  const others = entered.filter(
    ({ entry }) => race?.lines.some(({ starter }) => starter.entry === entry.key) !== true,
  );
  const files = cases(season, nowIn(known)).filter((one) => one.round === round.key);
  const answers = number === undefined ? [] : checksAt(season, round.key);
  const documents = season.board.filter((one) => 'for' in one && one.for === round.key);
  const notices = documents.filter((one) => one.kind === 'bulletin' && one.step === undefined && one.text);
  const history = round.history.filter(({ act }) => act !== 'cancel');
  const parts = [
    ...results.map(({ session }) => [session, words.sessionName(session, sessionCalled)] as const),
    ...(others.length > 0 ? [['crews', race ? words.round.alsoEntered : words.round.crews] as const] : []),
    ...(hasTitles ? [['titles', words.round.after] as const] : []),
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
      {hasTitles && (
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
          {files.map((one) => (
            <CaseArticle key={one.key} reading={reading} case={one} />
          ))}
        </section>
      )}
      {notices.length > 0 && (
        <section>
          <h2>{words.round.notices}</h2>
          {notices.map(
            (one) =>
              one.kind === 'bulletin' && (
                <p key={one.document} class="notice">
                  {one.title !== undefined && (
                    <>
                      <strong>
                        <Typed>{words.end(one.title)}</Typed>
                      </strong>{' '}
                    </>
                  )}
                  <Typed>{one.text}</Typed> <DocumentLinks reading={reading} numbers={[one.document]} />
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
