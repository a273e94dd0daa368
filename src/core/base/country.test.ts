import { expect, test } from 'vitest';
import { type Country, isSameCountry, readCountry } from './country.ts';

const isSame = (a: string, b: string) => isSameCountry(a as Country, b as Country);

test.each(['JPN', 'PHL', 'TPE', 'TWN', 'GER', 'DEU', 'BRN', 'BHR', 'ABW', 'ZWE', 'ALG', 'ZIM', 'BMU', 'NLD'])(
  '%s is the code of a country',
  (code) => {
    expect(readCountry(code)).toBe(code);
  },
);

test.each(['jpn', 'JP', 'JPNN', 'XXX', '', 'Japan', 'constructor', ' JPN'])('%j is none', (code) => {
  expect(readCountry(code)).toBeUndefined();
});

test('ISO and Olympic codes name the same countries', () => {
  expect(isSame('TPE', 'TWN')).toBe(true);
  expect(isSame('TWN', 'TPE')).toBe(true);
  expect(isSame('GER', 'DEU')).toBe(true);
  expect(isSame('PHI', 'PHL')).toBe(true);
  expect(isSame('ALG', 'DZA')).toBe(true);
  expect(isSame('ZIM', 'ZWE')).toBe(true);
  expect(isSame('JPN', 'JPN')).toBe(true);
  expect(isSame('JPN', 'KOR')).toBe(false);
});

test('BRN is Brunei, as in ISO, though the Olympic committee means Bahrain by it', () => {
  expect(isSame('BRN', 'BRU')).toBe(true);
  expect(isSame('BRN', 'BHR')).toBe(false);
});
