/** The record's own value under `key`. A car may be named `constructor`, and must not find `Object`'s. */
export function lookup<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
