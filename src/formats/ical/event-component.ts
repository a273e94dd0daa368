import type { EventTerms } from '#answers/calendar-event';
import type { RevisedEvent } from '#answers/revised-events';
import type { Moment } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Words } from '#words/en';
import { contentLine, textValue } from './content-line.ts';
import { eventLines, eventName, eventPlace } from './event-text.ts';
import { eventTimes, hasKnownTime, type Property, utcText } from './event-times.ts';

const STATUS = {
  confirmed: 'CONFIRMED',
  provisional: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const satisfies Record<EventTerms['state'], string>;

/** What an event has from the calendar that it stands in. */
export interface OfCalendar {
  readonly words: Words;
  readonly uid: string;
  /** When a document was posted, in UTC. */
  readonly postedAt: (document: OfficialDocument) => Moment;
  /** Its round's page. */
  readonly url: string | undefined;
  readonly alarm: number | undefined;
}

/** An event, as lines. The time of its stamp is that of the document which made it what it is: there is no other clock. */
export function eventComponent(
  event: RevisedEvent,
  { words, uid, postedAt, url, alarm }: OfCalendar,
): string {
  const { terms, revisions, first, last } = event;
  const revised = utcText(postedAt(last));
  const description = [...eventLines(words, event), ...(url === undefined ? [] : [url])];
  const properties: readonly Property[] = [
    ['UID', textValue(uid)],
    ['DTSTAMP', revised],
    ['CREATED', utcText(postedAt(first))],
    ['LAST-MODIFIED', revised],
    ['SEQUENCE', String(revisions)],
    ['STATUS', STATUS[terms.state]],
    ...eventTimes(terms),
    ['SUMMARY', textValue(eventName(words, terms))],
    ['DESCRIPTION', textValue(description.join('\n'))],
    ...whereOf(terms),
    ...(url === undefined ? [] : [['URL', url] as const]),
    // A race is to be seen; nobody is busy by it.
    ['TRANSP', 'TRANSPARENT'],
  ];
  return component('VEVENT', properties, alarm === undefined ? '' : alarmOf(words, terms, alarm));
}

function whereOf(terms: EventTerms): readonly Property[] {
  const { coordinates } = terms;
  const place = eventPlace(terms);
  return [
    ...(place === '' ? [] : [['LOCATION', textValue(place)] as const]),
    ...(coordinates === undefined
      ? []
      : [['GEO', `${coordinates.latitude};${coordinates.longitude}`] as const]),
  ];
}

/** None for an event that is cancelled, and none for a day: it would ring in the night. */
function alarmOf(words: Words, terms: EventTerms, minutes: number): string {
  if (terms.state === 'cancelled' || !hasKnownTime(terms)) return '';
  const properties = [
    ['ACTION', 'DISPLAY'],
    ['TRIGGER', `-PT${minutes}M`],
    ['DESCRIPTION', textValue(eventName(words, terms))],
  ] as const;
  return component('VALARM', properties);
}

export const component = (name: string, properties: readonly Property[], inside = ''): string =>
  [
    contentLine('BEGIN', name),
    ...properties.map(([property, value]) => contentLine(property, value)),
    inside,
    contentLine('END', name),
  ].join('');
