import { driverName, roundName, teamName } from '#answers/names';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import { personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { dayText } from '#words/format';
import { sessionText } from './session-text.ts';
import { timetableText } from './timetable-text.ts';

/* What documents that change calendar and entries say, in a few words. */

type CalendarChange = Of<'calendar-change'>['changes'][number];
type EntryChange = Of<'entry-change'>['changes'][number];

/** `Inje moved to 20 July 2014`; without its reason. */
export function calendarChangeText(words: Words, season: Season, change: CalendarChange): string {
  const said = words.paper.calendarChange;
  const name = (key: string) => roundName(season, key);
  switch (change.act) {
    case 'move':
      return [
        said.moved(name(change.move), dayText(words, change.to)),
        ...(change.provisional === true ? [words.calendar.provisional] : []),
        ...(change.alongside === undefined ? [] : [said.alongside(change.alongside)]),
      ].join(words.between.parts);
    case 'alter': {
      const { short, race, circuit, place, sessions, timetable, provisional } = change;
      const terms = [
        short === undefined ? undefined : said.called(short),
        race,
        circuit,
        place,
        sessions === undefined ? undefined : words.calendar.sessions(sessionList(words, sessions)),
        timetable === undefined ? undefined : timetableText(words, timetable),
        provisional === undefined ? undefined : dayStateText(words, provisional),
        change.alongside === undefined ? undefined : said.alongside(change.alongside),
      ].filter((one) => one !== undefined);
      return said.altered(name(change.alter), terms.join(words.between.parts));
    }
    case 'add':
      return said.added(words.list(Object.keys(change.add).map(name)), datesOf(words, change.add));
    case 'cancel':
      return said.removed(name(change.cancel));
    case 'replace':
      return said.replaced(
        name(change.replace),
        said.on(words.list(Object.keys(change.by).map(name)), datesOf(words, change.by)),
      );
    default:
      return unreachable(change);
  }
}

/** `Buriram removed`, without dates and terms: for a title. */
export function calendarChangeName({ paper, list }: Words, season: Season, change: CalendarChange): string {
  const said = paper.calendarName;
  const name = (key: string) => roundName(season, key);
  switch (change.act) {
    case 'move':
      return said.move(name(change.move));
    case 'alter':
      return said.alter(name(change.alter));
    case 'add':
      return said.add(list(Object.keys(change.add).map(name)));
    case 'cancel':
      return said.cancel(name(change.cancel));
    case 'replace':
      return said.replace(name(change.replace), list(Object.keys(change.by).map(name)));
    default:
      return unreachable(change);
  }
}

type Rounds = Extract<CalendarChange, { act: 'add' }>['add'];

const datesOf = (words: Words, rounds: Rounds): string =>
  words.list(
    Object.values(rounds).map(({ date, circuit }) => {
      const day = dayText(words, date);
      return circuit === undefined ? day : words.paper.calendarChange.at(day, circuit);
    }),
  );

/** Whether the day of a round is now to be confirmed. */
export const dayStateText = ({ calendar }: Words, isProvisional: boolean): string =>
  isProvisional ? calendar.steps.nowProvisional : calendar.steps.confirmed;

/** Sessions as they are called within a sentence. */
export const sessionList = (words: Words, sessions: readonly string[]): string =>
  words.list(sessions.map((session) => sessionText(words, session)));

/** `#92 now a Nissan GT-R`; without its reason. */
export function entryChangeText(words: Words, season: Season, change: EntryChange): string {
  const said = words.paper.entryChange;
  const driver = (name: string) => driverName(season, personOf(season, name as never));
  switch (change.act) {
    case 'withdraw':
      return said.withdrawn(`#${change.withdraw}`);
    case 'exchange':
      return said.exchanged(driver(change.exchange[0]), driver(change.exchange[1]));
    case 'replace':
      return said.replaced(
        driver(change.with),
        driver(change.replace),
        change.car === undefined ? undefined : `#${change.car}`,
      );
    case 'join':
      return said.joins(driver(change.join), `#${change.car}`);
    case 'leave':
      return said.leaves(driver(change.leave), `#${change.car}`);
    case 'crew':
      return said.crew(`#${change.crew}`, words.list(change.becomes.map(driver)));
    case 'car':
      return said.car(`#${change.car}`, change.becomes);
    case 'team':
      return said.team(`#${change.team}`, teamName(season, change.becomes));
    case 'number':
      return said.number(`#${change.number}`, `#${change.becomes}`);
    default:
      return unreachable(change);
  }
}
