import { given } from '#core/base/given';
import type { WikiArticle, WikiEntryLine } from '../wiki-article.ts';

/** A model of car, as an entry list has it. */
export interface WikiModel {
  readonly key: string;
  readonly chassis: string;
  readonly engine?: string;
  readonly tyre?: string;
  /** Who scores with it: the contender of a table of makers after whom it is named. */
  readonly manufacturer?: string;
}

type Said = Pick<WikiEntryLine, 'chassis' | 'engine' | 'tyre'>;

/** Every model of the entry tables, named after its chassis; where one chassis had several engines, after the engine too. */
export function modelsOf({ classes, tables, tyre: every }: WikiArticle): readonly WikiModel[] {
  const makers = tables
    .filter((table) => table.for === 'manufacturer' || table.for === 'constructor')
    .flatMap(({ rows }) => rows.flatMap(({ names }) => names.map(({ name }) => name)));
  const models = new Map<string, WikiModel>();
  for (const line of classes.flatMap(({ lines }) => lines)) {
    const { chassis, engine, tyre = every } = line;
    if (chassis === undefined || [...models.values()].some((model) => isOf(line, model, every))) continue;
    const manufacturer = makerOf(chassis, makers);
    const names = [chassis, `${chassis} (${[engine, tyre].filter((part) => part !== undefined).join(', ')})`];
    const key = names.find((name) => !models.has(name)) ?? `${chassis} ${models.size}`;
    models.set(key, given<WikiModel>({ key, chassis, engine, tyre, manufacturer }));
  }
  return [...models.values()];
}

const isOf = (line: Said, model: WikiModel, every: string | undefined): boolean =>
  line.chassis === model.chassis && line.engine === model.engine && (line.tyre ?? every) === model.tyre;

/** The key of the model of a line; undefined where it names no car. */
export const modelName = (line: Said, models: readonly WikiModel[]): string | undefined =>
  models.find(
    ({ chassis, engine, tyre }) =>
      chassis === line.chassis && engine === line.engine && (line.tyre === undefined || tyre === line.tyre),
  )?.key;

/** The longest name with which that of the chassis begins: `BMW` of a BMW Z4 GT3. */
const makerOf = (chassis: string, makers: readonly string[]): string | undefined =>
  makers
    .filter((maker) => chassis === maker || chassis.startsWith(`${maker} `))
    .toSorted((a, b) => b.length - a.length)[0];
