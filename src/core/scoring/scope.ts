import type { DriverKey, EntryKey, RoundKey, TitleKey } from '#core/base/ids';
import { type Behind, type Need, type Rulebook, type Title, termsOf } from '#core/rulebook/rulebook';
import type { CheckAnswer } from '#core/season/answer';
import { checkAt } from '#core/season/check';
import { groupOf } from '#core/season/contender';
import { type Starter, type Starters, starters } from '#core/season/entered';
import { someDriversRegister, titlesOf } from '#core/season/registration';
import type { Season } from '#core/season/season';
import { type Covering, isCovered } from './view.ts';

/** Why a car, or one of its drivers, scores nothing for a title in a round. */
export type Reason =
  | { readonly code: 'not-registered' }
  | { readonly code: 'guest-driver'; readonly driver: DriverKey }
  | { readonly code: 'barred'; readonly document: number }
  | { readonly code: 'check-broken'; readonly clause: string };

/** Who is barred scores nothing for the title. */
export interface Bar {
  /** What those behind its cars do. */
  readonly behind: Behind;
  /** The decision that bars it, or brings its bar into effect. */
  readonly document: number;
}

/** A driver who scores nothing in a round, though his car may. */
export interface LostDriver {
  readonly driver: DriverKey;
  readonly because: Reason;
}

/** A car that scores nothing. */
interface OutCar {
  readonly because: Reason;
  readonly others: Behind;
}

/** Which cars of a round can score for a title. */
export interface Scope {
  /** Cars that cannot, why, and what those behind them do. */
  readonly out: ReadonlyMap<EntryKey, OutCar>;
  /** Drivers who cannot, by their cars. */
  readonly lost: ReadonlyMap<EntryKey, readonly LostDriver[]>;
  /** How many cars of a contender can, and what those behind its further ones do. */
  readonly cars: number | 'all';
  readonly furtherCars: Behind;
  /** Whose car it is, where a contender's further cars do not score; undefined for nobody's. */
  readonly contender: (starter: Starter) => string | undefined;
  /** The same for scopes that are alike. */
  readonly key: string;
}

interface Asked {
  readonly season: Season;
  readonly round: RoundKey;
  readonly key: TitleKey;
  readonly title: Title;
  readonly rulebook: Rulebook;
  /** How the title looks at the round: which cars it covers. */
  readonly view: Covering;
  readonly barred: ReadonlyMap<string, Bar>;
}

/**
 * Which cars of a round can score for a title; undefined where all that it covers can, and each by itself.
 *
 * A car of another class, or outside the cup, is not of the title whatever its entry says: it keeps its place in an order
 * that it shares with those that are.
 */
export function scopeOf(asked: Asked): Scope | undefined {
  const { season, round, title, rulebook, view, barred } = asked;
  const { others, cars, furtherCars, needs } = termsOf(rulebook, title);
  const entered = starters(season, round);
  const isOpen =
    barred.size === 0 && needs.length === 0 && !someRegister(entered) && !someDriversRegister(season, round);
  if (isOpen && cars === 'all') return undefined;
  const [out, lost] = isOpen ? [NOBODY_OUT, NOBODY_LOST] : excludedFrom(asked, entered);
  if (cars === 'all' && out.size === 0 && lost.size === 0) return undefined;
  const isGrouped = cars !== 'all' && title.for !== 'entry';
  // Titles of one class that leave out the same cars share what is worked out.
  const alike = [isGrouped ? [title.for, view.class, view.cup] : 'entry', cars, furtherCars ?? others];
  return {
    out,
    lost,
    cars,
    furtherCars: behindFurther(furtherCars, others),
    contender: (starter) =>
      isGrouped && isCovered(view, starter) ? groupOf(title, starter) : alone(starter),
    key: `scope ${JSON.stringify([...alike, [...out], [...lost]])}`,
  };
}

/** A car that is nobody's further one, by a name that no team has. */
const alone = ({ entry }: Starter): string => `\n${entry}`;

function behindFurther(said: ReturnType<typeof termsOf>['furtherCars'], others: Behind): Behind {
  if (said === undefined) return others;
  return said === 'are passed' ? 'move up' : 'hold their place';
}

const NOBODY_OUT: Scope['out'] = new Map();
const NOBODY_LOST: Scope['lost'] = new Map();

