import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/*
 * Calendars as programs of others read them: two parsers that share no code, in one shape.
 */

/** An event as a reader has it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  /** `2014-07-20T06:00:00Z`, or a whole day, `2014-07-20`. */
  readonly starts: string;
  readonly ends: string;
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** `35.3717;138.9269` */
  readonly geo: string;
  readonly url: string;
}

type Reader = (text: string) => readonly ReadEvent[];

const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
const two = (number: number) => String(number).padStart(2, '0');
/** node-ical has a day as the midnight of the machine that it runs on. */
const day = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const byNodeIcal: Reader = (text) =>
  Object.values(nodeIcal.sync.parseICS(text)).flatMap((found): readonly ReadEvent[] => {
    if (found?.type !== 'VEVENT') return [];
    const moment = (date: Date | undefined) =>
      date === undefined ? '' : found.datetype === 'date' ? day(date) : instant(date);
    return [
      {
        uid: found.uid,
        sequence: Number(found.sequence),
        status: String(found.status),
        starts: moment(found.start),
        ends: moment(found.end),
        stamp: instant(found.dtstamp as Date),
        summary: String(found.summary),
        description: String(found.description),
        location: String(found.location ?? ''),
        geo: found.geo === undefined ? '' : `${found.geo.lat};${found.geo.lon}`,
        url: String(found.url ?? ''),
      },
    ];
  });

const byIcalJs: Reader = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const said = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: said('status'),
      starts: event.startDate.toString(),
      ends: event.endDate.toString(),
      stamp: said('dtstamp'),
      summary: event.summary,
      description: event.description,
      location: event.location ?? '',
      geo: component.getFirstProperty('geo')?.getFirstValue()?.toString().replace(',', ';') ?? '',
      url: said('url'),
    };
  });

export const CALENDAR_READERS = [
  ['node-ical', byNodeIcal],
  ['ical.js', byIcalJs],
] as const satisfies readonly (readonly [string, Reader])[];

export const readCalendar = byIcalJs;

/** Lines of a calendar as they stand in the file, without their ends. */
export const linesOf = (text: string): readonly string[] => text.split('\r\n').slice(0, -1);

/** The values of a property, unfolded, as they are written. */
export const valuesOf = (text: string, name: string): readonly string[] =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .flatMap((line) =>
      line.startsWith(`${name}:`) || line.startsWith(`${name};`) ? line.slice(line.indexOf(':') + 1) : [],
    );
