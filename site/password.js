import { ask, problemText } from './ask.js';
import { el, fill, part, timeText } from './element.js';
import { form } from './form.js';
import { TOKENS_FIELD } from './password-change.js';

/** @typedef {{ account: { name: string, shown: string }, endsAt: string }} Offer */

/* What stands behind # never leaves the browser but in the body of a request: in no address, and in no log. */
const secret = location.hash.slice(1);
const place = part('step');

const offer = await ask('POST', '/password-links/offer', { secret });
if (secret === '') fill(place, el('p', {}, 'Open the link as it was sent to you, whole.'));
else if (!offer.ok) fill(place, el('p', { class: 'problem', role: 'alert' }, problemText(offer.problem)));
else fill(place, ...setting(offer.value));

/** @param {Offer} offered */
function setting({ account, endsAt }) {
  const asked = form({
    fields: [
      {
        name: 'password',
        label: 'New password',
        type: 'password',
        hint: 'At least 10 characters; a few words that only you put together are good.',
        autocomplete: 'new-password',
        minlength: 10,
      },
      TOKENS_FIELD,
    ],
    action: 'Set it and sign in',
    fieldOf: ({ code }) => (code === 'password-unusable' ? 'password' : undefined),
    send: async ({ password = '', tokens }) => {
      const set = await ask('POST', '/password-links/use', {
        secret,
        password,
        endTokens: tokens === 'end',
      });
      if (!set.ok) return set.problem;
      location.replace('/account');
      return undefined;
    },
  });
  return [
    el(
      'p',
      { class: 'lede' },
      `For ${account.shown}, who signs in as `,
      el('strong', {}, account.name),
      `. The link is good once, until ${timeText(endsAt)}. All other browsers are signed out.`,
    ),
    el('section', { class: 'narrow' }, asked.element),
  ];
}
