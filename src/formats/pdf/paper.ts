/** A paper that an office prints of a season: what is computed of it, or one document of its board. */
export type Paper =
  /** Who is entered: for the season, or in one round. */
  | { readonly paper: 'entries'; readonly round?: string }
  /** The result of a session as it stands: every class together, or one of them. */
  | {
      readonly paper: 'classification';
      readonly round: string;
      readonly session: string;
      readonly class?: string;
    }
  /** The table of a title. */
  | { readonly paper: 'standings'; readonly title: string }
  /** A document as it was posted, with what became of it. */
  | { readonly paper: 'document'; readonly number: number };

/** What the foot of a paper vouches for. */
export interface Stamp {
  /** Which program computed it: `0.1.0`. */
  readonly edition: string;
  /** The link in the chain of the document that the paper gives, or as of which it is known; see `documentOf`. */
  readonly hash?: string | undefined;
}
