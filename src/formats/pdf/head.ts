import { dayOf } from '#core/base/day';
import { given } from '#core/base/given';
import { roundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { capital } from '#words/capital';
import type { Words } from '#words/en';
import { dayText, momentText } from '#words/format';
import type { Head, Pair } from './layout.ts';

type Event = Pick<Head, 'event' | 'where'>;

/** The meeting that a paper is of: its race, number, circuit and day. */
export function eventOf(words: Words, season: Season, key: string | undefined): Event {
  const round = key === undefined ? undefined : season.rounds.get(roundKey(key));
  if (round === undefined) return {};
  const rounds = calendar(season);
  const number = rounds.find((other) => other.key === round.key)?.number;
  const where = [
    number === undefined ? words.round.cancelled : words.round.number(number, rounds.length),
    round.circuit,
    [round.place, round.country].filter((one) => one !== undefined).join(' '),
    dayText(words, round.date),
  ];
  return { event: round.race, where: where.filter(Boolean).join(' · ') };
}

/** When a document was posted and by whom, for whom it is, and its number on paper. */
export function envelopeOf(words: Words, document: OfficialDocument, to: string): readonly Pair[] {
  const said = words.official;
  const { by, printed } = document;
  return pairs([
    ...postedOf(words, document),
    [said.from, capital(words.documents.poster(by))],
    [said.to, to],
    [said.onPaper, printed],
  ]);
}

/** When the last document was posted that a computed paper knows of. */
export function knownAt(words: Words, { board }: Season): readonly Pair[] {
  const last = board.at(-1);
  const said = words.official;
  return pairs([...(last === undefined ? [] : postedOf(words, last)), [said.to, said.everybody]]);
}

type Named = readonly [name: string, text: string | undefined];

function postedOf(words: Words, { posted: { after, by } }: OfficialDocument): readonly Named[] {
  const said = words.official;
  if (after === undefined)
    return [
      [said.date, dayText(words, dayOf(by))],
      [said.time, by.slice(11)],
    ];
  const bounds = words.paper.postedAfter(
    words.documents.knownBy(momentText(words, by)),
    momentText(words, after),
  );
  return [[said.date, capital(bounds)]];
}

/** Names with what is said of each, of those of which something is. */
const pairs = (named: readonly Named[]): readonly Pair[] =>
  named.flatMap(([name, text]) => (text ? [{ name, text }] : []));

/** What stands below a heading, of that of which anything is said. */
export const under = (...parts: readonly (string | undefined)[]): Pick<Head, 'under'> =>
  given({ under: parts.filter(Boolean).join(' · ') || undefined });
