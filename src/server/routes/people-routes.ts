import { given } from '#core/base/given';
import { err } from '#core/base/result';
import {
  type LogJson,
  memberJson,
  newTokenJson,
  type PeopleJson,
  type TokensJson,
  tokenJson,
} from '#office/json/people';
import { logLines, membersOf, takeRole } from '#office/people/members';
import { makeToken, ownTokens, revokeToken, tokensFor } from '#office/people/tokens';
import { ROLES } from '#store/people/role';
import { bodyOf } from '../json-body.schema.ts';
import { BY_NAME, BY_NUMBER, type Paging, pageParameters, THE_LATEST_FIRST } from '../paging.ts';
import type { Asked, Route } from '../route.ts';
import { tokenBody } from './people.schema.ts';
import { done, type Handled, letGo, told, toldOf, toldPart } from './person-asked.ts';

/** Each is long, and who wants the earlier ones asks for them. */
const LINES: Paging<number> = { ...BY_NUMBER, unlessSaid: 100, most: 500 };

/** Who is what in a series, and what programs may show in place of people. */
export const peopleRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/series/{series}/people',
    id: 'getPeople',
    tag: 'People',
    summary: 'Who has a role in a series; * for those who have one in every series',
    may: 'see-people',
    query: pageParameters(BY_NAME),
    answers: [{ status: 200, what: 'The people, by their names.', schema: 'PeopleAnswer' }],
    handle: (asked) => {
      const { series = '' } = asked.path;
      return toldPart(
        asked,
        BY_NAME,
        (asker, page) => membersOf(asked.office.desk, asker, series, page),
        (people, goesOn): PeopleJson => ({ series, people: people.map(memberJson), ...goesOn }),
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
    query: pageParameters(THE_LATEST_FIRST),
    answers: [{ status: 200, what: 'The tokens, the latest first.', schema: 'TokensAnswer' }],
    handle: (asked) =>
      toldPart(
        asked,
        THE_LATEST_FIRST,
        (asker, page) => ownTokens(asked.office.desk, asker, page),
        (tokens, goesOn): TokensJson => ({ tokens: tokens.map(tokenJson), ...goesOn }),
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
    query: pageParameters(THE_LATEST_FIRST),
    answers: [{ status: 200, what: 'The tokens, the latest first.', schema: 'TokensAnswer' }],
    handle: (asked) => {
      const { series = '' } = asked.path;
      return toldPart(
        asked,
        THE_LATEST_FIRST,
        (asker, page) => tokensFor(asked.office.desk, asker, series, page),
        (tokens, goesOn): TokensJson => ({ series, tokens: tokens.map(tokenJson), ...goesOn }),
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
    query: pageParameters(LINES),
    answers: [{ status: 200, what: 'The lines, the latest first.', schema: 'LogAnswer' }],
    handle: (asked) => {
      const { series = '' } = asked.path;
      return toldPart(
        asked,
        LINES,
        (asker, page) => logLines(asked.office.desk, asker, series, page),
        (lines, { below }): LogJson => ({ series, lines, ...(below && { below: Number(below) }) }),
      );
    },
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
