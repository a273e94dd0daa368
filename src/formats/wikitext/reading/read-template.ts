import type { Piece, Scanned } from './scan-tables.ts';
import { addText, breakLine, type Shown } from './shown.ts';
import type { WikiPairs } from './wiki-pairs.ts';

/** Where a template stands. */
export interface Around {
  readonly scanned: Scanned;
  readonly shown: Shown;
  readonly depth: number;
  /** Shows what is inside its values. */
  readonly show: (scanned: Scanned, from: number, to: number, shown: Shown, depth: number) => void;
}

/** What a template is given: values by place, and by name. */
interface Given extends Around {
  readonly places: readonly Piece[];
  readonly names: ReadonlyMap<string, Piece>;
}

type Taking = (given: Given) => void;

/** Shows a value as it is. */
const shows =
  (place: number): Taking =>
  ({ scanned, places, shown, depth, show }) => {
    const piece = places[place];
    if (piece !== undefined) show(scanned, ...piece, shown, depth + 1);
  };

/** The text of a value, without markup around it. */
const textOf = ({ scanned, places }: Given, place: number): string => {
  const piece = places[place];
  return piece === undefined ? '' : scanned.text.slice(...piece).trim();
};

const flag =
  (place: number): Taking =>
  (given) => {
    const line = given.shown.lines.at(-1);
    const of = textOf(given, place);
    if (line !== undefined && of !== '') line.flag ??= of;
  };

const says =
  (text: string): Taking =>
  ({ shown }) =>
    addText(shown, text);

const abbreviation: Taking = (given) => {
  const line = given.shown.lines.at(-1);
  shows(0)(given);
  const { scanned, places, shown, depth, show } = given;
  if (line === undefined || places[1] === undefined) return;
  const inside: Shown = { ...shown, lines: [{ ...line, text: '' }], isRaised: false };
  show(scanned, ...places[1], inside, depth + 1);
  line.title ??= inside.lines.map(({ text }) => text.trim()).join(' ');
};

/** Each value on a line of its own. */
const list: Taking = (given) => {
  for (const place of given.places.keys()) {
    if (place > 0) breakLine(given.shown);
    shows(place)(given);
  }
};

const raised: Taking = (given) => {
  const { shown } = given;
  shown.isRaised = true;
  shows(0)(given);
  shown.isRaised = false;
};

/** `{{sortname|Ho-Pin|Tung}}`: a person, with a link unless that is not wanted. */
const personSorted: Taking = (given) => {
  const { shown, names } = given;
  const name = [textOf(given, 0), textOf(given, 1)].filter((part) => part !== '').join(' ');
  const line = shown.lines.at(-1);
  if (line !== undefined && !names.has('nolink')) line.article ??= textOf(given, 2) || name;
  addText(shown, name);
};

/** A place with signs for the pole and the fastest lap. */
const placeWithSigns: Taking = (given) => {
  const signs = new Set([textOf(given, 1), textOf(given, 2)].map((sign) => sign.toLowerCase().charAt(0)));
  const { shown } = given;
  [shown.isBold, shown.isItalic] = [signs.has('p'), signs.has('f')];
  shows(0)(given);
  [shown.isBold, shown.isItalic] = [false, false];
};

/** `{{frac|1|3}}` is 1/3, with three values 8 1/3; either stands apart from the number before it. */
const fraction: Taking = (given) => {
  const values = [0, 1, 2].map((place) => textOf(given, place)).filter((text) => text !== '');
  const [over = '', under = ''] = values.slice(-2);
  const whole = values.length > 2 ? `${values[0]} ` : '';
  addText(given.shown, ` ${whole}${over}/${under}`);
};

/** `{{dts|2031|10|5}}`, `{{start date|2031|10|5}}`; or a day in words, as it is. */
const day: Taking = (given) => {
  const values = [0, 1, 2].map((place) => textOf(given, place)).filter((text) => text !== '');
  const isNumbers = values.length === 3 && values.every((text) => /^\d{1,4}$/.test(text));
  addText(given.shown, isNumbers ? values.map((text) => text.padStart(2, '0')).join('-') : values.join(' '));
};

const NOTHING: Taking = () => undefined;

