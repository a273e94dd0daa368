import { given } from '#core/base/given';
import { err } from '#core/base/result';
import { memberJson, newTokenJson, tokenJson } from '#office/json/people';
import { logLines, membersOf, takeRole } from '#office/people/members';
import { makeToken, ownTokens, revokeToken, tokensFor } from '#office/people/tokens';
import { ROLES } from '#store/people/role';
import { bodyOf } from '../json-body.schema.ts';
import type { Asked, Route } from '../route.ts';
import { tokenBody } from './people.schema.ts';
import { done, type Handled, letGo, told, toldOf } from './person-asked.ts';

/** Who is what in a series, and what programs may show in place of people. */
export const peopleRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/series/{series}/people',
    id: 'getPeople',
    tag: 'People',
    summary: 'Who has a role in a series; * for those who have one in every series',
    may: 'see-people',
    answers: [{ status: 200, what: 'The people, by their names.', schema: 'PeopleAnswer' }],
    handle: (asked) => {
      const { series = '' } = asked.path;
      return told(
        asked,
        (asker) => membersOf(asked.office.desk, asker, series),
        (people) => ({ body: { series, people: people.map(memberJson) } }),
      );
    },
  },
  {
    method: 'delete',
    path: '/series/{series}/people/{account}/roles/{role}',
    id: 'takeRole',
    tag: 'People',
    summary: 'Takes a role away, and the invitations that were made by it; everybody may give up their own',
    may: 'take-roles',
    query: [{ name: 'party', what: 'Of a team: which, as documents name it.', example: 'Craft-Bamboo' }],
    answers: [{ status: 204, what: 'It is gone.' }],
    handle: takenAway,
  },
  {
    method: 'get',
    path: '/tokens',
    id: 'getTokens',
    tag: 'People',
    summary: 'Your tokens',
    isPersonal: true,
    answers: [{ status: 200, what: 'The tokens, the latest first.', schema: 'TokensAnswer' }],
    handle: (asked) =>
      told(
        asked,
        (asker) => ownTokens(asked.office.desk, asker),
        (tokens) => ({ body: { tokens: tokens.map(tokenJson) } }),
      ),
  },
  {
    method: 'post',
    path: '/tokens',
    id: 'makeToken',
    tag: 'People',
    summary: 'Makes a token for a program, with a role of yours or one within it',
    may: 'make-tokens',
    body: bodyOf(tokenBody, 'What it is called, and the role.'),
    answers: [{ status: 201, what: 'The token, which is shown once.', schema: 'NewTokenAnswer' }],
    handle: (asked) =>
      toldOf(
        asked,
        tokenBody,
        (asker, said) => makeToken(asked.office.desk, asker, given(said), asked.address),
        (token) => ({ status: 201, body: newTokenJson(token) }),
      ),
  },
  {
    method: 'delete',
    path: '/tokens/{token}',
    id: 'revokeToken',
    tag: 'People',
    summary: 'Revokes a token of yours, or of a series in which you take roles away',
    isPersonal: true,
    answers: [{ status: 204, what: 'It is good for nothing any more.' }],
    handle: (asked) =>
      told(
        asked,
        (asker) => revokeToken(asked.office.desk, asker, asked.path.token ?? '', asked.address),
        done,
      ),
  },
  {
    method: 'get',
    path: '/series/{series}/tokens',
    id: 'getTokensOfSeries',
    tag: 'People',
    summary: 'All tokens for a series, whosever they are',
    may: 'see-people',
    answers: [{ status: 200, what: 'The tokens, the latest first.', schema: 'TokensAnswer' }],
    handle: (asked) => {
      const { series = '' } = asked.path;
      return told(
        asked,
        (asker) => tokensFor(asked.office.desk, asker, series),
        (tokens) => ({ body: { series, tokens: tokens.map(tokenJson) } }),
      );
    },
  },
  {
    method: 'get',
    path: '/series/{series}/log',
    id: 'getLog',
    tag: 'People',
    summary: 'What was done in a series, and by whom; * for the whole office',
    may: 'see-log',
    query: [
      { name: 'below', what: 'The number of a line: those before it.', example: '120' },
      { name: 'most', what: 'How many lines: 100 unless said, 500 at most.', example: '100' },
    ],
    answers: [{ status: 200, what: 'The lines, the latest first.', schema: 'LogAnswer' }],
    handle: log,
  },
];

async function takenAway(asked: Asked): Handled {
  const { office, path, query, address } = asked;
  const { series = '', account = '' } = path;
  const role = ROLES.find((one) => one === path.role);
  if (role === undefined)
    return err({
      code: 'no-such-role',
      title: `there is no role '${path.role}'`,
      detail: `roles: ${ROLES.join(', ')}`,
    });
  const held = { series, role, ...given({ party: query.party }) };
  const taken = await told(asked, (asker) => takeRole(office.desk, asker, account, held, address), done);
  if (taken.ok) letGo(office);
  return taken;
}

async function log(asked: Asked): Handled {
  const { office, path, query } = asked;
  const { series = '' } = path;
  const odd = [query.below, query.most].find((said) => said !== undefined && !/^\d{1,15}$/.test(said));
  if (odd !== undefined)
    return err({ code: 'wrong-request', title: `'${odd}' is no number`, detail: 'such as 120' });
  const most = Math.min(MOST_LINES, Number(query.most ?? LINES));
  const from = query.below === undefined ? {} : { below: Number(query.below) };
  return told(
    asked,
    (asker) => logLines(office.desk, asker, series, { most, ...from }),
    (lines) => {
      const last = lines.length >= most ? lines.at(-1)?.number : undefined;
      return { body: { series, lines, ...given({ below: last }) } };
    },
  );
}

const LINES = 100;
const MOST_LINES = 500;
