import ts from 'typescript-6';

/** What is said of a type or a property: before it, or before what it stands for, or where editors are told. */
export function described(
  checker: ts.TypeChecker,
  symbol: ts.Symbol | undefined,
): { readonly description?: string } {
  const description = symbol && (docstring(checker, symbol) ?? saidOfValue(checker, symbol));
  return description === undefined ? {} : { description };
}

function docstring(checker: ts.TypeChecker, symbol: ts.Symbol): string | undefined {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s*\n\s*/g, ' ');
  return text === '' ? undefined : text;
}

/** Of `{ decision }`, or `{ standings: standingsDocument }`: the docstring of the constant; of `explained('…', …)`: the text. */
function saidOfValue(checker: ts.TypeChecker, { declarations: [at] = [] }: ts.Symbol): string | undefined {
  if (at === undefined) return undefined;
  if (ts.isShorthandPropertyAssignment(at))
    return saidOf(checker, checker.getShorthandAssignmentValueSymbol(at));
  if (!ts.isPropertyAssignment(at)) return undefined;
  const { initializer } = at;
  if (ts.isIdentifier(initializer)) return saidOf(checker, checker.getSymbolAtLocation(initializer));
  const [text] = ts.isCallExpression(initializer) ? initializer.arguments : [];
  return text !== undefined && ts.isStringLiteral(text) && at.initializer.getText().startsWith('explained(')
    ? text.text
    : undefined;
}

function saidOf(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): string | undefined {
  if (symbol === undefined) return undefined;
  const isImported = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return docstring(checker, isImported ? checker.getAliasedSymbol(symbol) : symbol);
}
