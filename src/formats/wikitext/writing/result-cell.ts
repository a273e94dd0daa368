import { isOut, type Out } from '#core/base/out';
import { NO_POINTS } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import type { RemarkedCell } from './race-notes.ts';
import type { WikiCell } from './wiki-table.ts';
import { wikiText } from './wiki-text.ts';

/*
 * Colours of results as the articles of motor racing have them, with the key that {{Motorsport driver results legend}} shows
 * beside a table. In that key a car that saw the flag and was not classified is blue and not purple.
 */
export const COLOURS = {
  winner: '#FFFFBF',
  second: '#DFDFDF',
  third: '#FFDF9F',
  points: '#DFFFDF',
  classified: '#CFCFFF',
  retired: '#EFCFFF',
  disqualified: '#000000',
  'did not start': '#FFFFFF',
  'did not qualify': '#FFCFCF',
} as const;

const OUT_COLOURS = {
  Ret: COLOURS.retired,
  NC: COLOURS.classified,
  DSQ: COLOURS.disqualified,
  DNS: COLOURS['did not start'],
  DNQ: COLOURS['did not qualify'],
  WD: undefined,
  EX: undefined,
} as const satisfies Record<Out, string | undefined>;

const PODIUM = [COLOURS.winner, COLOURS.second, COLOURS.third];

/** What stands behind a result, and what it means. */
export const MARKS = {
  stopped: '†',
  poleWithheld: '°',
  scoreless: '^',
} as const;

/** Bold for the pole, italic for the fastest lap, in brackets where it is dropped. */
export function resultCell(remarked: RemarkedCell): WikiCell {
  const { cell, hasFastestLap, isDropped } = remarked;
  const { result, pole } = cell;
  if (result === '' && !pole) return '';
  const shown = `${result === '' ? '·' : wikiText(result)}${marksOf(remarked)}`;
  const quotes = "'".repeat((pole ? 3 : 0) + (hasFastestLap ? 2 : 0));
  return {
    text: `${quotes}${isDropped ? `(${shown})` : shown}${quotes}`,
    style: styleOf(cell),
  };
}

const marksOf = ({ cell: { out }, hasStopped, isPoleWithheld }: RemarkedCell): string =>
  [
    hasStopped ? MARKS.stopped : '',
    isPoleWithheld ? MARKS.poleWithheld : '',
    out === undefined ? '' : MARKS.scoreless,
  ].join('');

function styleOf({ result, place, points }: Cell): string | undefined {
  if (result === '') return undefined;
  const colour = isOut(result)
    ? OUT_COLOURS[result]
    : (PODIUM[(place ?? 0) - 1] ?? (points === NO_POINTS ? COLOURS.classified : COLOURS.points));
  if (colour === undefined) return undefined;
  // Letters have a colour too, since those of a dark page are pale.
  return `background:${colour}; color:${colour === COLOURS.disqualified ? '#FFFFFF' : '#000000'};`;
}
