import { describe, expect, test } from 'vitest';
import { canonical, linkOf, linksOf } from './chain.ts';
import { sha256 } from './sha256.ts';

describe('canonical JSON is that of RFC 8785', () => {
  test('the sample of section 3.2.2, in the order of section 3.2.3', () => {
    const sample = JSON.parse(
      String.raw`{
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }`,
    );
    // Section 3.2.4 prints these bytes.
    expect(Buffer.from(canonical(sample)).toString('hex')).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b33333333333333' +
        '33332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24' +
        '5c75303030665c6e4127425c225c5c5c5c5c222f227d',
    );
  });
  test('keys in the order of their UTF-16 code units: section 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const written = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(written))).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    expect(written.indexOf('\\r')).toBeLessThan(written.indexOf('"1"'));
  });
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number of bits %s is %s: appendix B', (bits, written) => {
    expect(canonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(written);
  });
  test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800'])('what JSON cannot say is no JSON', (value) => {
    expect(() => canonical(value)).toThrow();
  });
});

describe('the chain of a board', () => {
  const first = { number: 1, name: '0001-season.yaml', text: 'kind: season\n' };
  const second = { number: 2, name: '0002-bulletin.yaml', text: 'kind: bulletin\n' };
  test('links a document to the one before it', () => {
    const json = '{"name":"0001-season.yaml","previous":null,"text":"kind: season\\n"}';
    expect(linkOf(undefined, first)).toBe(sha256(json));
    expect(linksOf([first, second])).toEqual([sha256(json), linkOf(sha256(json), second)]);
  });
  test('is another one if a letter, a number, a kind or the order is another', () => {
    const last = linksOf([first, second]).at(-1);
    const others = [
      [{ ...first, text: 'kind: Season\n' }, second],
      [first, { ...second, text: 'kind: bulletin' }],
      [first, { ...second, name: '0003-bulletin.yaml' }],
      [first, { ...second, name: '0002-decision.yaml' }],
      [second, first],
      [second],
      [first],
    ];
    for (const other of others) expect(linksOf(other).at(-1)).not.toBe(last);
  });
});
