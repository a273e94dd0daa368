import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#core/documents/document.schema';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/documents/kinds';
import { EVERY_SERIES, ROLES, type Role, type RoleHeld } from '#store/people/role';
import { MAY_POST, mayPost } from './may-post.ts';
import { refusalText } from './refusal-text.ts';

/** What roles look at, and no more of it. */
const document = (kind: DocumentKind, number: number, more: object = {}) =>
  ({
    kind,
    document: number,
    party: 'Eurasia',
    by: 'Eurasia',
    state: 'provisional',
    ...more,
  }) as unknown as OfficialDocument;
const as = (...roles: readonly Role[]): readonly RoleHeld[] =>
  roles.map((role) => ({ series: 'alms', role, ...(role === 'team' ? { party: 'Eurasia' } : {}) }));
const posted = (
  roles: readonly RoleHeld[],
  next: OfficialDocument,
  ...board: readonly OfficialDocument[]
) => {
  const at = (number: number) => board.find((one) => one.document === number);
  const answer = mayPost(roles, 'alms', next, { at, displaced: () => [] });
  return answer.ok ? 'ok' : refusalText(answer.error);
};

describe('each role posts what is its own', () => {
  test.each(ROLES.flatMap((role) => DOCUMENT_KINDS.map((kind) => [role, kind] as const)))(
    '%s: %s',
    (role, kind) => {
      const may: readonly Role[] = MAY_POST[kind];
      expect(posted(as(role), document(kind, 1))).toBe(
        may.includes(role) ? 'ok' : `no role of yours posts documents of the kind ${kind}`,
      );
    },
  );

  test('which is what an office is used to', () => {
    const postedBy = (role: Role) =>
      DOCUMENT_KINDS.filter((kind) => posted(as(role), document(kind, 1)) === 'ok');
    expect(postedBy('organiser')).toEqual(
      DOCUMENT_KINDS.filter((kind) => kind !== 'protest' && kind !== 'appeal'),
    );
    expect(postedBy('timekeeper')).toEqual(['classification', 'pit-stops', 'bulletin']);
    expect(postedBy('steward')).toEqual(['classification', 'decision', 'request', 'bulletin']);
    expect(postedBy('team')).toEqual(['protest', 'appeal', 'request']);
    expect(postedBy('reader')).toEqual([]);
  });

  test('in its own series, or in every one', () => {
    const result = document('classification', 1);
    expect(posted([{ series: 'elms', role: 'timekeeper' }], result)).toMatch('no role of yours');
    expect(posted([{ series: EVERY_SERIES, role: 'timekeeper' }], result)).toBe('ok');
    expect(posted([], result)).toMatch('no role of yours');
  });
});

describe('a result', () => {
  const final = document('classification', 2, { state: 'final' });

  test('of the timekeeper is provisional; the stewards or the organiser make it final', () => {
    expect(posted(as('timekeeper'), document('classification', 1))).toBe('ok');
    expect(posted(as('timekeeper'), final)).toBe('the stewards make a result final: post it as provisional');
    expect(posted(as('steward'), final)).toBe('ok');
    expect(posted(as('organiser'), final)).toBe('ok');
  });

  test('that is final is not replaced by a provisional one of the timekeeper', () => {
    expect(posted(as('timekeeper'), document('classification', 3, { replaces: [2] }), final)).toMatch(
      'only who may post document 2 may replace or undo it',
    );
  });
});

test("a step of a stewards' case is not the timekeeper's to post", () => {
  const summons = document('bulletin', 1, { step: 'summons' });
  expect(posted(as('timekeeper'), summons)).toBe('a step of a case is for the stewards to post');
  expect(posted(as('steward'), summons)).toBe('ok');
  expect(posted(as('organiser'), summons)).toBe('ok');
});

