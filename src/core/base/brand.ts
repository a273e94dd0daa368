declare const brand: unique symbol;

/** A `T` that only its own module can make: a plain string is not assignable to `Brand<string, 'CarNumber'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

type Primitive = string | number | boolean | bigint | symbol | null | undefined;

/** What a schema yields, unchangeable all the way down; brands stay what they are. */
export type DeepReadonly<T> = T extends Primitive ? T : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
