import { err, ok, type Result } from '#core/base/result';
import type { Season } from '#core/season/season';
import { acknowledgedJson, receiptJson } from '#office/json/people';
import type { OpenBoard } from '#office/open/open-board';
import type { Asker } from '#office/people/asker';
import { acknowledge, acknowledgements } from '#office/people/receipts';
import { EVERY_SERIES } from '#store/people/role';
import { bodyOf, readAs } from '../json-body.schema.ts';
import { notSignedIn, notThere, type Problem } from '../problem.ts';
import { refused } from '../refused.ts';
import type { Asked, Route } from '../route.ts';
import { boardAsked, boardFor } from './board-asked.ts';
import { receiptBody } from './people.schema.ts';
import { type Handled, told } from './person-asked.ts';

/** Who has taken note of a document. */
export const receiptRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/seasons/{season}/documents/{document}/receipt',
    id: 'acknowledge',
    tag: 'Documents',
    summary: 'Acknowledges a document for a team, once: whoever of it is first has done it',
    may: 'acknowledge',
    body: {
      ...bodyOf(receiptBody, 'The team; nothing need be said by who speaks for one alone.'),
      isOptional: true,
    },
    answers: [{ status: 200, what: 'The receipt that stands.', schema: 'ReceiptAnswer' }],
    handle: acknowledged,
  },
  {
    method: 'get',
    path: '/seasons/{season}/documents/{document}/receipts',
    id: 'getReceipts',
    tag: 'Documents',
    summary: 'Which teams have acknowledged a document; a team sees its own line',
    may: 'see-receipts',
    orMay: 'see-own-receipts',
    answers: [{ status: 200, what: 'The teams, by their names.', schema: 'ReceiptsAnswer' }],
    handle: list,
  },
];

async function acknowledged(asked: Asked): Handled {
  const found = await boardFor(asked, 'acknowledge');
  if (!found.ok) return found;
  const { board, series } = found.value;
  const number = documentOn(board, asked.path.document ?? '');
  if (!number.ok) return number;
  const said = await readOptional(asked);
  if (!said.ok) return said;
  const own = asked.who === undefined ? [] : partiesOf(asked.who, series.key);
  const party = said.value.party ?? (own.length === 1 ? own[0] : undefined);
  if (party === undefined) return err(refused({ code: 'party-missing' }));
  const document = { board: board.key, number: number.value, party };
  return told(
    asked,
    (asker) => acknowledge(asked.office.desk, asker, document, asked.address),
    (receipt) => ({ body: receiptJson(receipt) }),
  );
}

/** What is said, where anything is. */
const readOptional = (asked: Asked) =>
  asked.request.headers.get('Content-Type') === null
    ? Promise.resolve(ok<{ readonly party?: string | undefined }>({}))
    : readAs(asked, receiptBody);

async function list(asked: Asked): Handled {
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  if (asked.who === undefined) return err(notSignedIn);
  const { board } = found.value;
  const number = documentOn(board, asked.path.document ?? '');
  if (!number.ok) return number;
  const of = { board: board.key, number: number.value };
  return told(
    asked,
    (asker) => acknowledgements(asked.office.desk, asker, of, teamsIn(board.season)),
    (teams) => ({ body: { season: of.board, document: of.number, teams: teams.map(acknowledgedJson) } }),
  );
}

function documentOn(board: OpenBoard, said: string): Result<number, Problem> {
  const number = /^\d{1,6}$/.test(said) ? Number(said) : 0;
  if (number >= 1 && number <= board.head) return ok(number);
  const text = `there is no document '${said}' on this board`;
  return err(notThere({ code: 'no-such-document', text, choice: `documents: 1 to ${board.head}` }));
}

/** The teams of somebody in a series. */
const partiesOf = ({ roles }: Asker, series: string): readonly string[] =>
  roles.flatMap((held) => (held.series === series || held.series === EVERY_SERIES ? (held.party ?? []) : []));

/** The teams of all cars, as documents name them. */
const teamsIn = ({ entries }: Season): readonly string[] =>
  [
    ...new Set(
      [...entries.values()].flatMap(({ team, changes }) => [team, ...changes.map(({ team }) => team)]),
    ),
  ].filter((team) => team !== undefined);
