import type { Result } from '#core/base/result';
import type { Answers } from '#office/json/answers';
import type { Act } from '#office/people/may';
import type { KeptAnswer } from './answer-cache.ts';
import type { Office } from './office.ts';
import type { Problem } from './problem.ts';
import type { Who } from './who.ts';

/** Where every address of the API begins. */
export const API = '/api/v1';

/** One way to ask the office something: what serves it, what describes it, and who may. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api/v1`, with its parameters in braces: `/seasons/{season}/standings`. */
  readonly path: string;
  /** What a generated client calls it: `getStandings`. */
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  /** Who may; everybody where nothing is said. Members alone read what is for members. */
  readonly may?: Act;
  /** Who may as well, and is told less. */
  readonly orMay?: Act;
  /** Whoever is signed in, and no token: it is about who asks. */
  readonly isPersonal?: true;
  readonly query?: readonly Parameter[];
  readonly body?: Body;
  /** What If-Match and If-None-Match say, where a change hears them. */
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  /** Its answer has an ETag, and who has it already is told so: 304. */
  readonly hasTag?: true;
  readonly answers: readonly Answered[];
  handle(asked: Asked): Promise<Result<Reply, Problem>>;
}

export const TAGS = ['Seasons', 'Documents', 'Drafts', 'People', 'Sign-in', 'Office'] as const;
export type Tag = (typeof TAGS)[number];

export interface Parameter {
  readonly name: string;
  readonly what: string;
  readonly example?: string;
  readonly required?: true;
  /** A whole number of at most nine digits. */
  readonly isNumber?: true;
  readonly values?: readonly string[];
}

/** What a request carries, and how much of it at most. */
export interface Body {
  readonly what: string;
  /** Media types, the usual one first; each with the schema of what it carries. */
  readonly types: Readonly<Record<string, SchemaRef>>;
  /** Bytes. */
  readonly most: number;
  /** Whether nothing need be said. */
  readonly isOptional?: true;
}

/** A schema of the description: by its name, or whole. */
export type SchemaRef = keyof Answers | { readonly [keyword: string]: unknown };

export interface Answered {
  readonly status: number;
  readonly what: string;
  readonly type?: string;
  readonly schema?: SchemaRef;
}

/** A request that came in, as far as it was read. */
export interface Asked {
  readonly office: Office;
  readonly who: Who;
  /** What stands in place of the braces. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly request: Request;
  /** The address that asks, for what is limited per address. */
  readonly address: string;
  readonly header: (name: string) => string | undefined;
}

export interface Reply {
  /** An answer that is kept, in the form that the reader takes. */
  readonly kept?: KeptAnswer;
  readonly status?: number;
  /** A value, which is sent as JSON; bytes or a text, as they are. */
  readonly body?: unknown;
  readonly raw?: Uint8Array<ArrayBuffer> | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the browser is to keep, as Set-Cookie has it. */
  readonly cookies?: readonly string[];
}
