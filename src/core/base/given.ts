/** The fields that have a value; one that has none is left out. */
type Given<Fields extends object> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

export const given = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