/** What templates of season articles show, by their names. */
const TEMPLATES: Readonly<Record<string, Taking>> = {
  ...named(
    flag(0),
    'flagicon',
    'flag icon',
    'flagdeco',
    'flag decoration',
    'flag',
    'flagu',
    'flagcountry',
    'flagg',
  ),
  flagathlete: (given) => {
    shows(0)(given);
    flag(1)(given);
  },
  ...named(abbreviation, 'abbr', 'abbrv', 'tooltip', 'hover title'),
  ...named(
    shows(0),
    'nowrap',
    'nobr',
    'small',
    'smaller',
    'big',
    'center',
    'nobold',
    'ill',
    'interlanguage link',
  ),
  ...named(shows(1), 'sort', 'color', 'font color', 'fontcolor', 'lang', 'resize'),
  ...named(list, 'ubl', 'unbulleted list', 'plainlist', 'flatlist', 'hlist'),
  ...named(personSorted, 'sortname'),
  ...named(raised, 'sup', 'super'),
  ...named(placeWithSigns, 'f1 race position'),
  ...named(day, 'dts', 'dtsh', 'date', 'start date', 'start-date'),
  ...named(fraction, 'frac', 'fraction', 'sfrac'),
  ...named(({ shown }) => breakLine(shown), 'br', 'break', 'clear'),
  ...named(says('–'), 'ndash', 'en dash', 'dash', 'snd', 'spaced ndash', 'snds'),
  ...named(says('—'), 'mdash', 'em dash'),
  ...named(says(' '), 'nbsp', 'space', 'spaces'),
  ...named(says('†'), 'dagger', '†'),
  ...named(says('‡'), 'double dagger', 'ddagger', '‡'),
  '!': says('|'),
  '=': says('='),
  ...named(
    NOTHING,
    '0',
    'hs',
    'efn',
    'efn-ua',
    'efn-lr',
    'refn',
    'notetag',
    'r',
    'rp',
    'sfn',
    'ref',
    'note',
    'notelist',
  ),
  ...named(
    NOTHING,
    'cn',
    'citation needed',
    'citation',
    'reflist',
    'anchor',
    'vanchor',
    'dead link',
    'clarify',
  ),
};

function named(taking: Taking, ...names: readonly string[]): Readonly<Record<string, Taking>> {
  return Object.fromEntries(names.map((name) => [name, taking]));
}

const CODE = /^[A-Z]{3}$/;

/** Adds what a template shows, given where its inside is. */
export function readTemplate(around: Around, from: number, to: number): void {
  const { scanned, shown } = around;
  const { text, pairs } = scanned;
  const [head = [from, to] as const, ...values] = split(text, pairs, from, to);
  const name = text
    .slice(...head)
    .replaceAll('_', ' ')
    .trim();
  const key = name.toLowerCase();
  const line = shown.lines.at(-1);
  const taking = Object.hasOwn(TEMPLATES, key) ? TEMPLATES[key] : undefined;
  if (taking !== undefined) taking({ ...around, ...valuesIn(text, values) });
  else if (/legend$/.test(key) || /^cite\b/.test(key)) return;
  else if (CODE.test(name) && values.length === 0 && line !== undefined) line.flag ??= name;
  else shown.unread.push({ text: name, expected: 'a template that is known' });
}

/** What stands between bars, of which those inside other templates and links are none. */
function split(text: string, { closings, ends }: WikiPairs, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const inside = closings.get(at);
    const end = inside === undefined ? ends.get(at) : inside + 2;
    if (end !== undefined && end <= to) at = end - 1;
    else if (text[at] === '|') {
      pieces.push([start, at]);
      start = at + 1;
    }
  }
  return [...pieces, [start, to]];
}

function valuesIn(text: string, values: readonly Piece[]): Pick<Given, 'places' | 'names'> {
  const names = new Map<string, Piece>();
  const places: Piece[] = [];
  for (const [from, to] of values) {
    const [whole, name = ''] =
      /^\s*([\w -]{1,40}?)\s*=/.exec(text.slice(from, Math.min(to, from + 60))) ?? [];
    const place = /^[1-9]$/.test(name) ? Number(name) - 1 : undefined;
    if (whole === undefined) places.push([from, to]);
    else if (place === undefined) names.set(name, [from + whole.length, to]);
    else places[place] = [from + whole.length, to];
  }
  return { places, names };
}