const NO_DRIVERS: readonly LostDriver[] = [];

function excludedFrom(asked: Asked, entered: Starters): readonly [Scope['out'], Scope['lost']] {
  const out = new Map<EntryKey, OutCar>();
  const lost = new Map<EntryKey, readonly LostDriver[]>();
  const brokenBy = brokenNeeds(asked);
  const mayHaveGuests = someDriversRegister(asked.season, asked.round);
  for (const starter of entered.values()) {
    if (!isCovered(asked.view, starter)) continue;
    const guests = mayHaveGuests ? guestsIn(asked, starter) : NO_DRIVERS;
    const broken = brokenBy.get(starter.entry) ?? NOTHING_BROKEN;
    const drivers = broken.length === 0 ? guests : [...guests, ...lostByNeeds(broken, starter)];
    const car = outCar(asked, starter, broken, guests);
    if (car !== undefined) out.set(starter.entry, car);
    if (drivers.length > 0) lost.set(starter.entry, drivers);
  }
  return [out, lost];
}

function outCar(
  asked: Asked,
  starter: Starter,
  broken: readonly Broken[],
  guests: readonly LostDriver[],
): OutCar | undefined {
  const { title, barred, rulebook } = asked;
  const { others } = termsOf(rulebook, title);
  const bar = barred.size === 0 ? undefined : barred.get(groupOf(title, starter) ?? '');
  if (bar !== undefined) return { because: { code: 'barred', document: bar.document }, others: bar.behind };
  const because = outBecause(asked, starter, broken, guests);
  return because && { because, others };
}

function outBecause(
  { key, title, rulebook }: Asked,
  starter: Starter,
  broken: readonly Broken[],
  guests: readonly LostDriver[],
): Reason | undefined {
  if (starter.titles !== undefined && !starter.titles.includes(key)) return { code: 'not-registered' };
  const cost = broken.find(({ need }) => need.costs === 'car');
  if (cost !== undefined) return { code: 'check-broken', clause: cost.answer.clause };
  return termsOf(rulebook, title).guestDriver === 'costs car' ? guests[0]?.because : undefined;
}

/** Drivers of a car who are not registered for the title. */
function guestsIn({ season, round, key }: Asked, { crew }: Starter): readonly LostDriver[] {
  return crew.flatMap((driver) => {
    const titles = titlesOf(season, round, driver);
    const isGuest = titles !== undefined && !titles.includes(key);
    return isGuest ? [{ driver, because: { code: 'guest-driver', driver } as const }] : [];
  });
}

/** A check that a title needs and that somebody broke. */
interface Broken {
  readonly need: Need;
  readonly answer: CheckAnswer;
}
const NOTHING_BROKEN: readonly Broken[] = [];

/** What is broken for certain, and not waived, by car; what nobody recorded costs nobody anything. */
function brokenNeeds({ season, round, title, rulebook }: Asked): ReadonlyMap<EntryKey, readonly Broken[]> {
  const broken = termsOf(rulebook, title).needs.flatMap((need) =>
    checkAt(season, round, need.check)
      .filter(({ answer, waivedBy }) => answer === 'broken' && waivedBy === undefined)
      .map((answer) => ({ need, answer })),
  );
  return Map.groupBy(broken, ({ answer }) => answer.starter.entry);
}

/** Where a broken check costs drivers and not the car: those who broke it, or all where it is about the whole crew. */
function lostByNeeds(broken: readonly Broken[], starter: Starter): readonly LostDriver[] {
  return broken
    .filter(({ need }) => need.costs !== 'car')
    .flatMap(({ answer }) => {
      const because = { code: 'check-broken', clause: answer.clause } as const;
      return breakersOf(answer, starter).map((driver) => ({ driver, because }));
    });
}

function breakersOf({ driver, because }: CheckAnswer, { crew }: Starter): readonly DriverKey[] {
  if (driver !== undefined) return [driver];
  return because.code === 'grades' ? because.others : crew;
}

const registering = new WeakMap<Starters, boolean>();

/** Does any car say for which titles it is registered? */
function someRegister(entered: Starters): boolean {
  const known = registering.get(entered);
  if (known !== undefined) return known;
  const some = [...entered.values()].some(({ titles }) => titles !== undefined);
  registering.set(entered, some);
  return some;
}
