import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/*
 * A device with passkeys, and the browser before it, as WebAuthn has them: it makes keys on P-256, attests nothing, and
 * signs what it is asked to sign (https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data).
 */

/** What a device does otherwise than it should. */
interface Odd {
  readonly origin?: string;
  readonly domain?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly userHandle?: string;
  /** Nobody has touched it, or shown who they are. */
  readonly flags?: number;
  readonly counter?: number;
  /** With another key than the one that was registered. */
  readonly key?: KeyObject;
}

const [USER_PRESENT, USER_VERIFIED, HAS_KEY] = [0x01, 0x04, 0x40];

export class Authenticator {
  readonly id = randomBytes(32);
  readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly origin: string;
  #handle = '';
  /** Of a device that counts. */
  counter: number;

  constructor(origin: string, counter = 0) {
    this.origin = origin;
    this.counter = counter;
  }

  create(options: PublicKeyCredentialCreationOptionsJSON, odd: Odd = {}): RegistrationResponseJSON {
    this.#handle = options.user.id;
    const flags = (odd.flags ?? USER_PRESENT | USER_VERIFIED) | HAS_KEY;
    const head = this.#head(odd.domain ?? options.rp.id ?? '', flags, odd.counter ?? this.counter);
    const length = Buffer.from([this.id.length >> 8, this.id.length & 0xff]);
    const authData = Buffer.concat([head, Buffer.alloc(16), length, this.id, this.#publicKey()]);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: this.#clientData('webauthn.create', options.challenge, odd).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  get(options: PublicKeyCredentialRequestOptionsJSON, odd: Odd = {}): AuthenticationResponseJSON {
    if (this.counter > 0) this.counter++;
    const clientData = this.#clientData('webauthn.get', options.challenge, odd);
    const flags = odd.flags ?? USER_PRESENT | USER_VERIFIED;
    const authData = this.#head(odd.domain ?? options.rpId ?? '', flags, odd.counter ?? this.counter);
    const signature = sign(
      'sha256',
      Buffer.concat([authData, sha256(clientData)]),
      odd.key ?? this.keys.privateKey,
    );
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: odd.userHandle ?? this.#handle,
      },
    };
  }

  #credential() {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  #clientData(type: string, challenge: string, odd: Odd): Buffer {
    const said = {
      type: odd.type ?? type,
      challenge: odd.challenge ?? challenge,
      origin: odd.origin ?? this.origin,
    };
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }));
  }

  #head(domain: string, flags: number, counter: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(domain), Buffer.from([flags]), count]);
  }

  /** In COSE: a key of two coordinates, for ES256, on P-256. */
  #publicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const coordinate = (text: string) => Buffer.from(text, 'base64url');
    return cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]),
    );
  }
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest();

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

/** What attestations are written in: https://www.rfc-editor.org/rfc/rfc8949 */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, content]) => [cbor(key), cbor(content)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

function head(type: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(type << 5) | length]);
  if (length < 256) return Buffer.from([(type << 5) | 24, length]);
  return Buffer.from([(type << 5) | 25, length >> 8, length & 0xff]);
}
