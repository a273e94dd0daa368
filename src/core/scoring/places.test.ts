import { describe, expect, test } from 'vitest';
import type { Place } from '#core/documents/classification.schema';
import { aroundTaken, closedUp, droppedBy, isCertain, type MaybePlace, placesAmong } from './places.ts';

/** Places as printed: `1 2 7-8 -`. */
const read = (text: string): MaybePlace[] =>
  text.split(' ').map((place) => {
    if (place === '-') return undefined;
    const [from = 0, to = from] = place.split('-').map(Number);
    return { from, to };
  });
const print = (places: readonly MaybePlace[]) =>
  places
    .map((place) =>
      place === undefined ? '-' : isCertain(place) ? `${place.from}` : `${place.from}-${place.to}`,
    )
    .join(' ');

describe('when a car is out, those behind it move up one', () => {
  const without = (places: string, gone: number) => print(closedUp(read(places), gone));

  test.each([
    ['1 2 3', 0, '- 1 2'],
    ['1 2 3', 1, '1 - 2'],
    ['1 2 3', 2, '1 2 -'],
    ['3 1 2', 1, '2 - 1'],
    ['1 - 3', 0, '- - 2'],
  ])('%s without the car at index %i is %s', (places, gone, after) => {
    expect(without(places, gone)).toBe(after);
  });

  test('of a dead heat the other keeps the place, and those behind move up', () => {
    expect(without('1 2 2 4', 1)).toBe('1 - 2 3');
    expect(without('1 1 3', 0)).toBe('- 1 2');
  });

  test('a car without a place leaves all where they are', () => {
    expect(without('1 - 2', 1)).toBe('1 - 2');
  });

  test.each([
    ['7-8 7-8', 0, '- 7'],
    ['7-9 7-9 7-9', 0, '- 7-8 7-8'],
    ['5 7-8 7-8', 0, '- 6-7 6-7'],
    ['9 7-8 7-8', 1, '8 - 7'],
    ['9 7-8 7-8', 0, '- 7-8 7-8'],
    ['7-9 8 7-9', 0, '- 7-8 7-8'],
    ['7 7-8', 0, '- 7'],
    ['8 7-8', 0, '- 7'],
    ['4-5 5', 0, '- 4'],
    ['4-5 4', 0, '- 4'],
    ['7-8 5-10', 0, '- 5-9'],
    ['6-9 6-7', 0, '- 6-7'],
  ])('of %s, known only within bounds, without index %i: %s', (places, gone, after) => {
    expect(without(places, gone)).toBe(after);
  });
});

describe('a car drops by some places', () => {
  const dropped = (places: string, moved: number, count: number) =>
    print(droppedBy(read(places), moved, count));

  test.each([
    ['1 2 3 4', 0, 1, '2 1 3 4'],
    ['1 2 3 4', 0, 2, '3 1 2 4'],
    ['1 2 3 4', 1, 2, '1 4 2 3'],
    ['2 1 4 3', 0, 1, '3 1 4 2'],
    ['1 2 -', 0, 1, '2 1 -'],
  ])('%s: index %i by %i is %s', (places, moved, count, after) => {
    expect(dropped(places, moved, count)).toBe(after);
  });

  test('but never behind the last', () => {
    expect(dropped('1 2 3', 0, 9)).toBe('3 1 2');
    expect(dropped('1 2 3', 2, 1)).toBe('1 2 3');
    expect(dropped('1', 0, 3)).toBe('1');
  });

  test('but never into the middle of a dead heat', () => {
    expect(dropped('1 2 2 4', 0, 1)).toBe('3 1 1 4');
    expect(dropped('1 2 2 4', 0, 2)).toBe('3 1 1 4');
    expect(dropped('1 2 2 4', 0, 3)).toBe('4 1 1 3');
  });

  test('out of a dead heat', () => {
    expect(dropped('1 1 3', 0, 1)).toBe('2 1 3');
    expect(dropped('1 1 3', 0, 2)).toBe('3 1 2');
  });

  test('without a place has none to lose', () => {
    expect(dropped('1 - 2', 1, 2)).toBe('1 - 2');
  });

  test('and where it was within bounds, so it is after', () => {
    expect(dropped('5-6 5-6 7 8', 0, 1)).toBe('6-7 5 6-7 8');
    expect(dropped('1 2-3 2-3', 0, 1)).toBe('2 1-3 1-3');
  });
});

describe('places among those of one class', () => {
  const among = (places: string) => print(placesAmong(read(places) as Place[]));

  test.each([
    ['3 5 9', '1 2 3'],
    ['9 3 5', '3 1 2'],
    ['2 2 5', '1 1 3'],
    ['2 5 5 9', '1 2 2 4'],
    ['4 4 4', '1 1 1'],
    ['7', '1'],
  ])('%s are %s', (places, inClass) => {
    expect(among(places)).toBe(inClass);
  });

  test.each([
    ['3 7-8 7-8', '1 2-3 2-3'],
    ['7-8', '1'],
    ['7-8 8', '1 2'],
    ['7-8 7', '2 1'],
    ['5-9 7', '1-2 1-2'],
    ['5-6 7', '1 2'],
    ['7 5-6', '2 1'],
    ['2 2 5-6 5-6', '1 1 3-4 3-4'],
    ['3-4 3-4 9-10', '1-2 1-2 3'],
    ['5-7 6-8', '1-2 1-2'],
    ['5-6 6-7', '1 2'],
  ])('%s, as far as they are known, are %s', (places, inClass) => {
    expect(among(places)).toBe(inClass);
  });
});

test('a place moves behind those that are taken', () => {
  const around = (places: string, taken: string) =>
    print(read(places).map((place) => place && aroundTaken(place, read(taken) as Place[])));
  expect(around('1 2 3', '2')).toBe('1 3 4');
  expect(around('1 2', '3 1')).toBe('2 4');
  expect(around('1 2', '1 2')).toBe('3 4');
  expect(around('1 2', '2-3')).toBe('1 2-3');
  expect(around('1-2', '1')).toBe('2-3');
});
