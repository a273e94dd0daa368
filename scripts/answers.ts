import ts from 'typescript-6';
import { compareText } from '#core/base/order';
import type { Named } from '#office/json/answers';
import { described } from './docstring.ts';
import { type JsonSchema, TypeSchemas } from './type-schemas.ts';

/** Where types have their names, and how those of each list end. */
const NAMES = 'src/office/json/answers.ts';
const ENDINGS = { answers: '', parts: '', sections: 'Section', documents: 'Document' } satisfies Record<
  keyof Named,
  string
>;

/** The JSON Schema of every answer, and of the documents in it, made of their types. */
export function answersSchema(): string {
  const { checker, named } = listed();
  const types = new Map([...named].map(([name, property]) => [name, checker.getTypeOfSymbol(property)]));
  const schemas = new TypeSchemas(checker, types);
  const written = [...types].map(([name, type]): [string, JsonSchema] => {
    const said = [named.get(name), type.aliasSymbol, type.symbol].map((symbol) => described(checker, symbol));
    return [
      name,
      { ...said.find(({ description }) => description !== undefined), ...schemas.schemaOf(type) },
    ];
  });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Parc Fermé: answers',
    $defs: Object.fromEntries([...written, ...schemas.brands].toSorted(([a], [b]) => compareText(a, b))),
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/** The properties of the lists, by the names that they give. */
function listed() {
  const { config } = ts.readConfigFile('tsconfig.base.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  // Words in the order of their letters: in that of their use, any change elsewhere would change it.
  const program = ts.createProgram([NAMES], { ...options, composite: false, stableTypeOrdering: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(NAMES);
  const module = source && checker.getSymbolAtLocation(source);
  const lists = module && checker.tryGetMemberInModuleExports('Named', module);
  if (lists === undefined) throw new Error(`${NAMES} has no lists`);
  const ofLists = checker.getDeclaredTypeOfSymbol(lists);
  const named = Object.entries(ENDINGS).flatMap(([list, ending]) => {
    const property = ofLists.getProperty(list);
    const properties = property === undefined ? [] : checker.getTypeOfSymbol(property).getProperties();
    return properties.map((one) => [`${joined(one.name)}${ending}`, one] as const);
  });
  return { checker, named: new Map(named) };
}

/** `EntryList` of `entry-list` */
const joined = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
