import type { RoundKey } from '#core/base/ids';
import { exactFraction, type Points, printedPoints } from '#core/base/points';
import { isReserved } from '#core/base/reserved';
import { NO_SCALE } from '#core/rulebook/rulebook';
import type { Writable } from '#formats/yaml/write-document';
import type { Noting } from '../reading/noting.ts';
import type { WikiRound, WikiScale } from '../wiki-article.ts';
import type { KeyedRound } from './wiki-rounds.ts';

/** What races and poles are worth, as far as a points table tells. */
export interface DraftScales {
  /** Of the race: one for all rounds, or several with the rounds in which each holds. Empty where none is told. */
  readonly race: readonly DraftScale[];
  readonly qualifying: DraftScale | undefined;
  readonly lap: DraftScale | undefined;
  /** The word by which a round has its scale, where there are several. */
  readonly words: ReadonlyMap<RoundKey, string>;
}

export interface DraftScale {
  /** Its name in the rulebook. */
  readonly name: string;
  readonly scale: WikiScale;
}

const OF_POLE = /\bpole\b|\bqualif|^PP$/i;
const OF_LAP = /\bfastest\b|^FL$/i;

export function draftScales(
  scales: readonly WikiScale[],
  rounds: readonly KeyedRound[],
  note: Noting,
): DraftScales {
  const named = namedScales(scales);
  const poles = named.filter(({ scale }) => OF_POLE.test(scale.label));
  const laps = named.filter(({ scale }) => OF_LAP.test(scale.label));
  const races = named.filter((one) => !poles.includes(one) && !laps.includes(one));
  const words = new Map<RoundKey, string>();
  const isByHours = races.length > 1 && races.every(({ scale }) => hoursIn(scale.label).length > 0);
  const holds = ({ scale }: DraftScale, index: number, round: WikiRound) =>
    scale.rounds?.includes(round.number) ?? (isByHours ? isAsLong(round, hoursIn(scale.label)) : index === 0);
  const race = races.filter((one, index) => {
    const own = rounds.filter(({ round, key }) => holds(one, index, round) && !words.has(key));
    for (const { key } of own) words.set(key, one.name);
    return own.length > 0;
  });
  const [qualifying, lap] = [poles[0], laps[0]];
  for (const one of named)
    if (!race.includes(one) && !isSame(one, qualifying) && one !== lap) noteUnused(one, note);
  return { race, qualifying, lap, words: race.length > 1 ? words : new Map() };
}

/** The hours that a scale is for: 6 of `6 Hours`, 8 and 10 of `8–10 hours`; none where it does not say. */
const hoursIn = (label: string): readonly number[] =>
  /\b(?:hours?|h)\b/i.test(label) ? Array.from(label.matchAll(/\d{1,3}/g), ([digits]) => Number(digits)) : [];

/** Is its race named after so many hours, or as many as between two of them? */
function isAsLong({ race }: WikiRound, hours: readonly number[]): boolean {
  const [, digits] = /^(\d{1,3}) hours?\b/i.exec(race) ?? [];
  return digits !== undefined && Number(digits) >= Math.min(...hours) && Number(digits) <= Math.max(...hours);
}

const isSame = (one: DraftScale, other: DraftScale | undefined): boolean =>
  other !== undefined &&
  OF_POLE.test(one.scale.label) &&
  one.scale.points.join() === other.scale.points.join();

/** By their labels; the first without one is that of the race. */
function namedScales(scales: readonly WikiScale[]): readonly DraftScale[] {
  const taken = new Set<string>([NO_SCALE]);
  return scales.map((scale) => {
    const base = (scale.label || 'race').toLowerCase();
    let name = base;
    for (let again = 2; taken.has(name) || isReserved(name); again++) name = `${base} ${again}`;
    taken.add(name);
    return { name, scale };
  });
}

const noteUnused = ({ scale }: DraftScale, note: Noting): void =>
  note(
    { ...scale, text: scale.label },
    {
      code: 'unknown-word',
      expected: 'points of the race, the pole or the fastest lap, for rounds of their own',
      so: 'they are left out of the rulebook',
    },
  );

/** The clause of a scale, as a rulebook is written. */
export const scaleClause = ({ points, beyond }: WikiScale, source: string): Writable => ({
  points: points.map(pointsText).join(' '),
  ...(beyond === undefined ? {} : { beyond: pointsText(beyond) }),
  source,
});

const pointsText = (points: Points): string => exactFraction(points) ?? String(printedPoints(points));
