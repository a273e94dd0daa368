import type { Result } from '#core/base/result';
import type { Asker } from '#office/people/asker';
import { askToConfirm, confirmByPasskey, type NotConfirmed } from '#office/people/confirm';
import { addPasskey, askForPasskey } from '#office/people/passkeys';
import { Authenticator } from './authenticator.ts';
import { got, type Office, SITE } from './people.ts';

/** A device of somebody, whose passkey the office has. */
export async function passkeyOf(office: Office, asker: Asker): Promise<Authenticator> {
  const device = new Authenticator(SITE.origin);
  const options = got(await askForPasskey(office.desk, await office.now(asker)));
  got(await addPasskey(office.desk, asker, { name: 'Phone', response: device.create(options) }));
  return device;
}

type Odd = Parameters<Authenticator['get']>[1];

/** That somebody shows by a device that it is they. */
export async function shown(
  office: Office,
  asker: Asker,
  device: Authenticator,
  odd: Odd = {},
): Promise<Result<undefined, NotConfirmed>> {
  const options = got(await askToConfirm(office.desk, asker));
  return confirmByPasskey(office.desk, asker, device.get(options, odd));
}
