import { roundName } from '#answers/names';
import { stepTerms, stepText } from '#answers/text/step-text';
import { slotTexts } from '#answers/text/timetable-text';
import { whereText } from '#answers/text/where-text';
import { type CalendarRound, calendar, isProvisional } from '#core/season/calendar';
import type { Round } from '#core/season/season';
import { lengthText } from '#words/durations';
import { dayText, momentText, postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { filled, listOf } from './filled.tsx';
import { OfNation } from './names.tsx';
import { Doubt } from './remarks.tsx';
import { Typed } from './typed.tsx';

interface Props {
  readonly reading: Reading;
  readonly round: Round;
}

/** Its number, and the way to the rounds before and after it. */
export const RoundKicker = ({ reading, round, number }: Props & { readonly number: number | undefined }) => {
  const { words, known, links } = reading;
  const rounds = calendar(known.season);
  const before =
    number === undefined ? rounds.findLast(({ date }) => date <= round.date) : rounds[number - 2];
  const after = number === undefined ? rounds.find(({ date }) => date > round.date) : rounds[number];
  const link = (other: CalendarRound, name: string, rel: string, sign: readonly [string, string]) => (
    <a
      href={links.to({ page: 'round', round: other.key })}
      rel={rel}
      aria-label={words.colon(name, other.race)}
    >
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
export const Facts = ({ reading, round }: Props) => {
  const { words, known } = reading;
  const { length, alongside } = round;
  return (
    <ul class="facts">
      <li>
        {whereText(words, round)}
        <OfNation country={round.country} />
        <Doubt reading={reading} text={round.doubt} />
      </li>
      <li>
        <time dateTime={round.date}>{dayText(words, round.date)}</time>
        {isProvisional(known.season, round) && (
          <>
            {' '}
            <span class="sign">{words.calendar.provisional}</span>
          </>
        )}
      </li>
      {length !== undefined && <li>{lengthText(words, length)}</li>}
      {alongside !== undefined && <li>{words.round.alongside(alongside)}</li>}
    </ul>
  );
};

/** When each session starts, and by which clock. */
export const RoundTimes = ({ reading: { words }, round: { timetable, zone } }: Props) =>
  timetable === undefined ? null : (
    <ul class="facts">
      {slotTexts(words, timetable).map((text) => (
        <li key={text}>{text}</li>
      ))}
      {zone !== undefined && <li>{words.round.clock(zone)}</li>}
    </ul>
  );

/** When and why it was removed, and what takes its place. */
export const Cancelled = ({ reading, round }: Props) => {
  const { words, known, links } = reading;
  const step = round.history.findLast(({ act }) => act === 'cancel');
  if (step === undefined) return null;
  const posted = known.season.board.find(({ document }) => document === step.document)?.posted;
  if (posted === undefined) return null;
  const { instead = [], reason } = step;
  const link = (
    <a href={links.to({ page: 'document', number: String(step.document) })}>
      {words.remarks.document(step.document)}
    </a>
  );
  const rounds = instead.map((key) => (
    <a href={links.to({ page: 'round', round: key })}>{roundName(known.season, key)}</a>
  ));
  return (
    <p class="lede">
      {filled([link, <Typed>{reason}</Typed>], (document, why) =>
        words.round[posted.after === undefined ? 'removed' : 'removedBy'](
          momentText(words, posted.by),
          reason && why,
          document,
        ),
      )}
      {words.between.sentences}
      {instead.length === 0
        ? words.round.nothingInstead
        : filled([listOf(words, rounds)], words.round.instead)}
    </p>
  );
};

/** How a round came to its date: when it was announced, moved, and called off. */
export const History = ({ reading, round }: Props) => {
  const { words, known, links } = reading;
  return (
    <section>
      <h2>{words.round.history}</h2>
      <ol class="papers">
        {round.history.map((step) => {
          const { document, act, reason } = step;
          const posted = known.season.board.find((other) => other.document === document)?.posted;
          return (
            <li key={`${document} ${act}`}>
              <span class="num">{document}</span>
              <span>
                {filled(
                  [
                    <a href={links.to({ page: 'document', number: String(document) })}>
                      {stepText(words, step, round.date)}
                    </a>,
                    <Typed>{reason}</Typed>,
                  ],
                  (link, why) => {
                    const text = [link, ...stepTerms(words, step)].join(words.between.parts);
                    return reason === undefined ? text : words.colon(text, why);
                  },
                )}
              </span>
              {posted !== undefined && <time>{postedText(words, posted)}</time>}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
