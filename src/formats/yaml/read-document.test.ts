import { describe, expect, test } from 'vitest';
import { faultText } from './fault.ts';
import { readClaims, readDocument, readDocuments, readRulebook, readSources } from './read-document.ts';

const ENVELOPE = 'document: 7\nposted: 2014-05-09\nby: organiser\n';

/** The faults of a document whose own lines start at line 4, without the file's name. */
const faultsOf = (lines: string) => {
  const read = readDocument(ENVELOPE + lines, 'x.yaml');
  return read.ok
    ? []
    : read.error.map((fault) => faultText(fault).replace('x.yaml:', '').replaceAll(/\s+/g, ' '));
};

test('a document is read by the shape of its kind', () => {
  const read = readDocument(
    `${ENVELOPE}kind: calendar-change\nchanges:\n  - { move: inje, to: 2014-07-20 }\n`,
    'x.yaml',
  );
  expect(read.ok && read.value.content).toMatchObject({
    document: 7,
    kind: 'calendar-change',
    posted: { by: '2014-05-09' },
    changes: [{ act: 'move', move: 'inje', to: '2014-07-20' }],
  });
});

describe('a fault says where, what stands there and what was expected', () => {
  test('a value', () => {
    expect(faultsOf('kind: calendar-change\nchanges:\n  - move: inje\n    to: 20 July\n')).toEqual([
      "7:9 changes[0].to: found '20 July', expected a day such as 2014-07-20",
    ]);
  });
  test('a word that is nearly right', () => {
    expect(faultsOf('kind: classification\nfor: fuji\nsession: race\nstate: finel\nresults: []')).toEqual([
      "7:8 state: found 'finel', expected one of: provisional, final. Did you mean 'final'?",
    ]);
  });
  test('a key that is missing, at the map that lacks it', () => {
    expect(faultsOf('kind: calendar\nrounds:\n  inje: { race: 3 Hours of Inje }\n')).toEqual([
      '6:3 rounds.inje.date is missing: a day such as 2014-07-20',
    ]);
  });
  test('each unknown key, at the key itself', () => {
    expect(faultsOf('kind: bulletin\ntxt: a\nvolume: 11\n')).toEqual([
      "5:1 txt is no key here. Did you mean 'text'?",
      expect.stringMatching(
        /^6:1 volume: found the key 'volume', expected one of: kind, document, posted, by/,
      ),
    ]);
  });
  test('a name that is none', () => {
    expect(faultsOf('kind: drivers\ndrivers:\n  " ": JPN\n')).toEqual([
      "6:3 drivers['']: found the key '', expected a name",
    ]);
  });
  test('the short form of an object', () => {
    expect(faultsOf('kind: drivers\ndrivers:\n  Yuan Bo: CHX\n')).toEqual([
      "6:12 drivers['Yuan Bo'].country: found 'CHX', expected a country code of three letters, such as JPN",
    ]);
  });
  test('one item where a list may stand', () => {
    expect(faultsOf('kind: bulletin\nreplaces: last\n')).toEqual([
      "5:11 replaces[0]: found 'last', expected a whole number from 1 to 999999",
    ]);
  });
  test('a number that turned into a comment', () => {
    expect(faultsOf('kind: pit-stops\nfor: fuji\nsession: race\nstops:\n  - car: #92\n')).toEqual([
      "8:5 stops[0].car: found nothing, expected the number of a car. Behind a space, # starts a comment: write '#92' in quotes",
    ]);
  });
  test('all of them at once, from top to bottom', () => {
    const lines =
      'kind: decision\nfor: [fuji]\nfacts:\nmeasures:\n  - { addTime: soon, car: 27 }\n  - { grid: 0 }\n';
    expect(faultsOf(lines).map((fault) => /^\d+:\d+/.exec(fault)?.[0])).toEqual([
      '5:1',
      '6:1',
      '8:16',
      '9:5',
      '9:13',
    ]);
  });
});

test('a document with more faults than can be told is refused all the same', () => {
  const wrong = (lines: number) =>
    faultsOf(`kind: pit-stops\nfor: fuji\nsession: race\nstops:\n${'- { cra: 1, lap: x }\n'.repeat(lines)}`);
  expect(wrong(1000)).toHaveLength(3000);
  expect(wrong(80_000)).toEqual(['1:1 found more faults than can be told, expected a document']);
});

