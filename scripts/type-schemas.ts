import ts from 'typescript-6';
import { described } from './docstring.ts';

/** JSON Schema 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a union is of; any other type is its own only part. */
type Parts = readonly ts.Type[];

const is = (flags: ts.TypeFlags) => (type: ts.Type) => (type.flags & flags) !== 0;
const isText = is(ts.TypeFlags.String | ts.TypeFlags.StringLiteral);
const isNumber = is(ts.TypeFlags.Number | ts.TypeFlags.NumberLiteral);
const isLiteral = is(ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BooleanLiteral);
const isPlain = is(ts.TypeFlags.String | ts.TypeFlags.Number);
const isObject = is(ts.TypeFlags.Object | ts.TypeFlags.Intersection);
const isNull = is(ts.TypeFlags.Null);
/** A key that is undefined is not printed. */
const isPrinted = (type: ts.Type) => !is(ts.TypeFlags.Undefined)(type);
const isAlwaysPrinted = (type: ts.Type) => (type.isUnion() ? type.types : [type]).every(isPrinted);

const partsOf = (type: ts.Type): Parts => (type.isUnion() ? type.types : [type]).filter(isPrinted);
const isBrand = (type: ts.Type): boolean => type.isIntersection() && type.types.some(isPlain);
/** Are these, and others, among the parts? */
const isWithin = (parts: Parts, named: ReadonlySet<ts.Type>): boolean =>
  named.size > 1 && named.size < parts.length && [...named].every((part) => parts.includes(part));
const NULL: JsonSchema = { type: 'null' };
const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** The same, or null. */
function orNull(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.oneOf)) return { ...schema, oneOf: [...schema.oneOf, NULL] };
  const isBare = Object.keys(schema).join() === 'type';
  return isBare ? { type: [schema.type, 'null'] } : { oneOf: [schema, NULL] };
}

/**
 * The JSON Schemas of types as the compiler knows them, whatever they are computed from: a schema of zod, say. A type that
 * has a name is referred to by it, and so is a brand; objects are closed.
 */
export class TypeSchemas {
  readonly #checker: ts.TypeChecker;
  readonly #named = new Map<string, ReadonlySet<ts.Type>>();
  readonly #brands = new Map<string, JsonSchema>();

  constructor(checker: ts.TypeChecker, named: ReadonlyMap<string, ts.Type>) {
    this.#checker = checker;
    for (const [name, type] of named) {
      const parts = partsOf(type);
      const other = this.#nameOf(parts);
      if (other !== undefined) throw new Error(`${name} and ${other} are one type`);
      this.#named.set(name, new Set(parts));
    }
  }

  /** What the type is, even if it has a name. */
  schemaOf(type: ts.Type): JsonSchema {
    return this.#schema(partsOf(type));
  }

  /** Those that were met, by their names. */
  get brands(): ReadonlyMap<string, JsonSchema> {
    return this.#brands;
  }

  #nameOf(parts: Parts): string | undefined {
    const isSame = (named: ReadonlySet<ts.Type>) =>
      named.size === parts.length && parts.every((part) => named.has(part));
    return [...this.#named].find(([, named]) => isSame(named))?.[0];
  }

