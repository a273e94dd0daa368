import { type CalendarJson, calendarJson, type RoundJson } from '#answers/calendar';
import { roundName, shortName } from '#answers/names';
import { partsOf } from '#answers/parts-of';
import { sessionList } from '#answers/text/change-text';
import { whereText } from '#answers/text/where-text';
import { unsettledIn } from '#core/scoring/unsettled';
import { dayText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { CalendarHistory } from '../parts/calendar-history.tsx';
import { filled } from '../parts/filled.tsx';
import { Nation, OfNation } from '../parts/names.tsx';
import { Doubt, Remarks, remarksOn } from '../parts/remarks.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { Signs } from '../parts/signs.tsx';
import { Typed } from '../parts/typed.tsx';
import type { Reading } from '../reading.ts';

/** The rounds as they stand, those that went, and how the calendar came to be. */
export const drawCalendar: Draw<'calendar'> = (reading) => {
  const { words, known } = reading;
  const found = calendarJson(known);
  const [first, last] = [found.rounds[0], found.rounds.at(-1)];
  const lede =
    first === undefined || last === undefined
      ? found.cancelled.length === 0
        ? words.calendar.none
        : words.calendar.nothingLeft
      : words.season.races(found.rounds.length, dayText(words, first.date), dayText(words, last.date));
  return {
    title: words.calendar.title,
    description: lede,
    parts: partsOf(known.season, { page: 'calendar' }),
    body: (
      <>
        <h1>{words.calendar.title}</h1>
        <p class="lede">{lede}</p>
        {found.rounds.length > 0 && <Rounds reading={reading} rounds={found.rounds} />}
        <Gone reading={reading} rounds={found.cancelled} />
        <CalendarHistory reading={reading} found={found} />
        <RoundNotes reading={reading} found={found} />
      </>
    ),
  };
};

const Rounds = ({
  reading,
  rounds,
}: {
  readonly reading: Reading;
  readonly rounds: readonly RoundJson[];
}) => {
  const { words, known, links } = reading;
  const said = words.calendar;
  return (
    <Sheet label={said.title}>
      <table class="plain races">
        <thead>
          <tr>
            <th scope="col" class="n">
              {said.number}
            </th>
            <th scope="col">{said.date}</th>
            <th scope="col">{said.race}</th>
            <th scope="col" class="beside">
              {said.circuit}
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.round}>
              <td class="n pos">{round.number}</td>
              <td class="day">
                <time dateTime={round.date}>{dayText(words, round.date)}</time>
                {round.provisional === true && <small>{said.provisional}</small>}
              </td>
              <th scope="row">
                <a href={links.to({ page: 'round', round: round.round })} lang="">
                  {round.race}
                </a>
                <Doubt reading={reading} text={round.doubt} />{' '}
                <Signs words={words} items={unsettledIn(known.season, round.round as never)} />
                <small class="beneath">
                  {whereText(words, round)}
                  <OfNation country={round.country} />
                </small>
                {round.alongside !== undefined && <small>{said.alongside(round.alongside)}</small>}
                {round.sessions !== undefined && (
                  <small>{said.sessions(sessionList(words, round.sessions))}</small>
                )}
              </th>
              <td class="beside">
                {whereText(words, round)}
                <OfNation country={round.country} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

/** Races that were removed, each with the document that did it, the reason, and what took its place. */
const Gone = ({ reading, rounds }: { readonly reading: Reading; readonly rounds: readonly RoundJson[] }) => {
  const { words, known } = reading;
  const said = words.calendar;
  if (rounds.length === 0) return null;
  return (
    <section>
      <h2>{said.gone}</h2>
      <ul class="gone-rounds">
        {rounds.map((round) => {
          const step = round.history.findLast(({ act }) => act === 'cancel');
          const instead = step?.instead?.map((key) => roundName(known.season, key)) ?? [];
          const what = instead.length === 0 ? said.removed : said.replacedBy(words.list(instead));
          return (
            <li key={round.round}>
              <strong>
                <s lang="">{round.race}</s>
              </strong>{' '}
              <span class="soft">
                {[dayText(words, round.date), round.circuit].filter(Boolean).join(words.between.parts)}{' '}
                <Nation country={round.country} />
              </span>
              <p>
                {filled([<Typed>{step?.reason}</Typed>], (reason) =>
                  words.end(step?.reason === undefined ? what : words.colon(what, reason)),
                )}
                {words.between.sentences}
                {step !== undefined && (
                  <a href={reading.links.to({ page: 'document', number: String(step.document) })}>
                    {words.documentNumber(step.document)}
                  </a>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Doubts and notes on the rounds themselves. */
const RoundNotes = ({
  reading,
  found: { rounds, cancelled },
}: {
  readonly reading: Reading;
  readonly found: Pick<CalendarJson, 'rounds' | 'cancelled'>;
}) => {
  const all = [...rounds, ...cancelled];
  const named = new Map(all.map((round) => [shortName(round, round.round), round.round]));
  return (
    <Remarks
      reading={reading}
      remarks={all.flatMap((round) => remarksOn(shortName(round, round.round), round))}
      subject={(name) => (
        <a href={reading.links.to({ page: 'round', round: named.get(name) ?? '' })}>{name}</a>
      )}
    />
  );
};
