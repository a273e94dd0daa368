import { describe, expect, test } from 'vitest';
import { type Fault, faultText, pathText } from './fault.ts';

const fault: Fault = {
  code: 'wrong-value',
  file: '0007-calendar-change.yaml',
  line: 12,
  column: 9,
  path: ['changes', 0, 'to'],
  found: "'20 July'",
  expected: 'a day such as 2014-07-20',
};

describe('the sentence of a fault', () => {
  test('says where, what was found and what was expected', () => {
    expect(faultText(fault)).toBe(
      "0007-calendar-change.yaml:12:9  changes[0].to: found '20 July', expected a day such as 2014-07-20",
    );
  });
  test('says of a missing key that it is missing', () => {
    expect(faultText({ ...fault, code: 'key-missing', found: 'nothing' })).toMatch(
      'changes[0].to is missing: a day such as 2014-07-20',
    );
  });
  test('names the key that was meant, and then no others', () => {
    const unknown = {
      ...fault,
      code: 'key-unknown',
      expected: 'one of: move, to',
      hint: "Did you mean 'move'?",
    };
    expect(faultText(unknown)).toMatch(/changes\[0\]\.to is no key here\. Did you mean 'move'\?$/);
  });
  test('of a whole file has no path', () => {
    expect(faultText({ ...fault, path: [] })).toMatch(/:12:9 {2}found '20 July'/);
  });
});

test('a path puts names of more than a word into brackets', () => {
  expect(pathText(['drivers', 'Carlo van Dam', 'also', 0])).toBe("drivers['Carlo van Dam'].also[0]");
  expect(pathText(['posted', 'afte\n2014', 'a\u001b[2Jb'])).toBe("posted['afte 2014']['a\uFFFD[2Jb']");
});
