import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Moment } from '#core/base/day';
import { driverKey } from '#core/base/ids';
import type { OfficialDocument, WrittenDocument } from '#core/documents/document.schema';
import { arbitraryBoard } from '../../../test/arbitrary-board.ts';
import { readDocument } from './read-document.ts';
import { writeDocument } from './write-document.ts';
import { type ComposedKind, written } from './written.ts';

const KINDS: readonly string[] = ['season', 'calendar', 'drivers', 'entry-list', 'classification'];
const isComposed = (document: OfficialDocument): document is WrittenDocument<ComposedKind> =>
  KINDS.includes(document.kind);

test('a name that is the name of a field is a name', () => {
  const said = {
    kind: 'entry-list',
    document: 1,
    posted: { by: '2014-07-20' as Moment },
    by: 'organiser',
    teams: { length: { country: 'JPN' } },
    entries: { place: { time: { car: 'Alpha' } } },
    crews: { best: [driverKey('Ann')] },
  } as const;
  const document = said as unknown as WrittenDocument<ComposedKind>;
  const read = readDocument(writeDocument(written(document)), 'x.yaml');
  expect(read.ok ? read.value.content : read.error).toEqual(document);
});

test('what is written of a document reads as the same document', () => {
  fc.assert(
    fc.property(arbitraryBoard, (board) => {
      for (const document of board.filter(isComposed)) {
        const read = readDocument(writeDocument(written(document)), 'x.yaml');
        expect(read.ok ? read.value.content : read.error).toEqual(document);
      }
    }),
    { numRuns: 100 },
  );
});