describe('what is told apart by a word', () => {
  test('an unknown kind, with the kind that was meant', () => {
    expect(faultsOf('kind: calender')[0]).toMatch(
      /^4:7 kind: found 'calender', expected a kind of document, one of: season, .+ Did you mean 'calendar'\?$/,
    );
  });
  test('a document without a kind', () => {
    expect(faultsOf('')[0]).toMatch(/^1:1 kind is missing: a kind of document, one of: season, regulations/);
  });
  test('an act whose verb is misspelt', () => {
    expect(faultsOf('kind: entry-change\nchanges:\n  - { withdrew: 82 }\n')).toEqual([
      expect.stringMatching(
        /^6:5 changes\[0\]: found a map of 'withdrew', expected an act, .+ Did you mean 'withdraw'\?$/,
      ),
    ]);
  });
  test.each([
    ['calendar-change', 'remove: fuji', 'move, alter, add, cancel, replace'],
    ['calendar-change', 'delete: fuji', 'move, alter, add, cancel, replace'],
    ['entry-change', 'change: 92', 'withdraw, exchange, replace, join, leave, crew, car, team, number'],
  ])('an act that nobody knows, with all there are and no guess: %s, %s', (kind, act, all) => {
    const word = act.split(':')[0];
    expect(faultsOf(`kind: ${kind}\nchanges:\n  - { ${act} }\n`)).toEqual([
      `6:5 changes[0]: found a map of '${word}', expected an act, one of: ${all}`,
    ]);
  });
  test('an act that is nearly one, though other keys stand beside it', () => {
    expect(faultsOf('kind: calendar-change\nchanges:\n  - { reason: rain, Cancle: fuji }\n')).toEqual([
      expect.stringMatching(/ Did you mean 'cancel'\?$/),
    ]);
  });
  describe('an act with a key that is another act’s says how it is written, and so it can be', () => {
    const ACTS = [
      [
        'decision',
        'for: fuji\nfacts: A.\nmeasures',
        'addTime takeLaps dropPlaces relegate disqualify exclude deleteLap',
      ],
      ['decision', 'for: fuji\nfacts: A.\nmeasures', 'grid penalty withhold bar points rank waive nothing'],
      ['entry-change', 'changes', 'withdraw exchange replace join leave crew car team number'],
      ['calendar-change', 'changes', 'move alter add cancel replace'],
    ] as const;
    test.each(
      ACTS.flatMap(([kind, list, verbs]) => verbs.split(' ').map((verb) => [kind, list, verb] as const)),
    )('%s, %s: %s', (kind, list, verb) => {
      const faults = faultsOf(`kind: ${kind}\n${list}:\n  - { ${verb}: 82, act of another: 7 }\n`).join('\n');
      const example = /expected an act such as (\{.+\}), its keys one of: /.exec(faults)?.[1] ?? '';
      expect(faultsOf(`kind: ${kind}\n${list}:\n  - ${example}\n`)).toEqual([]);
      expect(example).toContain(`{ ${verb}: `);
    });
  });
  test('a check of something that no check knows', () => {
    const read = readRulebook(
      'rulebook: a\nname: b\nchecks:\n  tyres: { every: caar, article: 1 }\n',
      'r.yaml',
    );
    expect(read.ok || read.error.map(faultText)).toEqual([
      "r.yaml:4:19  checks.tyres.every: found 'caar', expected one of: crew, car, drive, pit stop, race. Did you mean 'car'?",
    ]);
  });
});

test('what a review says of a path later is found in the text', () => {
  const read = readDocument(
    `${ENVELOPE}kind: pit-stops\nfor: fuji\nsession: race\nstops:\n  - { car: 1 }\n  - car: 7\n    lap: 3\n`,
    'x',
  );
  if (!read.ok) throw new Error('not read');
  const at = (...path: (string | number)[]) => Object.values(read.value.where(path)).join(':');
  expect(at('stops', 1, 'lap')).toBe('10:10');
  expect(at('stops', 1)).toBe('9:5');
  expect(at('stops', 1, 'people')).toBe('9:5');
  expect(at('stops')).toBe('7:1');
  expect(at('posted', 'by')).toBe('2:9');
  expect(at()).toBe('1:1');
});

describe('a file for import', () => {
  test('gives its documents in order', () => {
    const read = readDocuments(
      `${ENVELOPE}kind: bulletin\n---\n${ENVELOPE}kind: drivers\ndrivers: {}\n`,
      'x.yaml',
    );
    expect(read.ok && read.value.map(({ content }) => content.kind)).toEqual(['bulletin', 'drivers']);
  });
  test('tells the faults of all', () => {
    const read = readDocuments('kind: a\n---\nkind: b\n', 'x.yaml');
    expect(read.ok || read.error.map(({ line }) => line)).toEqual([1, 3]);
  });
});

test('claims and sources are read by shapes of their own', () => {
  const claims = readClaims(
    'claims:\n  - { publication: Wikipedia, totals: { gt: { 92: 70 } } }\n',
    'claims.yaml',
  );
  expect(claims.ok && claims.value.content.claims[0]?.publication).toBe('Wikipedia');
  const sources = readSources('sources:\n  WP: the article\n', 'sources.yaml');
  expect(sources.ok && sources.value.content.sources).toEqual({ WP: { title: 'the article' } });
});
