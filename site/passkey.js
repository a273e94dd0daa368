import { ask } from './ask.js';

/* What browsers and the office say to each other of passkeys: WebAuthn, with bytes as base64url in JSON. */

/** @typedef {import('./ask.js').Problem} Problem */
/** @typedef {{ id: string, response: object }} Spoken */

export const hasPasskeys = () => window.PublicKeyCredential !== undefined && window.isSecureContext;

/** May the browser propose passkeys where a name is asked for? */
export const mayPropose = async () =>
  hasPasskeys() &&
  (await PublicKeyCredential.isConditionalMediationAvailable?.().catch(() => false)) === true;

/**
 * Makes a passkey on a device of whoever is signed in.
 *
 * @param {string} name
 * @returns {Promise<Problem | undefined>} what is wrong.
 */
export async function addPasskey(name) {
  const options = await ask('POST', '/passkeys/options');
  if (!options.ok) return options.problem;
  const credential = await made(options.value);
  if ('code' in credential) return credential;
  const added = await ask('POST', '/passkeys', { name, response: credential });
  return added.ok ? undefined : added.problem;
}

/** @param {any} options @returns {Promise<Spoken | Problem>} */
async function made(options) {
  try {
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: (options.excludeCredentials ?? []).map(withBytes),
      },
    });
    return spoken(/** @type {PublicKeyCredential} */ (credential));
  } catch (error) {
    return notDone(error);
  }
}

/**
 * Signs in by a passkey.
 *
 * @param {{ conditional?: boolean, signal?: AbortSignal }} [how] conditional: the browser proposes, where a name is asked for.
 * @returns {Promise<Problem | undefined>} what is wrong.
 */
export async function signInByPasskey({ conditional = false, signal } = {}) {
  const options = await ask('POST', '/sign-in/passkey/options');
  if (!options.ok) return options.problem;
  const credential = await got(options.value, conditional, signal);
  if ('code' in credential) return credential;
  const signedIn = await ask('POST', '/sign-in/passkey', { response: credential });
  return signedIn.ok ? undefined : signedIn.problem;
}

/** Shows by a passkey that it is whoever is signed in. @returns {Promise<Problem | undefined>} what is wrong. */
export async function confirmByPasskey() {
  const options = await ask('POST', '/sign-in/confirm/passkey/options');
  if (!options.ok) return options.problem;
  const credential = await got(options.value, false, undefined);
  if ('code' in credential) return credential;
  const shown = await ask('POST', '/sign-in/confirm/passkey', { response: credential });
  return shown.ok ? undefined : shown.problem;
}

/** @param {any} options @param {boolean} conditional @param {AbortSignal | undefined} signal @returns {Promise<Spoken | Problem>} */
async function got(options, conditional, signal) {
  try {
    const credential = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: (options.allowCredentials ?? []).map(withBytes),
      },
      ...(conditional ? { mediation: 'conditional' } : {}),
      ...(signal === undefined ? {} : { signal }),
    });
    return spoken(/** @type {PublicKeyCredential} */ (credential));
  } catch (error) {
    return notDone(error);
  }
}

/** @param {unknown} error @returns {Problem} */
function notDone(error) {
  const name = error instanceof Error ? error.name : '';
  if (name === 'AbortError') return { code: 'aborted', title: '', status: 0 };
  if (name === 'InvalidStateError')
    return { code: 'has-one', title: 'this device has a passkey of yours already', status: 0 };
  if (name === 'NotAllowedError')
    return { code: 'not-done', title: 'the device was not asked to the end', detail: 'try again', status: 0 };
  return { code: 'not-done', title: 'this browser cannot do that here', detail: String(error), status: 0 };
}

/** As JSON. @param {PublicKeyCredential} credential @returns {Spoken} */
function spoken(credential) {
  const response = /** @type {any} */ (credential.response);
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const said = parts.flatMap((part) => (response[part] ? [[part, base64url(response[part])]] : []));
  const spoken = {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    clientExtensionResults: {},
    response: { ...Object.fromEntries(said), transports: response.getTransports?.() },
  };
  return spoken;
}

/** @param {{ id: string }} credential */
const withBytes = (credential) => ({ ...credential, id: bytes(credential.id) });

/** @param {string} text */
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @param {ArrayBuffer} buffer */
const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** What somebody may call a passkey on this device. */
export function deviceName() {
  const agent = navigator.userAgent;
  const names = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'];
  const found = names.find((name) => agent.includes(name));
  return found === undefined ? 'My device' : `My ${found === 'Macintosh' ? 'Mac' : found}`;
}
