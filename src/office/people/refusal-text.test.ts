import { expect, test } from 'vitest';
import type { Instant } from '#store/people/instant';
import { type PeopleRefusal, refusalText } from './refusal-text.ts';

test.each<[PeopleRefusal, string]>([
  [{ code: 'in-person-only' }, 'no token does that: sign in'],
  [{ code: 'not-allowed', act: 'see-log', series: 'alms' }, 'no role of yours lets you see the log'],
  [
    { code: 'too-many-attempts', until: '2026-11-26T14:00:00.000Z' as Instant },
    'too many attempts: try again after 2026-11-26T14:00:00.000Z',
  ],
  [{ code: 'lasts-too-long', most: 30 }, 'it lasts at least a day and at most 30 days'],
  [
    { code: 'role-not-yours', held: { series: 'alms', role: 'team', party: 'OAK' } },
    'you are no team of OAK yourself',
  ],
  [{ code: 'no-such-series', series: 'alms' }, 'there is no series alms'],
  [{ code: 'invitation-revoked' }, 'the invitation was revoked'],
  [{ code: 'password-unusable', because: 'too-short' }, 'a password has at least 10 characters'],
])('%o', (refusal, text) => {
  expect(refusalText(refusal)).toBe(text);
});
