import { domainOf } from '#answers/feed-names';
import type { Known } from '#answers/known';
import { addressBelow, addressOf, pathOf } from '#answers/place';
import { postedInUtc } from '#answers/posted-in-utc';
import { type RevisedEvent, revisedEvents } from '#answers/revised-events';
import type { Moment } from '#core/base/day';
import { RACE } from '#core/base/ids';
import { compareText } from '#core/base/order';
import type { Words } from '#words/en';
import { textValue } from './content-line.ts';
import { component, eventComponent } from './event-component.ts';
import type { Property } from './event-times.ts';

/*
 * Calendars to subscribe to (RFC 5545; RFC 7986 for what a calendar says of itself). The calendar at a document is made of
 * the documents up to it and nothing else. Who reads it again at a later one finds every event there, under the same UID,
 * and with a higher SEQUENCE where anything of it is otherwise: moved, cancelled, or back.
 *
 * There is no METHOD: it would make an invitation of it (RFC 5546), which has an organiser and answers.
 */

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** Where the calendar of a season lies below the season's own address, as a form of the page: `calendar.ics`. */
export const CALENDAR_PATH = `${pathOf({ page: 'calendar' })}.ics`;

export interface CalendarOptions {
  readonly words: Words;
  /** The season's own address, `https://results.example/seasons/alms-2014`: then each event leads to the page of its round. */
  readonly origin?: string;
  /** Only rounds in which this class is entered; those whose entries nobody knows yet are among them. */
  readonly class?: string;
  /** Only these sessions. The race is the round itself: on its day, where its time is not known. */
  readonly sessions?: readonly string[];
  /** So many minutes before it starts, an event rings whose time is known: a whole number from 0. */
  readonly alarm?: number;
  /** The zone of the office's clock, by which it dates documents; UTC where nothing is said. */
  readonly zone?: string;
}

/** A season of a series, and its own address. */
export interface SeasonOfSeries {
  readonly known: Known;
  readonly origin?: string;
}

/** The calendar of a season as it is known. */
export function writeCalendar(known: Known, options: CalendarOptions): string {
  const { origin } = options;
  const name = known.season.about?.season ?? known.key;
  const own = origin === undefined ? [] : ownAddresses(origin);
  return calendarText(
    named(name, options),
    own,
    [{ known, ...(origin === undefined ? {} : { origin }) }],
    options,
  );
}

/** The calendar of a series, with all its seasons in one. */
export const writeSeriesCalendar = (
  name: string,
  seasons: readonly SeasonOfSeries[],
  options: Omit<CalendarOptions, 'origin'>,
): string => calendarText(named(name, options), [], seasons, options);

const named = (name: string, { words, class: only }: CalendarOptions): string =>
  only === undefined ? name : words.documents.at(name, only);

function calendarText(
  name: string,
  own: readonly Property[],
  seasons: readonly SeasonOfSeries[],
  options: CalendarOptions,
): string {
  const properties: readonly Property[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//Parc Fermé//Calendar of a season//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', textValue(name)],
    ['X-WR-CALNAME', textValue(name)],
    ...own,
    ['REFRESH-INTERVAL;VALUE=DURATION', EVERY],
    ['X-PUBLISHED-TTL', EVERY],
  ];
  return component('VCALENDAR', properties, seasons.map((one) => eventsText(one, options)).join(''));
}

/** How often a reader may ask for it anew. */
const EVERY = 'PT1H';

const ownAddresses = (origin: string): readonly Property[] => [
  ['URL', addressOf(origin, { page: 'calendar' })],
  ['SOURCE;VALUE=URI', addressBelow(origin, CALENDAR_PATH)],
];

function eventsText({ known, origin }: SeasonOfSeries, options: CalendarOptions): string {
  const { words, class: only, sessions, alarm, zone = 'UTC' } = options;
  const { board } = known.season;
  const posted = postedInUtc(board, zone);
  return revisedEvents(board, only)
    .filter(({ terms }) => sessions?.includes(terms.session ?? RACE) ?? true)
    .toSorted(byTime)
    .map((event) =>
      eventComponent(event, {
        words,
        uid: `${event.id}@${domainOf(known)}`,
        postedAt: ({ document }) => posted.get(document) as Moment,
        url:
          origin === undefined ? undefined : addressOf(origin, { page: 'round', round: event.terms.round }),
        alarm,
      }),
    )
    .join('');
}

const byTime = (a: RevisedEvent, b: RevisedEvent): number =>
  compareText(a.terms.starts, b.terms.starts) || compareText(a.id, b.id);
