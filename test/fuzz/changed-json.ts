import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a value stands: in which list or map, and under which key. */
interface JsonPlace {
  readonly around: Json[] | { [key: string]: Json };
  readonly key: string;
}

/** @param by what is put in. */
type Change = (place: JsonPlace, by: Json, other: JsonPlace) => void;

const valueIn = ({ around, key }: JsonPlace): Json => (around as Record<string, Json>)[key] ?? null;

/** NaN where there is none; a map may have a `toString` of its own. */
const numberIn = (place: JsonPlace): number =>
  typeof valueIn(place) === 'object' ? Number.NaN : Number.parseFloat(String(valueIn(place)));

/** As a value of its own, whatever the key: `__proto__` too. */
const put = ({ around, key }: JsonPlace, value: Json): void => {
  Object.defineProperty(around, key, { value, enumerable: true, configurable: true, writable: true });
};

const CHANGES: Readonly<Record<string, Change>> = {
  replace: (place, by) => put(place, by),
  lose: ({ around, key }) => {
    if (Array.isArray(around)) around.splice(Number(key), 1);
    else delete around[key];
  },
  double: ({ around, key }) => {
    if (Array.isArray(around)) around.splice(Number(key), 0, structuredClone(around[Number(key)] ?? null));
    else put({ around, key: `${key}2` }, structuredClone(around[key] ?? null));
  },
  swap: (place, _, other) => {
    const [value, otherValue] = [valueIn(place), valueIn(other)];
    put(place, structuredClone(otherValue));
    put(other, structuredClone(value));
  },
  copy: (place, _, other) => put(place, structuredClone(valueIn(other))),
  rename: ({ around, key }, by) => {
    if (Array.isArray(around)) return;
    const value = around[key] ?? null;
    delete around[key];
    put({ around, key: typeof by === 'string' ? by : key.toUpperCase() }, value);
  },
  'into a list': (place) => put(place, [valueIn(place)]),
  'into a map': (place) => put(place, { data: valueIn(place) }),
  'out of it': (place) => {
    const value = valueIn(place);
    if (typeof value === 'object' && value !== null) put(place, Object.values(value)[0] ?? null);
  },
  emptied: (place) => put(place, Array.isArray(valueIn(place)) ? [] : {}),
  'as text': (place) => put(place, JSON.stringify(valueIn(place))),
  'as a number': (place) => put(place, numberIn(place) || 0),
  negative: (place) => put(place, -numberIn(place) || -1),
  reversed: (place) => {
    const value = valueIn(place);
    if (Array.isArray(value)) value.reverse();
  },
};

const ODD: readonly Json[] = [
  ...[null, true, false, 0, -0, -1, 0.5, 1e99, -1e99, 1e-99, 999_999, 2_147_483_647, 2_147_483_648],
  ...[
    Number.MAX_SAFE_INTEGER,
    1e20,
    '',
    ' ',
    '-',
    '0',
    '-1',
    '1.5',
    '007',
    '1e3',
    'NaN',
    '99999999999999999999',
  ],
  ...['__proto__', 'constructor', 'toString', 'length', '\0', '\uFEFF', '\uFFFD', '\uD800', '\u202E', 'İ'],
  ...['1:23.456', '-00:01:00', '00:00:00.0000000', '2031-02-30T25:61:61Z', '1971-05-02', 'R', 'Race', 'DNF'],
  ...[[], {}, [[]], [null], [{}], { a: [] }, 'x'.repeat(300)],
];

const change = fc.tuple(
  fc.constantFrom(...Object.keys(CHANGES), 'replace', 'replace', 'replace'),
  fc.nat(),
  fc.nat(),
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<Json> },
  ),
);

/** A JSON file with one to six of its values changed, however deep they stand; written on one line or on many. */
export const changedJson = (files: readonly unknown[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...files.map((file) => JSON.stringify({ file }))),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(0, 1, 2),
    )
    .map(([written, changes, indent]) => {
      const root = JSON.parse(written) as { file: Json };
      for (const [how, a, b, by] of changes) {
        const places = placesIn(root);
        const [place, other] = [places[a % places.length], places[b % places.length]];
        if (place !== undefined && other !== undefined) CHANGES[how]?.(place, structuredClone(by), other);
      }
      return JSON.stringify(root.file, undefined, indent) ?? '';
    });

function placesIn(root: JsonPlace['around']): readonly JsonPlace[] {
  const places: JsonPlace[] = [];
  const waiting = [root];
  for (const around of waiting)
    for (const key of Object.keys(around)) {
      places.push({ around, key });
      const value = valueIn({ around, key });
      if (typeof value === 'object' && value !== null) waiting.push(value);
    }
  return places;
}
