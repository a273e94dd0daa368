/** A link that was made on the office's machine, for who cannot come in otherwise. */
export interface LetInJson {
  /** The whole link, which is shown once. */
  readonly link: string;
  readonly endsAt: string;
}
