import ts from 'typescript-6';

/** What was found of a value that a type describes. */
interface Found {
  /** What is there and not named, is named and not there, or is of another type: `titles[].rows[].points: "3"`. */
  readonly misfits: readonly string[];
  /** The keys of the type that the value has. */
  readonly met: readonly ts.PropertySignature[];
}
type Named = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
/** What the parameters of a type stand for: `Item` in `Changes<Item>`. */
type Scope = ReadonlyMap<string, (value: unknown, path: string) => Found>;

const FINE: Found = { misfits: [], met: [] };
const NOTHING: Scope = new Map();
const together = (found: readonly Found[]): Found => ({
  misfits: found.flatMap(({ misfits }) => misfits),
  met: found.flatMap(({ met }) => met),
});
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The types that a page shows in its blocks of TypeScript, and which of their keys were ever met. */
export class DocumentedTypes {
  readonly #named: ReadonlyMap<string, Named>;
  readonly #properties: readonly ts.PropertySignature[];
  readonly #met = new Set<ts.PropertySignature>();

  constructor(page: string) {
    const text = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((block) => block[1]).join('\n');
    const source = ts.createSourceFile('page.ts', text, ts.ScriptTarget.Latest, true);
    const named = source.statements.filter(
      (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
    );
    this.#named = new Map(named.map((one) => [one.name.text, one]));
    this.#properties = propertiesIn(source);
  }

  /** How a value differs from the type of that name. */
  misfits(value: unknown, name: string): readonly string[] {
    const { misfits, met } = this.#referred(value, name, [], NOTHING, name);
    for (const property of met) this.#met.add(property);
    return [...new Set(misfits)];
  }

  /** Keys that the page names and no value had: `Row.adjustments`. */
  unmet(): readonly string[] {
    return this.#properties.filter((property) => !this.#met.has(property)).map(placeOf);
  }

  /** The keys of each interface that names all of its own, by its name; `key?` where it may be absent. */
  keys(): ReadonlyMap<string, readonly string[]> {
    const closed = [...this.#named.values()]
      .filter(ts.isInterfaceDeclaration)
      .filter(({ typeParameters, members }) => typeParameters === undefined && !isOpen(members));
    return new Map(
      closed.map((type) => [
        type.name.text,
        this.#membersOf(type)
          .filter(ts.isPropertySignature)
          .map(({ name, questionToken }) => `${name.getText()}${questionToken ? '?' : ''}`),
      ]),
    );
  }

  #fits(value: unknown, type: ts.TypeNode, scope: Scope, path: string): Found {
    if (ts.isUnionTypeNode(type)) {
      const all = type.types.map((one) => this.#fits(value, one, scope, path));
      const [best = FINE] = all.toSorted((a, b) => a.misfits.length - b.misfits.length);
      return best;
    }
    if (ts.isArrayTypeNode(type)) {
      if (!Array.isArray(value)) return misfit(value, path);
      return together(value.map((one) => this.#fits(one, type.elementType, scope, `${path}[]`)));
    }
    if (ts.isParenthesizedTypeNode(type)) return this.#fits(value, type.type, scope, path);
    if (ts.isTypeLiteralNode(type)) return this.#has(value, type.members, scope, path);
    if (ts.isTypeReferenceNode(type)) {
      const name = type.typeName.getText();
      return (
        scope.get(name)?.(value, path) ?? this.#referred(value, name, type.typeArguments ?? [], scope, path)
      );
    }
    return isOfPlainType(value, type) ? FINE : misfit(value, path);
  }

  #referred(value: unknown, name: string, given: readonly ts.TypeNode[], around: Scope, path: string): Found {
    if (name === 'Record') {
      if (!isObject(value)) return misfit(value, path);
      const [, of] = given as [ts.TypeNode, ts.TypeNode];
      return together(Object.values(value).map((one) => this.#fits(one, of, around, `${path}.*`)));
    }
    const type = this.#named.get(name);
    if (type === undefined) throw new Error(`the page uses ${name} and does not say what it is`);
    const scope: Scope = new Map(
      (type.typeParameters ?? []).map((parameter, index) => [
        parameter.name.text,
        (inner, at) => this.#fits(inner, given[index] as ts.TypeNode, around, at),
      ]),
    );
    if (ts.isTypeAliasDeclaration(type)) return this.#fits(value, type.type, scope, path);
    return this.#has(value, this.#membersOf(type), scope, path);
  }

  /** Its own, and those of the interfaces that it extends. */
  #membersOf(type: ts.InterfaceDeclaration): readonly ts.TypeElement[] {
    const extended = (type.heritageClauses ?? []).flatMap((clause) =>
      clause.types.map(({ expression }) => this.#named.get(expression.getText())),
    );
    return [
      ...extended.flatMap((one) => (one && ts.isInterfaceDeclaration(one) ? this.#membersOf(one) : [])),
      ...type.members,
    ];
  }

  #has(value: unknown, members: readonly ts.TypeElement[], scope: Scope, path: string): Found {
    if (!isObject(value)) return misfit(value, path);
    const properties = members.filter(ts.isPropertySignature);
    const names = new Set(properties.map(({ name }) => name.getText()));
    const unnamed = isOpen(members) ? [] : Object.keys(value).filter((key) => !names.has(key));
    return together([
      { misfits: unnamed.map((key) => `${path}.${key} is not named`), met: [] },
      ...properties.map((property) => this.#hasProperty(value, property, scope, path)),
    ]);
  }

  #hasProperty(
    value: Readonly<Record<string, unknown>>,
    property: ts.PropertySignature,
    scope: Scope,
    path: string,
  ): Found {
    const [name, type] = [property.name.getText(), property.type];
    const at = `${path}.${name}`;
    if (!Object.hasOwn(value, name))
      return property.questionToken ? FINE : { misfits: [`${at} is missing`], met: [] };
    const inner = type === undefined ? FINE : this.#fits(value[name], type, scope, at);
    return { misfits: inner.misfits, met: [property, ...inner.met] };
  }
}

const isOpen = (members: readonly ts.TypeElement[]): boolean => members.some(ts.isIndexSignatureDeclaration);

const misfit = (value: unknown, path: string): Found => ({
  misfits: [`${path}: ${JSON.stringify(value)?.slice(0, 60)}`],
  met: [],
});

function isOfPlainType(value: unknown, type: ts.TypeNode): boolean {
  if (type.kind === ts.SyntaxKind.UnknownKeyword) return true;
  if (ts.isLiteralTypeNode(type)) return JSON.stringify(value) === type.getText().replaceAll("'", '"');
  return typeof value === type.getText();
}

function propertiesIn(node: ts.Node): readonly ts.PropertySignature[] {
  const inner: ts.PropertySignature[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...propertiesIn(child));
  });
  return ts.isPropertySignature(node) ? [node, ...inner] : inner;
}

/** `SeasonAnswer.prizes.holders` */
function placeOf(property: ts.PropertySignature): string {
  const names: string[] = [];
  for (let node: ts.Node = property; !ts.isSourceFile(node); node = node.parent)
    if (ts.isPropertySignature(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      names.unshift(node.name.getText());
  return names.join('.');
}
