import { type Day, readDay } from '#core/base/day';
import { given } from '#core/base/given';
import { QUALIFYING, RACE, type SessionName, sessionName } from '#core/base/ids';
import type { RaceLength } from '#core/base/race-length';
import type { SheetEvent } from '#core/timing/sheet';
import { PRACTICE, WARM_UP } from '#formats/sim/sessions';
import { trackName } from '#formats/sim/track-name';
import { noteDoubt, text, whole } from '#formats/text/field';
import { shownName } from '#formats/text/printable';
import { childNamed, type XmlElement } from '#formats/xml/xml-element';

/** By the name of the element: `Practice1` to `Practice4`, `Qualify`, `Warmup`, `Race`, and `Race1` where there are several. */
const SESSIONS: readonly (readonly [RegExp, SessionName])[] = [
  [/^Race\d*$/, RACE],
  [/^Qualify\d*$/, QUALIFYING],
  [/^Practice\d*$/, PRACTICE],
  [/^Warmup\d*$/, WARM_UP],
  [/^TestDay$/, sessionName('test day')],
];

export function rfSession(session: XmlElement): SessionName | undefined {
  const name = session.node?.name ?? '';
  const known = SESSIONS.find(([word]) => word.test(name))?.[1];
  if (known === undefined)
    noteDoubt(session, {
      code: 'unknown-word',
      found: `<${shownName(name)}>`,
      expected: 'Race, Qualify, Practice1, Warmup or TestDay',
      so: 'the session is unknown',
    });
  return known;
}

export function rfEvent(session: XmlElement, results: XmlElement): SheetEvent {
  return given<SheetEvent>({
    name: text(childNamed(results, 'ServerName')),
    track: trackName(text(childNamed(results, 'TrackVenue')), text(childNamed(results, 'TrackCourse'))),
    day: dayOf(session) ?? dayOf(results),
  });
}

/** `2013/03/24 21:36:21`, on the clock of the server. */
function dayOf(element: XmlElement): Day | undefined {
  return readDay((text(childNamed(element, 'TimeString')) ?? '').slice(0, 10).replaceAll('/', '-'));
}

/** What stands where a session is not limited by laps. */
const NO_LIMIT = 2_147_483_647;

export function rfPlanned(session: XmlElement): RaceLength | undefined {
  const field = childNamed(session, 'Laps');
  const laps = whole(field) ?? NO_LIMIT;
  const minutes = whole(childNamed(session, 'Minutes')) ?? 0;
  const isByLaps = laps > 0 && laps !== NO_LIMIT;
  if (!isByLaps) return minutes > 0 ? { of: 'time', minutes } : undefined;
  if (minutes === 0) return { of: 'laps', laps };
  noteDoubt(field, {
    code: 'contradiction',
    found: `${laps} laps and ${minutes} minutes`,
    expected: 'laps or minutes',
    so: 'the planned length is left out',
  });
  return undefined;
}
