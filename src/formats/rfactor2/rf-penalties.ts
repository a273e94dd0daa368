import { given } from '#core/base/given';
import type { LapTime } from '#core/base/laptime';
import type { SheetPenalty } from '#core/timing/sheet';
import { noteDoubt, text } from '#formats/text/field';
import { attribute, childrenNamed, descendantsNamed, type XmlElement } from '#formats/xml/xml-element';

/** The penalties of a driver, and whether the game has already done what they say. */
export interface RfPenalties {
  readonly listed: readonly SheetPenalty[];
  readonly areDone: boolean;
}

type Event = 'received' | 'served' | 'added' | 'other';

interface Message {
  readonly driver: string;
  readonly event: Event;
  readonly penalty: SheetPenalty;
}

/**
 * What the game reported of penalties while the session ran, by drivers: `X received Stop/Go penalty, 10s, 0laps. …`,
 * `X served 1st Stop/Go penalty, …`, `X finished before serving penalty, added 35 seconds to totalET`. The last is in
 * the finish time, and so in the order, as the game says.
 *
 * @param names of the drivers of one car; a name may begin with another.
 */
export function penaltiesIn(
  session: XmlElement,
  names: ReadonlySet<string>,
): ReadonlyMap<string, RfPenalties> {
  const streams = childrenNamed(session, 'Stream');
  const messages = streams
    .flatMap((stream) => descendantsNamed(stream, 'Penalty'))
    .flatMap((each) => read(each, names));
  const byDriver = Map.groupBy(messages, ({ driver }) => driver);
  return new Map([...byDriver].map(([driver, own]) => [driver, tally(own)]));
}

function read(message: XmlElement, names: ReadonlySet<string>): readonly Message[] {
  const said = text(message) ?? '';
  const driver = text(attribute(message, 'Driver')) ?? nameBefore(said, names);
  if (driver === undefined || !names.has(driver)) {
    noteDoubt(message, {
      code: 'unknown-car',
      expected: 'a driver of one car',
      so: 'the penalty is left out',
    });
    return [];
  }
  const words = said.startsWith(driver) ? said.slice(driver.length).trim() : said;
  return [{ driver, event: eventIn(words), penalty: penaltyOf(message, words) }];
}

/** The longest name with which a message begins. */
function nameBefore(said: string, names: ReadonlySet<string>): string | undefined {
  // No name is longer.
  for (let end = said.lastIndexOf(' ', 200); end > 0; end = said.lastIndexOf(' ', end - 1))
    if (names.has(said.slice(0, end))) return said.slice(0, end);
  return undefined;
}

function eventIn(words: string): Event {
  const [first] = words.split(' ', 1);
  if (first === 'received' || first === 'served') return first;
  return ADDED.test(words) ? 'added' : 'other';
}

const ADDED = /added (\d{1,5}(?:\.\d{1,3})?) seconds/;

function penaltyOf(message: XmlElement, words: string): SheetPenalty {
  const added = ADDED.exec(words)?.[1];
  return given<SheetPenalty>({
    what: words.replace(/[.,] result:.*$/i, ''),
    line: message.line,
    reason: text(attribute(message, 'Reason')),
    time:
      added === undefined || Number(added) === 0 ? undefined : (Math.round(Number(added) * 1000) as LapTime),
  });
}

/** Each service is of the first penalty that is still open; added time stands for all that are. */
function tally(messages: readonly Message[]): RfPenalties {
  const count = (wanted: Event) => messages.filter(({ event }) => event === wanted).length;
  const areDone = count('other') === 0 && (count('added') > 0 || count('served') >= count('received'));
  return { listed: messages.map(({ penalty }) => penalty), areDone };
}
