import { printRaceLength } from '#core/base/race-length';
import type { AwardClause, Condition } from '#core/rulebook/rulebook';
import { listed, ordinalWord } from '../print/words.ts';

const ORDERS = { overall: 'overall', class: 'in class', cup: 'in each cup' } as const satisfies Readonly<
  Record<AwardClause['order'], string>
>;

/** What an award gives for what, and to whom. */
export function awardText(award: AwardClause): string {
  const { session, of, order, by = 'place', scale, to, among } = award;
  const scales = scale.map(({ scale: name, when }) =>
    when === undefined ? name : `${name} ${conditionText(when)}`,
  );
  return [
    `${session}${of === 'meeting' ? ' of the meeting' : ''}, ${by === 'place' ? '' : `by ${by} `}${ORDERS[order]}: scale ${scales.join(', else ')}`,
    `to the ${listed(to)}`,
    among === undefined ? '' : `only for one of the first ${among}`,
    ...sharingTexts(award),
  ]
    .filter((one) => one !== '')
    .join(', ');
}

function sharingTexts({ ties, crew, sharedCar }: AwardClause): readonly string[] {
  return [
    ties === undefined || ties === 'in full'
      ? ''
      : `cars that are level ${ties === 'split' ? 'share the points of their place' : 'share those of the places they take up'}`,
    crew === 'drove' ? 'only for drivers who drove' : '',
    sharedCar === undefined || sharedCar === 'in full'
      ? ''
      : `drivers of one car ${sharedCar === 'nothing' ? 'have nothing' : 'have them in shares'}`,
  ];
}

function conditionText({ points, race, length, share, ...counts }: Condition): string {
  const plain = (value: number) => `${value}`;
  return `if ${[
    ...(points === undefined ? [] : [`points are ${points}`]),
    ...(race === undefined ? [] : [`it is the ${ordinalWord(race)} race of its meeting`]),
    ...boundText('length', length, printRaceLength),
    ...boundText('share', share, (value: number) => `${value} %`),
    ...Object.entries(counts).flatMap(([what, bounds]) => boundText(what, bounds, plain)),
  ].join(' and ')}`;
}

/** `length at least 8 h under 12 h` */
export function boundText<Value>(
  what: string,
  bounds: { readonly atLeast?: Value | undefined; readonly under?: Value | undefined } | undefined,
  text: (value: Value) => string,
): readonly string[] {
  if (bounds === undefined) return [];
  const { atLeast, under } = bounds;
  const parts = [
    atLeast === undefined ? '' : `at least ${text(atLeast)}`,
    under === undefined ? '' : `under ${text(under)}`,
  ];
  return [[what, ...parts.filter((part) => part !== '')].join(' ')];
}
