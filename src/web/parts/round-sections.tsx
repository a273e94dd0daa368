import type { ComponentChildren, VNode } from 'preact';
import type { Entered } from '#answers/entered';
import { nowIn } from '#answers/known';
import { sessionCalled } from '#answers/names';
import { RACE } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { SessionResult } from '#core/scoring/session-result';
import type { CheckAnswer } from '#core/season/answer';
import { type CalendarRound, rulebookAt } from '#core/season/calendar';
import { cases } from '#core/season/cases';
import { type Round, recordOf } from '#core/season/season';
import type { Reading } from '../reading.ts';
import { Classification } from './classification.tsx';
import { DocumentLinks, DocumentList } from './documents.tsx';
import { EntryTable } from './entry-table.tsx';
import { PitStops } from './pit-stops.tsx';
import { RoundChecks } from './round-checks.tsx';
import { History } from './round-head.tsx';
import { CaseArticle } from './stewards.tsx';
import { TitlesAfter } from './titles-after.tsx';
import { Typed } from './typed.tsx';

/** What the sections of a round's page are made of. */
export interface RoundShown {
  readonly reading: Reading;
  readonly round: Round;
  /** Undefined once it is off the calendar. */
  readonly number: CalendarRound | undefined;
  /** In the order of the page. */
  readonly results: readonly SessionResult[];
  readonly entered: readonly Entered[];
  /** What the rulebook asks, and whether it is met. */
  readonly answers: readonly CheckAnswer[];
  /** Documents for the round. */
  readonly documents: readonly OfficialDocument[];
}

/** A section of the page. */
interface Section {
  /** Where the way from the top of the page leads; undefined where it leads to it by no way of its own. */
  readonly id?: string;
  readonly name: string;
  readonly body: VNode;
}
type Sections = readonly Section[];

/** The sections of a round's page, none of them empty, and on top the way to each. */
export const RoundSections = (shown: RoundShown) => {
  const sections = sectionsOf(shown);
  const ways = sections.filter(({ id }) => id !== undefined);
  return (
    <>
      {ways.length > 1 && (
        <nav class="on-page" aria-label={shown.reading.words.round.onThisPage}>
          <ul>
            {ways.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map(({ body }) => body)}
    </>
  );
};

const sectionsOf = (shown: RoundShown): Sections => [
  ...sessionSections(shown),
  ...crewSection(shown),
  ...titleSection(shown),
  ...stewardsSection(shown),
  ...noticeSection(shown),
  ...stopSection(shown),
  ...checkSection(shown),
  ...historySection(shown),
  ...documentSection(shown),
];

/** One that the way from the top leads to. */
const section = (id: string, name: string, children: ComponentChildren): Sections => [
  {
    id,
    name,
    body: (
      <section key={id}>
        <h2 id={id} tabIndex={-1}>
          {name}
        </h2>
        {children}
      </section>
    ),
  },
];

const sessionSections = ({ reading, results }: RoundShown): Sections =>
  results.map((result) => ({
    id: result.session,
    name: reading.words.sessionName(result.session, sessionCalled),
    body: <Classification key={result.session} reading={reading} result={result} />,
  }));

const raceOf = ({ results }: RoundShown): SessionResult | undefined =>
  results.find(({ session }) => session === RACE);

/** Who is entered, but for those who are in the result of the race. */
function crewSection(shown: RoundShown): Sections {
  const { reading, entered } = shown;
  const { round } = reading.words;
  const race = raceOf(shown);
  const others = entered.filter(
    ({ entry }) => race?.lines.some(({ starter }) => starter.entry === entry.key) !== true,
  );
  if (others.length === 0) return [];
  const classes = [...Map.groupBy(others, (one) => one.class)].map(([name, those]) => (
    <section key={name}>
      <h3>{name}</h3>
      <EntryTable reading={reading} entered={those} label={name} isOneRound withTyres={false} />
    </section>
  ));
  return section('crews', race === undefined ? round.crews : round.alsoEntered, classes);
}

function titleSection(shown: RoundShown): Sections {
  const { reading, round, number } = shown;
  const hasTitles = Object.keys(rulebookAt(reading.known.season).titles).length > 0;
  if (raceOf(shown) === undefined || number === undefined || !hasTitles) return [];
  return section('titles', reading.words.round.after, <TitlesAfter reading={reading} round={round.key} />);
}

function stewardsSection({ reading, round }: RoundShown): Sections {
  const { words, known } = reading;
  const files = cases(known.season, nowIn(known)).filter((one) => one.round === round.key);
  if (files.length === 0) return [];
  const articles = files.map((one) => <CaseArticle key={one.key} reading={reading} case={one} />);
  return section('stewards', words.round.decisions, articles);
}

/** Bulletins that are no step of a case. */
function noticeSection({ reading, documents }: RoundShown): Sections {
  const { words } = reading;
  const notices = documents.flatMap((one) =>
    one.kind === 'bulletin' && one.step === undefined && one.text !== undefined ? [one] : [],
  );
  if (notices.length === 0) return [];
  const name = words.round.notices;
  const body = (
    <section key="notices">
      <h2>{name}</h2>
      {notices.map(({ document, title, text }) => (
        <p key={document} class="notice">
          {title !== undefined && (
            <>
              <strong>
                <Typed>{words.end(title)}</Typed>
              </strong>{' '}
            </>
          )}
          <Typed>{text}</Typed> <DocumentLinks reading={reading} numbers={[document]} />
        </p>
      ))}
    </section>
  );
  return [{ name, body }];
}

function stopSection({ reading, round }: RoundShown): Sections {
  const { pitStops } = recordOf(reading.known.season, round.key);
  if (!pitStops.some(({ stops }) => stops.length > 0)) return [];
  const body = <PitStops key="pit-stops" reading={reading} round={round} />;
  return [{ id: 'pit-stops', name: reading.words.round.pitStops, body }];
}

function checkSection({ reading, round, answers }: RoundShown): Sections {
  if (answers.length === 0) return [];
  const body = <RoundChecks reading={reading} round={round.key} answers={answers} />;
  return section('checks', reading.words.round.checks, body);
}

/** Its place on the calendar, where that is more than one document's. */
function historySection({ reading, round, number }: RoundShown): Sections {
  const steps = round.history.filter(({ act }) => act !== 'cancel');
  if (number !== undefined && steps.length < 2) return [];
  const body = <History key="history" reading={reading} round={round} />;
  return [{ name: reading.words.round.history, body }];
}

function documentSection({ reading, documents }: RoundShown): Sections {
  if (documents.length === 0) return [];
  const numbers = documents.map(({ document }) => document);
  return section(
    'documents',
    reading.words.round.documents,
    <DocumentList reading={reading} numbers={numbers} />,
  );
}
