/** A field that cannot be undefined is there; any other is there or left out. */
type Given<Fields extends object> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>;
};

type MayBeUnknown<Fields> = {
  readonly [Key in keyof Fields]: object extends Pick<Fields, Key> ? Fields[Key] | undefined : Fields[Key];
};

/**
 * The fields that have a value; one that has none is left out. `given<SheetCar>({ … })` has the fields of that type, and
 * no others.
 */
export function given<Fields extends object>(fields: Fields): Given<Fields>;
export function given<Fields extends object>(fields: MayBeUnknown<Fields>): Fields;
export function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
