import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import { sha256 } from '#store/sha256';
import { board, drivers, entries, type Piece, race, rounds, rules } from '../../../test/board.ts';
import { accRace, written } from '../../../test/sim-samples.ts';
import { mayTellLaps, readTiming, readTimings } from './read-timing.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SAMPLES = new URL('../../formats/alkamel/samples/', import.meta.url);
const FILES: Readonly<Record<string, Uint8Array>> = {
  'laps.csv': readFileSync(new URL('laps.csv', SAMPLES)),
  'race.csv': readFileSync(new URL('race-drivers-in-whole.csv', SAMPLES)),
  'acc.json': bytes(written(accRace())),
  'table.csv': bytes('Pos,No,Driver\n1,7,Ann\n'),
  'notes.pdf': bytes('%PDF-1.4'),
};
const kept = new Map(Object.values(FILES).map((file) => [sha256(file), file]));
const store = {
  attachment: async (hash: string) => {
    const file = kept.get(hash);
    if (file !== undefined) return { ok: true, value: file } as const;
    const fault = { file: hash, found: 'nothing', expected: 'the file as posted' };
    return { ok: false, error: { code: 'attachment-missing', ...fault } } as const;
  },
};

const attaching = (piece: Piece, ...names: readonly string[]): Piece => ({
  ...piece,
  attachments: names.map((name) => ({ name, sha256: sha256(FILES[name] ?? bytes('lost')) })),
});
const BOARD = [
  rules(),
  rounds('fuji'),
  drivers({
    "Tomas O'Brien": { also: ["Tomás O'BRIEN"] },
    'Anna Virtanen': {},
    'Eva Rossi': {},
    'Jan Kos': {},
  }),
  entries({ GT: { 91: ['Eva Rossi', 'Jan Kos'], '007': ["Tomas O'Brien", 'Anna Virtanen'] } }),
];
const RESULT = race('fuji', '007', '91');

/** What the last of these documents tells. */
function timing(...pieces: readonly Piece[]) {
  const documents = board(...BOARD, ...pieces);
  const last = documents.at(-1);
  if (last?.kind !== 'classification') throw new Error('no classification');
  return readTiming(store, documents, last);
}
const carsOf = (read: Awaited<ReturnType<typeof timing>>) =>
  read?.cars.map(({ number, drivers: crew, record }) =>
    [`#${number}`, crew.map(({ name }) => name).join(' and '), [...record.elapsed].join()].join(': '),
  );

describe('what the files of a classification tell', () => {
  test('are the laps of its cars, with the numbers and the drivers of the entries', async () => {
    expect(carsOf(await timing(attaching(RESULT, 'laps.csv')))).toEqual([
      "#007: Anna Virtanen and Tomás O'BRIEN: 131250,331250,461255",
      '#91: Jan Kos and Eva Rossi: 140000,198500,926900',
    ]);
  });

  test('are the laps of one file and the places of another, as one', async () => {
    expect(carsOf(await timing(attaching(RESULT, 'race.csv', 'laps.csv')))).toEqual([
      "#007: Anna Virtanen and Tomás O'BRIEN: 131250,331250,461255",
      '#91: Eva Rossi and Jan Kos: 140000,198500,926900',
    ]);
  });

  test('are the laps of a simulator, counted back from the end where it gives no clock', async () => {
    const sim = season('7', '21', '46');
    const read = await readTiming(store, sim, sim.at(-1) as Of<'classification'>);
    expect(carsOf(read)).toEqual([
      '#7: Anna Berg and Carl Dahl: 95000,186000,276000',
      '#21: Emil Falk: 95500,186000,278000',
      '#46: Gro Holm: 96000',
    ]);
  });

  test('are nothing where no file has a lap, or the file is not there', async () => {
    for (const file of ['race.csv', 'table.csv', 'notes.pdf', 'gone.csv'])
      expect([file, await timing(attaching(RESULT, file))]).toEqual([file, undefined]);
  });

  test('stay the same whatever is posted later', async () => {
    const posted = attaching(RESULT, 'laps.csv');
    const later = drivers({ 'Somebody Else': { also: ['Anna VIRTANEN', "Tomás O'BRIEN"] } });
    const documents = board(...BOARD, posted, later);
    const read = await readTiming(store, documents, documents.at(-2) as Of<'classification'>);
    expect(read).toEqual(await timing(posted));
  });
});

/** A season in which these cars raced in a simulator. */
const season = (...cars: readonly string[]): readonly OfficialDocument[] =>
  board(rules(), rounds('fuji'), entries({ GT: cars }), attaching(race('fuji', ...cars), 'acc.json'));

describe('laps are looked for', () => {
  const documents = board(
    ...BOARD,
    attaching(RESULT, 'laps.csv'),
    { ...attaching(RESULT, 'laps.csv'), session: 'qualifying' },
    { ...attaching(RESULT, 'laps.csv'), session: 'race at 6 h' },
    RESULT,
    attaching({ ...RESULT, session: 'sprint' }, 'table.csv'),
  );

  test('in the files of races alone', () => {
    expect(documents.filter(mayTellLaps).map(({ document }) => document)).toEqual([5, 9]);
  });

  test('in every document of the board, or of one round', async () => {
    const { told, read } = await readTimings(store, documents);
    expect([[...told], [...read.keys()]]).toEqual([[5], [5]]);
    const [round] = documents.reduce(fold, emptySeason).rounds.keys();
    expect([...(await readTimings(store, documents, round)).told]).toEqual([5]);
    expect([...(await readTimings(store, documents, 'sepang' as typeof round)).told]).toEqual([]);
  });
});
