type MayBeUnknown<Fields> = {
  readonly [Key in keyof Fields]: object extends Pick<Fields, Key> ? Fields[Key] | undefined : Fields[Key];
};

/** The fields without those that are unknown: an optional field is left out, and never undefined. */
export function known<Fields extends object>(fields: MayBeUnknown<Fields>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
