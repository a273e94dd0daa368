import { given } from '#core/base/given';
import { MOST_PLACES } from '#core/base/limits';
import { lookup } from '#core/base/lookup';
import type { Out } from '#core/base/out';
import type { WikiResult } from '../wiki-article.ts';
import { COLOURS, MARKS } from '../writing/result-cell.ts';
import type { Noting } from './noting.ts';
import type { GridCell } from './read-grid.ts';

/** Why a car has no place, as tables print it. */
const OUTS: Readonly<Record<string, Out>> = {
  ret: 'Ret',
  dnf: 'Ret',
  nc: 'NC',
  dns: 'DNS',
  dsq: 'DSQ',
  dq: 'DSQ',
  ex: 'EX',
  exc: 'EX',
  wd: 'WD',
  'w/d': 'WD',
  dnq: 'DNQ',
  dnpq: 'DNQ',
};

const BLANK = /^[-–—·.]*$/;
const SHOWN = /^(?:(\d{1,4})(?:[-–](\d{1,4}))?|([A-Za-z/]+))$/;
/** Signs behind a result: what some of them mean stands below the table, and others lead to notes. */
const SIGNS = /[†‡°^*§¶#]+$/;

/** A cell of a round: bold is a pole, italic the fastest lap, and a dagger a car that stopped and has a place. */
export function readResult(cell: GridCell | undefined, note: Noting): WikiResult {
  const { line, column } = cell ?? { line: 1, column: 1 };
  const [first] = cell?.lines ?? [];
  const nothing = {
    line,
    column,
    text: '',
    hasPole: false,
    hasFastestLap: false,
    isDropped: false,
    signs: '',
  };
  if (cell === undefined || first === undefined) return nothing;
  const whole = cell.text.replaceAll(/[()\s]/g, '');
  const [signs = ''] = SIGNS.exec(whole) ?? [];
  const shown = whole.slice(0, whole.length - signs.length);
  const firsts = {
    hasPole: (first.isBold && whole !== '') || /\bP/.test(first.raised),
    hasFastestLap: (first.isItalic && whole !== '') || /F$/.test(first.raised),
    isDropped: cell.text.startsWith('('),
    signs: signs.replaceAll(MARKS.stopped, ''),
  };
  if (BLANK.test(shown)) return { ...nothing, ...firsts };
  const result = resultIn(shown, signs.includes(MARKS.stopped));
  if (result === undefined) {
    const expected = 'a place, or one of: Ret, DNS, DSQ, NC, WD, EX, DNQ';
    note(cell, { code: 'unknown-word', expected, so: 'the result is left out' });
    return { ...nothing, ...firsts };
  }
  noteColour(cell, result, signs, note);
  return { ...nothing, ...firsts, ...result };
}

type Shown = Pick<WikiResult, 'text' | 'place' | 'out'>;

function resultIn(shown: string, hasStopped: boolean): Shown | undefined {
  const [, first, last = first, word] = SHOWN.exec(shown) ?? [];
  if (word !== undefined) {
    const out = lookup(OUTS, word.toLowerCase());
    return out === undefined ? undefined : { text: out, out };
  }
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || from < 1 || to < from || to > MOST_PLACES) return undefined;
  const out: Out | undefined = hasStopped ? 'Ret' : undefined;
  return { text: from === to ? `${from}` : `${from}-${to}`, place: { from, to }, ...given({ out }) };
}

type Colour = keyof typeof COLOURS;

/** The text tells the result; a colour of another shows that one of the two is wrong. */
function noteColour(cell: GridCell, result: Shown, signs: string, note: Noting): void {
  const colour = colourOf(cell);
  const fitting = fittingTo(result);
  if (colour === undefined || signs !== '' || fitting === undefined || fitting.includes(colour)) return;
  note(cell, {
    code: 'contradiction',
    found: `${result.text} in the colour of ${NAMES[colour]}`,
    expected: `the colour of ${fitting.map((one) => NAMES[one]).join(' or ')}`,
    so: 'the text is taken',
  });
}

const NAMES: Readonly<Record<Colour, string>> = {
  winner: 'a winner',
  second: 'a second place',
  third: 'a third place',
  points: 'points',
  classified: 'a place without points',
  retired: 'a retirement',
  disqualified: 'a disqualification',
  'did not start': 'a car that did not start',
  'did not qualify': 'a car that did not qualify',
};

const PODIUM = ['winner', 'second', 'third'] as const;
const OUT_COLOURS: Readonly<Partial<Record<Out, readonly Colour[]>>> = {
  Ret: ['retired'],
  NC: ['classified', 'retired'],
  DSQ: ['disqualified'],
  DNS: ['did not start'],
  DNQ: ['did not qualify'],
};

function fittingTo({ place, out }: Shown): readonly Colour[] | undefined {
  if (place === undefined) return out === undefined ? undefined : OUT_COLOURS[out];
  if (place.from !== place.to) return undefined;
  const podium = PODIUM[place.from - 1];
  return podium === undefined ? ['points', 'classified'] : [podium];
}

const BACKGROUND = /\bbackground(?:-color)?\s*:\s*(#[0-9a-f]{3,6})\b/i;

function colourOf({ attributes }: GridCell): Colour | undefined {
  const said = BACKGROUND.exec(attributes.get('style') ?? '')?.[1] ?? attributes.get('bgcolor') ?? '';
  const digits = said.replace('#', '').toUpperCase();
  const whole = digits.length === 3 ? digits.replaceAll(/./g, (digit) => digit + digit) : digits;
  return (Object.keys(COLOURS) as Colour[]).find((name) => COLOURS[name] === `#${whole}`);
}
