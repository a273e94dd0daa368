import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answers } from '#office/json/answers';

const FILE = new URL('../schemas/answers.schema.json', import.meta.url);
const schema: Schema = JSON.parse(readFileSync(FILE, 'utf8'));
interface Schema {
  readonly $defs: Readonly<Record<string, Described>>;
}
interface Described {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** What schemas/answers.schema.json describes, by its names. */
export const DESCRIBED = schema.$defs;

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true }).addSchema(schema, 'answers');

/** What that file does not allow in an answer, as another program reads it. */
export function undescribed(answer: unknown, name: keyof Answers): readonly string[] {
  const validate: ValidateFunction | undefined = ajv.getSchema(`answers#/$defs/${name}`);
  if (validate === undefined) throw new Error(`${name} is not described`);
  if (validate(JSON.parse(JSON.stringify(answer)))) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${name}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
