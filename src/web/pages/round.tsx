import { enteredIn } from '#answers/entered';
import { partsOf } from '#answers/parts-of';
import { whereText } from '#answers/text/where-text';
import { isPractice, isTimed, QUALIFYING, RACE, roundKey, type SessionName } from '#core/base/ids';
import { sessionsOf } from '#core/scoring/award';
import type { SessionResult } from '#core/scoring/session-result';
import { unsettledIn } from '#core/scoring/unsettled';
import { calendar, rulebookAt } from '#core/season/calendar';
import { checksAt } from '#core/season/check';
import type { Round } from '#core/season/season';
import { dayText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { remarksOnEntered } from '../entered.ts';
import { ClassWinners } from '../parts/class-winners.tsx';
import { LapsLink } from '../parts/laps-link.tsx';
import { Remarks, remarksOn } from '../parts/remarks.tsx';
import { remarksOnResult } from '../parts/result-remarks.ts';
import { Cancelled, Facts, RoundKicker, RoundTimes } from '../parts/round-head.tsx';
import { RoundSections, type RoundShown } from '../parts/round-sections.tsx';
import { Signs } from '../parts/signs.tsx';
import { Typed } from '../parts/typed.tsx';
import { UnsettledLines } from '../parts/unsettled-lines.tsx';
import type { Reading } from '../reading.ts';

/** All that is known of one round: who won, every session, and what the stewards and the rulebook say of it. */
export const drawRound: Draw<'round'> = (reading, place) => {
  const { words, known } = reading;
  const round = known.season.rounds.get(roundKey(place.round));
  if (round === undefined) return undefined;
  const [day, where] = [dayText(words, round.date), whereText(words, round)];
  return {
    title: round.race,
    description: words.end(words.colon(round.race, [day, where].filter(Boolean).join(words.between.parts))),
    parts: partsOf(known.season, place),
    body: <RoundBody {...shownOf(reading, round)} />,
  };
};

function shownOf(reading: Reading, round: Round): RoundShown {
  const { season } = reading.known;
  const number = calendar(season).find((other) => other.key === round.key);
  return {
    reading,
    round,
    number,
    results: inOrder(sessionsOf(season, round.key)),
    entered: number === undefined ? [] : enteredIn(season, number),
    answers: number === undefined ? [] : checksAt(season, round.key),
    documents: season.board.filter((one) => 'for' in one && one.for === round.key),
  };
}

/** The race first, then qualifying, then what was run besides. */
const inOrder = (results: readonly SessionResult[]): readonly SessionResult[] =>
  results.toSorted((a, b) => rankOf(a.session) - rankOf(b.session));

function rankOf(session: SessionName): number {
  if (session === RACE) return 0;
  if (session === QUALIFYING) return 2;
  if (!isTimed(session)) return 1;
  return isPractice(session) ? 4 : 3;
}

const RoundBody = (shown: RoundShown) => {
  const { reading, round, number, results, entered } = shown;
  const { words, known } = reading;
  const open = unsettledIn(known.season, round.key);
  const isToCome = results.length === 0 && number !== undefined;
  return (
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
      {isToCome && <p class="note">{words.round.toCome(dayText(words, round.date))}</p>}
      {isToCome && entered.length === 0 && <p class="note">{words.entries.emptyRound}</p>}
      <RoundSections {...shown} />
      <Remarks reading={reading} remarks={remarksOf(shown)} />
    </div>
  );
};

/** What documents and clauses say of themselves, that is of something on the page. */
function remarksOf({ reading, round, results, entered, answers, documents }: RoundShown) {
  const { words, known } = reading;
  const checks = answers.length === 0 ? {} : rulebookAt(known.season, round.key).checks;
  return [
    ...remarksOn(round.race, round),
    ...results.flatMap((result) => remarksOnResult(reading, result)),
    ...remarksOnEntered(words, known.season, entered),
    ...Object.entries(checks).flatMap(([name, check]) => remarksOn(name, check)),
    ...documents.flatMap((one) => remarksOn(words.documentNumber(one.document), one)),
  ];
}
