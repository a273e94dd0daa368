import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { faultText } from '#formats/yaml/fault';
import type { NoticeBoard, PostedText } from '#store/board';
import { folderBoard } from '#store/folder';
import { memoryBoard } from '#store/memory';
import { sha256 } from '#store/sha256';
import { readSeason } from './read-season.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const RULEBOOK = 'rulebook: r\nname: Rules\nclasses:\n  GT: { article: 1 }\n';
const head = (number: number, kind: string) =>
  `document: ${number}\nkind: ${kind}\nposted: 2014-01-0${number}\nby: office\n`;
const SEASON = `${head(1, 'season')}season: S\nseries: S\nyear: 2014\norganiser: O\n`;
const regulations = (rulebook: string) =>
  `${head(2, 'regulations')}rulebook: r\nattachments:\n  - { name: r.yaml, sha256: ${sha256(bytes(rulebook))} }\n`;

/** A board whose texts and attachments are whatever a test says, posted or not. */
function boardOf(
  posted: Readonly<Record<string, string>>,
  attached: readonly string[] = [],
  papers = {},
): NoticeBoard {
  const board = memoryBoard(papers);
  const texts = Object.entries(posted).map(
    ([name, text]): PostedText => ({ number: Number(name.slice(0, 4)), name, text }),
  );
  const attachments = attached.map((text) => ({ name: 'r.yaml', bytes: bytes(text) }));
  const kept = board.post({ kind: 'bulletin', text: '', attachments }, 0);
  return {
    ...board,
    read: async () => ({ ok: true, value: texts }),
    attachment: (hash) => kept.then(() => board.attachment(hash)),
  };
}

const faultsOf = async (board: NoticeBoard) => {
  const read = await readSeason(board);
  return read.ok ? [] : read.error.map((fault) => faultText(fault).replaceAll(/[0-9a-f]{64}/g, 'HASH'));
};

test('the first season reads without a fault, its rulebook with it', async () => {
  const folder = fileURLToPath(new URL('../../seasons/asian-le-mans-series-2014', import.meta.url));
  expect(await faultsOf(folderBoard(folder))).toEqual([]);
  const read = await readSeason(folderBoard(folder));
  if (!read.ok) throw new Error('not read');
  const { documents, sources, claims, where } = read.value;
  expect(documents.map(({ document }) => document)).toEqual(documents.map((_, index) => index + 1));
  const regulations = documents.find((document) => document.kind === 'regulations');
  expect(regulations?.attached?.titles).toHaveProperty('lmp2-drivers');
  expect([sources?.sources, claims?.claims]).not.toContain(undefined);
  expect(where(1, ['season'])).toMatchObject({ file: '0001-season.yaml', column: 9 });
  expect(where(999, [])).toBeUndefined();
});

describe('regulations bring their rulebook', () => {
  test('whole', async () => {
    const read = await readSeason(
      boardOf({ '0001-season.yaml': SEASON, '0002-regulations.yaml': regulations(RULEBOOK) }, [RULEBOOK]),
    );
    expect(read.ok && read.value.documents[1]).toMatchObject({
      attached: { name: 'Rules', classes: { GT: { article: '1' } } },
    });
  });
  test('or it is missing', async () => {
    expect(await faultsOf(boardOf({ '0002-regulations.yaml': regulations(RULEBOOK) }))).toEqual([
      '0002-regulations.yaml:7:29  attachments[0].sha256: found nothing as HASH, expected the file as posted',
    ]);
  });
  test('or it has faults of its own', async () => {
    const broken = `${RULEBOOK}  LMP2: {}\nscalse: {}\n`;
    expect(await faultsOf(boardOf({ '0002-regulations.yaml': regulations(broken) }, [broken]))).toEqual([
      'attachments/HASH.yaml:5:3  classes.LMP2.article is missing: an article, or a source where the article is unknown',
      "attachments/HASH.yaml:6:1  scalse is no key here. Did you mean 'scales'?",
    ]);
  });
  test('or it leans on one that is not on the board', async () => {
    const part = `${RULEBOOK}extends: base\n`;
    expect(await faultsOf(boardOf({ '0002-regulations.yaml': regulations(part) }, [part]))).toEqual([
      "attachments/HASH.yaml:5:10  extends: found 'base', expected the whole rulebook: nothing outside a board may change it",
    ]);
  });
});

test('the faults of all files are told at once, and nothing is half read', async () => {
  const posted = { '0001-season.yaml': SEASON.replace('2014\n', '14\n'), '0002-bulletin.yaml': 'a: b: c' };
  const papers = { sources: 'sources: []', claims: '' };
  const faults = await faultsOf(boardOf(posted, [], papers));
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    ...Object.keys(posted),
    'sources.yaml',
    'claims.yaml',
  ]);
});

test('a file is named for what it says', async () => {
  expect(await faultsOf(boardOf({ '0002-season.yaml': SEASON, '0001-bulletin.yaml': SEASON }))).toEqual([
    "0002-season.yaml:1:11  document: found document 1, a season, expected what the file's name says",
    "0001-bulletin.yaml:1:11  document: found document 1, a season, expected what the file's name says",
  ]);
});

test('a board without papers has neither sources nor claims', async () => {
  const read = await readSeason(boardOf({ '0001-season.yaml': SEASON }));
  expect(read).toMatchObject({ ok: true, value: { sources: undefined, claims: undefined } });
});
