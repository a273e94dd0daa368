import { expect, test } from 'vitest';
import { printCoordinates, readCoordinates } from './coordinates.ts';

test.each(['35.3717, 138.9269', '-23.701, -46.697', '0, 0', '90, -180', '0.000001, 100'])(
  '%s is a place on the Earth, and is printed as it is read',
  (written) => {
    const read = readCoordinates(written);
    expect(read && printCoordinates(read)).toBe(written);
  },
);

test('north comes first, and a nought has no sign', () => {
  expect(readCoordinates('35.3717,138.9269')).toEqual({ latitude: 35.3717, longitude: 138.9269 });
  expect(readCoordinates('-0, -0.0')).toStrictEqual({ latitude: 0, longitude: 0 });
});

test.each([
  '',
  '35.3717',
  '90.1, 0',
  '0, 180.000001',
  '35° 22′ N, 138° 55′ E',
  '1e1, 2',
  '35.12345678, 1',
  '1; 2',
])('%s is none', (written) => {
  expect(readCoordinates(written)).toBeUndefined();
});
