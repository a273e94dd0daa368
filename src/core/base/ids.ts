import type { Brand } from './brand.ts';

/** A race number as painted on the car: '7' and '007' differ, so it stays text. */
export type CarNumber = Brand<string, 'CarNumber'>;
/** Names an entry for the whole season; the number on its car may change. Usually its first number. */
export type EntryKey = Brand<string, 'EntryKey'>;
/** Names a person for the whole season, as first entered; spellings and licences may change. */
export type DriverKey = Brand<string, 'DriverKey'>;
/** Names a round for ever; its number is its place in time and changes when another round goes. */
export type RoundKey = Brand<string, 'RoundKey'>;
/** Names a title in the rulebook: 'lmp2-teams'. */
export type TitleKey = Brand<string, 'TitleKey'>;
/** Names a class in the rulebook: 'GT Am'. */
export type ClassName = Brand<string, 'ClassName'>;
/** A session of a meeting: 'race', 'qualifying', 'practice', or as the rulebook names it. */
export type SessionName = Brand<string, 'SessionName'>;

export const carNumber = (text: string): CarNumber => text as CarNumber;
export const entryKey = (text: string): EntryKey => text as EntryKey;
export const driverKey = (text: string): DriverKey => text as DriverKey;
export const roundKey = (text: string): RoundKey => text as RoundKey;
export const titleKey = (text: string): TitleKey => text as TitleKey;
export const className = (text: string): ClassName => text as ClassName;
export const sessionName = (text: string): SessionName => text as SessionName;

export const RACE = sessionName('race');
export const QUALIFYING = sessionName('qualifying');

const PRACTICE = /practice|warm|test/i;
const TIMED = /qualif|pole|shootout/i;

/** Is a session of that name one in which nothing is won? */
export const isPractice = (session: SessionName): boolean => PRACTICE.test(session);

/** Does the best lap count in a session of that name? Every other is a race: a sprint, the race at an hour. */
export const isTimed = (session: SessionName): boolean => TIMED.test(session) || isPractice(session);

/** When a race stood as a session of that name has it: `6 h` of `race at 6 h`; undefined for any other session. */
export const hourIn = (session: SessionName): string | undefined => /^race at (.+)$/.exec(session)?.[1];