  #referred(parts: Parts): JsonSchema {
    const name = this.#nameOf(parts);
    return name === undefined ? this.#schema(parts) : reference(name);
  }

  #schema(parts: Parts): JsonSchema {
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return this.#single(only);
    if (parts.some(isNull)) return orNull(this.#referred(parts.filter((part) => !isNull(part))));
    return parts.every(isLiteral) ? this.#words(parts) : this.#choice(parts);
  }

  #single(type: ts.Type): JsonSchema {
    if (isNull(type)) return NULL;
    if (isLiteral(type)) return this.#words([type]);
    if (isPlain(type)) return { type: this.#sortOf(type) };
    if (isBrand(type)) return this.#brand(type);
    if (this.#checker.isTupleType(type)) return this.#tuple(type);
    if (this.#checker.isArrayType(type)) return { type: 'array', items: this.#elements(type)[0] };
    if (isObject(type) && type.getCallSignatures().length === 0) return this.#object(type);
    throw new Error(`no JSON is ${this.#checker.typeToString(type)}`);
  }

  #words(literals: Parts): JsonSchema {
    const values = literals.map((type) =>
      type.isLiteral() ? type.value : this.#checker.typeToString(type) === 'true',
    );
    const types = [...new Set(literals.map((type) => this.#sortOf(type)))];
    const type = types.length === 1 ? types[0] : types;
    if (type === 'boolean' && values.length === 2) return { type };
    return { type, ...(values.length === 1 ? { const: values[0] } : { enum: values }) };
  }

  /** Parts that are a type with a name go by that name. */
  #choice(parts: Parts): JsonSchema {
    const [name, group] = [...this.#named].find(([, named]) => isWithin(parts, named)) ?? [];
    const others = parts.filter((part) => group?.has(part) !== true);
    const literals = others.filter(isLiteral);
    const schemas = [
      ...(name === undefined ? [] : [reference(name)]),
      ...(literals.length === 0 ? [] : [this.#words(literals)]),
      ...others.filter((part) => !isLiteral(part)).map((part) => this.#referred([part])),
    ];
    return { [this.#areTold(parts) ? 'oneOf' : 'anyOf']: schemas };
  }

  /** Does a value fit one of them at most? */
  #areTold(parts: Parts): boolean {
    const objects = parts.filter((part) => this.#sortOf(part) === 'object');
    const literals = new Set(parts.filter(isLiteral).map((part) => this.#sortOf(part)));
    const others = parts.filter((part) => !isLiteral(part) && !objects.includes(part));
    const sorts = [...literals, ...others.map((part) => this.#sortOf(part))];
    return new Set(sorts).size === sorts.length && (objects.length < 2 || this.#haveTag(objects));
  }

  /** Is there a key that has a word of its own in each: `kind`, `act`? */
  #haveTag(objects: Parts): boolean {
    const keys = objects[0]?.getProperties() ?? [];
    return keys.some(({ name }) => {
      const words = objects.map((type) => {
        const property = type.getProperty(name);
        return property === undefined ? [] : partsOf(this.#typeOf(property));
      });
      const all = words.flat();
      return (
        words.every(({ length }) => length > 0) && all.every(isLiteral) && new Set(all).size === all.length
      );
    });
  }

  /** As JSON Schema calls it. */
  #sortOf(type: ts.Type): string {
    if (isText(type)) return 'string';
    if (isNumber(type)) return 'number';
    if (isLiteral(type)) return 'boolean';
    if (isBrand(type)) return this.#sortOf((type as ts.IntersectionType).types.find(isPlain) ?? type);
    return this.#checker.isArrayType(type) || this.#checker.isTupleType(type) ? 'array' : 'object';
  }

  #brand(type: ts.Type): JsonSchema {
    const name = type.aliasSymbol?.name;
    if (name === undefined) throw new Error(`${this.#checker.typeToString(type)} has no name`);
    if (this.#named.has(name)) throw new Error(`${name} is a brand, and another type`);
    this.#brands.set(name, { ...described(this.#checker, type.aliasSymbol), type: this.#sortOf(type) });
    return reference(name);
  }

  #elements(type: ts.Type): readonly JsonSchema[] {
    const elements = this.#checker.getTypeArguments(type as ts.TypeReference);
    return elements.map((element) => this.#referred(partsOf(element)));
  }

  #tuple(type: ts.Type): JsonSchema {
    const prefixItems = this.#elements(type);
    const { length } = prefixItems;
    return { type: 'array', prefixItems, items: false, minItems: length, maxItems: length };
  }

  #typeOf(property: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbol(property);
  }

  #object(type: ts.Type): JsonSchema {
    const properties = type.getProperties().filter(({ name }) => !name.startsWith('__@'));
    const isNeeded = (property: ts.Symbol) =>
      (property.flags & ts.SymbolFlags.Optional) === 0 && isAlwaysPrinted(this.#typeOf(property));
    const others = type.getStringIndexType();
    const required = properties.filter(isNeeded).map(({ name }) => name);
    return {
      type: 'object',
      ...(properties.length === 0 ? {} : { properties: this.#properties(properties) }),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: others === undefined ? false : this.#referred(partsOf(others)),
    };
  }

  #properties(properties: readonly ts.Symbol[]): JsonSchema {
    return Object.fromEntries(
      properties.map((property) => [
        property.name,
        { ...described(this.#checker, property), ...this.#referred(partsOf(this.#typeOf(property))) },
      ]),
    );
  }
}
