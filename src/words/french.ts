import { capital } from './capital.ts';
import type { Words } from './en.ts';
import { numberWith } from './numbers.ts';

/* Grammar of French, for what is more than one text of it. */

const MONTHS = [
  ['janvier', 'janv.'],
  ['février', 'févr.'],
  ['mars', 'mars'],
  ['avril', 'avr.'],
  ['mai', 'mai'],
  ['juin', 'juin'],
  ['juillet', 'juil.'],
  ['août', 'août'],
  ['septembre', 'sept.'],
  ['octobre', 'oct.'],
  ['novembre', 'nov.'],
  ['décembre', 'déc.'],
] as const;
const monthName = (month: number): string => MONTHS[month - 1]?.[0] ?? '';
const shortMonth = (month: number): string => MONTHS[month - 1]?.[1] ?? '';

/** The first of a month is an ordinal, every other day is not: 1er mai, 2 mai. */
const dayOfMonth = (day: number): string => (day === 1 ? '1er' : String(day));

/** How dates are written. */
export const dates: Words['dates'] = {
  day: (year, month, day) => `${dayOfMonth(day)} ${monthName(month)} ${year}`,
  ofYear: (month, day) => `${dayOfMonth(day)} ${monthName(month)}`,
  short: (month, day) => `${dayOfMonth(day)} ${shortMonth(month)}`,
  narrow: (year, month, day) => `${dayOfMonth(day)} ${shortMonth(month)} ${year}`,
  month: (year, month) => `${capital(monthName(month))} ${year}`,
  monthAlone: shortMonth,
  at: (day, time) => `${day} à ${time}`,
  during: (day, from, to) => `${day} de ${from} à ${to}`,
  between: (from, to) => `du ${from} au ${to}`,
};

/** `1 234,5`, with a narrow space that does not break. */
export const number = numberWith('\u202f', ',');
