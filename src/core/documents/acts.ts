/*
 * What stewards and organisers do: the acts of a decision's measures. What each is on, under which key it names its car
 * or an earlier decision, whether it is a penalty, and whether it may wait, stands here once.
 */

/** What a measure is on. A result and an award are those of a round. */
type On = 'result' | 'award' | 'grid' | 'conduct' | 'title' | 'clause' | 'measure' | 'nothing';

interface Act {
  readonly on: On;
  /** The key under which it names a car. */
  readonly car: 'car' | 'relegate' | 'disqualify' | 'exclude' | undefined;
  /** Points may be given as well. */
  readonly isPenalty: boolean | 'where negative';
  /** May it be left pending or suspended? */
  readonly mayWait: boolean;
}

const onResult = (car: Act['car']) => ({ on: 'result', car, isPenalty: true, mayWait: true }) as const;
const ON_MEASURE = { on: 'measure', car: undefined, isPenalty: false, mayWait: false } as const;

export const ACTS = {
  addTime: onResult('car'),
  takeLaps: onResult('car'),
  dropPlaces: onResult('car'),
  relegate: onResult('relegate'),
  disqualify: onResult('disqualify'),
  exclude: onResult('exclude'),
  deleteLap: onResult('car'),
  grid: { on: 'grid', car: 'car', isPenalty: true, mayWait: true },
  penalty: { on: 'conduct', car: 'car', isPenalty: true, mayWait: true },
  withhold: { on: 'award', car: 'car', isPenalty: true, mayWait: false },
  bar: { on: 'title', car: undefined, isPenalty: true, mayWait: true },
  points: { on: 'title', car: undefined, isPenalty: 'where negative', mayWait: true },
  rank: { on: 'title', car: undefined, isPenalty: false, mayWait: false },
  waive: { on: 'clause', car: 'car', isPenalty: false, mayWait: false },
  activate: ON_MEASURE,
  serve: ON_MEASURE,
  lift: ON_MEASURE,
  nothing: { on: 'nothing', car: undefined, isPenalty: false, mayWait: false },
} as const satisfies Readonly<Record<string, Act>>;

export type ActName = keyof typeof ACTS;

/** Acts that may be left pending or suspended. */
export const WAITING_ACTS: readonly ActName[] = (Object.keys(ACTS) as ActName[]).filter(
  (name) => ACTS[name].mayWait,
);

/** Would it, without its round, change nothing? */
export const isOfRound = (name: ActName): boolean => ACTS[name].on === 'result' || ACTS[name].on === 'award';
