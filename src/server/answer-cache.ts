import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of answers that are kept, compressed forms included. */
const MOST_BYTES = 64_000_000;
/** What an answer takes beside its bodies and its key. */
const BESIDES = 2_500;
/** Smaller bodies gain nothing by compression. */
const WORTH_COMPRESSING = 1_000;

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
  body(encoding: Encoding): Uint8Array<ArrayBuffer>;
}

/** Answers that were given, to be given again: a view at document N never changes under one edition of the engine. */
export class AnswerCache {
  readonly #kept = new Map<string, KeptAnswer & { readonly size: () => number }>();

  /** @param head the number of the board's last document now. */
  get(key: string, head: number): KeptAnswer | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined || (kept.head !== undefined && kept.head !== head)) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  put(key: string, etag: string, head: number | undefined, body: string): KeptAnswer {
    const bodies = new Map<Encoding, Uint8Array<ArrayBuffer>>();
    const plain = new TextEncoder().encode(body);
    const kept = {
      etag,
      head,
      length: plain.length,
      body: (encoding: Encoding) => {
        const found = bodies.get(encoding) ?? encoded(plain, encoding);
        bodies.set(encoding, found);
        return found;
      },
      size: () =>
        BESIDES +
        2 * key.length +
        plain.length +
        [...bodies.values()].reduce((sum, { length }) => sum + length, 0),
    };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    this.#clear();
    return kept;
  }

  #clear(): void {
    let size = [...this.#kept.values()].reduce((sum, kept) => sum + kept.size(), 0);
    for (const [key, kept] of this.#kept) {
      if (size <= MOST_BYTES || this.#kept.size === 1) return;
      size -= kept.size();
      this.#kept.delete(key);
    }
  }
}

function encoded(plain: Uint8Array<ArrayBuffer>, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'identity') return plain;
  const compressed =
    encoding === 'gzip'
      ? gzipSync(plain)
      : brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return new Uint8Array(compressed);
}

/** A body that is sent once, in the form that the reader takes. */
export function encodedOnce(body: string, accepted: string | undefined) {
  const plain = new TextEncoder().encode(body);
  const encoding = encodingFor(accepted, plain.length);
  const headers: Record<string, string> = {
    Vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  };
  return { bytes: encoded(plain, encoding), headers };
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
