import { err, ok, type Result } from '#core/base/result';
import { faultText } from '#formats/yaml/fault';
import { readClaims, readSources } from '#formats/yaml/read-document';
import { noteOf } from '#office/people/asker';
import { type Laid, MOST_IN_TEXT, type NoticeBoard, type Paper, textOf } from '#store/board';
import { sha256 } from '#store/sha256';
import { isKnown } from '../is-known.ts';
import { notSignedIn, type Problem, placed } from '../problem.ts';
import { mediaType, readBytes, wrongType, YAML_TYPES } from '../read-body.ts';
import type { Asked, Route } from '../route.ts';
import { boardAsked, boardFor } from './board-asked.ts';
import { done, type Handled } from './person-asked.ts';

const PAPERS = {
  sources: { read: readSources, what: 'where the facts of its board come from' },
  claims: { read: readClaims, what: 'what others published of it, to be audited' },
} as const satisfies Record<Paper, unknown>;
const IN_YAML = { 'application/yaml': { type: 'string', description: 'As docs/league.md shows it.' } };

/** What lies beside a board, and may change. */
export const paperRoutes: readonly Route[] = (['sources', 'claims'] as const).flatMap((paper): Route[] => [
  {
    method: 'get',
    path: `/seasons/{season}/${paper}`,
    id: `get${named(paper)}`,
    tag: 'Seasons',
    summary: `The ${paper} of a season: ${PAPERS[paper].what}`,
    hasTag: true,
    answers: [
      { status: 200, what: 'As it was laid there.', type: 'application/yaml', schema: { type: 'string' } },
    ],
    handle: (asked) => get(asked, paper),
  },
  {
    method: 'put',
    path: `/seasons/{season}/${paper}`,
    id: `lay${named(paper)}`,
    tag: 'Seasons',
    summary: `Lays ${paper} beside a board, in the place of those that lie there`,
    may: 'lay-beside',
    body: { what: `The ${paper}.`, types: IN_YAML, most: MOST_IN_TEXT },
    ifMatch: `The ETag of the ${paper} that were read: if others lie there by now, nothing is laid (412).`,
    ifNoneMatch: `* says that no ${paper} lie there, an ETag that others do than those: where they do, nothing is laid (412).`,
    answers: [{ status: 204, what: 'They lie there.' }],
    handle: (asked) => lay(asked, paper),
  },
]);

function named(paper: Paper): string {
  return `${paper.charAt(0).toUpperCase()}${paper.slice(1)}`;
}

async function get(asked: Asked, paper: Paper): Handled {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series } = found.value;
  const text = await board.board.beside(paper);
  if (!text.ok || text.value === undefined)
    return err({ code: 'no-such-paper', title: `no ${paper} lie beside this board` });
  return ok({
    raw: text.value,
    headers: {
      'Content-Type': 'application/yaml; charset=utf-8',
      'Cache-Control': series.visibility === 'public' ? 'public, no-cache' : 'private, no-cache',
      ETag: etagOf(text.value),
    },
  });
}

async function lay(asked: Asked, paper: Paper): Handled {
  const found = await boardFor(asked, 'lay-beside');
  if (!found.ok) return found;
  const { office, who, address } = asked;
  if (who === undefined) return err(notSignedIn);
  const { board, series } = found.value;
  const text = await readPaper(asked, paper);
  if (!text.ok) return text;
  const over = await lyingThere(asked, board.board, paper);
  if (!over.ok) return over;
  if (!(await board.board.layBeside(paper, text.value, over.value))) return err(changed(paper));
  const noted = {
    what: 'paper laid beside',
    at: office.desk.now(),
    series: series.key,
    board: board.key,
  } as const;
  await office.desk.people.log.note(noteOf(who, { ...noted, details: { paper } }, address));
  return ok(done());
}

const etagOf = (text: string): string => `"${sha256(text).slice(0, 32)}"`;

/** What the writer knows to lie there, if they say so: RFC 9110, section 13.1. */
async function lyingThere(
  { header }: Asked,
  board: NoticeBoard,
  paper: Paper,
): Promise<Result<Laid | undefined, Problem>> {
  const [match, noneMatch] = [header('If-Match'), header('If-None-Match')];
  if (match === undefined && noneMatch === undefined) return ok(undefined);
  const lies = await board.beside(paper);
  const text = lies.ok ? lies.value : undefined;
  const etag = text === undefined ? undefined : etagOf(text);
  const isTheirs = (match === undefined || isKnown(match, etag)) && !isKnown(noneMatch, etag);
  return isTheirs ? ok({ text }) : err(changed(paper));
}

const changed = (paper: Paper): Problem => ({
  code: 'paper-changed',
  title: `other ${paper} lie beside this board by now`,
  detail: 'read them, and lay yours over them with their ETag: If-Match',
});

/** The text of a paper, which can be read as such. */
async function readPaper(asked: Asked, paper: Paper): Promise<Result<string, Problem>> {
  if (!YAML_TYPES.includes(mediaType(asked.request))) return err(wrongType(['application/yaml']));
  const bytes = await readBytes(asked, MOST_IN_TEXT);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  if (text === undefined) return err({ code: 'wrong-request', title: `the ${paper} are no text in UTF-8` });
  const read = PAPERS[paper].read(text, `${paper}.yaml`);
  if (read.ok) return ok(text);
  return err({
    code: 'document-unreadable',
    title: `the ${paper} cannot be read`,
    faults: read.error.map((fault) => placed(fault, faultText(fault))),
  });
}
