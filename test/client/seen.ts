/** The tokens of those who take part. */
export interface Parties {
  readonly clerk: string;
  readonly timekeeper: string;
  readonly steward: string;
  readonly team: string;
}

/** What was seen on the way: tables as `7 25, 8 18`, and what each document was given. */
export interface Seen {
  readonly numbers: Readonly<Record<string, number>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly refusals: readonly string[];
}
