import { expect, test } from 'vitest';
import { printedPoints } from '#core/base/points';
import { readRulebook } from '#formats/yaml/read-document';
import { type RulebookLibrary, wholeRulebook } from './rulebook-library.ts';

const BASE = `
rulebook: f1-1990
name: Formula One 1990
scales:
  full: { points: 9 6 4 3 2 1, article: "5" }
  half: { points: 4.5 3 2 1.5 1 0.5, article: "6" }
counting:
  best: { keep: best 11, article: "7" }   # dropped in 1991
`;
const NEXT = `
rulebook: f1-1991
name: Formula One 1991
extends: f1-1990
scales:
  full: { points: 10 6 4 3 2 1, article: "5" }
counting:
  all: { keep: all, article: "7" }
removes: counting/best
`;
const library = (files: Record<string, string>): RulebookLibrary => ({
  names: async () => Object.keys(files),
  read: async (name) => {
    const text = files[name];
    return text === undefined ? undefined : { text, file: `${name}.yaml` };
  },
});
const files = { 'f1-1990': BASE, 'f1-1991': NEXT };

test('a rulebook that extends none is attached letter for letter, comments and all', async () => {
  const whole = await wholeRulebook(library(files), 'f1-1990');
  expect(whole).toMatchObject({ ok: true, value: { text: BASE } });
});

test('a rulebook that extends another is written out whole, with what it changes and without what it removes', async () => {
  const whole = await wholeRulebook(library(files), 'f1-1991');
  if (!whole.ok) throw new Error('not read');
  const { rulebook, text } = whole.value;
  expect(rulebook.scales.full?.points.map(printedPoints)).toEqual([10, 6, 4, 3, 2, 1]);
  expect(Object.keys(rulebook.scales)).toEqual(['full', 'half']);
  expect(Object.keys(rulebook.counting)).toEqual(['all']);
  expect(text).toContain('10 6 4 3 2 1');
  expect(text).toContain('4.5 3 2 1.5 1 0.5');
  const again = readRulebook(text, 'again.yaml');
  expect(again).toMatchObject({
    ok: true,
    value: { content: { rulebook: 'f1-1991', scales: rulebook.scales } },
  });
  expect(again.ok && again.value.content.extends).toBeUndefined();
});

test('a name that the library has not is told with the one that was meant, and who extends it', async () => {
  const wrong = { ...files, 'f1-1991': NEXT.replace('extends: f1-1990', 'extends: f1-1909') };
  expect(await wholeRulebook(library(wrong), 'f1-1991')).toEqual({
    ok: false,
    error: [{ code: 'no-such-rulebook', name: 'f1-1909', meant: 'f1-1990', from: 'f1-1991' }],
  });
});

test('a rulebook that extends itself, by way of another, is refused', async () => {
  const circle = { ...files, 'f1-1990': `${BASE}extends: f1-1991\n` };
  expect(await wholeRulebook(library(circle), 'f1-1991')).toEqual({
    ok: false,
    error: [{ code: 'extends-itself', chain: ['f1-1991', 'f1-1990', 'f1-1991'] }],
  });
});

test('a fault of a file is told with its place', async () => {
  const broken = { 'f1-1990': BASE.replace('9 6 4', '9 six 4') };
  expect(await wholeRulebook(library(broken), 'f1-1990')).toMatchObject({
    ok: false,
    error: [{ file: 'f1-1990.yaml', line: 5, path: ['scales', 'full', 'points'] }],
  });
});