describe('a team', () => {
  test('speaks for itself alone', () => {
    for (const kind of ['protest', 'appeal', 'request'] as const) {
      expect(posted(as('team'), document(kind, 1))).toBe('ok');
      expect(posted(as('team'), document(kind, 1, { party: 'eurasia' }))).toBe(
        'you do not speak for eurasia',
      );
    }
  });

  test('signs with its own name, and not as the stewards or another team', () => {
    for (const by of ['stewards', 'OAK', 'eurasia'])
      expect(posted(as('team'), document('protest', 1, { by }))).toBe(
        `a team signs with its own name, and not as ${by}`,
      );
    expect(posted(as('organiser'), document('request', 1, { by: 'race office' }))).toBe('ok');
    // What the office typed in its name before stays its own.
    const [typed, own] = [document('protest', 1, { by: 'race office' }), { replaces: [1] }];
    expect(posted(as('team'), document('protest', 2, own), typed)).toBe('ok');
  });

  test('does not speak for another through a steward who speaks for all', () => {
    expect(posted(as('team', 'steward'), document('protest', 1, { party: 'OAK' }))).toMatch(
      'do not speak for OAK',
    );
    expect(posted(as('team', 'steward'), document('request', 1, { party: 'OAK' }))).toBe('ok');
  });

  test('replaces and annuls its own, and nothing of others', () => {
    const [own, other] = [document('protest', 1), document('protest', 2, { party: 'OAK' })];
    expect(posted(as('team'), document('protest', 3, { replaces: [1] }), own, other)).toBe('ok');
    expect(posted(as('team'), document('protest', 3, { annuls: [1] }), own, other)).toBe('ok');
    expect(posted(as('team'), document('protest', 3, { replaces: [2] }), own, other)).toBe(
      'only who may post document 2 may replace or undo it: you do not speak for OAK',
    );
  });
});

describe("a stewards' case", () => {
  const decision = document('decision', 1, { case: '12' });

  test('is joined by name by those who run it, whatever the paper is', () => {
    for (const [role, kind] of [
      ['team', 'protest'],
      ['timekeeper', 'bulletin'],
      ['timekeeper', 'classification'],
    ] as const)
      expect(posted(as(role), document(kind, 2, { case: '12' }), decision)).toBe(
        'the stewards say what is of case 12',
      );
    for (const role of ['organiser', 'steward'] as const)
      expect(posted(as(role), document('bulletin', 2, { case: '12' }), decision)).toBe('ok');
  });

  test('is joined by a protest that is against a decision of it, named or not', () => {
    expect(posted(as('team'), document('protest', 2, { against: 1 }), decision)).toBe('ok');
    expect(posted(as('team'), document('protest', 2, { against: 1, case: '12' }), decision)).toBe('ok');
    expect(posted(as('team'), document('protest', 2, { against: 1, case: '13' }), decision)).toMatch(
      'case 13',
    );
  });
});

describe('an answer', () => {
  const board = [
    document('protest', 1),
    document('appeal', 2),
    document('request', 3),
    document('season', 4),
  ];

  test('to a protest or a request is given by the stewards, or by the organiser', () => {
    for (const answers of [1, 3]) {
      expect(posted(as('steward'), document('decision', 5, { answers }), ...board)).toBe('ok');
      expect(posted(as('organiser'), document('decision', 5, { answers }), ...board)).toBe('ok');
      expect(posted(as('timekeeper'), document('bulletin', 5, { answers }), ...board)).toBe(
        `no role of yours answers document ${answers}`,
      );
      expect(posted(as('team'), document('request', 5, { answers }), ...board)).toMatch('answers document');
    }
  });

  test('to an appeal is no judgement of those who are appealed against: the office posts it', () => {
    expect(posted(as('steward'), document('decision', 5, { answers: 2 }), ...board)).toMatch(
      'answers document 2',
    );
    expect(posted(as('organiser'), document('decision', 5, { answers: 2 }), ...board)).toBe('ok');
  });

  test('to what cannot be answered is a matter of review', () => {
    for (const answers of [4, 9])
      expect(posted(as('timekeeper'), document('bulletin', 5, { answers }), ...board)).toBe('ok');
  });
});

describe('what undoes a document', () => {
  test('needs the right to post it, whatever its own kind', () => {
    const decision = document('decision', 1);
    expect(posted(as('timekeeper'), document('bulletin', 2, { annuls: [1] }), decision)).toBe(
      'only who may post document 1 may replace or undo it: no role of yours posts documents of the kind decision',
    );
    expect(posted(as('steward'), document('bulletin', 2, { annuls: [1] }), decision)).toBe('ok');
    expect(posted(as('timekeeper', 'steward'), document('pit-stops', 2, { annuls: [1] }), decision)).toBe(
      'ok',
    );
  });

  test('is not undone by who could not have done it', () => {
    const [decision, annulment] = [document('decision', 1), document('bulletin', 2, { annuls: [1] })];
    const board = [decision, annulment];
    expect(posted(as('timekeeper'), document('bulletin', 3, { annuls: [2] }), ...board)).toMatch(
      'document 1',
    );
    const [protest, answer] = [document('protest', 1), document('bulletin', 2, { answers: 1 })];
    const again = document('bulletin', 3, { replaces: [2] });
    expect(posted(as('timekeeper'), again, protest, answer)).toMatch('answers document 1');
  });

  test('and is not there, or is itself, is a matter of review', () => {
    expect(posted(as('timekeeper'), document('bulletin', 2, { annuls: [2, 7] }))).toBe('ok');
  });
});
