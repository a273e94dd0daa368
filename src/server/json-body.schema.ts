import { z } from 'zod';
import { err, ok, type Result } from '#core/base/result';
import type { Problem } from './problem.ts';
import { readJsonBody } from './read-body.ts';
import type { Body } from './route.ts';

/** What a request says in JSON: how it is described, and how it is read. */
export interface JsonBody<T> {
  /** JSON Schema. */
  readonly json: { readonly [keyword: string]: unknown };
  read(value: unknown): Result<T, Problem>;
}

/** One declaration for the description of a body and for reading it. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema): JsonBody<z.output<Schema>> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return {
    json,
    read: (value) => {
      const read = schema.safeParse(value);
      if (read.success) return ok(read.data);
      const faults = read.error.issues.map(({ code, path, message }) => ({
        code,
        text: path.length === 0 ? message : `${path.join('.')}: ${message}`,
      }));
      return err({ code: 'wrong-request', title: 'the request says something else than is asked', faults });
    },
  };
}

/** A body of a route: JSON of so many bytes at most. */
export const bodyOf = ({ json }: JsonBody<unknown>, what: string, most = MOST_IN_JSON): Body => ({
  what,
  types: { 'application/json': json },
  most,
});

/** Reads what a request says in JSON. */
export async function readAs<T>(
  asked: Parameters<typeof readJsonBody>[0],
  body: JsonBody<T>,
  most = MOST_IN_JSON,
): Promise<Result<T, Problem>> {
  const json = await readJsonBody(asked, most);
  return json.ok ? body.read(json.value) : json;
}

/** Bytes: names, passwords, and what a device signed. */
const MOST_IN_JSON = 20_000;
