import { type CarNumber, carNumber, driverKey, QUALIFYING, RACE, type RoundKey } from '#core/base/ids';
import { MOST_PLACES } from '#core/base/limits';
import { compareNumbers } from '#core/base/order';
import type { Of } from '#core/documents/document.schema';
import type { Body } from '#formats/yaml/dated';
import type { Noting } from '../reading/noting.ts';
import type { SeenResult } from './seen-results.ts';
import type { WikiEntry } from './wiki-entries.ts';
import type { AllResults, CarResult } from './wiki-results.ts';

type Classification = Body<Of<'classification'>>;
type Line = Classification['results'][number];

const carOf = ({ key }: WikiEntry): CarNumber => carNumber(key);

/** The pole of each class; undefined where none is known. Of the rest of qualifying no table of a season tells. */
export function qualifyingOf(key: RoundKey, poles: readonly SeenResult[]): Classification | undefined {
  if (poles.length === 0) return undefined;
  const lines = new Map(
    poles.map(({ entry, driver }): [string, Line] => [
      entry.key,
      {
        car: carOf(entry),
        classPlace: { from: 1, to: 1 },
        ...(driver === undefined ? {} : { driver: driverKey(driver) }),
      },
    ]),
  );
  return {
    kind: 'classification',
    for: key,
    session: QUALIFYING,
    state: 'final',
    complete: false,
    results: [...lines.values()],
  };
}

/** The race, as far as tables tell it; undefined before it was run. */
export function raceOf(
  key: RoundKey,
  round: number,
  entries: readonly WikiEntry[],
  { inClass, overall }: AllResults,
  fastest: Classification['fastestLap'],
): Classification | undefined {
  const [cars, placed] = [inClass.get(round), overall.get(round)];
  const known = [...new Map([...(placed ?? []), ...(cars ?? [])]).values()];
  if (known.length === 0) return undefined;
  const isMissing = entries.some((entry) => entry.in.has(round) && !known.some((one) => one.entry === entry));
  const lines = known.map(({ entry }) => lineOf(entry, cars?.get(entry.key), placed?.get(entry.key)));
  return {
    kind: 'classification',
    for: key,
    session: RACE,
    state: 'final',
    ...(isMissing ? { complete: false } : {}),
    results: inOrder(lines, known),
    ...(fastest === undefined ? {} : { fastestLap: fastest }),
  };
}

function lineOf(entry: WikiEntry, inClass: CarResult | undefined, overall: CarResult | undefined): Line {
  const out = inClass?.result.out ?? overall?.result.out;
  const [place, classPlace] = [overall?.result.place, inClass?.result.place];
  return {
    car: carOf(entry),
    ...(place === undefined ? {} : { place }),
    ...(classPlace === undefined ? {} : { classPlace }),
    ...(out === undefined ? {} : { out }),
  };
}

/** By place, where that is one among all cars; else by class, as the article has them, and in it by place, then by number. */
function inOrder(lines: readonly Line[], known: readonly CarResult[]): readonly Line[] {
  const classes = [...new Set(known.map(({ entry }) => entry.class))];
  const classOf = new Map(known.map(({ entry }) => [carOf(entry), classes.indexOf(entry.class)]));
  const ranks = ({ car, place, classPlace }: Line): readonly [number, number] =>
    place === undefined
      ? [MOST_PLACES + (classOf.get(car) ?? 0), classPlace?.from ?? MOST_PLACES]
      : [place.from, 0];
  return lines.toSorted((a, b) => {
    const [one, other] = [ranks(a), ranks(b)];
    return one[0] - other[0] || one[1] - other[1] || compareNumbers(a.car, b.car);
  });
}

/**
 * Who had the fastest lap of a race: the only car whose result is in italics. Where several are, each may be that of its class,
 * of which a result knows none.
 */
export function fastestOf(seen: readonly SeenResult[], note: Noting): Classification['fastestLap'] {
  const shown = seen.filter(({ result }) => result.hasFastestLap);
  const [first] = shown;
  if (first === undefined) return undefined;
  if (shown.some(({ entry }) => entry !== first.entry)) {
    const numbers = [...new Set(shown.map(({ entry }) => `#${entry.printed}`))].join(', ');
    note(
      { ...first, text: numbers },
      {
        code: 'contradiction',
        expected: 'the fastest lap of one car',
        so: 'they are taken for those of classes, and left out',
      },
    );
    return undefined;
  }
  const drivers = new Set(shown.flatMap(({ driver }) => driver ?? []));
  const crew = first.entry.in.get(first.round)?.crew.length ?? 0;
  const [driver] = drivers.size === 1 && crew > 1 ? drivers : [];
  return [{ car: carOf(first.entry), ...(driver === undefined ? {} : { driver: driverKey(driver) }) }];
}
