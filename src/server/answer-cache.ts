import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import { ok, type Result } from '#core/base/result';

/** Bytes of answers that are kept, compressed forms included. */
const MOST_BYTES = 64_000_000;
/** Of one answer: a larger one is worked out again, so that it does not push out all others. */
const MOST_OF_ONE = MOST_BYTES / 16;
/** Bytes of a body that is kept as it is; of a larger one only the best form is, which is some ten times smaller. */
const MOST_PLAIN = 1_000_000;
/** What an answer takes beside its bodies and its key. */
const BESIDES = 2_500;
/** Smaller bodies gain nothing by compression. */
const WORTH_COMPRESSING = 1_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** Forms in which a body is sent, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** An answer as bytes, in the forms that were asked for so far. */
export interface KeptAnswer {
  /** `W/"31-0.1.0"`: the number of the document and the edition of the engine. */
  readonly etag: string;
  /** The number of the board's last document when it was made; undefined where nothing posted later changes it. */
  readonly head: number | undefined;
  /** Bytes, before any compression. */
  readonly length: number;
  /** Compressed once, by another thread: nobody waits who asks for something else. */
  body(encoding: Encoding): Promise<Bytes>;
}

type Sized = KeptAnswer & { size: number };

/** An answer that was just worked out. */
export type Made = Pick<KeptAnswer, 'etag' | 'head'> & { readonly text: string | Uint8Array };

/** Answers that were given, to be given again: a view at document N never changes under one edition of the engine. */
export class AnswerCache {
  readonly #kept = new Map<string, Sized>();
  readonly #making = new Map<string, Promise<Result<KeptAnswer, unknown>>>();
  #size = 0;

  /** Bytes that are kept. */
  get size(): number {
    return this.#size;
  }

  /** @param head the number of the board's last document now. */
  get(key: string, head: number): KeptAnswer | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined || (kept.head !== undefined && kept.head !== head)) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  /** Makes an answer that is not kept, once for all who ask meanwhile; why it cannot be made each hears for himself. */
  async once<E>(
    key: string,
    head: number,
    make: () => Promise<Result<Made, E>>,
  ): Promise<Result<KeptAnswer, E>> {
    const name = `${head} ${key}`;
    const running = this.#making.get(name);
    const theirs = running === undefined ? undefined : await running;
    if (theirs?.ok) return theirs;
    const making = this.#made(key, make);
    this.#making.set(name, making);
    return making.finally(() => {
      if (this.#making.get(name) === making) this.#making.delete(name);
    });
  }

  async #made<E>(key: string, make: () => Promise<Result<Made, E>>): Promise<Result<KeptAnswer, E>> {
    const made = await make();
    if (!made.ok) return made;
    const { etag, head, text } = made.value;
    const kept = this.put(key, etag, head, text);
    if (kept.length > MOST_PLAIN) await kept.body('br');
    return ok(kept);
  }

  put(key: string, etag: string, head: number | undefined, text: Made['text']): KeptAnswer {
    const plain = typeof text === 'string' ? new TextEncoder().encode(text) : new Uint8Array(text);
    const about = { etag, head, length: plain.length };
    return plain.length > MOST_PLAIN ? this.#putPacked(key, about, plain) : this.#putPlain(key, about, plain);
  }

  #putPlain(key: string, about: Omit<KeptAnswer, 'body'>, plain: Bytes): KeptAnswer {
    const bodies = new Map<Encoding, Promise<Bytes>>();
    const body = (encoding: Encoding) => {
      const known = bodies.get(encoding);
      if (known !== undefined) return known;
      const made = encoded(plain, encoding);
      bodies.set(encoding, made);
      if (encoding !== 'identity')
        made.then(
          ({ length }) => this.#grow(key, kept, length),
          () => undefined,
        );
      return made;
    };
    const kept = { ...about, body, size: plain.length };
    this.#keep(key, kept);
    return kept;
  }

  /** The other forms are made of the one that is kept, each time: few ask for them. */
  #putPacked(key: string, about: Omit<KeptAnswer, 'body'>, plain: Bytes): KeptAnswer {
    const packed = encoded(plain, 'br');
    const body = async (encoding: Encoding) =>
      encoding === 'br' ? packed : encoded(new Uint8Array(await unpack(await packed)), encoding);
    const kept = { ...about, body, size: 0 };
    packed.then(
      ({ length }) => this.#keep(key, Object.assign(kept, { size: length })),
      () => undefined,
    );
    return kept;
  }

  #keep(key: string, kept: Sized): void {
    kept.size += BESIDES + 2 * key.length;
    this.#remove(key);
    if (kept.size > MOST_OF_ONE) return;
    this.#kept.set(key, kept);
    this.#size += kept.size;
    this.#clear();
  }

  #grow(key: string, kept: Sized, by: number): void {
    if (this.#kept.get(key) !== kept) return;
    kept.size += by;
    this.#size += by;
    this.#clear();
  }

  #remove(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }

  /** What was asked for longest ago goes first. */
  #clear(): void {
    for (const key of this.#kept.keys()) {
      if (this.#size <= MOST_BYTES) return;
      this.#remove(key);
    }
  }
}

const unpack = promisify(brotliDecompress);
const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Of eleven: those above take ten times as long for a tenth less. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

async function encoded(plain: Bytes, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'identity') return plain;
  return new Uint8Array(await (encoding === 'br' ? compress.br(plain, QUALITY) : compress.gzip(plain)));
}

/** A body that is sent once, in the form that the reader takes. */
export async function encodedOnce(text: string, accepted: string | undefined) {
  const plain = new TextEncoder().encode(text);
  const encoding = encodingFor(accepted, plain.length);
  const headers: Record<string, string> = {
    Vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  };
  return { bytes: await encoded(plain, encoding), headers };
}

/** The best form that the reader takes: RFC 9110, section 12.5.3. */
export function encodingFor(accepted: string | undefined, size: number): Encoding {
  if (accepted === undefined || size < WORTH_COMPRESSING) return 'identity';
  const refused = new Set<string>();
  const taken = new Set<string>();
  for (const part of accepted.split(',')) {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    (isRefused ? refused : taken).add(name);
  }
  return ENCODINGS.find((encoding) => taken.has(encoding) && !refused.has(encoding)) ?? 'identity';
}
