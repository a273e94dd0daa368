import { child, items, type JsonValue, valuesOf } from '#formats/json/json-value';
import { text } from '#formats/text/field';

/** A result in a file, and what the file around it says of it. */
export interface AcResult {
  readonly result: JsonValue;
  readonly name?: string | undefined;
  /** The class of a model. */
  readonly classOf: (model: string | undefined) => string | undefined;
}

/** The results in a championship of a server manager, by events and sessions, whether they are there yet or not. */
export function resultsOf(championship: JsonValue): readonly AcResult[] {
  const name = text(child(championship, 'Name'));
  const classOf = classesIn(child(championship, 'Classes'));
  const sessions = items(child(championship, 'Events')).flatMap((event) =>
    valuesOf(child(event, 'Sessions')),
  );
  return sessions.map((session) => ({ result: child(session, 'Results'), name, classOf }));
}

/** A manager tells the class by the model. One that stands in several classes tells none. */
function classesIn(classes: JsonValue): AcResult['classOf'] {
  const byModel = new Map<string, Set<string>>();
  for (const each of items(classes)) {
    const name = text(child(each, 'Name'));
    const models = valuesOf(child(each, 'Entrants')).map((entrant) => text(child(entrant, 'Model')));
    for (const model of models) {
      if (model === undefined || name === undefined) continue;
      byModel.set(model, (byModel.get(model) ?? new Set()).add(name));
    }
  }
  return (model) => {
    const [name, other] = byModel.get(model ?? '') ?? [];
    return other === undefined ? name : undefined;
  };
}
