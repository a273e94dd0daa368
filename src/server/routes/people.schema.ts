import { z } from 'zod';
import { ROLES } from '#store/people/role';
import { VISIBILITIES } from '#store/people/series';
import { jsonBody } from '../json-body.schema.ts';

/** Text of any kind; whether it will do, the office says, and why. */
const text = (description: string) => z.string().max(4000).meta({ description });
const days = (description: string) => z.int().optional().meta({ description });

export const signInBody = jsonBody(
  z.strictObject({
    name: text('The name to sign in with.'),
    password: text('The password.'),
  }),
);

/** What a browser got of a device, as WebAuthn writes it in JSON: the office verifies it. */
const ofDevice = (type: 'RegistrationResponseJSON' | 'AuthenticationResponseJSON') =>
  z
    .looseObject({
      id: z.string(),
      rawId: z.string(),
      type: z.literal('public-key'),
      response: z.looseObject({ clientDataJSON: z.string() }),
      clientExtensionResults: z.looseObject({}),
    })
    .meta({
      description: `${type} of WebAuthn: https://www.w3.org/TR/webauthn-3/#dictdef-${type.toLowerCase()}`,
    });

export const signInByPasskeyBody = jsonBody(
  z.strictObject({ response: ofDevice('AuthenticationResponseJSON') }),
);
export const passkeyBody = jsonBody(
  z.strictObject({
    name: text('What its owner calls it: the phone, the key on the ring.'),
    response: ofDevice('RegistrationResponseJSON'),
  }),
);

export const accountBody = jsonBody(z.strictObject({ shown: text('The name by which people read you.') }));
const endTokens = z.boolean().optional().meta({ description: 'Whether your tokens end as well.' });
export const passwordBody = jsonBody(
  z.strictObject({
    current: text(
      'The password of now; who has just shown by a passkey that it is they may leave it out.',
    ).optional(),
    next: text('The password to be.'),
    endTokens,
  }),
);
export const confirmBody = jsonBody(z.strictObject({ password: text('The password.') }));

const secret = text('What stands behind # in the link.');
export const secretBody = jsonBody(z.strictObject({ secret }));
export const newPasswordBody = jsonBody(
  z.strictObject({ secret, password: text('At least 10 characters.'), endTokens }),
);
export const joinBody = jsonBody(
  z.strictObject({
    secret,
    name: text('A name to sign in with: 2 to 40 letters from a to z, digits, dots, dashes or underscores.'),
    shown: text('The name by which people read you.'),
    password: text('At least 10 characters.'),
  }),
);

const role = z.enum(ROLES).meta({ description: 'What somebody is in a series.' });
const party = text('Of a team, and of nobody else: the team as documents name it.').optional();
export const invitationBody = jsonBody(
  z.strictObject({
    role,
    party,
    days: days('How many days the link can be used: 7 unless said, 30 at most.'),
  }),
);
export const tokenBody = jsonBody(
  z.strictObject({
    name: text('What its owner calls it: timing screen.'),
    series: text('The key of the series; * for every series.'),
    role,
    party,
    days: days('How many days it can be used: 90 unless said, 365 at most.'),
  }),
);

const visibility = z
  .enum(VISIBILITIES)
  .meta({ description: 'Who may read it: everybody, or those with a role in it.' });
const seriesName = text('The name of the series.');
export const newSeriesBody = jsonBody(
  z.strictObject({ key: text('Its key: endurance-cup'), name: seriesName, visibility }),
);
export const seriesBody = jsonBody(z.strictObject({ name: seriesName, visibility }));
export const seasonBody = jsonBody(
  z.strictObject({ season: text('The key of the season: endurance-cup-2027') }),
);
export const receiptBody = jsonBody(z.strictObject({ party }));
