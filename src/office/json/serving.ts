/** An office that is open. */
export interface ServingJson {
  /** Where browsers find it. */
  readonly address: string;
  /** Where its data is: a file, or the address of a database without user and password. */
  readonly data: string;
  /** The season that was named, if one was. */
  readonly season?: string;
  /** By which the first organiser signs in, once; absent where there is one. */
  readonly signIn?: string;
}
