import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { isReserved } from '#core/base/reserved';
import { excerpt } from '#formats/text/excerpt';
import { unprintable } from '#formats/text/printable';
import { keyText, type Report } from './fault.ts';
import type { Placed, PlacedEntry, PlacedText } from './placed.ts';

/** A list that is still being filled. */
interface OpenList {
  readonly is: 'list';
  readonly at: number;
  readonly items: Placed[];
}
/** A map that is still being filled; it holds a key until the value comes. */
interface OpenMap {
  readonly is: 'map';
  readonly at: number;
  readonly entries: Map<string, PlacedEntry>;
  key?: PlacedText | undefined;
}
type Open = OpenList | OpenMap | 'document';

type Standing = Exclude<Event, { type: typeof EVENT_ID.POP | typeof EVENT_ID.DOCUMENT }>;

/** The documents of a parsed text, each value with its place. Walks the events without recursion. */
export function placedDocuments(text: string, events: readonly Event[], report: Report): readonly Placed[] {
  const roots: Placed[] = [];
  const open: Open[] = [];
  let at = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.DOCUMENT) open.push('document');
    else {
      at = offsetOf(event) ?? at;
      const placed = placedOf(text, event, at, report);
      put(placed, open.at(-1), roots, report);
      if (placed.is !== 'text') open.push(placed);
    }
  }
  return roots;
}

/** @returns undefined for a value that is not written; it then stands where the last one did, at its key. */
function offsetOf(event: Standing): number | undefined {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  if (event.valueStart < 0) return undefined;
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return isQuoted ? event.valueStart - 1 : event.valueStart;
}

function placedOf(
  text: string,
  event: Standing,
  at: number,
  report: Report,
): PlacedText | OpenList | OpenMap {
  if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0) refuseAlias(text, event, report);
  if (event.type !== EVENT_ID.ALIAS && event.tagStart >= 0) {
    const tag = text.slice(event.tagStart, event.tagEnd);
    report(
      'tag',
      event.tagStart,
      excerpt(tag),
      'no tags',
      'If the text itself starts with !, put it in quotes',
    );
  }
  if (event.type === EVENT_ID.SEQUENCE) return { is: 'list', at, items: [] };
  if (event.type === EVENT_ID.MAPPING) return { is: 'map', at, entries: new Map() };
  const value = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
  const odd = unprintable(value);
  if (odd !== undefined) report('not-text', at, odd.name, 'characters that can be seen');
  return { is: 'text', at, text: value };
}

function refuseAlias(text: string, event: Standing, report: Report): void {
  const [mark, name] = [text[event.anchorStart - 1], text.slice(event.anchorStart, event.anchorEnd)];
  const hint =
    'Write it out: what a document says must stand where it says it. A text that starts with & or * needs quotes';
  report('alias', event.anchorStart - 1, excerpt(`${mark}${name}`), 'no anchors and no aliases', hint);
}

function put(placed: Placed, around: Open | undefined, roots: Placed[], report: Report): void {
  if (around === undefined || around === 'document') roots.push(placed);
  else if (around.is === 'list') around.items.push(placed);
  else if (around.key === undefined) around.key = keyOf(placed, around, report);
  else {
    around.entries.set(around.key.text, { keyAt: around.key.at, value: placed });
    around.key = undefined;
  }
}

/** The text of a key, its ends trimmed as any name's. */
function keyOf(placed: Placed, map: OpenMap, report: Report): PlacedText {
  const key = placed.is === 'text' ? placed.text.trim() : '';
  if (placed.is !== 'text') report('key-not-text', placed.at, `a ${placed.is}`, 'a text as the key');
  else if (map.entries.has(key)) report('key-twice', placed.at, `${keyText(key)} again`, 'each key once');
  else if (isReserved(key))
    report('key-reserved', placed.at, excerpt(key), 'another name: JavaScript reserves this one');
  return { is: 'text', at: placed.at, text: key };
}
